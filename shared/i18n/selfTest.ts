import type { EvidenceView } from '../contract/selfTestTypes.ts';
import type { ModeStatus } from '../contract/modeTypes.ts';
import { InvoiceDraft } from '../domain/draft.ts';
import type { EnvironmentName } from '../domain/environment.ts';
import type { InvoiceState } from '../domain/lifecycle.ts';
import type { Mode } from '../domain/mode.ts';
import { evidence, type EvidenceName } from '../domain/selfTest/evidence.ts';
import type { ChapterId, CheckId, PointId } from '../domain/selfTest/points.ts';
import type { Counts, Outcome } from '../domain/selfTest/verdict.ts';
import { warsawDay } from '../domain/warsawTime.ts';
import { formatDay, formatDecimal, formatInstant, plural } from './format.ts';
import { environmentName, modeCause, modeName, stateName } from './modes.ts';

const NBSP = '\u00a0';

/** What the article says that a program must say, to the letter. */
export const articleRefusal = 'Wymagany certyfikat typu 2 do trybu offline';

/** What the article calls the state of an invoice that KSeF has taken. */
export const articleAccepted = 'Zaakceptowana';

export const selfTestTitle = 'Sprawdzian trybów offline';

export const chapterName: Record<ChapterId, string> = {
  offline24: 'Tryb offline24 (brak łączności)',
  maintenance: 'Tryb offline-niedostępność (prace serwisowe)',
  failure: 'Tryb offline-awaria (awaria KSeF)',
  delivery: 'Automatyczne dosyłanie faktur offline',
  certificate: 'Wymaganie certyfikatu typu 2',
  cycle: 'Test integracyjny: pełny cykl faktury offline',
  beyond: 'Ponad listę: czego jeszcze wymagają przepisy',
  own: 'Ta firma: jej certyfikat, logowanie i ustawienia',
};

export const pointName: Record<PointId, string> = {
  'offline24.detected': 'Program ma przełącznik trybu i sam wykrywa brak połączenia',
  'offline24.certificateTold': 'Ustawienia mówią, że tryb wymaga certyfikatu typu 2',
  'offline24.issued': 'Faktura jest oznaczona „offline24”, ma tymczasowy identyfikator i czeka w kolejce',
  'offline24.codes': 'Wydruk PDF ma dwa kody QR, odczytane z obrazu strony',
  'maintenance.option': 'Jest osobna opcja „Niedostępność KSeF”',
  'maintenance.messages': 'Program pokazuje komunikaty MF o planowanych pracach',
  'maintenance.issued': 'Faktura w tym trybie: identyfikator, dwa kody QR, kolejka',
  'maintenance.deadline': 'Termin dosłania liczony z komunikatu',
  'failure.option': 'Jest osobna opcja „Awaria KSeF”',
  'failure.issued': 'Faktura w czasie ogłoszonej awarii jest oznaczona „offline-awaria”',
  'failure.deadline': 'Termin dosłania: do 7 dni roboczych od zakończenia awarii, dłuższy niż offline24',
  'failure.warning': 'Program ostrzega o zbliżającym się terminie',
  'delivery.issued': 'Pięć faktur wystawionych offline',
  'delivery.back': 'Łączność wraca, program sam to zauważa',
  'delivery.automatic': 'Dosyłanie rusza samo, bez niczyjego działania, i pokazuje postęp',
  'delivery.accepted': 'Każda ma numer KSeF, UPO i stan „Zaakceptowana”',
  'delivery.journal': 'Dziennik: każda dosłana i potwierdzona',
  'certificate.told': 'Program mówi, że brakuje certyfikatu typu 2',
  'certificate.imported': 'Certyfikat typu 2 daje się wczytać z .p12 i z .pem',
  'certificate.blocked': 'Bez certyfikatu typu 2 wystawienie offline jest zablokowane',
  'certificate.signs': 'Po wczytaniu faktury są podpisywane tym certyfikatem',
  'cycle.imported': 'Wczytanie certyfikatu typu 2',
  'cycle.switched': 'Przełączenie w tryb offline24',
  'cycle.issued': 'Faktura testowa: stan „offline24”, kolejka, tymczasowy identyfikator',
  'cycle.codes': 'PDF z dwoma kodami QR: odczytane z obrazu i otwarte',
  'cycle.online': 'Przełączenie z powrotem online',
  'cycle.delivered': 'Faktura dosłana sama w ciągu kilku sekund',
  'cycle.accepted': 'Numer KSeF zamiast identyfikatora, UPO, „Zaakceptowana”',
  'beyond.totalFailure': 'Awaria całkowita: bez kodów i bez wysyłki',
  'beyond.workedCases': 'Terminy w przykładach z przepisów (święta, kolejne awarie)',
  'beyond.deadlineMoves': 'Awaria ogłoszona w czasie czekania przesuwa termin',
  'beyond.typeOneRefused': 'Certyfikat typu 1 nie daje się wczytać jako typ 2',
  'beyond.otherPrints': 'Kody także na rolce z kasy i na osobnym arkuszu',
  'beyond.lostAnswer': 'Zgubiona odpowiedź KSeF: faktura dochodzi raz, nie dwa razy',
  'beyond.technicalCorrection': 'Odrzucona z powodów technicznych: korekta techniczna',
  'beyond.duplicate': 'KSeF odpowiada „duplikat” (440): faktura uznana za dosłaną, jej numer przejęty',
  'beyond.correctionWaits': 'Korekta czeka, aż faktura pierwotna dostanie numer KSeF',
  'own.certificate': 'Certyfikat typu 2 firmy: ważny, klucz się otwiera, podpis się zgadza',
  'own.login': 'Logowanie do KSeF jest zapisane i dostępne',
  'own.automatic': 'Dosyłanie ruszy samo: tryb automatyczny, wysyłanie włączone',
  'own.cycle': 'Pełny cykl na KSeF tej firmy, z jej certyfikatem',
};

