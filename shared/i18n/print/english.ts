import type { Practice } from '../../domain/practice.ts';
import { isOfflineMode } from '../../domain/mode.ts';
import { lackingRight } from '../../domain/refusal.ts';
import { formatDay, formatInstant } from '../format.ts';
import { englishDetails } from './englishDetails.ts';
import { englishPapers } from './englishPapers.ts';
import { proformaKind } from './proformaKind.ts';
import type { PrintWords } from './words.ts';

// What the act or KSeF fixes in Polish stays in Polish, with its translation in brackets: a Polish auditor has to find
// it, whoever the buyer is.

const toPay = 'Amount due';
const amountDue = 'Total amount due';

const issuedInMode: PrintWords['issuedInMode'] = {
  online: null,
  offline24: 'Invoice issued in the offline24 mode (Art. 106nda of the Polish VAT Act)',
  'offline-niedostepnosc':
    'Invoice issued offline while KSeF was unavailable (Art. 106nh of the Polish VAT Act)',
  'offline-awaria': 'Invoice issued in the emergency mode – KSeF failure (Art. 106nf of the Polish VAT Act)',
  'awaria-calkowita':
    'Invoice issued outside KSeF during its total failure (Art. 106ne of the Polish VAT Act)',
};

const refused: PrintWords['refused'] = ({ day, code, mode }) => {
  const by = `KSeF rejected this invoice${day === null ? '' : ` on ${formatDay(day)}`}${code === null ? '' : ` (code ${code})`}`;
  const right = lackingRight(code);
  if (right !== null && isOfflineMode(mode)) {
    const what = right === 'permission' ? 'a permission in KSeF' : 'the consent to invoices with attachments';
    return `${by}; it has no KSeF number. Nothing is wrong with its content: the seller waits for ${what} and will send it again unchanged.`;
  }
  return isOfflineMode(mode)
    ? `${by}; it has no KSeF number. The seller has to correct it and send it again.`
    : `${by}. It was not issued in KSeF, and this print is not an invoice.`;
};

const replaced: PrintWords['replaced'] = ({ day, why, number }) =>
  why === 'technicalCorrection'
    ? `Print of an earlier version: on ${formatDay(day)} this file was replaced by a technical correction of invoice ${number} with the same content.`
    : `Print of an earlier version: on ${formatDay(day)} it was replaced by invoice ${number}, issued anew. It should not be used.`;

const technicalCorrection: PrintWords['technicalCorrection'] = ({ sha256, version }) =>
  `Technical correction: this file replaced the file with SHA-256 ${sha256}${
    version === null ? '' : ` (version ${version})`
  } that KSeF had rejected. The content of the invoice is the same.`;

const invoiceKinds: Record<string, string> = {
  [proformaKind]: 'Pro forma invoice',
  VAT: 'Invoice',
  KOR: 'Corrective invoice',
  ZAL: 'Advance payment invoice',
  ROZ: 'Final settlement invoice',
  UPR: 'Simplified invoice',
  KOR_ZAL: 'Corrective advance payment invoice',
  KOR_ROZ: 'Corrective final settlement invoice',
};
const invoiceKind = (code: string): string => invoiceKinds[code] ?? 'Invoice';

const totalLabels: Record<string, string> = {
  ZAL: 'Advance payment',
  ROZ: 'Balance due',
  KOR: 'Change of the amount due',
  KOR_ZAL: 'Change of the advance payment',
  KOR_ROZ: 'Change of the balance due',
};
const totalLabel = (kind: string, isPaid: boolean): string =>
  totalLabels[kind] ?? (isPaid ? amountDue : toPay);

const rates: Record<string, string> = {
  '0 KR': '0% kraj (domestic)',
  '0 WDT': '0% WDT (intra-EU)',
  '0 EX': '0% eksport (export)',
  zw: 'zw (exempt)',
  oo: 'oo (reverse charge)',
  'np I': 'np I (outside PL)',
  'np II': 'np II (outside PL)',
};
const rateName = (code: string): string => rates[code] ?? (/^\d/.test(code) ? `${code}%` : code);

