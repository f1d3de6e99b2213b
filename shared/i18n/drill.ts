import type { DrillStep } from '../domain/drill/steps.ts';
import { warsawDay } from '../domain/warsawTime.ts';
import { formatInstant } from './format.ts';

/** Begins every number of a drill. */
export const drillNumberPrefix = 'ĆWICZENIE/';
/** The firm's name as it stands in its drill; KSeF takes 512 characters. */
export const drillCompanyName = (name: string): string => `ĆWICZENIE · ${name}`.slice(0, 512);
/** Begins the name of every file of a drill; without the Polish letter, which some systems spoil. */
export const drillFilePrefix = 'CWICZENIE-';
/** Whether a file's name says already that it is of a drill. */
export const isDrillName = (name: string): boolean => /[CĆ]WICZENIE/.test(name);
export const drillSubject = (subject: string): string => `ĆWICZENIE: ${subject}`;

export const stepName: Record<DrillStep, string> = {
  issueOnline: 'Wystaw fakturę online i poczekaj na numer KSeF',
  disconnect: 'Odłącz KSeF',
  issueOffline: 'Wystaw fakturę offline24',
  handOver: 'Daj nabywcy wydruk z dwoma kodami',
  announceFailure: 'Ogłoś awarię KSeF',
  issueInFailure: 'Wystaw fakturę w trybie Awaria KSeF',
  endFailure: 'Ogłoś koniec awarii',
  reconnect: 'Przyłącz KSeF',
  allAccepted: 'Poczekaj, aż wszystkie faktury zostaną zaakceptowane',
};

export const drillFileName = (startedAt: number): string => `cwiczenie-awarii-${warsawDay(startedAt)}.pdf`;

/** Words of the report. */
export const drillReport = {
  title: 'Ćwiczenie awarii',
  subtitle: 'Raport z ćwiczenia w programie Latarnik',
  documentTitle: (startedAt: number): string => `Ćwiczenie awarii, ${formatInstant(startedAt)}`,
  firm: 'Firma',
  nip: (name: string, nip: string): string => `${name}, NIP ${nip}`,
  by: 'Ćwiczący (konto na komputerze)',
  unknown: 'nieznany',
  startedAt: 'Początek',
  finishedAt: 'Koniec',
  took: 'Trwało',
  duration: (ms: number): string => `${Math.max(1, Math.round(ms / 60_000))}\u00a0min`,
  invoices: 'Faktury ćwiczebne',
  steps: 'Kroki',
  number: 'Lp.',
  step: 'Krok',
  outcome: 'Wynik',
  done: '✓\u00a0zrobiony',
  notDone: '–\u00a0niezrobiony',
  verdict: (done: number, total: number): string =>
    done === total ? `Wszystkie kroki zrobione: ${total}` : `Zrobione kroki: ${done} z ${total}`,
  about:
    'Ćwiczenie odbyło się w osobnej firmie ćwiczebnej z piaskownicą KSeF. Żadna faktura z ćwiczenia nie jest prawdziwa, żadna nie trafiła do KSeF ani do nabywcy, a firma ćwiczebna została usunięta. Kroki zaznaczał program po tym, co się naprawdę stało.',
  pageOf: (page: number, pages: number): string => `strona ${page} z ${pages}`,
} as const;