export const checkName: Record<CheckId, string> = {
  offline24: 'Obsługa trybu offline24 (do 24h)?',
  maintenance: 'Obsługa trybu offline-niedostępność (prace serwisowe)?',
  failure: 'Obsługa trybu offline-awaria (awaria powyżej 24h)?',
  certificate: 'Wymaganie certyfikatu typu 2 (blokada bez niego)?',
  codes: 'Generowanie DWÓCH kodów QR (weryfikujący + certyfikatu)?',
  delivery: 'Automatyczne dosyłanie po przywróceniu online?',
  warnings: 'Ostrzeżenia o zbliżającym się deadline dosłania?',
  queue: 'Monitoring kolejki faktur offline?',
};

/** Signs that mean the same without colour. */
export const outcomeSign: Record<Outcome, string> = {
  passed: '✓',
  failed: '✗',
  notPossible: '–',
  cancelled: '·',
};
export const outcomeName: Record<Outcome, string> = {
  passed: 'działa',
  failed: 'nie działa',
  notPossible: 'tu nie da się sprawdzić',
  cancelled: 'nie sprawdzono',
};

export const verdictName = {
  passed: 'Wszystko, co dało się tu sprawdzić, działa',
  failed: 'Nie wszystko działa',
  cancelled: 'Sprawdzian nie jest pełny',
} as const;

const pointsCount = (count: number): string =>
  `${count}${NBSP}${plural(count, 'punkt', 'punkty', 'punktów')}`;
const countText: Record<Outcome, (count: number) => string> = {
  passed: (count) => `${pointsCount(count)} ${plural(count, 'działa', 'działają', 'działa')}`,
  failed: (count) => `${pointsCount(count)} ${plural(count, 'nie działa', 'nie działają', 'nie działa')}`,
  notPossible: (count) => `${pointsCount(count)} nie do sprawdzenia tutaj`,
  cancelled: (count) => `nie sprawdzono: ${count}`,
};

/** `38 punktów działa · 1 punkt nie działa`, without outcomes that no point has. */
export const countsText = (counts: Counts): string =>
  (Object.keys(countText) as Outcome[])
    .filter((it) => counts[it] > 0)
    .map((it) => countText[it](counts[it]))
    .join(' · ');