const summaryGroup: PrintWords['summaryGroup'] = {
  oss: 'procedura OSS (OSS scheme)',
  exempt: 'zw – zwolnione (exempt)',
  abroad: 'np I – poza krajem (supplied outside Poland)',
  servicesAbroad: 'np II – usługi art. 100 (services under Art. 100)',
  reverseCharge: 'oo – odwrotne obciążenie (reverse charge)',
  margin: 'procedura marży (margin scheme)',
};

const annotation: PrintWords['annotation'] = {
  cashMethod: 'metoda kasowa (cash accounting)',
  selfInvoicing: 'samofakturowanie (self-billing)',
  reverseCharge: 'odwrotne obciążenie (reverse charge)',
  splitPayment: 'mechanizm podzielonej płatności (split payment)',
  exempt: (basis) =>
    basis === null ? 'zwolnienie z VAT (VAT exempt)' : `zwolnienie z VAT – ${basis} (VAT exempt)`,
  newVehicles:
    'wewnątrzwspólnotowa dostawa nowych środków transportu (intra-Community supply of new means of transport)',
  triangular:
    'VAT: faktura WE uproszczona na mocy art. 135–138 ustawy o ptu (simplified EC invoice, triangular transaction)',
  marginTravel: 'procedura marży dla biur podróży (margin scheme – travel agents)',
  marginUsed: 'procedura marży – towary używane (margin scheme – second-hand goods)',
  marginArt: 'procedura marży – dzieła sztuki (margin scheme – works of art)',
  marginAntiques:
    'procedura marży – przedmioty kolekcjonerskie i antyki (margin scheme – collectors’ items and antiques)',
  margin: 'procedura marży (margin scheme)',
  toReceipt:
    'faktura do paragonu (art. 109 ust. 3d ustawy o VAT) (invoice to a fiscal receipt, Art. 109(3d) of the Polish VAT Act)',
  related: 'istnieją powiązania między nabywcą a dostawcą (buyer and supplier are related parties)',
  exciseRefund:
    'zwrot podatku akcyzowego zawartego w cenie oleju napędowego (refund of excise duty included in the price of diesel)',
};

const forms: Record<string, string> = {
  '1': 'cash',
  '2': 'card',
  '3': 'voucher',
  '4': 'cheque',
  '5': 'credit',
  '6': 'bank transfer',
  '7': 'mobile payment',
};

const roles: Record<string, string> = {
  '1': 'Factor',
  '2': 'Recipient',
  '3': 'Original entity',
  '4': 'Additional buyer',
  '5': 'Invoice issuer',
  '6': 'Payer',
  '7': 'Local government unit – issuer',
  '8': 'Local government unit – recipient',
  '9': 'VAT group member – issuer',
  '10': 'VAT group member – recipient',
  '11': 'Employee',
};

const authorisedRoles: Record<string, string> = {
  '1': 'Enforcement authority',
  '2': 'Court bailiff',
  '3': 'Tax representative',
};

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const name = countries.of(code);
  return name === undefined || name === code ? code : `${name} (${code})`;
}

