import { Big } from 'big.js';
import { buyerNumber } from '../../../shared/domain/fa3/party.ts';
import { vatRates, type VatRate } from '../../../shared/domain/fa3/line.ts';
import { saleDayOf } from '../../../shared/domain/listedDays.ts';
import { roundGrosze, sumGrosze } from '../../../shared/domain/money.ts';
import { invoiceTotals, rateRules, type InvoiceTotals } from '../../../shared/domain/vat.ts';
import { registerWords as words } from '../../../shared/i18n/exports.ts';
import { modeName, stateName } from '../../../shared/i18n/modes.ts';
import { invoiceKind } from '../../../shared/i18n/print/invoiceNames.ts';
import type { InvoiceRecord } from '../../db/invoiceRows.ts';
import type { Cell, Column } from '../../tables/column.ts';

/** An invoice with what it comes to, as the register shows it. */
export interface RegisterRow extends InvoiceTotals {
  invoice: InvoiceRecord;
}

export const registerRow = (invoice: InvoiceRecord): RegisterRow => ({
  invoice,
  ...invoiceTotals(invoice.draft),
});

/** What a register has to have columns for. */
export interface RegisterScope {
  rates: ReadonlySet<VatRate>;
  hasForeign: boolean;
}

export function scopeOf(rows: Iterable<RegisterRow>): RegisterScope {
  const rates = new Set<VatRate>();
  let hasForeign = false;
  for (const row of rows) {
    for (const { rate } of row.rates) rates.add(rate);
    hasForeign ||= row.invoice.currency !== 'PLN';
  }
  return { rates, hasForeign };
}

const ofRate = ({ rates }: RegisterRow, rate: VatRate, field: 'netGrosze' | 'vatGrosze'): Cell => {
  const some = rates.filter((it) => it.rate === rate);
  return some.length === 0 ? null : sumGrosze(some.map((it) => it[field]));
};

/** VAT in złoty grosze; null where the rate of exchange is missing. */
export function vatInPln({ invoice, vatGrosze }: RegisterRow): number | null {
  const { currency, draft } = invoice;
  if (currency === 'PLN') return vatGrosze;
  return draft.exchange ? roundGrosze(new Big(vatGrosze).times(draft.exchange.rate)) : null;
}

type RegisterColumn = Column<RegisterRow> & { isSummed?: true };
const text = (title: string, width: number, of: (row: RegisterRow) => Cell): RegisterColumn => ({
  ...{ title, width, of, kind: 'text' },
});
const day = (title: string, of: (row: RegisterRow) => Cell): RegisterColumn => ({
  ...{ title, of, kind: 'day', width: 12 },
});
const amount = (title: string, of: (row: RegisterRow) => Cell): RegisterColumn => ({
  ...{ title, of, kind: 'amount', width: 13, isSummed: true },
});

/** Columns of the register: of rates, only those that occur. */
export function registerColumns({ rates, hasForeign }: RegisterScope): RegisterColumn[] {
  return [
    text(words.number, 20, ({ invoice }) => invoice.number),
    day(words.issueDate, ({ invoice }) => invoice.issueDate),
    day(words.saleDate, ({ invoice }) => saleDayOf(invoice)),
    text(words.kind, 22, ({ invoice }) => invoiceKind(invoice.draft.kind)),
    text(words.buyer, 36, ({ invoice }) => invoice.buyerName),
    text(words.buyerId, 16, ({ invoice }) => buyerNumber(invoice.draft.buyer.id)),
    ...vatRates
      .filter((rate) => rates.has(rate))
      .flatMap((rate) => [
        amount(words.net(rate), (row) => ofRate(row, rate, 'netGrosze')),
        ...(rateRules[rate].vatField === undefined
          ? []
          : [amount(words.vat(rate), (row) => ofRate(row, rate, 'vatGrosze'))]),
      ]),
    amount(words.totalNet, ({ netGrosze }) => netGrosze),
    amount(words.totalVat, ({ vatGrosze }) => vatGrosze),
    amount(words.gross, ({ grossGrosze }) => grossGrosze),
    text(words.currency, 8, ({ invoice }) => invoice.currency),
    ...(hasForeign
      ? [
          {
            ...{ title: words.exchangeRate, kind: 'decimal' as const, width: 9 },
            of: ({ invoice }: RegisterRow) => invoice.draft.exchange?.rate ?? null,
          },
          amount(words.vatInPln, vatInPln),
        ]
      : []),
    text(words.mode, 14, ({ invoice }) => modeName[invoice.mode]),
    text(words.state, 16, ({ invoice }) => stateName[invoice.state]),
    text(words.ksefNumber, 38, ({ invoice }) => invoice.ksefNumber),
  ];
}

/** A row of sums for each currency: amounts of different ones are not added. */
export function registerSums(columns: readonly RegisterColumn[], rows: readonly RegisterRow[]): Cell[][] {
  const byCurrency = Map.groupBy(rows, ({ invoice }) => invoice.currency);
  return [...byCurrency].map(([currency, some]) =>
    columns.map(({ of, isSummed }, index) => {
      if (index === 0) return words.sum(currency);
      if (!isSummed) return null;
      return sumGrosze(some.map((row) => Number(of(row) ?? 0)));
    }),
  );
}
