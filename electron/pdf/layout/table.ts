import { between } from '../../../shared/i18n/print/bilingual.ts';
import type { Piece } from './flow.ts';
import { type Sheet, textWidth, wrap } from './sheet.ts';
import { pile } from './stack.ts';
import { type TextStyle, colour, text } from './theme.ts';

export interface Cell {
  main: string;
  /** Smaller line under it. */
  sub?: string;
  /** Which of the two stand out in bold. */
  strong?: { main: boolean; sub: boolean };
  /** How many columns its text may take: those after it are empty. */
  span?: number;
}

export interface Column {
  title: string;
  align: 'left' | 'right';
  /** Takes the room that is left and wraps. Exactly one column of a table does. */
  isFlexible?: boolean;
  /** Texts that are wider than this wrap, points; figures never do. */
  maxWidth?: number;
}

/** A row of a table; `drawCells` leaves out the line below it, so that the next row is seen to belong to it. */
export interface RowPiece extends Piece {
  drawCells(sheet: Sheet, top: number): void;
}

export interface Table {
  head: Piece;
  rows: RowPiece[];
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
/** Codes under a name in a column narrower than this run on below the figures, rather than take many lines. */
const NARROW = 200;
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
  return rows.every((row) => row[index]?.sub === undefined && mainWidth(row[index], body) <= room);
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
    const cells = rows.map((row) => mainWidth(row[index], type.body));
    const widest = cells.reduce((most, one) => Math.max(most, one), titleWidth(column.title, type.title));
    return Math.min(widest, column.maxWidth ?? Infinity);
  });
  const taken = natural.reduce((sum, one) => sum + one, 0) + GAP * (columns.length - 1) + 2 * EDGE;
  const flexible = Math.max(width - taken, 40);
  return { ...type, widths: natural.map((one, index) => (columns[index]?.isFlexible ? flexible : one)) };
}

const strong = (style: TextStyle): TextStyle => ({ ...style, font: text.bodyStrong.font });

const styleOf = (isStrong: boolean | undefined, style: TextStyle): TextStyle =>
  isStrong === true ? strong(style) : style;

const mainWidth = (cell: Cell | undefined, body: TextStyle): number =>
  textWidth(cell?.main ?? '', styleOf(cell?.strong?.main, body));

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

/** A title in two languages stands on two lines. */
const titleLines = (title: string): string[] =>
  title.split(between).map((line, index, all) => (index < all.length - 1 ? `${line} ` : line));

const titleWidth = (title: string, style: TextStyle): number =>
  Math.max(...titleLines(title).map((line) => textWidth(line, style)));

function headPiece(columns: Column[], measures: Measures, x: number, width: number): Piece {
  const titles = columns.map(({ title }, index) =>
    titleLines(title).flatMap((line) => wrap(line, measures.title, measures.widths[index] ?? 0)),
  );
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

interface LaidCell {
  main: string[];
  mainStyle: TextStyle;
  sub: string[];
  subStyle: TextStyle;
  /** The small text stands below the whole row, not below its own cell. */
  isSubBelow: boolean;
}

function laidCell(cell: Cell, column: Column, width: number, below: number, measures: Measures): LaidCell {
  const { main, sub = '', strong: isStrong } = cell;
  const mainStyle = styleOf(isStrong?.main, measures.body);
  const subStyle = styleOf(isStrong?.sub, measures.sub);
  const wraps = column.isFlexible === true || column.maxWidth !== undefined;
  const laid = { main: wraps ? wrap(main, mainStyle, width) : [main], mainStyle, subStyle };
  const own = sub === '' ? [] : wrap(sub, subStyle, width);
  const isSubBelow = own.length > 1 && width < NARROW && below > width;
  return { ...laid, sub: isSubBelow ? wrap(sub, subStyle, below) : own, isSubBelow };
}

function rowPiece(columns: Column[], row: Cell[], measures: Measures, x: number, width: number): RowPiece {
  const right = x + width - EDGE;
  const cells: LaidCell[] = [];
  eachColumn(columns, measures, x, (column, index, left, columnWidth) => {
    const cell = row[index] ?? { main: '' };
    const spanned = measures.widths.slice(index, index + (cell.span ?? 1));
    const room = spanned.length > 1 ? spanned.reduce((sum, one) => sum + one + GAP, -GAP) : columnWidth;
    cells.push(laidCell(cell, column, room, right - left, measures));
  });
  const { body, sub } = measures;
  const mainHeight = Math.max(...cells.map(({ main }) => main.length)) * body.leading;
  const subTop = (cell: LaidCell): number => (cell.isSubBelow ? mainHeight : cell.main.length * body.leading);
  const content = cells.map((cell) =>
    cell.sub.length === 0 ? mainHeight : subTop(cell) + cell.sub.length * sub.leading,
  );
  const height = 2 * ROW_PADDING + Math.max(...content);
  const drawCells = (sheet: Sheet, top: number): void =>
    sheet.tag('TR', () => {
      eachColumn(columns, measures, x, (column, index, left, columnWidth) => {
        const cell = cells[index];
        if (cell === undefined) return;
        const from = top + ROW_PADDING;
        sheet.tag('TD', () => {
          drawCell(sheet, cell.main, column, left, columnWidth, from, cell.mainStyle);
          drawCell(sheet, cell.sub, column, left, columnWidth, from + subTop(cell), cell.subStyle);
        });
      });
    });
  return {
    height,
    drawCells,
    draw: (sheet, top) => {
      drawCells(sheet, top);
      sheet.rule(x, top + height, width, colour.hairline);
    },
  };
}

/** Rows that belong together as one piece: no line parts them, nor the end of a page. */
export const tableRows = (rows: readonly RowPiece[]): Piece =>
  pile(
    rows.map((row, index) =>
      index === rows.length - 1
        ? row
        : { height: row.height, draw: (sheet, top) => row.drawCells(sheet, top) },
    ),
  );

function drawCell(
  sheet: Sheet,
  lines: string[],
  column: Column,
  left: number,
  width: number,
  top: number,
  style: TextStyle,
): void {
  sheet.lines(lines, column.align === 'right' ? left + width : left, top, style, column.align);
}
