import { legalBasis } from '../deadlines.ts';
import { heading, table, text } from './blocks.ts';
import { fieldHints } from './fieldHints.ts';

/** Terms of the act and of the program. */
export const glossaryPage = [
  text('Słowa z ustawy i z programu, po jednym zdaniu.'),

  heading('ksef', 'KSeF i dokumenty'),
  table(
    'KSeF i dokumenty',
    ['Słowo', 'Co znaczy'],
    ['KSeF', 'Krajowy System e-Faktur: system Ministerstwa, do którego trafiają faktury.'],
    ['FA(3)', 'Wzór, według którego zapisany jest plik faktury.'],
    ['P_1', 'Data wystawienia w pliku faktury. KSeF wierzy tylko jej.'],
    ['Numer KSeF', 'Numer, który KSeF nadaje przyjętej fakturze.'],
    ['Identyfikator wewnętrzny', 'Tymczasowy znak faktury w programie, zanim ma numer KSeF.'],
    ['UPO', 'Urzędowe poświadczenie odbioru: KSeF potwierdza, że ma fakturę.'],
    ['Wizualizacja', 'Wydruk faktury, która jest w KSeF.'],
    [
      'Potwierdzenie transakcji',
      'Dokument z kodami dla nabywcy, który fakturę odbierze w KSeF. Nie jest fakturą.',
    ],
  ),

  heading('codes', 'Kody i certyfikaty'),
  table(
    'Kody i certyfikaty',
    ['Słowo', 'Co znaczy'],
    ['KOD I', 'Kod QR, który prowadzi do faktury w KSeF.'],
    ['KOD II', 'Kod QR podpisany certyfikatem typu 2; potwierdza wystawcę faktury offline.'],
    ['Certyfikat typu 1', 'Uwierzytelnianie: logowanie do KSeF.'],
    ['Certyfikat typu 2', 'Offline: podpis KODU II.'],
    ['Token', 'Długie hasło z KSeF, którym loguje się program.'],
    ['MCU', 'Moduł Certyfikatów i Uprawnień na stronie KSeF.'],
    ['Sejf', 'Zaszyfrowane miejsce na klucze i token na tym komputerze.'],
  ),

  heading('modes', 'Tryby i terminy'),
  table(
    'Tryby i terminy',
    ['Słowo', 'Co znaczy'],
    ['Dosłanie', 'Wysłanie do KSeF faktury wystawionej offline.'],
    [
      'Dzień roboczy',
      'Każdy dzień oprócz sobót, niedziel i świąt ustawowo wolnych; od 2025 wolna jest też Wigilia.',
    ],
    ['Offline24', `Tryb, gdy nie masz połączenia albo tak wolisz (${legalBasis.offline24}).`],
    ['Niedostępność', `Zapowiedziane prace serwisowe KSeF (${legalBasis['offline-niedostepnosc']}).`],
    ['Awaria', `Awaria ogłoszona przez Ministerstwo (${legalBasis['offline-awaria']}).`],
    [
      'Awaria całkowita',
      `Ogłoszona w mediach; faktury powstają poza KSeF (${legalBasis['awaria-calkowita']}).`,
    ],
    ['Latarnia', 'Serwis Ministerstwa z komunikatami o pracach i awariach.'],
    ['Korekta techniczna', 'Ta sama faktura w poprawionym pliku, po odrzuceniu z przyczyn technicznych.'],
    ['Piaskownica', 'KSeF na tym komputerze, do nauki.'],
  ),

  heading('fields', 'Pola faktury'),
  text(
    'Przy takich polach stoi znak zapytania: kliknij go albo naciśnij F1 w polu. Gdy sprzedaż jest zwykła, większość zostaje pusta.',
  ),
  table(
    'Pola faktury',
    ['Pole', 'Co znaczy'],
    ...Object.values(fieldHints).map(({ name, text: meaning }) => [name, meaning]),
  ),
] as const;
