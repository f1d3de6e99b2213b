import { heading, note, steps, text, toPage, toScreen } from './blocks.ts';

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
    'Wybierz „Załóż własną firmę” i wpisz NIP, nazwę i adres.',
    'Wpisz token KSeF, od razu albo później w ustawieniach.',
    'Wczytaj certyfikat typu 2. Bez niego nie wystawisz faktury offline.',
    'Wskaż folder na kopie zapasowe: pendrive albo dysk sieciowy.',
    'Sprawdź światło gotowości w górnym pasku: ma być zielone.',
  ),
  text(
    'Jeden folder danych to jedna firma. Gdy program mówi, że firmy brakuje, załóż ją na pierwszym ekranie.',
  ),
  toPage('Logowanie do KSeF', 'login'),
  toPage('Jak dostać certyfikat typu 2', 'certificate#get'),

  heading('before-outage', 'Zanim przyjdzie awaria'),
  steps(
    'Wydrukuj kartkę „Co robić, gdy KSeF nie działa” i powieś ją przy stanowisku.',
    'Pokaż każdemu na zmianie, gdzie jest tryb i kolejka.',
    'Przećwicz awarię w firmie szkoleniowej.',
  ),
  toPage('Co robić, gdy KSeF nie działa', 'outage'),
  toScreen('Otwórz Pulpit', 'home'),
];
