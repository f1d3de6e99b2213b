import type { SelfTestSubject } from '../domain/selfTest/subjects.ts';
import type { Mode } from '../domain/mode.ts';
import type { UserMessage } from './errorWords.ts';
import { describeError } from './errors.ts';
import { modeName } from './modes.ts';
import { describeOwn, type OwnTexts } from './ownTexts.ts';

const subjects: Record<SelfTestSubject, string> = {
  mode: 'tryb',
  state: 'stan faktury',
  queue: 'kolejka do dosłania',
  deadline: 'termin dosłania',
  codes: 'kody QR',
  refusal: 'odmowa',
  message: 'komunikat Ministerstwa',
  question: 'pytanie o komunikat',
  journal: 'wpis w dzienniku',
  ksefNumber: 'numer KSeF',
  upo: 'UPO',
  internalId: 'tymczasowy identyfikator',
  warning: 'ostrzeżenie o terminie',
  progress: 'postęp wysyłania',
  readiness: 'gotowość do wystawiania offline',
  settings: 'informacja w ustawieniach',
  certificate: 'certyfikat',
  certificateType: 'typ certyfikatu',
  signature: 'podpis w KODZIE II',
  copies: 'liczba dokumentów',
  sends: 'ile razy faktura poszła do KSeF',
  correction: 'korekta, która czeka na numer KSeF pierwotnej',
  hash: 'skrót poprawianej faktury',
};
const subject = (what: string): string => subjects[what as SelfTestSubject] ?? what;

const codes = { kodI: 'KOD I', kodII: 'KOD II' } as const;
const codeProblems = {
  missing: 'nie dał się odczytać z wydruku',
  foreign: 'ma obok siebie obcy kod, który udaje weryfikacyjny',
  unreachable: 'prowadzi pod adres, który nie odpowiada',
  notConfirmed: 'prowadzi do strony, która nie potwierdza faktury',
} as const;

const reasons: Record<string, string> = {
  training:
    'Firma szkoleniowa nie ma własnego KSeF poza piaskownicą. Pełny cykl w piaskownicy sprawdzają punkty 6.1–6.7.',
  demo: 'Na środowisku DEMO sprawdzian niczego nie wysyła. Pełny cykl w piaskownicy sprawdzają punkty 6.1–6.7.',
  production:
    'Na PRODUKCJI sprawdzian niczego nie wysyła: każda wysłana faktura jest prawdziwa. Pełny cykl w piaskownicy sprawdzają punkty 6.1–6.7.',
};

const texts = {
  'selfTest.cancelled': () => ({
    title: 'Sprawdzian przerwano',
    body: 'Tego punktu nie sprawdzono. Zrób sprawdzian jeszcze raz.',
  }),
  'selfTest.tooLong': ({ what, seconds }) => ({
    title: `Nie doczekano się: ${subject(what)}`,
    body: `Program czekał ${seconds} s. Zrób sprawdzian jeszcze raz; jeśli to wróci, ten punkt nie działa i trzeba to zgłosić.`,
  }),
  'selfTest.unexpected': ({ what, expected, found }) => ({
    title: `Nie zgadza się: ${subject(what)}`,
    body: `Miało być „${expected}”, a jest „${found === '' ? 'nic' : found}”. Zgłoś to razem z raportem.`,
  }),
  'selfTest.absent': ({ what }) => ({
    title: `Brakuje: ${subject(what)}`,
    body: 'Program nie zrobił tego, co powinien. Zgłoś to razem z raportem.',
  }),
  'selfTest.wrongCode': ({ which, fault, link }) => ({
    title: `${codes[which]} ${codeProblems[fault]}`,
    body: `Nabywca nie sprawdziłby takiej faktury. ${link === '' ? '' : `Kod prowadzi do: ${link}. `}Zgłoś to razem z raportem.`,
  }),
  'selfTest.dependsOn': ({ number }) => ({
    title: `Nie sprawdzono, bo nie udał się punkt ${number}`,
    body: 'Najpierw trzeba usunąć przyczynę tamtego punktu.',
  }),
  'selfTest.notHere': ({ reason }) => ({
    title: 'Tutaj tego nie da się sprawdzić',
    body: reasons[reason] ?? 'Tego punktu nie sprawdza się w tej firmie.',
  }),
  'selfTest.manualMode': ({ mode }) => ({
    title: `Tryb jest ustawiony ręcznie: ${modeName[mode as Mode] ?? mode}`,
    body: 'Dopóki tak jest, faktury same nie wyjdą po powrocie łączności. Włącz wybór automatyczny w przełączniku trybu (Ctrl+M).',
  }),
  'selfTest.queuePaused': () => ({
    title: 'Wysyłanie jest wstrzymane',
    body: 'Dopóki tak jest, faktury same nie wyjdą po powrocie łączności. Wznów wysyłanie w Kolejce.',
  }),
} satisfies OwnTexts;

/**
 * Why a point failed or could not be tried here. Only the screen of the self-test, its report and the command line have
 * these sentences: they are no part of the window's first load.
 */
export const selfTestProblem = (problem: { code: string; details: Record<string, unknown> }): UserMessage =>
  describeOwn(texts, describeError, problem);
