import type { Piece } from './flow.ts';
import { textWidth } from './sheet.ts';
import { pile } from './stack.ts';
import { type Cell, type Column, EDGE, GAP, type Measures, drawnTable, tableType } from './table.ts';
import { contentWidth, page, text } from './theme.ts';

/** Columns whose cells are texts of any length: all of them wrap. */
export interface TextColumn {
  title: string;
  isNumber: boolean;
}

/** A part of a table that is too wide for the page: some of its columns, over all rows. */
export interface Band {
  head: Piece;
  rows: Piece[];
  /** Which columns these are, from 1; the first column of the table stands in every band. */
  from: number;
  to: number;
}

const SIZES = [8, 7, 6.5];
const MIN_WIDTH = 42;
/** A word longer than this is broken. */
const MAX_WORD = 96;
const MAX_NATURAL = 240;
const ROOM = contentWidth - 2 * EDGE;

interface Width {
  least: number;
  natural: number;
}

/** Lays a table of texts out in one band in the largest type that fits, or in several bands. */
export function layTextTable(
  columns: TextColumn[],
  rows: readonly (readonly string[])[],
  sums: string[],
): Band[] {
  for (const size of SIZES) {
    const widths = widthsOf(columns, [...rows, sums], size);
    const all = columns.map((_, index) => index);
    if (leastOf(all, widths) <= ROOM) return [layBand(columns, rows, sums, all, widths, size)];
  }
  const size = 7;
  const widths = widthsOf(columns, [...rows, sums], size);
  return bandsOf(widths).map((band) => layBand(columns, rows, sums, band, widths, size));
}

function widthsOf(columns: TextColumn[], rows: readonly (readonly string[])[], size: number): Width[] {
  const { body, title } = tableType(size);
  return columns.map((column, index) => {
    let [word, whole] = [0, textWidth(column.title, title)];
    for (const one of column.title.split(' ')) word = Math.max(word, textWidth(one, title));
    for (const row of rows) {
      if (index === 0 && spanOf(row, columns) > 1) continue;
      const cell = row[index] ?? '';
      whole = Math.max(whole, textWidth(cell, body));
      if (word < MAX_WORD) for (const one of cell.split(' ')) word = Math.max(word, textWidth(one, body));
    }
    const least = Math.max(MIN_WIDTH, Math.min(word + 1, MAX_WORD));
    return { least, natural: Math.max(least, Math.min(whole + 1, MAX_NATURAL)) };
  });
}

/** A text in the first cell runs on over the empty cells after it: it stands over the rows below, or names a total. */
function spanOf(row: readonly string[], columns: TextColumn[]): number {
  if (columns[0]?.isNumber !== false || row[0] === '') return 1;
  const next = row.findIndex((cell, index) => index > 0 && cell !== '');
  return next === -1 ? row.length : next;
}

const leastOf = (band: number[], widths: Width[]): number =>
  band.reduce((sum, index) => sum + (widths[index]?.least ?? 0), 0) + GAP * (band.length - 1);

/** Columns in their order, as many to a band as it holds; every band begins with the first column. */
function bandsOf(widths: Width[]): number[][] {
  const bands: number[][] = [[0]];
  for (let index = 1; index < widths.length; index++) {
    const last = bands.at(-1) ?? [];
    if (leastOf([...last, index], widths) <= ROOM) last.push(index);
    else bands.push([0, index]);
  }
  return bands;
}

function layBand(
  columns: TextColumn[],
  rows: readonly (readonly string[])[],
  sums: string[],
  band: number[],
  widths: Width[],
  size: number,
): Band {
  const measures: Measures = { ...tableType(size), widths: shared(band, widths) };
  const used = band.map((index): Column => ({
    title: columns[index]?.title ?? '',
    align: columns[index]?.isNumber ? 'right' : 'left',
    maxWidth: Infinity,
  }));
  const cells = (row: readonly string[]): Cell[] => {
    const shown = band.map((index) => row[index] ?? '');
    return shown.map((main, place) => ({ main, ...(place === 0 && { span: spanOf(shown, columns) }) }));
  };
  const table = drawnTable(used, rows.map(cells), measures, page.left, contentWidth);
  const bold = { ...measures, body: { ...measures.body, font: text.bodyStrong.font } };
  const total = drawnTable(used, sums.length === 0 ? [] : [cells(sums)], bold, page.left, contentWidth);
  const second = band[1] ?? 0;
  const from = second <= 1 ? 1 : second + 1;
  // A total never stands alone on a page.
  const last = [...table.rows.slice(-1), ...total.rows];
  const pieces = [...table.rows.slice(0, -1), ...(last.length === 0 ? [] : [pile(last)])];
  return { head: table.head, rows: pieces, from, to: (band.at(-1) ?? 0) + 1 };
}

/** The least widths and a fair share of the room that is left. */
function shared(band: number[], widths: Width[]): number[] {
  const own = band.map((index) => widths[index] ?? { least: 0, natural: 0 });
  const left = ROOM - leastOf(band, widths);
  const wanted = own.reduce((sum, one) => sum + one.natural - one.least, 0);
  const share = wanted === 0 ? 0 : Math.min(1, left / wanted);
  const rest = Math.max(0, left - wanted) / own.length;
  return own.map((one) => one.least + (one.natural - one.least) * share + rest);
}
