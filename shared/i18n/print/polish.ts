import type { Practice } from '../../domain/practice.ts';
import { type Mode, isOfflineMode } from '../../domain/mode.ts';
import { lackingRight } from '../../domain/refusal.ts';
import { formatDay, formatInstant } from '../format.ts';
import { amountDue, invoiceKind, toPay, totalLabel } from './invoiceNames.ts';
import { polishDetails } from './polishDetails.ts';
import { polishPapers } from './polishPapers.ts';
import { proformaKind } from './proformaKind.ts';

export { proformaKind };

/** KSeF's refusal of an invoice: the Warsaw day, and KSeF's code where it gave one. */
export interface RefusalFacts {
  day: string | null;
  code: number | null;
  mode: Mode;
}

/** New XML in the place of an earlier one: the Warsaw day, why, and the invoice's number now. */
export interface ReplacementFacts {
  day: string;
  why: 'technicalCorrection' | 'reissue';
  number: string;
}

/** The XML that a technical correction stands for: its SHA-256 in Base64URL, and which version it was, from 1. */
export interface CorrectedFacts {
  sha256: string;
  version: number | null;
}

/** What the status strip says of the mode; `null` when there is nothing to tell (online). */
const issuedInMode: Record<Mode, string | null> = {
  online: null,
  offline24: 'Faktura wystawiona w trybie offline24 (art. 106nda ustawy o VAT)',
  'offline-niedostepnosc':
    'Faktura wystawiona w trybie offline – niedostępność KSeF (art. 106nh ustawy o VAT)',
  'offline-awaria': 'Faktura wystawiona w trybie awaryjnym – awaria KSeF (art. 106nf ustawy o VAT)',
  'awaria-calkowita': 'Faktura wystawiona w czasie awarii całkowitej, poza KSeF (art. 106ne ustawy o VAT)',
};

const refused = ({ day, code, mode }: RefusalFacts): string => {
  const by = `KSeF odrzucił tę fakturę${day === null ? '' : ` ${formatDay(day)}`}${code === null ? '' : ` (kod ${code})`}`;
  const right = lackingRight(code);
  if (right !== null && isOfflineMode(mode)) {
    const what = right === 'permission' ? 'uprawnienie w KSeF' : 'zgodę na faktury z załącznikiem';
    return `${by}; nie ma numeru KSeF. Treść faktury jest dobra: sprzedawca czeka na ${what} i prześle ją jeszcze raz bez zmian.`;
  }
  return isOfflineMode(mode)
    ? `${by}; nie ma numeru KSeF. Sprzedawca musi ją poprawić i przesłać jeszcze raz.`
    : `${by}. Nie została wystawiona w KSeF i ten wydruk nie jest fakturą.`;
};

const replaced = ({ day, why, number }: ReplacementFacts): string =>
  why === 'technicalCorrection'
    ? `Wydruk wcześniejszej wersji: ${formatDay(day)} ten plik zastąpiła korekta techniczna faktury ${number} o tej samej treści.`
    : `Wydruk wcześniejszej wersji: ${formatDay(day)} zastąpiła ją faktura ${number}, wystawiona ponownie. Nie należy się nią posługiwać.`;

const technicalCorrection = ({ sha256, version }: CorrectedFacts): string =>
  `Korekta techniczna: ten plik zastąpił odrzucony przez KSeF plik o skrócie SHA-256 ${sha256}${
    version === null ? '' : ` (wersja ${version})`
  }. Treść faktury jest ta sama.`;

const rates: Record<string, string> = {
  '0 KR': '0% kraj',
  '0 WDT': '0% WDT',
  '0 EX': '0% eksport',
  zw: 'zw',
  oo: 'oo',
  'np I': 'np I',
  'np II': 'np II',
};
/** A value of `P_12` as printed: `23` → `23%`, `0 WDT` → `0% WDT`. */
const rateName = (code: string): string => rates[code] ?? (/^\d/.test(code) ? `${code}%` : code);

/** Rows of the VAT summary that no single `P_12` names. */
const summaryGroup = {
  oss: 'procedura OSS',
  exempt: 'zw – zwolnione',
  abroad: 'np I – poza krajem',
  servicesAbroad: 'np II – usługi art. 100',
  reverseCharge: 'oo – odwrotne obciążenie',
  margin: 'procedura marży',
};

