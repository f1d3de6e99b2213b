import { legalBasis } from '../deadlines.ts';
import { heading, list, note, steps, table, text, toPage, toScreen } from './blocks.ts';

/** What to do while KSeF can't be reached. */
export const outagePage = [
  text('Wystawiaj dalej. Program sam zmieni tryb, policzy termin i dośle faktury, gdy wróci połączenie.'),
  note(
    'blue',
    'Tę instrukcję wydrukujesz na jednej kartce, z nazwą firmy i tym, czego jej jeszcze brakuje. Powieś ją przy stanowisku.',
  ),

  heading('now', 'Co teraz'),
  steps(
    'Spójrz na tryb w górnym pasku. Gdy jest tam Offline24, Niedostępność albo Awaria, możesz wystawiać.',
    'Wystaw fakturę jak zwykle: Ctrl+Enter.',
    'Daj nabywcy dokument, który proponuje program. W trybie Offline24 firma z NIP dostaje potwierdzenie transakcji z dwoma kodami.',
    'Nie wyłączaj komputera na długo, zanim faktury nie dojdą. Kolejka pokazuje najbliższy termin.',
    'Gdy kolejka jest pusta, wszystko jest w KSeF.',
  ),
  toScreen('Otwórz Kolejkę', 'queue'),

  heading('cannot-issue', 'Nie mogę wystawić faktury offline'),
  table(
    'Co zrobić',
    ['Program mówi', 'Zrób to'],
    ['Wymagany certyfikat typu 2', 'Wczytaj plik certyfikatu typu 2 na ekranie Certyfikaty.'],
    ['Sejf jest zamknięty', 'Otwórz sejf hasłem: przycisk jest w pasku u góry.'],
    ['Certyfikat stracił ważność', 'Wczytaj nowy. Zamówisz go na ekranie Certyfikaty, gdy wróci internet.'],
    ['Zegar komputera się nie zgadza', 'Ustaw datę i godzinę w systemie.'],
  ),
  toPage('Certyfikaty KSeF', 'certificate'),

  heading('no-connection', 'KSeF nie odpowiada'),
  list(
    'Sprawdź, czy inne strony się otwierają. Jeśli nie, zawiódł internet: uruchom router ponownie albo użyj telefonu.',
    'Jeśli się otwierają, zawinił KSeF. Nic nie rób: program próbuje sam, coraz rzadziej, i wyśle wszystko.',
    'W trybach Offline24 i Niedostępność masz czas do końca następnego dnia roboczego. W trybie Awaria do siódmego dnia roboczego po jej końcu.',
  ),
  text(`Podstawa: ${Object.values(legalBasis).slice(1, 4).join('; ')}.`),

  heading('long', 'Internetu nie będzie przez kilka dni'),
  steps(
    'Na ekranie Kolejka wybierz „Wynieś kolejkę do pliku…” i nadaj plikowi hasło.',
    'Zanieś plik do komputera z Latarnikiem tej samej firmy i internetem.',
    'Tam wybierz „Doręcz kolejkę z innego komputera…”.',
    'Przynieś z powrotem plik wyników i wczytaj go: faktury dostaną numery KSeF i UPO.',
  ),
  toPage('Kolejka w pliku', 'queue#carry'),

  heading('practice', 'Sprawdzian i ćwiczenie'),
  text('Zanim przyjdzie awaria, sprawdź program i przećwicz ją z zespołem.'),
  list(
    'Sprawdzian trybów offline robi wszystko naprawdę, w piaskownicy i na danych Twojej firmy. Raport dostanie księgowa albo kontrola.',
    'Ćwiczenie awarii to osobna firma ze słowem ĆWICZENIE na każdym ekranie i wydruku. Z prawdziwymi danymi nigdy się nie miesza.',
    'Punkt nie przeszedł? Przeczytaj, co przy nim stoi, usuń przyczynę i uruchom sprawdzian jeszcze raz.',
    'Naraz trwa jeden sprawdzian i jedno ćwiczenie. W ćwiczeniu wiadomości nie wychodzą.',
  ),
  toScreen('Sprawdzian trybów offline', 'selfTest'),

  heading('total', 'Media mówią o awarii całkowitej'),
  text(
    `Włącz ten tryb tylko wtedy, gdy ogłoszono ją w mediach. Faktury nie mają kodów i nie dosyłasz ich nigdy (${legalBasis['awaria-calkowita']}).`,
  ),
  toPage('Awaria całkowita', 'modes#total-failure'),

  heading('after', 'Po awarii'),
  list(
    'Program wyśle faktury sam. Na dole okna zobaczysz „Wysyłanie 1 z 5…”.',
    'Faktury z awarii całkowitej zostają poza KSeF.',
    'Jeśli KSeF którąś odrzuci, program powie dlaczego i co zrobić.',
  ),
  toPage('Gdy KSeF odrzuci fakturę', 'refused'),
] as const;
