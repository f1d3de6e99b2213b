import { modes } from '../../domain/mode.ts';
import type { OutageTodo } from '../../domain/outageSteps.ts';
import { legalBasis } from '../deadlines.ts';
import { formatDay } from '../format.ts';
import { modeExplanation, modeName } from '../modes.ts';

const todo: Record<OutageTodo, string> = {
  getCertificate:
    'Pobierz certyfikat typu 2 (Offline) z MCU, mcu.mf.gov.pl, i wczytaj go na ekranie Certyfikaty. Bez niego nie wystawisz faktury offline.',
  renewCertificate: 'Certyfikat typu 2 stracił ważność. Zamów nowy na ekranie Certyfikaty.',
  enterLogin:
    'Wpisz token KSeF w Ustawieniach albo wczytaj certyfikat typu 1. Bez tego faktury powstaną, ale nie wyjdą.',
  knowPassphrase: 'Ustal, kto na każdej zmianie zna hasło sejfu. Nie zapisuj go na tej kartce.',
  setBackup: 'Wskaż folder kopii zapasowych na pendrivie albo dysku sieciowym.',
  practise: 'Przećwicz awarię (Sprawdzian trybów offline, Ćwiczenie awarii), każdy na zmianie choć raz.',
};

/** Words of the sheet that hangs beside the desk, in the language of whoever prints it. */
export interface OutageSheetWords {
  title: string;
  fileName: string;
  firm: (name: string, nip: string) => string;
  madeAt: (day: string) => string;
  promise: string;
  promiseBody: string;
  now: string;
  steps: readonly string[];
  modes: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  trouble: string;
  /** What is said, and what to do then. */
  troubles: readonly (readonly [string, string])[];
  todoTitle: string;
  todo: Record<OutageTodo, string>;
  box: string;
  certificate: (validTo: string) => string;
  byHand: string;
  lines: readonly string[];
  foot: string;
}

/** Words of the sheet that hangs beside the desk. */
export const outageSheet: OutageSheetWords = {
  title: 'Co robić, gdy KSeF nie działa',
  fileName: 'gdy-ksef-nie-dziala.pdf',
  firm: (name: string, nip: string) => `${name} · NIP ${nip}`,
  madeAt: (day: string) => `Stan na ${formatDay(day)}. Wydrukuj ponownie, gdy coś się zmieni.`,
  promise: 'Wystawiaj dalej.',
  promiseBody: 'Program sam zmieni tryb, policzy termin i dośle faktury, gdy wróci połączenie.',
  now: 'Po kolei',
  steps: [
    'Spójrz na tryb w górnym pasku okna. Zmienisz go klawiszami Ctrl+M, ale zwykle nie trzeba.',
    'Wystaw fakturę jak zwykle: N, dane, Ctrl+Enter.',
    'Daj nabywcy dokument, który proponuje program. W Offline24 firma z NIP dostaje potwierdzenie transakcji z dwoma kodami.',
    'Sprawdź kolejkę w górnym pasku: pokazuje, ile faktur czeka i do kiedy.',
    'Nie wystawiaj faktury drugi raz i nie wysyłaj jej ręcznie gdzie indziej. Wyśle się sama.',
  ],
  modes: 'Jaki tryb, jakie kody, jaki termin',
  columns: ['Tryb', 'Kiedy', 'Na wydruku', 'Termin', 'Ustawa o VAT'],
  rows: modes.map((mode) => [
    modeName[mode],
    modeExplanation[mode].when,
    modeExplanation[mode].codes,
    modeExplanation[mode].deadline,
    legalBasis[mode].replace(/ ustawy o VAT$/, ''),
  ]),
  trouble: 'Gdy nie da się wystawić',
  troubles: [
    ['„Wymagany certyfikat typu 2”', 'wczytaj plik certyfikatu na ekranie Certyfikaty'],
    ['„Sejf jest zamknięty”', 'otwórz go hasłem; przycisk jest u góry okna'],
    ['Program się nie otwiera', 'uruchom komputer ponownie; wystawione faktury są na dysku'],
    ['Internetu nie ma kilka dni', 'Kolejka, „Wynieś kolejkę do pliku…”, pendrive, inny komputer firmy'],
  ],
  todoTitle: 'Do zrobienia w tej firmie, zanim przyjdzie awaria',
  todo,
  box: '\u25a1',
  certificate: (validTo: string) => `Certyfikat typu 2 jest w sejfie, ważny do ${formatDay(validTo)}.`,
  byHand: 'Kto pomoże (wpisz długopisem)',
  lines: ['Hasło sejfu zna', 'Księgowość, telefon', 'Informatyk, telefon'],
  foot: 'Więcej: F1 w programie',
};
