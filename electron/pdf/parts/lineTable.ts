import { formatDay } from '../../../shared/i18n/format.ts';
import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { amount, percent, quantity } from '../layout/amounts.ts';
import type { Piece, Section } from '../layout/flow.ts';
import { formatted, joined, labelled } from '../layout/joined.ts';
import { titlePiece } from '../layout/stack.ts';
import { type Cell, type Column, type Table, layTable } from '../layout/table.ts';
import { contentWidth, page } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import type { Line } from '../read/view.ts';

interface LineColumn extends Column {
  /** What stands in the column; a column in which no line has anything is left out. */
  read: (line: Line) => string | null;
  /** Goes under the name when there is no room for all columns, the lowest first. */
  fold?: number;
}

const columnsOf = (words: PrintWords): LineColumn[] => [
  { title: words.ordinal, align: 'left', read: (line) => line.ordinal },
  { title: words.name, align: 'left', isFlexible: true, read: (line) => line.name ?? '' },
  { title: words.lineSaleDate, align: 'left', fold: 1, read: (line) => formatted(line.saleDate, formatDay) },
  { title: words.quantity, align: 'right', read: (line) => formatted(line.quantity, quantity) },
  { title: words.unit, align: 'left', maxWidth: 48, read: (line) => line.unit },
  { title: words.netPrice, align: 'right', fold: 5, read: (line) => formatted(line.netPrice, amount) },
  { title: words.grossPrice, align: 'right', fold: 3, read: (line) => formatted(line.grossPrice, amount) },
  { title: words.discount, align: 'right', fold: 2, read: (line) => formatted(line.discount, amount) },
  { title: words.netValue, align: 'right', read: (line) => formatted(line.netValue, amount) },
  { title: words.rate, align: 'right', read: (line) => rateOf(line, words) },
  { title: words.lineVat, align: 'right', fold: 4, read: (line) => formatted(line.vat, amount) },
  { title: words.grossValue, align: 'right', read: (line) => formatted(line.grossValue, amount) },
];

/** The rate of another country stands in the column of rates when the line has no Polish one. */
const rateOf = (line: Line, words: PrintWords): string | null =>
  line.rate === null ? formatted(line.ossRate, percent) : words.rateName(line.rate);

/** What tables of rows are called, by what their rows are. */
interface Titles {
  /** `null` leaves the table of an ordinary invoice without a title. */
  plain: string | null;
  before: string;
  after: string;
}

/** Two rows stay with what follows the last table, so that totals never stand alone on a page. */
const TAIL = 2;

/** The goods and services, then the order. */
export function rowSections(paper: Paper): Section[] {
  const all = [...lineSections(paper), ...orderSections(paper)];
  return all.map((section, index) => (index === all.length - 1 ? { ...section, tail: TAIL } : section));
}

/** `FaWiersz`: one table, or two where a correction tells the state before it and after it. */
const lineSections = ({ invoice, words }: Paper): Section[] =>
  tables(invoice.lines, words, {
    plain: invoice.kind.startsWith('KOR') ? words.linesDifference : null,
    before: words.linesBefore,
    after: words.linesAfter,
  });

/** `Zamowienie`: what an advance was paid for. */
function orderSections({ invoice, words }: Paper): Section[] {
  if (invoice.order === null) return [];
  return tables(invoice.order.lines, words, {
    plain: invoice.kind.startsWith('KOR') ? words.orderDifference : words.orderTitle,
    before: words.orderBefore,
    after: words.orderAfter,
  });
}

function tables(lines: Line[], words: PrintWords, titles: Titles): Section[] {
  const table = layLines(lines, words);
  if (table === null) return [];
  const section = (title: string | null, pieces: Piece[]): Section => ({
    gap: 14,
    ...(title === null ? {} : { title: titlePiece(title) }),
    head: table.head,
    tag: 'Table',
    pieces,
  });
  const rowsThat = (isBefore: boolean): Piece[] =>
    table.rows.filter((_, index) => lines[index]?.isBefore === isBefore);
  const [before, after] = [rowsThat(true), rowsThat(false)];
  if (before.length === 0) return [section(titles.plain, after)];
  return [section(titles.before, before), section(titles.after, after)].filter(
    ({ pieces }) => pieces.length > 0,
  );
}

/** Rows with only the columns that these lines use. */
function layLines(lines: Line[], words: PrintWords): Table | null {
  if (lines.length === 0) return null;
  let used = columnsOf(words).filter(
    (column) => column.isFlexible || lines.some((line) => column.read(line) !== null),
  );
  const folded: LineColumn[] = [];
  for (;;) {
    const rows = lines.map((line) => used.map((column) => cellOf(column, line, folded, words)));
    const table = layTable(used, rows, page.left, contentWidth);
    const next = used
      .filter((column) => column.fold !== undefined)
      .toSorted((a, b) => (a.fold ?? 0) - (b.fold ?? 0))[0];
    if (!table.isTight || next === undefined) return table;
    folded.push(next);
    used = used.filter((column) => column !== next);
  }
}

function cellOf(column: LineColumn, line: Line, folded: LineColumn[], words: PrintWords): Cell {
  const main = column.read(line) ?? '';
  return column.isFlexible ? { main, sub: details(line, folded, words) } : { main };
}

/** Codes and remarks that stand small under the name. */
export function details(line: Line, folded: LineColumn[], words: PrintWords): string {
  const names = words.lineCodes;
  return joined([
    ...folded.map((column) => labelled(column.title, column.read(line))),
    labelled(names.index, line.index),
    labelled(names.gtin, line.gtin),
    labelled(names.pkwiu, line.pkwiu),
    labelled(names.cn, line.cn),
    labelled(names.pkob, line.pkob),
    labelled(names.procedure, formatted(line.procedure, words.procedureName)),
    labelled(words.excise, formatted(line.excise, amount)),
    labelled(words.exchangeRate, formatted(line.exchangeRate, quantity)),
    line.rate === null ? null : labelled(words.ossRate, formatted(line.ossRate, percent)),
    line.gtu,
    line.isAnnex15 ? words.annex15 : null,
    labelled(words.uuid, line.uuid),
  ]);
}
