import type { VatRate } from '../../../shared/domain/fa3/line.ts';
import { formatGrosze } from '../../../shared/i18n/format.ts';
import { registerPaper as words } from '../../../shared/i18n/print/polishRegister.ts';
import { headingPiece } from '../layout/blocks.ts';
import type { Piece, Section } from '../layout/flow.ts';
import { landscape } from '../layout/papers.ts';
import { type LedgerCell, type LedgerColumn, layLedger } from './ledger.ts';
import type { CurrencySums, RegisterAmounts, RegisterEntry } from './registerView.ts';

const NBSP = '\u00a0';
const WIDTH = landscape.right - landscape.left;
const SUMS_WIDTH = WIDTH * 0.62;
/** More rates than these have no room for a column each: they are listed in one. */
const MOST_RATE_COLUMNS = 5;
const RATES_WIDTH = 190;
const NUMBER_WIDTH = 110;
/** Every cell of the structure is an object of the file: beyond these a row is read as one paragraph. */
const MOST_TABLE_ROWS = 2000;

/** Whether each rate has a column, with its VAT below the net amount. */
export const hasRateColumns = (rates: readonly VatRate[]): boolean => rates.length <= MOST_RATE_COLUMNS;

/** A row for each invoice, with columns of the rates that occur. */
export function registerTable(entries: readonly RegisterEntry[], rates: readonly VatRate[]): Section {
  const asTable = entries.length <= MOST_TABLE_ROWS;
  const table = layLedger(columnsOf(rates), entries, { x: landscape.left, width: WIDTH, asTable });
  // Two rows stay with the sums, so that these never stand alone on a page.
  return { gap: 12, tag: asTable ? 'Table' : 'Sect', pieces: table.rows, head: table.head, tail: 2 };
}

function columnsOf(rates: readonly VatRate[]): LedgerColumn<RegisterEntry>[] {
  const { ordinal, number, dates, buyer, net, vat, gross, ksef } = words;
  return [
    { title: ordinal, align: 'right', width: 'fit', cell: (_, index) => ({ main: String(index + 1) }) },
    {
      ...{ title: number, align: 'left', width: NUMBER_WIDTH },
      cell: (entry) => ({ main: entry.number, sub: entry.kind }),
    },
    {
      ...{ title: dates, align: 'left', width: 'fit' },
      cell: ({ issueDate, saleDate }) => ({ main: words.day(issueDate), sub: words.day(saleDate) }),
    },
    {
      ...{ title: buyer, align: 'left', width: 'rest' },
      cell: (entry) => ({ main: entry.buyer, sub: entry.buyerId }),
    },
    ...(hasRateColumns(rates) ? rates.map(rateColumn) : [ratesColumn]),
    figures(net, ({ netGrosze }) => ({ main: formatGrosze(netGrosze) })),
    figures(vat, ({ vatGrosze, vatPlnGrosze, currency }) => ({
      main: formatGrosze(vatGrosze),
      sub: currency === 'PLN' || vatPlnGrosze === null ? null : words.amount(vatPlnGrosze),
    })),
    figures(gross, ({ grossGrosze, currency, exchangeRate }) => ({
      main: words.amount(grossGrosze, currency),
      sub: exchangeRate === null ? null : words.exchangeRate(exchangeRate),
    })),
    { title: ksef, align: 'left', width: 'fit', cell: ksefCell },
  ];
}

const figures = <Row>(title: string, cell: (row: Row) => LedgerCell): LedgerColumn<Row> => ({
  ...{ title, cell, align: 'right', width: 'fit' },
});

const rateColumn = (rate: VatRate): LedgerColumn<RegisterEntry> =>
  figures(words.rate(rate), ({ rates }) => {
    const found = rates.find((one) => one.rate === rate);
    return found === undefined ? { main: '' } : { main: formatGrosze(found.netGrosze), sub: vatOf(found) };
  });

const ratesColumn: LedgerColumn<RegisterEntry> = {
  ...{ title: words.rates, align: 'left', width: RATES_WIDTH },
  cell: ({ rates }) => ({
    main: rates
      .map((one) => words.ofRate(one.rate, formatGrosze(one.netGrosze), vatOf(one)).replace(/ /g, NBSP))
      .join(' · '),
  }),
};

const vatOf = ({ vatGrosze }: RegisterAmounts): string =>
  vatGrosze === null ? words.noVat : formatGrosze(vatGrosze);

function ksefCell({ ksefNumber, mode, state, deadline, isOverdue }: RegisterEntry): LedgerCell {
  const until = deadline === null ? '' : words.deadline(deadline, isOverdue);
  const sub = [words.mode(mode), until].filter((part) => part !== '').join(' · ');
  return { main: ksefNumber ?? words.outside(state), sub, isStrong: ksefNumber === null };
}

interface SumRow {
  currency: string;
  what: string;
  net: string;
  vat: string;
  gross: string;
  vatPln: string;
  isStrong: boolean;
}

/** Sums by currency and rate, under a heading that goes with them over a page. */
export function sumsTable(sums: readonly CurrencySums[]): Section {
  const hasPln = sums.some(({ vatPlnGrosze }) => vatPlnGrosze !== null);
  const said = (title: string, of: (row: SumRow) => string): LedgerColumn<SumRow> =>
    figures(title, (row) => ({ main: of(row), isStrong: row.isStrong }));
  const columns: LedgerColumn<SumRow>[] = [
    { ...said(words.currency, ({ currency }) => currency), align: 'left' },
    { ...said(words.vatRate, ({ what }) => what), align: 'left', width: 'rest' },
    said(words.net, ({ net }) => net),
    said(words.vat, ({ vat }) => vat),
    said(words.gross, ({ gross }) => gross),
    ...(hasPln ? [said(words.vatInPln, ({ vatPln }) => vatPln)] : []),
  ];
  const place = { x: landscape.left, width: SUMS_WIDTH, asTable: true };
  const table = layLedger(columns, sums.flatMap(sumRows), place);
  return { gap: 16, tag: 'Table', pieces: table.rows, head: headed(words.sums, table.head) };
}

const sumRows = (sums: CurrencySums): SumRow[] => [
  ...sums.rates.map((one) => ({
    ...{ currency: sums.currency, what: words.rate(one.rate), isStrong: false, vatPln: '' },
    net: formatGrosze(one.netGrosze),
    vat: vatOf(one),
    gross: formatGrosze(one.netGrosze + (one.vatGrosze ?? 0)),
  })),
  {
    ...{ currency: sums.currency, what: words.total(sums.currency, sums.count), isStrong: true },
    net: formatGrosze(sums.netGrosze),
    vat: formatGrosze(sums.vatGrosze),
    gross: words.amount(sums.grossGrosze, sums.currency),
    vatPln: sums.vatPlnGrosze === null ? '' : words.amount(sums.vatPlnGrosze),
  },
];

/** The title of a table as part of its head; a table's element can hold no heading. */
const headed = (title: string, head: Piece): Piece => {
  const heading = headingPiece(title, landscape.left);
  return {
    height: heading.height + head.height,
    draw: (sheet, top) => {
      sheet.decoration(() => heading.draw(sheet, top));
      head.draw(sheet, top + heading.height);
    },
  };
};
