import { formatDay } from '../../../shared/i18n/format.ts';
import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { amount, quantity } from '../layout/amounts.ts';
import { type Cell, type Column, type Table, layTable } from '../layout/table.ts';
import { contentWidth, page } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import type { Line } from '../read/view.ts';

interface LineColumn extends Column {
  /** What stands in the column; a column in which no line has anything is left out. */
  read: (line: Line) => string | null;
}

const formatted = (value: string | null, format: (value: string) => string): string | null =>
  value === null ? null : format(value);

const columnsOf = (words: PrintWords): LineColumn[] => [
  { title: words.ordinal, align: 'left', read: (line) => line.ordinal },
  { title: words.name, align: 'left', isFlexible: true, read: (line) => line.name ?? '' },
  { title: words.lineSaleDate, align: 'left', read: (line) => formatted(line.saleDate, formatDay) },
  { title: words.quantity, align: 'right', read: (line) => formatted(line.quantity, quantity) },
  { title: words.unit, align: 'left', maxWidth: 48, read: (line) => line.unit },
  { title: words.netPrice, align: 'right', read: (line) => formatted(line.netPrice, amount) },
  { title: words.grossPrice, align: 'right', read: (line) => formatted(line.grossPrice, amount) },
  { title: words.discount, align: 'right', read: (line) => formatted(line.discount, amount) },
  { title: words.netValue, align: 'right', read: (line) => formatted(line.netValue, amount) },
  { title: words.rate, align: 'right', read: (line) => formatted(line.rate, words.rateName) },
  { title: words.lineVat, align: 'right', read: (line) => formatted(line.vat, amount) },
  { title: words.grossValue, align: 'right', read: (line) => formatted(line.grossValue, amount) },
];

/** The goods and services, with only the columns that this invoice uses; `null` when it has no lines. */
export function lineTable({ invoice, words }: Paper): Table | null {
  const { lines } = invoice;
  if (lines.length === 0) return null;
  const used = columnsOf(words).filter(
    (column) => column.isFlexible || lines.some((line) => column.read(line) !== null),
  );
  const rows = lines.map((line) => used.map((column) => cellOf(column, line, words)));
  return layTable(used, rows, page.left, contentWidth);
}

function cellOf(column: LineColumn, line: Line, words: PrintWords): Cell {
  const main = column.read(line) ?? '';
  return column.isFlexible ? { main, sub: details(line, words) } : { main };
}

/** Codes and remarks that stand small under the name. */
export function details(line: Line, words: PrintWords): string {
  const names = words.lineCodes;
  const named: [string, string | null][] = [
    [names.index, line.index],
    [names.gtin, line.gtin],
    [names.pkwiu, line.pkwiu],
    [names.cn, line.cn],
    [names.pkob, line.pkob],
    [names.procedure, line.procedure],
    [words.excise, formatted(line.excise, amount)],
    [words.exchangeRate, formatted(line.exchangeRate, quantity)],
  ];
  return [
    ...(line.isBefore ? [words.before] : []),
    ...named.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])),
    ...(line.gtu === null ? [] : [line.gtu]),
    ...(line.isAnnex15 ? [words.annex15] : []),
  ].join(' · ');
}
