import { formatDay } from '../../../shared/i18n/format.ts';
import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { amount, percent, quantity } from '../layout/amounts.ts';
import type { Piece, Section } from '../layout/flow.ts';
import { formatted, joined, labelled } from '../layout/joined.ts';
import { titlePiece } from '../layout/stack.ts';
import { type Cell, type Column, type RowPiece, type Table, layTable, tableRows } from '../layout/table.ts';
import { contentWidth, page } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import { type LinePair, isUnchanged, pairLines } from '../read/pairLines.ts';
import type { Line } from '../read/view.ts';

/** A line, and in a table of pairs (a correction's states) which of the two rows it is. */
interface ShownLine extends Line {
  state: string | null;
  /** Said of the pair, under the name of the second row. */
  note: string | null;
  /** The same line before the correction, when this is the row after it. */
  before: ShownLine | null;
}

interface LineColumn extends Column {
  /** What stands in the column; a column in which no line has anything is left out. */
  read: (line: ShownLine) => string | null;
  /** Goes under the name when there is no room for all columns, the lowest first. */
  fold?: number;
  /** Says which row it is, so that it differs in every pair. */
  isRowsOwn?: true;
}

/** Half a page and a little, points. */
const MOST_TOGETHER = 450;

/** As wide as the state in two languages. */
const STATE_WIDTH = 64;

const columnsOf = (words: PrintWords): LineColumn[] => [
  { title: words.ordinal, align: 'left', isRowsOwn: true, read: (line) => line.ordinal },
  {
    ...{ title: words.lineState, align: 'left', isRowsOwn: true, maxWidth: STATE_WIDTH },
    read: (line) => line.state,
  },
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
export const rateOf = (line: Line, words: PrintWords): string | null =>
  line.rate === null ? formatted(line.ossRate, percent) : words.rateName(line.rate);

/** What tables of rows are called, by what their rows are. */
interface Titles {
  /** `null` leaves the table of an ordinary invoice without a title. */
  plain: string | null;
  before: string;
  after: string;
  paired: string;
}

/** Two rows stay with what follows the last table, so that totals never stand alone on a page. */
const TAIL = 2;

/** The goods and services, then the order. */
export function rowSections(paper: Paper): Section[] {
  const all = [...lineSections(paper), ...orderSections(paper)];
  return all.map((section, index) => (index === all.length - 1 ? { ...section, tail: TAIL } : section));
}

/**
 * `FaWiersz`: one table; where a correction tells the state before it and after it, with each line's two rows under
 * each other, or two tables when the XML does not say which rows belong together.
 */
const lineSections = ({ invoice, words }: Paper): Section[] =>
  tables(invoice.lines, words, {
    plain: invoice.kind.startsWith('KOR') ? words.linesDifference : null,
    before: words.linesBefore,
    after: words.linesAfter,
    paired: words.linesPaired,
  });

/** `Zamowienie`: what an advance was paid for. */
function orderSections({ invoice, words }: Paper): Section[] {
  if (invoice.order === null) return [];
  return tables(invoice.order.lines, words, {
    plain: invoice.kind.startsWith('KOR') ? words.orderDifference : words.orderTitle,
    before: words.orderBefore,
    after: words.orderAfter,
    paired: words.orderPaired,
  });
}

function tables(lines: Line[], words: PrintWords, titles: Titles): Section[] {
  const pairs = pairLines(lines);
  if (pairs !== null) {
    const shown = pairs.map((pair) => rowsOfPair(pair, words));
    const { head, rows } = layLines(shown.flat(), words);
    let next = 0;
    const pieces = shown.flatMap(({ length }) => keptTogether(rows.slice(next, (next += length))));
    return [tableSection(titles.paired, head, pieces)];
  }
  if (lines.length === 0) return [];
  const { head, rows } = layLines(
    lines.map((line) => ({ ...line, state: null, note: null, before: null })),
    words,
  );
  const rowsThat = (isBefore: boolean): Piece[] =>
    rows.filter((_, index) => lines[index]?.isBefore === isBefore);
  const [before, after] = [rowsThat(true), rowsThat(false)];
  if (before.length === 0) return [tableSection(titles.plain, head, after)];
  return [tableSection(titles.before, head, before), tableSection(titles.after, head, after)].filter(
    ({ pieces }) => pieces.length > 0,
  );
}

/** Two rows with names as long as the schema lets them be would not fit on a page. */
function keptTogether(rows: readonly RowPiece[]): readonly Piece[] {
  const together = tableRows(rows);
  return together.height <= MOST_TOGETHER ? [together] : rows;
}

const tableSection = (title: string | null, head: Piece, pieces: Piece[]): Section => ({
  gap: 14,
  ...(title === null ? {} : { title: titlePiece(title) }),
  ...{ head, tag: 'Table', pieces },
});

/** The row before a correction and the one after it; a line that was taken off or is new has only one of them. */
function rowsOfPair({ before, after }: LinePair, words: PrintWords): ShownLine[] {
  const was = before && { ...before, state: words.lineBefore, note: null, before: null };
  const isSame = before !== null && after !== null && isUnchanged(before, after);
  const note = isSame ? words.lineUnchanged : null;
  return [was, after && { ...after, state: words.lineAfter, note, before: was }].filter(
    (row) => row !== null,
  );
}

/** Rows with only the columns that these lines use. */
function layLines(lines: ShownLine[], words: PrintWords): Table {
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

function cellOf(column: LineColumn, line: ShownLine, folded: LineColumn[], words: PrintWords): Cell {
  const main = column.read(line) ?? '';
  const { before } = line;
  const sub = (of: ShownLine): string => (column.isFlexible === true ? small(of, folded, words) : '');
  const cell: Cell = column.isFlexible === true ? { main, sub: joined([line.note, sub(line)]) } : { main };
  if (before === null || column.isRowsOwn === true) return cell;
  const isOther = (column.read(before) ?? '') !== main;
  return { ...cell, strong: { main: isOther, sub: sub(before) !== sub(line) } };
}

const small = (line: ShownLine, folded: LineColumn[], words: PrintWords): string =>
  joined([...folded.map((column) => labelled(column.title, column.read(line))), details(line, words)]);

/** Codes and remarks that stand small under the name. */
export function details(line: Line, words: PrintWords): string {
  const names = words.lineCodes;
  return joined([
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
