import { customerFields, type CustomerField } from '../domain/book/customerRow.ts';
import { goodFields, type GoodField } from '../domain/book/goodRow.ts';
import { isCountry } from '../domain/country.ts';
import { vatRates } from '../domain/fa3/line.ts';
import type { PaymentForm } from '../domain/fa3/payment.ts';
import { foldForSearch } from '../domain/searchText.ts';

type BookKind = 'customers' | 'goods';
export type BookField = CustomerField | GoodField;

/** The heading that the program writes, then others that programs in Poland use; compared without marks and signs. */
const customerHeadings: Record<CustomerField, readonly string[]> = {
  name: [
    'Nazwa',
    'Nazwa kontrahenta',
    'Nazwa firmy',
    'Nazwa pełna',
    'Pełna nazwa',
    'Kontrahent',
    'Firma',
    'Nabywca',
    'Klient',
    'Nazwa 1',
  ],
  nip: ['NIP', 'NIP kontrahenta', 'Numer NIP', 'NIP nabywcy', 'Nr NIP', 'NIP/PESEL'],
  vatNumber: ['Numer VAT UE', 'NIP UE', 'VAT UE', 'Nr VAT UE', 'NIP europejski'],
  idNumber: ['Inny numer', 'Numer identyfikacyjny', 'Numer podatkowy', 'Identyfikator podatkowy'],
  idCountry: ['Kraj numeru', 'Prefiks', 'Kraj NIP', 'Prefiks kraju', 'Kod kraju NIP'],
  line1: ['Adres 1', 'Adres', 'Ulica i numer', 'Adres siedziby', 'Adres linia 1'],
  line2: ['Adres 2', 'Kod i miejscowość', 'Adres linia 2', 'Kod pocztowy i miejscowość'],
  country: ['Kraj', 'Kod kraju', 'Państwo'],
  gln: ['GLN', 'Numer GLN'],
  email: ['E-mail', 'Email', 'Adres e-mail', 'Poczta elektroniczna', 'Mail'],
  phone: ['Telefon', 'Tel', 'Nr telefonu', 'Numer telefonu', 'Telefon 1', 'Telefon komórkowy', 'Komórka'],
  customerNumber: [
    'Numer klienta',
    'Symbol',
    'Kod',
    'Kod kontrahenta',
    'Akronim',
    'Numer',
    'Identyfikator',
    'Skrót',
    'Nazwa skrócona',
  ],
  paymentForm: ['Forma płatności', 'Sposób płatności', 'Sposób zapłaty', 'Forma zapłaty', 'Płatność'],
  paymentDays: ['Dni na zapłatę', 'Termin płatności', 'Termin zapłaty', 'Termin dni', 'Termin', 'Liczba dni'],
  currency: ['Waluta', 'Kod waluty'],
  note: ['Notatka', 'Uwagi', 'Opis', 'Komentarz', 'Notatki'],
  eori: ['EORI', 'Numer EORI', 'Nr EORI'],
  corrLine1: [
    'Adres korespondencyjny 1',
    'Adres korespondencyjny',
    'Adres do korespondencji',
    'Ulica korespondencja',
  ],
  corrLine2: ['Adres korespondencyjny 2', 'Kod i miejscowość korespondencja'],
  corrCountry: ['Kraj adresu korespondencyjnego'],
  corrGln: ['GLN adresu korespondencyjnego'],
  email2: ['E-mail 2', 'Email 2'],
  phone2: ['Telefon 2'],
  email3: ['E-mail 3', 'Email 3'],
  phone3: ['Telefon 3'],
  localGovernmentUnit: ['JST', 'Jednostka podrzędna JST'],
  vatGroupMember: ['GV', 'Członek grupy VAT'],
  name2: ['Nazwa 2', 'Nazwa cd', 'Nazwa druga', 'Nazwa ciąg dalszy'],
  firstName: ['Imię', 'Imiona'],
  lastName: ['Nazwisko'],
  street: ['Ulica'],
  house: ['Nr domu', 'Numer domu', 'Nr budynku', 'Numer budynku', 'Dom', 'Budynek', 'Numer posesji'],
  flat: ['Nr lokalu', 'Numer lokalu', 'Lokal', 'Nr mieszkania', 'Numer mieszkania', 'Mieszkanie'],
  postcode: ['Kod pocztowy', 'Poczta kod', 'Kod poczt'],
  city: ['Miejscowość', 'Miasto', 'Poczta', 'Miejsc'],
};
const goodHeadings: Record<GoodField, readonly string[]> = {
  name: [
    'Nazwa',
    'Nazwa towaru',
    'Nazwa produktu',
    'Towar',
    'Produkt',
    'Usługa',
    'Nazwa towaru lub usługi',
    'Opis',
  ],
  index: [
    'Kod',
    'Symbol',
    'Indeks',
    'Kod własny',
    'SKU',
    'Kod towaru',
    'Symbol towaru',
    'Nr katalogowy',
    'Numer katalogowy',
  ],
  unit: ['J.m.', 'Jm', 'Jednostka', 'Jednostka miary', 'Miara', 'Jedn'],
  netPrice: [
    'Cena netto',
    'Netto',
    'Cena sprzedaży netto',
    'Cena',
    'Cena detaliczna netto',
    'Cena jednostkowa netto',
  ],
  grossPrice: ['Cena brutto', 'Brutto', 'Cena sprzedaży brutto', 'Cena detaliczna', 'Cena detaliczna brutto'],
  vatRate: ['VAT', 'Stawka VAT', 'Stawka', 'Vat %', 'Stawka VAT %', 'Stawka podatku'],
  ossRate: ['Stawka OSS'],
  gtin: ['GTIN', 'EAN', 'Kod kreskowy', 'Kod EAN'],
  pkwiu: ['PKWiU'],
  cn: ['CN', 'Kod CN'],
  pkob: ['PKOB'],
  gtu: ['GTU', 'Kod GTU'],
  procedure: ['Procedura'],
  annex15: ['Załącznik 15', 'Zał 15', 'Podzielona płatność', 'MPP', 'Split payment'],
  excise: ['Akcyza'],
};
const headingsOf = { customers: customerHeadings, goods: goodHeadings };
const fieldsOf = { customers: customerFields, goods: goodFields };

