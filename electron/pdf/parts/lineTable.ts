import { formatDay } from '../../../shared/i18n/format.ts';
import { print, rateName } from '../../../shared/i18n/print.ts';
import { amount, quantity } from '../layout/amounts.ts';
import { type Cell, type Column, type Table, layTable } from '../layout/table.ts';
import { contentWidth, page } from '../layout/theme.ts';
import type { Line } from '../read/view.ts';

interface LineColumn extends Column {
  /** What stands in the column; a column in which no line has anything is left out. */
  read: (line: Line) => string | null;
}

const formatted = (value: string | null, format: (value: string) => string): string | null =>
  value === null ? null : format(value);

const columns: LineColumn[] = [
  { title: print.ordinal, align: 'left', read: (line) => line.ordinal },
  { title: print.name, align: 'left', isFlexible: true, read: (line) => line.name ?? '' },
  { title: print.lineSaleDate, align: 'left', read: (line) => formatted(line.saleDate, formatDay) },
  { title: print.quantity, align: 'right', read: (line) => formatted(line.quantity, quantity) },
  { title: print.unit, align: 'left', maxWidth: 48, read: (line) => line.unit },
  { title: print.netPrice, align: 'right', read: (line) => formatted(line.netPrice, amount) },
  { title: print.grossPrice, align: 'right', read: (line) => formatted(line.grossPrice, amount) },
  { title: print.discount, align: 'right', read: (line) => formatted(line.discount, amount) },
  { title: print.netValue, align: 'right', read: (line) => formatted(line.netValue, amount) },
  { title: print.rate, align: 'right', read: (line) => formatted(line.rate, rateName) },
  { title: print.lineVat, align: 'right', read: (line) => formatted(line.vat, amount) },
  { title: print.grossValue, align: 'right', read: (line) => formatted(line.grossValue, amount) },
];

/** The goods and services, with only the columns that this invoice uses; `null` when it has no lines. */
export function lineTable(lines: Line[]): Table | null {
  if (lines.length === 0) return null;
  const used = columns.filter(
    (column) => column.isFlexible || lines.some((line) => column.read(line) !== null),
  );
  const rows = lines.map((line) => used.map((column) => cellOf(column, line)));
  return layTable(used, rows, page.left, contentWidth);
}

function cellOf(column: LineColumn, line: Line): Cell {
  const main = column.read(line) ?? '';
  return column.isFlexible ? { main, sub: details(line) } : { main };
}

/** Codes and remarks that stand small under the name. */
function details(line: Line): string {
  const names = print.lineCodes;
  const named: [string, string | null][] = [
    [names.index, line.index],
    [names.gtin, line.gtin],
    [names.pkwiu, line.pkwiu],
    [names.cn, line.cn],
    [names.pkob, line.pkob],
    [names.procedure, line.procedure],
    [print.excise, formatted(line.excise, amount)],
    [print.exchangeRate, formatted(line.exchangeRate, quantity)],
  ];
  return [
    ...(line.isBefore ? [print.before] : []),
    ...named.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])),
    ...(line.gtu === null ? [] : [line.gtu]),
    ...(line.isAnnex15 ? [print.annex15] : []),
  ].join(' · ');
}