/** Every English word that stands on paper; forms of amounts, days and times stay Polish. */
export const english: PrintWords = {
  ...englishDetails,
  papers: englishPapers,
  language: 'en',
  documentTitle: (kind, number) => `${invoiceKind(kind)} ${number}`,
  pageOf: (page, pages) => `page ${page} of ${pages}`,
  trainingMark: (practice: Practice): string =>
    practice === 'drill' ? 'ĆWICZENIE — DRILL, NOT A REAL DOCUMENT' : 'TRAINING — SANDBOX',
  producer: 'Latarnik',
  attachedXml: (number) => `Structured invoice ${number} (FA(3))`,
  madeBy: (program, at) => `Prepared with: ${program} · ${at}`,

  duplicate: 'DUPLIKAT (DUPLICATE)',
  duplicateMadeOn: (day) => `Duplicate issued on: ${formatDay(day)}`,
  noInvoice: 'This is not an invoice within the meaning of the Polish VAT Act',
  sample: 'SAMPLE',
  sampleNote: 'A sample with made-up data. This is not an invoice.',
  logoOf: (firm) => `Logo: ${firm}`,

  issueDate: 'Issue date',
  saleDate: 'Date of supply',
  salePeriod: 'Period of supply',
  period: (from, to) => `${formatDay(from)} – ${formatDay(to)}`,
  placeOfIssue: 'Place of issue',
  dueDate: 'Due date',
  currency: 'Currency',

  seller: 'Seller',
  buyer: 'Buyer',
  nip: 'NIP (VAT ID)',
  vatNumber: 'EU VAT No.',
  otherTaxId: 'Tax ID',
  internalId: 'Internal ID',
  eori: 'EORI No.',
  phone: 'phone',
  customerNumber: 'Customer No.',
  correspondence: 'Correspondence address',
  share: (percent) => `Share: ${percent}%`,

  ordinal: 'No.',
  name: 'Goods or services',
  quantity: 'Quantity',
  unit: 'Unit',
  netPrice: 'Net price',
  grossPrice: 'Gross price',
  discount: 'Discount',
  netValue: 'Net amount',
  grossValue: 'Gross amount',
  lineVat: 'VAT amount',
  rate: 'VAT',
  lineSaleDate: 'Date of supply',
  before: 'before correction',
  annex15: 'Annex 15',
  lineCodes: {
    index: 'Index',
    gtin: 'GTIN',
    pkwiu: 'PKWiU',
    cn: 'CN',
    pkob: 'PKOB',
    procedure: 'Procedure',
  },
  excise: 'Excise duty',
  exchangeRate: 'Exchange rate',

  summaryRate: 'VAT rate',
  summaryNet: 'Net',
  summaryVat: 'VAT',
  summaryVatPln: 'VAT in PLN',

  toPay,
  amountDue,
  inWords: 'In words (in Polish)',
  transferHeading: 'Pay by bank transfer',
  transferHint: 'Scan with a Polish banking app. This is not a KSeF code.',
  transferCodeAlt: 'Bank transfer code for a Polish banking app',
  paid: (day) => (day === null ? 'Paid' : `Paid on ${formatDay(day)}`),
  paidInPart: 'Paid in part',
  paidInParts: 'Paid in instalments',
  partOn: (day) => (day === null ? 'Payment' : `Payment on ${formatDay(day)}`),
  charge: 'Charge',
  deduction: 'Deduction',
  toSettle: 'To be settled',
  paymentForm: 'Payment method',
  bank: 'Bank',
  account: 'Bank account',
  factorAccount: 'Factor’s account',
  swift: 'SWIFT',
  cashDiscount: 'Cash discount',
  paymentLink: 'Payment link',
  paymentId: 'Payment ID (IPKSeF)',

  annotations: 'Annotations',
  references: 'Related documents',
  correctionReason: 'Reason for correction',
  corrected: (number, day) =>
    day === null ? `Corrects invoice ${number}` : `Corrects invoice ${number} of ${formatDay(day)}`,
  advanceInvoice: 'Advance payment invoice',
  contract: 'Contract',
  order: 'Order',
  datedDocument: (number, day) =>
    [number, day === null ? null : `of ${formatDay(day)}`].filter((part) => part !== null).join(' '),
  warehouseRelease: 'Goods issue note (WZ)',
  ksefNumberOf: (number) => `KSeF No. ${number}`,
  notes: 'Notes',
  registers: { krs: 'KRS', regon: 'REGON', bdo: 'BDO' },

  kodIHeading: 'Verify this invoice in KSeF',
  kodIIHeading: 'Verify its issuer',
  kodIWithoutNumber: 'OFFLINE',
  kodIICaption: 'CERTYFIKAT',

  waiting: 'Waiting for its KSeF number',
  exempt: 'Exempt from being sent to KSeF because of its total failure (Art. 106ne of the Polish VAT Act)',
  refused,
  refusedMark: 'REJECTED BY KSeF',
  replaced,
  replacedMark: 'REPLACED VERSION',
  technicalCorrection,
  accepted: (ksefNumber, acceptedAt) =>
    acceptedAt === null
      ? `KSeF number: ${ksefNumber}`
      : `KSeF number: ${ksefNumber}, accepted ${formatInstant(acceptedAt)}`,
  issuedInMode,
  invoiceKind,
  totalLabel,
  rateName,
  summaryGroup,
  annotation,
  paymentFormName: (code) => forms[code] ?? code,
  roleName: (code) => roles[code] ?? 'Third party',
  authorisedRoleName: (code) => authorisedRoles[code] ?? 'Authorised entity',
  countryName,
};
