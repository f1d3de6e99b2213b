import type { AnnouncementView } from '../contract/modeTypes.ts';
import type { CompanyProfile, DocumentKind, InvoiceDetails, JournalEntry } from '../contract/types.ts';
import {
  announcedBy,
  announcedTimes,
  categoryName,
  dayOffName,
  deadlineChain,
  deadlineStepText,
  legalBasis,
} from './deadlines.ts';
import { formatAmount, formatDay, formatInstant } from './format.ts';
import { describeEntry, journalKindName } from './journal.ts';
import { environmentName, modeName, stateName } from './modes.ts';

/** Names of the files in a ZIP that proves an invoice. */
export const evidenceFileName = {
  zip: (base: string): string => `${base}-dowod.zip`,
  readme: 'czytaj.txt',
  print: (name: string): string => `wydruki/${name}`,
  earlier: (base: string, version: number): string => `wczesniejsze/${base}-v${version}.xml`,
  announcement: (nr: number, ending: 'json' | 'txt'): string => `komunikaty/komunikat-${nr}.${ending}`,
  journal: 'dziennik.json',
  deadline: 'termin.json',
  certificate: 'certyfikat.pem',
  manifest: 'spis.txt',
} as const;

/** A print in the ZIP; `madeAt` and `place` are null for one that was made for it and never handed over. */
export interface EvidencePrint {
  name: string;
  kind: DocumentKind;
  madeAt: number | null;
  ksefNumber: string | null;
  place: number | null;
}

interface Readme {
  company: CompanyProfile;
  invoice: InvoiceDetails;
  prints: readonly EvidencePrint[];
  /** Versions of each announcement that the deadline rests on. */
  reliedOn: readonly (readonly AnnouncementView[])[];
  lines: readonly { id: number; at: number; kind: string; data: string; hash: string }[];
  whole: { firstBrokenLine: number | null; head: { id: number; hash: string } | null };
  certificate: { serial: string; subject: string; issuer: string; from: string; to: string } | null;
  madeAt: number;
}

const heading = (text: string): string[] => ['', text.toUpperCase(), '-'.repeat(text.length)];

/** What an announcement said, version by version. */
export const announcementText = (versions: readonly AnnouncementView[]): string =>
  versions
    .flatMap((it) => [
      `Wersja ${it.version}${it.withdrawn ? ' (wycofana)' : ''}: ${categoryName[it.category]}, ${announcedTimes(it)}`,
      `Źródło: ${announcedBy(it)}. Program poznał ją ${formatInstant(it.storedAt)}.`,
      ...(it.title === '' ? [] : [it.title]),
      ...(it.text === '' ? [] : [it.text]),
      '',
    ])
    .join('\n');

const printLine = ({ name, madeAt, ksefNumber }: EvidencePrint): string =>
  `${name}: ${
    madeAt === null
      ? 'zrobiony do tego pliku, nikomu go nie wydano'
      : `wydany ${formatInstant(madeAt)}, bajt w bajt`
  }, ${ksefNumber === null ? 'bez numeru KSeF' : `z numerem KSeF ${ksefNumber}`}`;

const lineText = (it: Readme['lines'][number]): string => {
  const data = JSON.parse(it.data) as JournalEntry['data'];
  const says = describeEntry({ data });
  return `${it.id}. ${formatInstant(it.at)}  ${journalKindName(it.kind)}${says === '' ? '' : ` · ${says}`}`;
};

