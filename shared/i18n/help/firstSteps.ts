import { heading, list, note, steps, text, toPage, toScreen } from './blocks.ts';

/** From nothing to the first invoice, and to one's own firm. */
export const firstStepsPage = [
  text('Latarnik wystawia fakturę zawsze, także bez internetu, i sam dosyła ją do KSeF w terminie.'),

  heading('training', 'Pięć minut z firmą szkoleniową'),
  steps(
    'Na pierwszym ekranie wybierz „Zacznij z firmą szkoleniową”. Nic nie trafi do prawdziwego KSeF.',
    'Naciśnij N i wystaw fakturę: NIP, nazwa, towar, ilość, cena. Na końcu Ctrl+Enter.',
    'W górnym pasku wybierz „Symuluj awarię KSeF” i wystaw drugą fakturę.',
    'Wybierz „Przywróć KSeF”. Patrz, jak faktura wysyła się sama i dostaje numer.',
  ),
  note('blue', 'W firmie szkoleniowej wydruki mają znak SZKOLENIE, a pasek napis PIASKOWNICA.'),

  heading('company', 'Własna firma'),
  steps(
    'Wybierz „Załóż własną firmę”, wpisz NIP i „Pobierz dane po NIP”. Bez internetu wpisz je ręcznie.',
    'Podaj logowanie: token KSeF albo certyfikat typu 1.',
    'Wczytaj certyfikat typu 2 albo go zamów. Bez niego nie wystawisz faktury offline.',
    'Przejrzyj listę gotowości i wystaw pierwszą fakturę.',
  ),
  text('Każdy krok poza pierwszym możesz odłożyć. Program pamięta, gdzie skończono.'),
  text(
    'Jeden folder danych to jedna firma. Gdy program mówi, że firmy brakuje, załóż ją na pierwszym ekranie.',
  ),
  toPage('Logowanie do KSeF', 'login'),
  toPage('Jak dostać certyfikat typu 2', 'certificate#get'),

  heading('ready', 'Czy firma jest gotowa'),
  text(
    'Światło gotowości w górnym pasku mówi, czy wystawisz fakturę, gdy zabraknie internetu. Kliknij je: zobaczysz, czego brakuje, i przycisk, który tam prowadzi.',
  ),
  list(
    'Zielone: wystawisz offline, a program dośle faktury sam.',
    'Brakuje certyfikatu typu 2: wystawisz tylko w trybie Online.',
    'Brakuje logowania: faktury powstaną, ale poczekają.',
    'Kopie zapasowe ustaw na innym dysku, pendrivie albo dysku sieciowym.',
  ),

  heading('before-outage', 'Zanim przyjdzie awaria'),
  steps(
    'Wydrukuj kartkę „Co robić, gdy KSeF nie działa” i powieś ją przy stanowisku.',
    'Pokaż każdemu na zmianie, gdzie jest tryb i kolejka.',
    'Przećwicz awarię z zespołem: ekran „Sprawdzian trybów offline”, przycisk „Zacznij ćwiczenie”.',
  ),
  toPage('Sprawdzian i ćwiczenie', 'outage#practice'),
  toPage('Co robić, gdy KSeF nie działa', 'outage'),
  toScreen('Otwórz Pulpit', 'home'),
] as const;