/** The heading of a field: in files, and where a column is matched with it. */
export const bookHeading = (kind: BookKind, field: string): string => {
  const headings: Readonly<Record<string, readonly string[]>> = headingsOf[kind];
  return headings[field]?.[0] ?? field;
};

/** Fields of a list, for choosing. */
export const bookFields = (kind: BookKind): readonly BookField[] => fieldsOf[kind];

const sameHeading = (text: string): string => foldForSearch(text).replaceAll(' ', '');

/** Which field each column most likely holds; each field once. A heading counts most where the program writes it. */
export function guessMatching(kind: BookKind, columns: readonly string[]): (BookField | null)[] {
  const folded = columns.map(sameHeading);
  const guess: (BookField | null)[] = columns.map(() => null);
  const headings: Readonly<Record<string, readonly string[]>> = headingsOf[kind];
  const depth = Math.max(...Object.values(headings).map((names) => names.length));
  const taken = new Set<string>();
  for (let rank = 0; rank < depth; rank += 1) {
    for (const field of fieldsOf[kind]) {
      const name = headings[field]?.[rank];
      if (name === undefined || taken.has(field)) continue;
      const at = folded.findIndex((it, index) => guess[index] === null && it === sameHeading(name));
      if (at === -1) continue;
      guess[at] = field;
      taken.add(field);
    }
  }
  return guess;
}

/** The name of a column without one. */
export const columnName = (number: number): string => `Kolumna ${number}`;

const paymentWords: Record<PaymentForm, readonly string[]> = {
  transfer: ['przelew', 'przelew bankowy', 'p'],
  cash: ['gotówka', 'gotówką', 'got'],
  card: ['karta', 'karta płatnicza', 'kartą'],
  voucher: ['bon'],
  cheque: ['czek'],
  credit: ['kredyt', 'kredyt kupiecki'],
  mobile: ['płatność mobilna', 'mobilna', 'blik'],
};
const countries: Readonly<Record<string, string>> = {
  ...{ polska: 'PL', rp: 'PL', niemcy: 'DE', czechy: 'CZ', slowacja: 'SK', ukraina: 'UA', litwa: 'LT' },
  ...{
    lotwa: 'LV',
    estonia: 'EE',
    austria: 'AT',
    francja: 'FR',
    wlochy: 'IT',
    hiszpania: 'ES',
    belgia: 'BE',
  },
  ...{ holandia: 'NL', niderlandy: 'NL', dania: 'DK', szwecja: 'SE', norwegia: 'NO', finlandia: 'FI' },
  ...{ 'wielka brytania': 'GB', irlandia: 'IE', wegry: 'HU', rumunia: 'RO', szwajcaria: 'CH', usa: 'US' },
};
const rateWords: Readonly<Record<string, string>> = {
  ...{
    zw: 'zw',
    zwol: 'zw',
    zwolniony: 'zw',
    zwolnione: 'zw',
    np: 'np I',
    npi: 'np I',
    npii: 'np II',
    np2: 'np II',
  },
  ...{ oo: 'oo', odwrotneobciazenie: 'oo', wdt: '0 WDT', '0wdt': '0 WDT', eksport: '0 EX', '0ex': '0 EX' },
  ...{ '0eksport': '0 EX', '0kr': '0 KR', '0kraj': '0 KR', oss: 'OSS', marza: 'margin', vatmarza: 'margin' },
};
const yes = new Set(['tak', 't', 'yes', 'y', '1', 'x', 'true', 'prawda']);