/** Explains the ZIP to somebody who has never seen the program. */
export function evidenceReadme(it: Readme): string {
  const { company, invoice, certificate, whole } = it;
  const steps = invoice.deadlineSteps;
  return [
    `PLIK DOWODOWY FAKTURY ${invoice.number}`,
    ...(company.training ? ['FIRMA SZKOLENIOWA: dokument bez skutków prawnych'] : []),
    `Sprzedawca: ${company.name}, NIP ${company.nip}. Środowisko KSeF: ${environmentName[company.environment.name]}.`,
    `Zrobiono ${formatInstant(it.madeAt)} programem Latarnik.`,
    ...heading('Faktura'),
    `Data wystawienia (P_1): ${formatDay(invoice.issueDate)}, zapisano ją ${formatInstant(invoice.issuedAt)}`,
    `Nabywca: ${invoice.buyerName}`,
    `Kwota brutto: ${formatAmount(invoice.grossGrosze, invoice.currency)}`,
    `Tryb: ${modeName[invoice.mode]} (${legalBasis[invoice.mode]})`,
    `Stan: ${stateName[invoice.state]}`,
    `Numer KSeF: ${invoice.ksefNumber ?? 'jeszcze nie nadany'}`,
    ...(invoice.acceptedAt === null ? [] : [`KSeF przyjął ją ${formatInstant(invoice.acceptedAt)}`]),
    `SHA-256 pliku XML (Base64URL, jak w kodzie QR): ${invoice.sha256Base64Url ?? ''}`,
    ...(invoice.kod1Url === null ? [] : [`KOD I: ${invoice.kod1Url}`]),
    ...(invoice.kod2Url === null ? [] : [`KOD II: ${invoice.kod2Url}`]),
    ...heading('Termin dosłania i skąd się wziął'),
    deadlineChain(invoice, steps),
    ...steps.flatMap((step) => [
      `- ${deadlineStepText(invoice, step)}`,
      ...(step.announcement === null ? [] : [`  ${announcedBy(step.announcement)}`]),
      ...(step.counted.length === 0
        ? []
        : [
            `  Dni: ${step.counted
              .map(({ day, off }) => `${formatDay(day)}${off === null ? '' : ` (${dayOffName(off)})`}`)
              .join(', ')}`,
          ]),
    ]),
    ...(it.reliedOn.length === 0 ? ['Żaden komunikat nie miał wpływu na termin.'] : []),
    ...heading('Wydruki'),
    ...(it.prints.length === 0
      ? ['Wydruku jeszcze nie ma: fakturę wystawiono online, a KSeF jej jeszcze nie potwierdził.']
      : it.prints.map(printLine)),
    ...heading('Certyfikat kodu II'),
    ...(certificate
      ? [
          `Numer seryjny: ${certificate.serial}`,
          `Podmiot: ${certificate.subject}`,
          `Wystawca: ${certificate.issuer}`,
          `Ważny: ${certificate.from} – ${certificate.to}`,
          'Plik certyfikat.pem jest jawny; klucza prywatnego tu nie ma.',
        ]
      : ['Faktura nie ma kodu II albo jego certyfikatu nie ma w tym programie.']),
    ...heading('Dziennik faktury'),
    ...it.lines.map(lineText),
    ...heading('Jak to sprawdzić'),
    '1. Pliki: „sha256sum -c spis.txt” porówna każdy z jego skrótem.',
    '2. XML: jego SHA-256 w Base64URL jest w adresach kodów I i II oraz, w Base64, na UPO.',
    '3. Dziennik (dziennik.json): dla każdej pozycji z „invoice” i „announcements” policz SHA-256 z tekstu UTF-8',
    '   JSON bez odstępów: ["previous", at, "kind", "invoiceId" albo null, "data"], gdzie „data” jest tekstem, jak w pliku.',
    '   Wynik ma być równy „hash”. „previous” to skrót poprzedniego wiersza całego dziennika, także innych faktur,',
    '   więc wiersza nie da się zmienić ani wstawić bez zmiany wszystkich następnych.',
    whole.firstBrokenLine === null
      ? `   Cały dziennik był przy robieniu tego pliku nienaruszony, a jego ostatni wiersz (${whole.head?.id ?? 0}) miał skrót ${whole.head?.hash ?? ''}.`
      : `   UWAGA: cały dziennik nie był nienaruszony; pierwszy niezgodny wiersz ma numer ${whole.firstBrokenLine}.`,
    '',
  ].join('\n');
}

/** Files with their hashes, as `sha256sum -c` reads them. */
export const evidenceManifest = (
  number: string,
  files: readonly { name: string; sha256: string }[],
  madeAt: string,
): string =>
  [
    `# Plik dowodowy faktury ${number}. Spisano ${madeAt}.`,
    '# Przed nazwą pliku stoi jego skrót SHA-256; sprawdzi je „sha256sum -c spis.txt”.',
    ...files.map(({ name, sha256 }) => `${sha256}  ${name}`),
    '',
  ].join('\n');
