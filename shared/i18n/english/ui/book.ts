import { formatAmount, formatCount, formatDay, formatDecimal } from '../../format.ts';
import { counted, one } from '../counted.ts';

/** Words of the lists of customers and goods that both share. */
const list = {
  search: 'Search',
  nothingFound: 'There is nobody and nothing like that here.',
  clear: 'Show everything',
  archived: 'Show put away',
  more: 'Show more',
  close: 'Close without saving',
  save: 'Save',
  saveAnyway: 'Save anyway',
  openTwin: 'Show that entry',
  archive: 'Put away',
  restore: 'Put back into the list',
  neverUsed: 'not yet',
} as const;

const price = (net: string | undefined, gross: string | undefined): string =>
  net !== undefined
    ? `${formatDecimal(net)} net`
    : gross !== undefined
      ? `${formatDecimal(gross)} gross`
      : '';

/** What the list of VAT payers says, which speaks Polish. */
const vatStatuses: Readonly<Record<string, string>> = {
  czynny: 'active',
  zwolniony: 'exempt',
  niezarejestrowany: 'not registered',
};
const vatStatus = (status: string): string => vatStatuses[status.toLocaleLowerCase('pl')] ?? status;

/** Words of the screens of customers and goods. */
export const book = {
  list,
  customers: {
    title: 'Customers',
    count: (count: number) => counted(count, 'customer'),
    searchPlaceholder: 'Name, NIP, customer number, address',
    add: 'Add a customer',
    edit: (name: string) => `Customer: ${name}`,
    putAway: (name: string) => `The customer “${name}” was put away.`,
    columns: {
      ...{ name: 'Name', number: 'NIP or number', place: 'Address', contact: 'Contact' },
      ...{ payment: 'Usually pays', lastUsed: 'Last invoice' },
    },
    empty: {
      title: 'Your customers gather here',
      body: 'The buyer of every issued invoice is added by itself, with the way they usually pay. You can also add somebody right away or load a list from your previous program.',
    },
    noArchived: 'No customer is put away.',
    consumer: 'no number',
    lookUp: {
      ask: 'Fetch data',
      notFound: (day: string) =>
        `The list of VAT payers has no company with this NIP (as of ${day}). Type the data by hand.`,
      found: (status: string | null, day: string) =>
        `VAT status: ${status === null ? 'unknown' : vatStatus(status)}, as of ${day}.`,
      kept: 'An answer kept earlier on this computer.',
    },
    pays: (form: string, days: number | null) => (days === null ? form : `${form}, ${counted(days, 'day')}`),
    sections: {
      buyer: 'Buyer',
      contact: 'Contact',
      usual: 'Usually',
      correspondence: 'Address for correspondence',
      more: 'More data',
    },
    fields: {
      email: 'E-mail',
      phone: 'Phone',
      customerNumber: 'Customer number',
      eori: 'EORI number',
      localGovernmentUnit: 'Invoices concern a subordinate unit of local government (JST)',
      vatGroupMember: 'Invoices concern a member of a VAT group (GV)',
      note: 'Note for yourself',
      noteHint: 'Does not go onto the invoice',
      payment: 'Form of payment',
      noPayment: 'not known',
      days: 'Days to pay',
      daysHint: 'Empty: at once',
      currency: 'Currency',
    },
  },
  goods: {
    title: 'Goods',
    count: (count: number) => counted(count, 'item'),
    searchPlaceholder: 'Name, code, GTIN',
    add: 'Add goods or a service',
    edit: (name: string) => `Item: ${name}`,
    putAway: (name: string) => `The item “${name}” was put away.`,
    columns: {
      ...{ name: 'Name', index: 'Code', unit: 'Unit', price: 'Price', vatRate: 'VAT' },
      lastUsed: 'Last invoice',
    },
    empty: {
      title: 'Your goods and services gather here',
      body: 'Every line of an issued invoice is added by itself, with its last price. You can also add one right away or load a price list from a file.',
    },
    noArchived: 'No item is put away.',
    price,
    sections: { more: 'Codes and marks' },
    fields: {
      name: 'Name of the goods or service',
      index: 'Own code',
      unit: 'Unit of measure',
      netPrice: 'Net price',
      grossPrice: 'Gross price',
      vatRate: 'VAT rate',
      ossRate: 'OSS rate in %',
      gtin: 'GTIN',
      pkwiu: 'PKWiU',
      cn: 'CN code',
      pkob: 'PKOB',
      gtu: 'GTU',
      procedure: 'Procedure',
      excise: 'Excise in the price, zł',
      annex15: 'Goods or service of annex 15 (split payment)',
      none: 'none',
    },
  },
  sales: {
    none: 'There is no invoice yet.',
    some: (count: number, day: string, grosze: number, currency: string) =>
      `${counted(count, 'invoice')}, the last one on ${formatDay(day)} for ${formatAmount(grosze, currency)}`,
    named: (count: number) => `Invoices with this name: ${formatCount(count)}`,
    show: 'Show the invoices',
  },
  twins: {
    found: (count: number) =>
      `${counted(count, 'customer')} ${one(count, 'is', 'are')} entered more than once`,
    show: 'Show similar entries',
    title: 'Similar entries',
    position: (current: number, total: number) => `Pair ${current} of ${total}`,
    body: 'They have the same number, or the same name and address. Choose the entry that stays; what it lacks will come from the other one.',
    keep: (number: number) => `Entry ${number} stays`,
    field: 'Data',
    rows: {
      ...{ number: 'NIP or number', name: 'Name', address: 'Address', contact: 'Contact' },
      ...{ customerNumber: 'Customer number', note: 'Note', lastUsed: 'Last invoice' },
    },
    merge: 'Merge into one entry',
    apart: 'These are different customers',
    done: 'There are no more similar entries.',
  },
  settings: {
    title: 'Customers and goods',
    remembering: 'Add buyers and lines of issued invoices to the lists',
    lookUp: 'Fetch the name and address of a company by NIP from the list of VAT payers',
    lookUpHint:
      'On: when you click “Fetch data”, the NIP alone goes to the Ministry of Finance, nothing more. Answers stay on this computer and work without internet too.',
    rememberingHint: 'Off: the lists grow only when you add entries or load a file.',
  },
} as const;
