import type { ExportFailure, ExportRange } from '../contract/exportTypes.ts';
import type { VatRate } from '../domain/fa3/line.ts';
import { describeError } from './errors.ts';
import { formatDay } from './format.ts';
import { polish } from './print/polish.ts';

/** Headings of the register of invoices. */
export const registerWords = {
  sheet: 'Rejestr faktur',
  number: 'Numer',
  issueDate: 'Data wystawienia',
  saleDate: 'Data sprzedaży',
  kind: 'Rodzaj',
  buyer: 'Nabywca',
  buyerId: 'NIP lub numer nabywcy',
  net: (rate: VatRate) => `Netto ${rateHeading(rate)}`,
  vat: (rate: VatRate) => `VAT ${rateHeading(rate)}`,
  totalNet: 'Netto razem',
  totalVat: 'VAT razem',
  gross: 'Brutto',
  currency: 'Waluta',
  exchangeRate: 'Kurs',
  vatInPln: 'VAT w PLN',
  mode: 'Tryb',
  state: 'Stan w KSeF',
  ksefNumber: 'Numer KSeF',
  sum: (currency: string) => `Razem ${currency}`,
} as const;

/** A rate as the heading of a column. */
export const rateHeading = (rate: VatRate): string =>
  rate === 'OSS' ? 'OSS' : rate === 'margin' ? polish.summaryGroup.margin : polish.rateName(rate);

const rangeName = ({ from, to }: ExportRange): string => (from === to ? from : `${from}_${to}`);

/** Names of the files that are made of many invoices. */
export const exportFileName = {
  prints: (range: ExportRange) => `wydruki-faktur-${rangeName(range)}.zip`,
  xml: (range: ExportRange) => `xml-faktur-${rangeName(range)}.zip`,
  zip: (range: ExportRange) => `faktury-${rangeName(range)}.zip`,
  archive: (range: ExportRange) => `archiwum-faktur-${rangeName(range)}.zip`,
  csv: (range: ExportRange) => `rejestr-faktur-${rangeName(range)}.csv`,
  xlsx: (range: ExportRange) => `rejestr-faktur-${rangeName(range)}.xlsx`,
  pdf: (range: ExportRange) => `rejestr-faktur-${rangeName(range)}.pdf`,
  codes: (range: ExportRange) => `kody-faktur-${rangeName(range)}.pdf`,
  jpkFa: (range: ExportRange) => `JPK_FA-${rangeName(range)}.xml`,
  pageInZip: 'index.html',
  registerInZip: 'rejestr.csv',
  listInZip: 'spis.txt',
} as const;

/** A ZIP of messages with invoices, as it is saved. */
export const draftsFileName = 'wiadomosci-z-fakturami.zip';

interface Contents {
  company: string;
  range: ExportRange;
  madeAt: string;
  invoices: number;
  files: readonly { name: string; sha256: string }[];
  /** Numbers of invoices whose PDF is not there. */
  withoutPdf: readonly string[];
  /** Invoices whose file could not be had, and why. */
  missing?: readonly ExportFailure[];
}

/** The list of what is in a ZIP. Lines of files are what `sha256sum -c` reads. */
export const contentsText = ({
  company,
  range,
  madeAt,
  invoices,
  files,
  withoutPdf,
  missing = [],
}: Contents): string =>
  [
    `# Faktury: ${company}`,
    `# Wystawione od ${formatDay(range.from)} do ${formatDay(range.to)}, razem: ${invoices}. Spisano ${madeAt}.`,
    '# Przed nazwą pliku stoi jego skrót SHA-256. Pliki XML faktur są dokładnie tymi, które mają skrót w kodzie QR.',
    ...(withoutPdf.length === 0
      ? []
      : [
          '#',
          '# Bez PDF, bo wystawiono je online, a KSeF ich jeszcze nie ma (wydruk nie może wyjść wcześniej):',
          ...withoutPdf.map((number) => `#   ${number}`),
        ]),
    ...(missing.length === 0
      ? []
      : [
          '#',
          '# Tych faktur tu nie ma:',
          ...missing.map(({ number, problem }) => `#   ${number}: ${describeError(problem).title}`),
        ]),
    '',
    ...files.map(({ name, sha256 }) => `${sha256}  ${name}`),
    '',
  ].join('\n');