const evidenceName: Record<EvidenceName, string> = {
  mode: 'tryb',
  modeCause: 'powód',
  state: 'stan',
  environment: 'środowisko',
  internalId: 'tymczasowy identyfikator',
  number: 'numer faktury',
  queued: 'w kolejce',
  invoices: 'faktury',
  issued: 'wystawione faktury',
  nextNumber: 'następny numer, niezużyty',
  deadline: 'termin dosłania',
  openDeadline: 'termin',
  deadlineBefore: 'termin przed awarią',
  deadlineOfOffline24: 'w offline24 byłoby do',
  rule: 'reguła',
  kodI: 'KOD I',
  kodII: 'KOD II',
  codesOnPrint: 'kody QR na wydruku',
  pageOfKodI: 'strona spod KODU I',
  pageOfKodII: 'strona spod KODU II',
  dpi: 'odczyt przy dpi',
  shown: 'program pokazuje',
  refusal: 'program odmawia',
  message: 'komunikat',
  from: 'od',
  until: 'do',
  announcedEnd: 'koniec według komunikatu',
  certificate: 'certyfikat',
  certificateType: 'typ',
  validFrom: 'ważny od',
  validTo: 'ważny do',
  fingerprint: 'odcisk SHA-256',
  signature: 'podpis',
  fileKinds: 'pliki',
  progress: 'postęp',
  tookMs: 'czas',
  ksefNumber: 'numer KSeF',
  upoBytes: 'UPO, bajty',
  upos: 'UPO z numerem KSeF faktury',
  attempts: 'próby wysłania',
  sends: 'wysłana do KSeF, razy',
  copiesInKsef: 'przyjęta w KSeF, razy',
  correctsKsefNumber: 'koryguje numer KSeF',
  journalLines: 'wpisy w dzienniku',
  journalLine: 'wpis',
  cases: 'przykłady policzone zgodnie',
  prints: 'wydruki',
  correctedHash: 'skrót odrzuconego pliku',
  series: 'seria numerów sprawdzianu',
  clockMoved: 'zegar sprawdzianu przestawiony o',
  by: 'logowanie',
};

const seconds = (ms: number): string => `${formatDecimal((ms / 1000).toFixed(1))}${NBSP}s`;

/** A piece of evidence as people read it; a value that is not what it should be is shown as it is. */
export function evidenceText({ name, value }: EvidenceView): { label: string; text: string } {
  const number = Number(value);
  const label = evidenceName[name];
  switch (evidence[name]) {
    case 'mode':
      return { label, text: modeName[value as Mode] ?? value };
    case 'modeCause':
      return { label, text: modeCause[value as ModeStatus['cause']] ?? value };
    case 'state':
      return { label, text: stateName[value as InvoiceState] ?? value };
    case 'environment':
      return { label, text: environmentName[value as EnvironmentName] ?? value };
    case 'day':
      return { label, text: `${formatDay(value)}, 23:59` };
    case 'yes':
      return { label, text: 'biegnie od zakończenia awarii' };
    case 'instant':
      return { label, text: formatInstant(number) };
    case 'duration':
      return { label, text: seconds(number) };
    case 'days':
      return { label, text: `${value}${NBSP}${plural(number, 'dzień', 'dni', 'dni')}` };
    case 'count':
    case 'link':
    case 'text':
      return { label, text: value };
  }
}

/** What the test itself says in evidence and in the announcements of its own KSeF. */
export const selfTestTexts = {
  kodINotYet: 'otwiera się; faktury jeszcze nie ma w KSeF, jak powinno być',
  kodIKnown: 'potwierdza fakturę w KSeF',
  kodIIValid: 'potwierdza podpis, certyfikat i uprawnienie wystawcy',
  plannedWorks: 'Sprawdzian: planowane prace serwisowe',
  worksNow: 'Sprawdzian: prace serwisowe',
  failure: 'Sprawdzian: awaria KSeF',
  failureMeanwhile: 'Sprawdzian: awaria w czasie oczekiwania',
  totalFailure: 'Sprawdzian: awaria całkowita',
  typeTwo: 'typ 2 (Offline)',
  signatureAgrees: 'podpis próbny zgadza się z certyfikatem',
  signedByIt: 'KOD II podpisany certyfikatem typu 2',
  ruleOffline24: 'następny dzień roboczy po dniu wystawienia (art. 106nda ustawy o VAT)',
  ruleMaintenance: 'następny dzień roboczy po zakończeniu prac z komunikatu (art. 106nh ustawy o VAT)',
  ruleFailure: 'do 7 dni roboczych od zakończenia awarii (art. 106nf ustawy o VAT)',
  byToken: 'token KSeF w sejfie',
  byCertificate: (serial: string): string => `certyfikat typu 1 ${serial}`,
  automatic: 'tryb wybiera program, wysyłanie jest włączone',
} as const;

/** The invoice of the test, with nothing of the firm's customers or goods in it. */
export const selfTestDraft = (line: number): InvoiceDraft =>
  InvoiceDraft.parse({
    buyer: {
      id: { kind: 'nip', nip: '5265877635' },
      name: 'Nabywca ze sprawdzianu trybów offline',
      address: { line1: 'ul. Próbna 1', line2: '00-001 Warszawa' },
    },
    lines: [{ name: `Pozycja próbna ${line}`, quantity: '1', netPrice: '100.00', vatRate: '23' }],
  });