/** `Adnotacje` in words, as the act names them. */
const annotation = {
  cashMethod: 'metoda kasowa',
  selfInvoicing: 'samofakturowanie',
  reverseCharge: 'odwrotne obciążenie',
  splitPayment: 'mechanizm podzielonej płatności',
  exempt: (basis: string | null): string =>
    basis === null ? 'zwolnienie z VAT' : `zwolnienie z VAT – ${basis}`,
  newVehicles: 'wewnątrzwspólnotowa dostawa nowych środków transportu',
  triangular: 'VAT: faktura WE uproszczona na mocy art. 135–138 ustawy o ptu',
  marginTravel: 'procedura marży dla biur podróży',
  marginUsed: 'procedura marży – towary używane',
  marginArt: 'procedura marży – dzieła sztuki',
  marginAntiques: 'procedura marży – przedmioty kolekcjonerskie i antyki',
  margin: 'procedura marży',
  toReceipt: 'faktura do paragonu (art. 109 ust. 3d ustawy o VAT)',
  related: 'istnieją powiązania między nabywcą a dostawcą',
  exciseRefund: 'zwrot podatku akcyzowego zawartego w cenie oleju napędowego',
};

const forms: Record<string, string> = {
  '1': 'gotówka',
  '2': 'karta',
  '3': 'bon',
  '4': 'czek',
  '5': 'kredyt',
  '6': 'przelew',
  '7': 'płatność mobilna',
};
/** Name of `FormaPlatnosci`. */
const paymentFormName = (code: string): string => forms[code] ?? code;

const roles: Record<string, string> = {
  '1': 'Faktor',
  '2': 'Odbiorca',
  '3': 'Podmiot pierwotny',
  '4': 'Dodatkowy nabywca',
  '5': 'Wystawca faktury',
  '6': 'Dokonujący płatności',
  '7': 'Jednostka samorządu – wystawca',
  '8': 'Jednostka samorządu – odbiorca',
  '9': 'Członek grupy VAT – wystawca',
  '10': 'Członek grupy VAT – odbiorca',
  '11': 'Pracownik',
};
/** Name of `Podmiot3/Rola`. */
const roleName = (code: string): string => roles[code] ?? 'Podmiot trzeci';

const authorisedRoles: Record<string, string> = {
  '1': 'Organ egzekucyjny',
  '2': 'Komornik sądowy',
  '3': 'Przedstawiciel podatkowy',
};
/** Name of `PodmiotUpowazniony/RolaPU`. */
const authorisedRoleName = (code: string): string => authorisedRoles[code] ?? 'Podmiot upoważniony';

const countries = new Intl.DisplayNames(['pl'], { type: 'region', fallback: 'code' });
/** Polish name of an ISO 3166 country with its code; the code alone when it is not known. */
function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const name = countries.of(code);
  return name === undefined || name === code ? code : `${name} (${code})`;
}

