import type { Piece } from './flow.ts';
import { type Sheet, textWidth, wrap } from './sheet.ts';
import { type TextStyle, colour, text } from './theme.ts';

export interface Cell {
  main: string;
  /** Smaller line under it. */
  sub?: string;
}

export interface Column {
  title: string;
  align: 'left' | 'right';
  /** Takes the room that is left and wraps. Exactly one column of a table does. */
  isFlexible?: boolean;
  /** Texts that are wider than this wrap, points; figures never do. */
  maxWidth?: number;
}

export interface Table {
  head: Piece;
  rows: Piece[];
  /** The flexible column got less than it should have: fewer columns would read better. */
  isTight: boolean;
}

/** Type and widths of columns, points. */
export interface Measures {
  body: TextStyle;
  sub: TextStyle;
  title: TextStyle;
  widths: number[];
}

export const GAP = 9;
export const EDGE = 5;
const ROW_PADDING = 3.4;
const HEAD_PADDING = 4;
const MIN_FLEXIBLE = 120;
/** Sizes that are tried until the flexible column is wide enough, and one that is read with effort. */
const SIZES = [8.5, 7.5, 6.5];
const SMALLEST = 5.5;
/** Codes under a name are no smaller than this. */
const SMALLEST_SUB = 5.5;

/** Lays a table out: figures keep their width, the flexible column gets the rest, the type shrinks if need be. */
export function layTable(columns: Column[], rows: Cell[][], x: number, width: number): Table {
  for (const size of SIZES) {
    const measures = measure(columns, rows, width, size);
    if (isWideEnough(columns, rows, measures))
      return { ...drawnTable(columns, rows, measures, x, width), isTight: false };
  }
  const measures = measure(columns, rows, width, SMALLEST);
  return { ...drawnTable(columns, rows, measures, x, width), isTight: true };
}

/** A flexible column with short texts needs no more room than they take. */
function isWideEnough(columns: Column[], rows: Cell[][], { body, widths }: Measures): boolean {
  const index = columns.findIndex((column) => column.isFlexible);
  const room = widths[index] ?? Infinity;
  if (room >= MIN_FLEXIBLE) return true;
  return rows.every(
    (row) => row[index]?.sub === undefined && textWidth(row[index]?.main ?? '', body) <= room,
  );
}

/** A table whose widths are known already. */
export const drawnTable = (
  columns: Column[],
  rows: Cell[][],
  measures: Measures,
  x: number,
  width: number,
): Pick<Table, 'head' | 'rows'> => ({
  head: headPiece(columns, measures, x, width),
  rows: rows.map((row) => rowPiece(columns, row, measures, x, width)),
});

/** Type of a table whose body has this size. */
export function tableType(size: number): Omit<Measures, 'widths'> {
  const body = { ...text.body, size, leading: size * 1.36 };
  const title = { ...text.labelStrong, size: Math.min(size - 1, text.labelStrong.size) };
  const subSize = Math.max(size - 1.5, SMALLEST_SUB);
  const sub = { ...text.small, size: subSize, leading: subSize * 1.36 };
  return { body, title, sub };
}

function measure(columns: Column[], rows: Cell[][], width: number, size: number): Measures {
  const type = tableType(size);
  const natural = columns.map((column, index) => {
    if (column.isFlexible) return 0;
    const cells = rows.map((row) => textWidth(row[index]?.main ?? '', type.body));
    const widest = cells.reduce((most, one) => Math.max(most, one), textWidth(column.title, type.title));
    return Math.min(widest, column.maxWidth ?? Infinity);
  });
  const taken = natural.reduce((sum, one) => sum + one, 0) + GAP * (columns.length - 1) + 2 * EDGE;
  const flexible = Math.max(width - taken, 40);
  return { ...type, widths: natural.map((one, index) => (columns[index]?.isFlexible ? flexible : one)) };
}

/** Calls `visit` with the left edge and width of each column. */
function eachColumn(
  columns: Column[],
  { widths }: Measures,
  x: number,
  visit: (column: Column, index: number, left: number, width: number) => void,
): void {
  let left = x + EDGE;
  columns.forEach((column, index) => {
    const width = widths[index] ?? 0;
    visit(column, index, left, width);
    left += width + GAP;
  });
}

function headPiece(columns: Column[], measures: Measures, x: number, width: number): Piece {
  const titles = columns.map(({ title }, index) => wrap(title, measures.title, measures.widths[index] ?? 0));
  const lines = Math.max(1, ...titles.map((one) => one.length));
  const height = 2 * HEAD_PADDING + lines * measures.title.leading;
  return {
    height,
    draw: (sheet, top) => {
      sheet.box(x, top, width, height, colour.ground);
      sheet.rule(x, top + height, width, colour.rule, 0.75);
      sheet.tag('TR', () => {
        eachColumn(columns, measures, x, (column, index, left, columnWidth) => {
          sheet.tag('TH', () => {
            const title = titles[index] ?? [];
            drawCell(sheet, title, column, left, columnWidth, top + HEAD_PADDING, measures.title);
          });
        });
      });
    },
  };
}

function rowPiece(columns: Column[], row: Cell[], measures: Measures, x: number, width: number): Piece {
  const cells = columns.map((column, index) => {
    const { main, sub } = row[index] ?? { main: '' };
    const columnWidth = measures.widths[index] ?? 0;
    const wraps = column.isFlexible === true || column.maxWidth !== undefined;
    return {
      main: wraps ? wrap(main, measures.body, columnWidth) : [main],
      sub: sub === undefined || sub === '' ? [] : wrap(sub, measures.sub, columnWidth),
    };
  });
  const content = cells.map(
    (cell) => cell.main.length * measures.body.leading + cell.sub.length * measures.sub.leading,
  );
  const height = 2 * ROW_PADDING + Math.max(...content);
  return {
    height,
    draw: (sheet, top) => {
      sheet.tag('TR', () => {
        eachColumn(columns, measures, x, (column, index, left, columnWidth) => {
          const { main, sub } = cells[index] ?? { main: [], sub: [] };
          sheet.tag('TD', () => {
            const below = drawCell(sheet, main, column, left, columnWidth, top + ROW_PADDING, measures.body);
            drawCell(sheet, sub, column, left, columnWidth, below, measures.sub);
          });
        });
      });
      sheet.rule(x, top + height, width, colour.hairline);
    },
  };
}

function drawCell(
  sheet: Sheet,
  lines: string[],
  column: Column,
  left: number,
  width: number,
  top: number,
  style: TextStyle,
): number {
  return sheet.lines(lines, column.align === 'right' ? left + width : left, top, style, column.align);
}