/** Takes one of two things back; which invoice it corrects the program adds itself. */
export const selfTestCorrection = (): InvoiceDraft =>
  InvoiceDraft.parse({
    ...selfTestDraft(1),
    kind: 'KOR',
    correction: {
      reason: 'Sprawdzian: pomyłka w ilości',
      effect: 'original',
      originals: [{ issueDate: '', number: '' }],
    },
    lines: [{ name: 'Pozycja próbna 1', quantity: '-1', netPrice: '100.00', vatRate: '23' }],
  });

const digitsOf = (instant: number): string => new Date(instant).toISOString().replace(/\D/g, '').slice(0, 14);

/** Numbers that no invoice of the firm has or will have. */
export const selfTestSeries = (instant: number): string => `SPRAWDZIAN/${digitsOf(instant)}/{nr}`;

export const selfTestFileName = (startedAt: number): string =>
  `sprawdzian-offline-${warsawDay(startedAt)}.pdf`;

const onOwnKsef: Record<Outcome, string> = {
  passed: 'pełny cykl także na KSeF firmy (pkt B.4)',
  failed: 'na KSeF firmy pełny cykl się nie udał (pkt B.4)',
  notPossible: 'na KSeF firmy niczego nie wysłano (pkt B.4)',
  cancelled: 'na KSeF firmy nie sprawdzono (pkt B.4)',
};

/** Words of the report. */
export const selfTestReport = {
  subtitle: 'Raport ze sprawdzianu programu Latarnik',
  firm: 'Firma',
  environment: 'Środowisko KSeF firmy',
  startedAt: 'Rozpoczęty',
  took: 'Trwał',
  program: 'Program',
  version: (version: string): string => `Latarnik ${version}`,
  by: 'Sprawdzający (konto na komputerze)',
  ksef: 'KSeF sprawdzianu',
  ksefIs: (ownCycle: Outcome): string => `piaskownica w programie; ${onOwnKsef[ownCycle]}`,
  certificate: 'Certyfikat typu 2 firmy',
  certificateIs: (serial: string, from: number, to: number): string =>
    `${serial}, ważny od ${formatInstant(from)} do ${formatInstant(to)}`,
  noCertificate: 'nie ma go albo nie dał się sprawdzić (pkt B.1)',
  fingerprint: 'Odcisk SHA-256 certyfikatu',
  problems: (hasFailed: boolean): string => (hasFailed ? 'Co nie działa' : 'Czego nie sprawdzono'),
  failedPoint: (number: string, name: string, reason: string): string =>
    `✗${NBSP}${number} ${name}: ${reason}.`,
  untried: (numbers: readonly string[]): string => `Nie sprawdzono punktów: ${numbers.join(', ')}.`,
  training: 'firma szkoleniowa',
  nip: (name: string, nip: string): string => `${name}, NIP ${nip}`,
  checklist: 'Lista kontrolna artykułu Strefy KSeF (rozdział 7)',
  restsOn: (numbers: string): string => `punkty ${numbers}`,
  columns: {
    number: 'Pkt',
    outcome: 'Wynik',
    what: 'Co sprawdzono i co było widać',
    question: 'Pytanie',
    restsOn: 'Odpowiedź opiera się na',
  },
  reason: (title: string, body: string): string => `${title}. ${body}`,
  unfinished: 'nieukończony',
  duration: seconds,
  about:
    'Każdy punkt wykonał program naprawdę, na kopii ustawień firmy (dane firmy, numeracja, wygląd wydruków), w osobnym folderze i z osobną piaskownicą KSeF, która sprawdza faktury tak jak KSeF. Baza, numery, kolejka i archiwum firmy nie brały w tym udziału. W rozdziale 3 zegar sprawdzianu przestawiono naprzód, żeby zobaczyć ostrzeżenie trzy dni przed terminem. Rozdziały i punkty 1–7 są z artykułu „Jak sprawdzić obsługę trybów offline w systemie” (Strefa KSeF, 8 stycznia 2026); rozdziały A i B dodaje program.',
  notPossible: 'Czego tu nie dało się sprawdzić',
  nothingImpossible: 'Wszystko dało się sprawdzić.',
  pageOf: (page: number, pages: number): string => `strona ${page} z ${pages}`,
} as const;