/** Every Polish word that stands on paper (the PDF of an invoice). Names of FA(3) codes are keyed by the code. */
export const polish = {
  language: 'pl',
  documentTitle: (kind: string, number: string): string => `${invoiceKind(kind)} ${number}`,
  pageOf: (page: number, pages: number): string => `strona ${page} z ${pages}`,
  trainingMark: (practice: Practice): string =>
    practice === 'drill' ? 'ĆWICZENIE — DOKUMENT NIEPRAWDZIWY' : 'SZKOLENIE — PIASKOWNICA',
  producer: 'Latarnik',
  attachedXml: (number: string): string => `Faktura ustrukturyzowana ${number} (FA(3))`,
  madeBy: (program: string, at: string): string => `Dokument przygotował: ${program} · ${at}`,

  duplicate: 'DUPLIKAT',
  duplicateMadeOn: (day: string): string => `Data wystawienia duplikatu: ${formatDay(day)}`,
  noInvoice: 'To nie jest faktura w rozumieniu ustawy o VAT',
  sample: 'WZÓR',
  sampleNote: 'Wzór wydruku ze zmyślonymi danymi. To nie jest faktura.',
  logoOf: (firm: string): string => `Logo: ${firm}`,

  issueDate: 'Data wystawienia',
  saleDate: 'Data sprzedaży',
  salePeriod: 'Okres sprzedaży',
  period: (from: string, to: string): string => `${formatDay(from)} – ${formatDay(to)}`,
  placeOfIssue: 'Miejsce wystawienia',
  dueDate: 'Termin płatności',
  currency: 'Waluta',

  seller: 'Sprzedawca',
  buyer: 'Nabywca',
  nip: 'NIP',
  vatNumber: 'Nr VAT UE',
  otherTaxId: 'Identyfikator podatkowy',
  internalId: 'Identyfikator wewnętrzny',
  eori: 'Nr EORI',
  phone: 'tel.',
  customerNumber: 'Nr klienta',
  correspondence: 'Adres do korespondencji',
  share: (percent: string): string => `Udział: ${percent}%`,

  ordinal: 'Lp.',
  name: 'Nazwa towaru lub usługi',
  quantity: 'Ilość',
  unit: 'J.m.',
  netPrice: 'Cena netto',
  grossPrice: 'Cena brutto',
  discount: 'Rabat',
  netValue: 'Wartość netto',
  grossValue: 'Wartość brutto',
  lineVat: 'Kwota VAT',
  rate: 'VAT',
  lineSaleDate: 'Data sprzedaży',
  before: 'stan przed korektą',
  annex15: 'zał. 15',
  lineCodes: {
    index: 'Indeks',
    gtin: 'GTIN',
    pkwiu: 'PKWiU',
    cn: 'CN',
    pkob: 'PKOB',
    procedure: 'Procedura',
  },
  excise: 'Akcyza',
  exchangeRate: 'Kurs',

  summaryRate: 'Stawka VAT',
  summaryNet: 'Netto',
  summaryVat: 'VAT',
  summaryVatPln: 'VAT w PLN',

  toPay,
  amountDue,
  /** Before an amount in Polish words. */
  inWords: 'Słownie',
  transferHeading: 'Zapłać przelewem',
  transferHint: 'Zeskanuj w aplikacji banku. To nie jest kod KSeF.',
  transferCodeAlt: 'Kod przelewu do aplikacji banku',
  paid: (day: string | null): string => (day === null ? 'Zapłacono' : `Zapłacono ${formatDay(day)}`),
  paidInPart: 'Zapłacono w części',
  paidInParts: 'Zapłacono w częściach',
  partOn: (day: string | null): string => (day === null ? 'Wpłata' : `Wpłata ${formatDay(day)}`),
  charge: 'Obciążenie',
  deduction: 'Odliczenie',
  toSettle: 'Do rozliczenia',
  paymentForm: 'Forma płatności',
  bank: 'Bank',
  account: 'Rachunek bankowy',
  factorAccount: 'Rachunek faktora',
  swift: 'SWIFT',
  cashDiscount: 'Skonto',
  paymentLink: 'Link do płatności',
  paymentId: 'Identyfikator płatności (IPKSeF)',

  annotations: 'Adnotacje',
  references: 'Powiązane dokumenty',
  correctionReason: 'Przyczyna korekty',
  corrected: (number: string, day: string | null): string =>
    day === null ? `Do faktury ${number}` : `Do faktury ${number} z ${formatDay(day)}`,
  advanceInvoice: 'Faktura zaliczkowa',
  contract: 'Umowa',
  order: 'Zamówienie',
  datedDocument: (number: string | null, day: string | null): string =>
    [number, day === null ? null : `z ${formatDay(day)}`].filter((part) => part !== null).join(' '),
  warehouseRelease: 'Wydanie z magazynu (WZ)',
  ksefNumberOf: (number: string): string => `nr KSeF ${number}`,
  notes: 'Uwagi',
  registers: { krs: 'KRS', regon: 'REGON', bdo: 'BDO' },

  kodIHeading: 'Zweryfikuj fakturę w KSeF',
  kodIIHeading: 'Zweryfikuj wystawcę faktury',
  kodIWithoutNumber: 'OFFLINE',
  kodIICaption: 'CERTYFIKAT',

  waiting: 'Oczekuje na numer KSeF',
  /** An offline invoice that a later total failure freed; `issuedInMode` tells of those issued in one. */
  exempt: 'Zwolniona z obowiązku przesłania do KSeF z powodu awarii całkowitej (art. 106ne ustawy o VAT)',
  refused,
  refusedMark: 'ODRZUCONA PRZEZ KSeF',
  replaced,
  replacedMark: 'WERSJA ZASTĄPIONA',
  technicalCorrection,
  accepted: (ksefNumber: string, acceptedAt: number | null): string =>
    acceptedAt === null
      ? `Numer KSeF: ${ksefNumber}`
      : `Numer KSeF: ${ksefNumber}, przyjęta ${formatInstant(acceptedAt)}`,
  issuedInMode,
  invoiceKind,
  totalLabel,
  rateName,
  summaryGroup,
  annotation,
  paymentFormName,
  roleName,
  authorisedRoleName,
  countryName,
  ...polishDetails,
  papers: polishPapers,
};
