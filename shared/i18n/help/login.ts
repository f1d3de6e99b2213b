import { heading, list, note, steps, table, text, toPage, toScreen } from './blocks.ts';

/** How the program gets into KSeF. */
export const loginPage = [
  text(
    'Wpisz token KSeF albo wczytaj certyfikat typu 1.',
    'Bez tego faktury powstaną, ale program nie dośle ich do KSeF.',
  ),

  heading('token', 'Token KSeF'),
  steps(
    'Zaloguj się do Aplikacji Podatnika KSeF w imieniu firmy.',
    'Wygeneruj token z uprawnieniem do wystawiania faktur.',
    'Skopiuj go od razu: KSeF pokaże go tylko raz.',
    'W programie otwórz Ustawienia, Logowanie do KSeF, wklej token i wybierz „Zapisz i sprawdź”.',
  ),
  note('amber', 'Token jest jak hasło. Nie wysyłaj go e-mailem i nie zapisuj na kartce przy komputerze.'),
  toScreen('Otwórz logowanie', 'settings', 'login'),

  heading('missing', 'Program nie ma czym się zalogować'),
  text('Faktury powstają i czekają. Wpisz token albo wczytaj certyfikat typu 1, a pójdą same.'),
  toPage('Typ 1 czy typ 2', 'certificate#types'),

  heading('refused', 'KSeF nie przyjmuje logowania'),
  list(
    'Token unieważniono albo skopiowano go bez kawałka: wygeneruj nowy.',
    'Token jest z innego środowiska: token z DEMO nie działa na PRODUKCJI.',
    'Zegar komputera się spóźnia: ustaw datę i godzinę.',
  ),

  heading('permissions', 'Brakuje uprawnień'),
  text(
    'Logowanie działa, ale firma nie nadała prawa do wystawiania faktur.',
    'Uprawnienia nadaje właściciel albo administrator w Aplikacji Podatnika KSeF. Gdy je nada, wybierz „Spróbuj teraz” na ekranie Kolejka.',
  ),
  toScreen('Otwórz Kolejkę', 'queue'),

  heading('environments', 'Środowiska'),
  table(
    'Cztery środowiska',
    ['Napis w pasku', 'Co to jest', 'Skutki prawne'],
    ['PIASKOWNICA', 'KSeF na tym komputerze, do nauki', 'żadne'],
    ['TEST', 'środowisko testowe Ministerstwa', 'żadne'],
    ['DEMO', 'środowisko demonstracyjne Ministerstwa', 'żadne'],
    ['PRODUKCJA', 'prawdziwy KSeF', 'każda faktura'],
  ),
  text('Adres środowiska musi zaczynać się od https://. Wyjątkiem jest piaskownica na tym komputerze.'),
] as const;