/**
 * A decimal as files have it, `1 234,50 zł`, `1.234,50` or `12.5`, with a dot; as it is where it is none. A price has
 * two decimals at least.
 */
export function readDecimal(text: string): string {
  const compact = text.replace(/[\s']/g, '').replace(/(zł|pln|%)$/i, '');
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(compact)) return text;
  const last = Math.max(compact.lastIndexOf(','), compact.lastIndexOf('.'));
  const mark = compact[last];
  const isGrouping = mark !== undefined && compact.split(mark).length > 2;
  const whole = compact.slice(0, last === -1 || isGrouping ? undefined : last).replace(/[.,]/g, '');
  const fraction = last === -1 || isGrouping ? '' : compact.slice(last + 1);
  const sign = whole.startsWith('-') ? '-' : '';
  return `${sign}${whole.replace(/^-?0*(?=\d)/, '').replace('-', '') || '0'}.${fraction.padEnd(2, '0')}`;
}

function readRate(text: string): string {
  const word = sameHeading(text.replace('%', ''));
  const code = vatRates.find((it) => sameHeading(it) === word);
  if (code !== undefined) return code;
  const named = rateWords[word];
  if (named !== undefined) return named;
  const number = Number(text.replace(/[%\s]/g, '').replace(',', '.'));
  if (!Number.isFinite(number) || text.trim() === '') return text;
  // A spreadsheet keeps 23 % as 0.23.
  const percent = number > 0 && number < 1 ? Math.round(number * 100) : number;
  return percent === 0 ? '0 KR' : String(percent);
}

function readGtu(text: string): string {
  const [digits] = /\d{1,2}/.exec(text) ?? [];
  return digits === undefined ? text : `GTU_${digits.padStart(2, '0')}`;
}

/** A cell of a file as the program understands it: words of ours for Polish ones, decimals with a dot. */
export function readCell(field: string, text: string): string {
  if (text === '') return '';
  switch (field) {
    case 'netPrice':
    case 'grossPrice':
    case 'excise':
      return readDecimal(text);
    case 'ossRate':
      return readDecimal(text).replace(/\.?0+$/, '') || '0';
    case 'vatRate':
      return readRate(text);
    case 'gtu':
      return readGtu(text);
    case 'paymentForm': {
      const word = foldForSearch(text);
      const forms = Object.entries(paymentWords);
      return forms.find(([, words]) => words.some((it) => foldForSearch(it) === word))?.[0] ?? '';
    }
    case 'paymentDays':
      return /\d+/.exec(text)?.[0] ?? '';
    case 'country':
    case 'corrCountry':
    case 'idCountry': {
      const code = text.toUpperCase();
      return isCountry(code) || code === 'EL' ? code : (countries[foldForSearch(text)] ?? code);
    }
    case 'annex15':
    case 'localGovernmentUnit':
    case 'vatGroupMember':
      return yes.has(foldForSearch(text)) ? 'yes' : '';
    default:
      return text;
  }
}

/** What `readCell` understands as this value. */
export function writeCell(field: string, value: string): string {
  if (
    value === 'yes' &&
    (field === 'annex15' || field === 'localGovernmentUnit' || field === 'vatGroupMember')
  ) {
    return 'tak';
  }
  if (field === 'paymentForm') return paymentWords[value as PaymentForm]?.[0] ?? '';
  return field === 'vatRate' && value === 'margin' ? 'marża' : value;
}

const fileName = { customers: 'kontrahenci', goods: 'towary' };
export const bookFileName = (kind: BookKind, day: string, format: 'csv' | 'xlsx'): string =>
  `${fileName[kind]}-${day}.${format}`;
export const bookSheetName = { customers: 'Kontrahenci', goods: 'Towary' };
