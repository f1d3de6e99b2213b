import type { InvoiceKind } from '../../../domain/draft.ts';
import type { VatRate } from '../../../domain/fa3/line.ts';
import type { BuyerId } from '../../../domain/fa3/party.ts';
import type { PaymentForm } from '../../../domain/fa3/payment.ts';
import { counted } from '../counted.ts';
import { polish as printed } from '../print/polish.ts';

/** Rates by their FA(3) names, as they stand on invoices; what they mean in brackets. */
const rates: Record<VatRate, string> = {
  '23': '23 %',
  '22': '22 %',
  '8': '8 %',
  '7': '7 %',
  '5': '5 %',
  '4': '4 %',
  '3': '3 %',
  OSS: 'OSS',
  '0 KR': '0 % domestic',
  '0 WDT': '0 % EU (WDT)',
  '0 EX': '0 % export',
  zw: 'exempt (zw)',
  'np I': 'np I',
  'np II': 'np II',
  oo: 'reverse (oo)',
  margin: 'margin',
};
const paymentForms: Record<PaymentForm, string> = {
  cash: 'cash',
  card: 'card',
  voucher: 'voucher',
  cheque: 'cheque',
  credit: 'credit',
  transfer: 'transfer',
  mobile: 'mobile payment',
};
const buyerKinds: Record<BuyerId['kind'], string> = {
  nip: 'NIP',
  eu: 'EU VAT',
  other: 'Other number',
  none: 'No number (consumer)',
};

/** Words of the form of a new invoice. */
export const newInvoice = {
  reissue: {
    title: (number: string) => `Issue the invoice ${number} again`,
    subtitle: 'KSeF did not accept it, so the buyer does not have it yet. Correct the data and issue it.',
    back: 'Back to the invoice',
  },
  correction: {
    title: (number: string) => `Correction of invoice ${number}`,
    subtitle:
      'Change what was wrong. Only changed lines go onto the correction: as they were and as they are.',
    panel: 'Correction',
    originals: 'Corrected invoices',
    reason: 'Reason for the correction',
    reasonHint: 'e.g. goods returned, mistake in the price',
    effect: 'Effect in the VAT records',
    effects: {
      original: 'on the date of the original invoice',
      correction: 'on the date of the correction',
      other: 'on another date',
    },
    before: (quantity: string, unit: string, price: string) => `was: ${quantity} ${unit} at ${price}`,
    removed: 'Removed lines go onto the correction as a return.',
    consequence: 'The invoice has a KSeF number: the correction will be made at once.',
    willWait:
      'The invoice has no KSeF number yet. The correction will wait and be issued by itself when it gets one.',
    waiting: {
      title: 'The correction waits for the KSeF number',
      body: 'Entered and saved. The program will issue it by itself, with the date of that day, as soon as KSeF gives the invoice its number. You find it in the Queue.',
      toQueue: 'Show the queue',
    },
    begin: 'Issue a correction',
  },
  title: 'New invoice',
  subtitle: (day: string) => `Issue date ${day}`,
  found: (at: string) => `Unfinished, saved ${at}`,
  /** The caption of `P_15` while one types. */
  toPay: (kind: InvoiceKind) =>
    kind === 'VAT' || kind === 'UPR' ? 'Amount due' : printed.totalLabel(kind, false),
  buyer: {
    title: 'Buyer',
    kind: 'Kind of identifier',
    kinds: buyerKinds,
    nip: 'NIP of the buyer',
    name: 'Name of the buyer',
    nameOfPerson: 'First and last name',
    idCountry: 'ID country',
    vatNumber: 'EU VAT number',
    number: 'Identification number',
    line1: 'Street and number',
    line2: 'Postcode and town',
    country: 'Country',
  },
  lines: {
    title: 'Lines',
    hint: 'Enter goes on, and adds a line in the last column',
    number: 'No.',
    name: 'Name of the goods or service',
    quantity: 'Quantity',
    unit: 'Unit',
    netPrice: 'Net price',
    vatRate: 'VAT rate',
    net: 'Net',
    gross: 'Gross',
    cell: (column: string, line: number) => `${column}, line ${line}`,
    add: 'Add a line',
    remove: (line: number) => `Remove line ${line}`,
    rates,
  },
  exemption: {
    kind: 'Basis of the exemption – kind of provision',
    kinds: { act: 'provision of the Act', directive: 'provision of the directive', other: 'another basis' },
    text: 'Basis of the VAT exemption',
    placeholder: 'e.g. art. 113 ust. 1 ustawy o VAT',
  },
  payment: {
    title: 'Payment and dates',
    form: 'Form of payment',
    forms: paymentForms,
    dueDate: 'Due date',
    /** On a narrow button. */
    dueIn: (days: number) => `${days}\u00a0d`,
    paid: 'Paid',
    account: 'Bank account',
    accounts: 'Accounts of the company',
    saleDate: 'Date of sale',
    saleDateHint: 'Empty: the same as the issue date',
    placeOfIssue: 'Place of issue',
    note: 'Notes on the invoice',
    more: 'More: date of sale, notes…',
    less: 'Less',
  },
  totals: {
    title: 'Summary',
    rate: 'Rate',
    net: 'Net',
    vat: 'VAT',
    vatInPln: 'VAT in złoty',
    gross: 'Gross',
  },
  consequence: {
    proforma: 'A pro forma is an offer: it does not go to KSeF and is not an invoice as the Act has it',
    online: 'You issue in the Online mode · one QR code · we send it at once',
    offline: (mode: string, until: string) =>
      `You issue in the mode ${mode} · two QR codes · to be sent by ${until}`,
    openEnded: (mode: string) =>
      `You issue in the mode ${mode} · two QR codes · the deadline runs from the end of the failure`,
    afterMaintenance: (mode: string) =>
      `You issue in the mode ${mode} · two QR codes · to be sent by the end of the working day after the works`,
    outside: 'You issue in the mode Total failure · no QR codes · not sent to KSeF',
  },
  problems: (count: number, fields: string) => `To correct, ${counted(count, 'field')}: ${fields}`,
  andMore: (count: number) => `and ${count} more`,
  issue: 'Issue',
  makeProforma: 'Make a pro forma',
  issueShortcut: 'Ctrl+Enter',
  clear: 'Clear',
  undoClear: 'Undo clearing',
  issued: {
    title: 'Invoice issued',
    number: 'Number',
    internalId: 'Internal identifier',
    buyer: 'Buyer',
    amount: 'Amount due',
    modeAndState: 'Mode and state',
    deadline: 'Deadline for sending',
    onItsWay: 'sending begins now',
    save: 'Save PDF',
    preview: 'Preview',
    next: 'Next one',
    nextShortcut: 'Enter',
  },
} as const;
