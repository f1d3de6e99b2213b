import type { VatRate } from '../../domain/fa3/line.ts';
import type { Deadline } from '../../domain/deadline.ts';
import type { InvoiceState } from '../../domain/lifecycle.ts';
import type { Mode } from '../../domain/mode.ts';
import { monthOf } from '../../domain/months.ts';
import { rateHeading, registerWords } from '../exports.ts';
import { formatAmount, formatDay, formatDecimal, formatInstant, plural } from '../format.ts';
import { modeName, overdueName, stateName } from '../modes.ts';

const monthName = new Intl.DateTimeFormat('pl-PL', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const invoices = (count: number): string => `${count} ${plural(count, 'faktura', 'faktury', 'faktur')}`;

/** Words of the register of invoices on paper. */
export const registerPaper = {
  title: registerWords.sheet,
  documentTitle: (period: string): string => `${registerWords.sheet}, ${period}`,
  /** A day, a month by its name, or from when to when. */
  period: (from: string, to: string): string => {
    if (from === to) return formatDay(from);
    const month = monthOf(from);
    if (month.from === from && month.to === to) return monthName.format(Date.parse(from));
    return `od ${formatDay(from)} do ${formatDay(to)}`;
  },
  firm: (name: string, nip: string): string => `${name}, NIP ${nip}`,
  madeAt: (at: number): string => `Sporządzono ${formatInstant(at)}`,
  pageOf: (page: number, pages: number): string => `strona ${page} z ${pages}`,

  allInKsef: (count: number): string => `${invoices(count)}: wszystkie są w KSeF`,
  noInvoices: 'W tych dniach nie wystawiono żadnej faktury',
  noneWaits: (count: number): string => `${invoices(count)}: żadna nie czeka na przesłanie do KSeF`,
  someOutside: (count: number, outside: number): string =>
    `${invoices(count)}, poza KSeF: ${outside}. Ich numery KSeF nie są jeszcze znane.`,
  nearest: (day: string): string => `Najbliższy termin dosłania: ${formatDay(day)}`,
  openDeadline: 'Dla części termin dosłania biegnie dopiero od zakończenia awarii',
  overdue: (count: number): string => `Po terminie: ${invoices(count)}`,
  exempt: (count: number): string => `Zwolnione z wysyłki (awaria całkowita): ${count}`,

  ordinal: 'Lp.',
  number: registerWords.number,
  dates: 'Wystawiona · sprzedaż',
  buyer: registerWords.buyer,
  rate: (rate: VatRate): string => rateHeading(rate),
  rates: 'Stawka: netto / VAT',
  ofRate: (rate: VatRate, net: string, vat: string): string => `${rateHeading(rate)}: ${net} / ${vat}`,
  net: 'Netto',
  vat: 'VAT',
  gross: 'Brutto',
  ksef: 'Numer KSeF · tryb, stan, termin',
  amount: formatAmount,
  noVat: '–',
  exchangeRate: (rate: string): string => `kurs ${formatDecimal(rate)}`,
  outside: (state: InvoiceState): string => `poza KSeF: ${stateName[state]}`,
  mode: (mode: Mode): string => modeName[mode],
  deadline: (deadline: Deadline, isOverdue: boolean): string => {
    if (deadline.kind === 'none') return '';
    if (deadline.kind === 'open') return 'termin od zakończenia awarii';
    return `termin ${formatDay(deadline.day)}${isOverdue ? `, ${overdueName}` : ''}`;
  },
  day: formatDay,

  sums: 'Podsumowanie',
  currency: registerWords.currency,
  vatRate: 'Stawka VAT',
  vatInPln: registerWords.vatInPln,
  total: (currency: string, count: number): string => `${registerWords.sum(currency)}, ${invoices(count)}`,
  noteOnRates: 'Pod kwotą netto stawki stoi jej VAT.',
  noteOnCurrencies: 'Kwoty różnych walut nie są dodawane. Pod VAT w walucie stoi VAT w złotych.',
} as const;
