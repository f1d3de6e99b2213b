import type { Piece } from '../layout/flow.ts';
import { type Sheet, textWidth, wrap } from '../layout/sheet.ts';
import { type TextStyle, colour, text } from '../layout/theme.ts';

/** A dense table for thousands of rows of figures: each cell has a text and a smaller one under it. */
export interface LedgerCell {
  main: string;
  sub?: string | null;
  isStrong?: boolean;
}

export interface LedgerColumn<Row> {
  title: string;
  align: 'left' | 'right';
  /** `fit`: as wide as its widest text; a number: no wider than that, points; `rest`: what is left. One has the rest. */
  width: 'fit' | 'rest' | number;
  cell(row: Row, index: number): LedgerCell;
}

interface Type {
  body: TextStyle;
  strong: TextStyle;
  sub: TextStyle;
  title: TextStyle;
}

interface Lines {
  main: string[];
  sub: string[];
  style: TextStyle;
}

const GAP = 8;
const EDGE = 4;
const PADDING = 2.2;
const HEAD_PADDING = 3.5;
const MIN_REST = 110;
const SIZES = [7.5, 7, 6.5, 6, 5.5];

const typeOf = (size: number): Type => {
  const body = { ...text.body, size, leading: size * 1.32 };
  const sub = Math.max(size - 1.5, 5);
  return {
    body,
    strong: { ...body, font: text.bodyStrong.font },
    sub: { ...text.small, size: sub, leading: sub * 1.32 },
    title: { ...text.labelStrong, size: Math.min(size, 6.8) },
  };
};

/**
 * Lays a ledger out. Rows keep nothing but their height, so that memory grows little with them. `asTable` makes cells of
 * the document's structure; without it a row is one paragraph of it, which takes a tenth of the objects.
 */
export function layLedger<Row>(
  columns: readonly LedgerColumn<Row>[],
  rows: readonly Row[],
  { x, width, asTable }: { x: number; width: number; asTable: boolean },
): { head: Piece; rows: Piece[] } {
  const { type, widths } = measure(columns, rows, width);
  const lefts = widths.map(
    (_, index) => x + EDGE + widths.slice(0, index).reduce((sum, one) => sum + one + GAP, 0),
  );
  const place = (index: number) => {
    const left = lefts[index] ?? x;
    return columns[index]?.align === 'right' ? left + (widths[index] ?? 0) : left;
  };
  const tagged = (sheet: Sheet, tag: 'TR' | 'TH' | 'TD', draw: () => void): void => {
    if (asTable) sheet.tag(tag, draw);
    else draw();
  };

  const linesOf = (row: Row, index: number): Lines[] =>
    columns.map((column, at) => {
      const { main, sub, isStrong } = column.cell(row, index);
      const room = widths[at] ?? 0;
      const style = isStrong === true ? type.strong : type.body;
      return {
        style,
        main: main === '' ? [] : column.width === 'fit' ? [main] : wrap(main, style, room),
        sub: sub === undefined || sub === null || sub === '' ? [] : wrap(sub, type.sub, room),
      };
    });
  const rowPiece = (row: Row, index: number): Piece => {
    const heights = linesOf(row, index).map(
      ({ main, sub }) => main.length * type.body.leading + sub.length * type.sub.leading,
    );
    const height = 2 * PADDING + Math.max(...heights);
    return {
      height,
      draw: (sheet, top) => {
        const draw = (): void =>
          linesOf(row, index).forEach(({ main, sub, style }, at) => {
            const align = columns[at]?.align ?? 'left';
            tagged(sheet, 'TD', () => {
              const below = sheet.lines(main, place(at), top + PADDING, style, align);
              sheet.lines(sub, place(at), below, type.sub, align);
            });
          });
        sheet.tag(asTable ? 'TR' : 'P', draw);
        sheet.rule(x, top + height, width, colour.hairline);
      },
    };
  };
  const headHeight = 2 * HEAD_PADDING + type.title.leading;
  const head: Piece = {
    height: headHeight,
    draw: (sheet, top) => {
      sheet.box(x, top, width, headHeight, colour.ground);
      sheet.rule(x, top + headHeight, width, colour.rule, 0.75);
      sheet.tag(asTable ? 'TR' : 'P', () =>
        columns.forEach(({ title, align }, at) =>
          tagged(sheet, 'TH', () => sheet.text(title, place(at), top + HEAD_PADDING, type.title, align)),
        ),
      );
    },
  };
  return { head, rows: rows.map(rowPiece) };
}

/** The largest type in which the column with the rest is wide enough. */
function measure<Row>(
  columns: readonly LedgerColumn<Row>[],
  rows: readonly Row[],
  width: number,
): { type: Type; widths: number[] } {
  // A text's width grows with its size, so that all rows are looked through only once.
  const unit = typeOf(100);
  const widest = columns.map((column) => widestOf(column, rows, unit));
  let found: { type: Type; widths: number[] } | undefined;
  for (const size of SIZES) {
    const type = typeOf(size);
    const natural = columns.map((column, index) => {
      if (column.width === 'rest') return 0;
      const { main = 0, sub = 0 } = widest[index] ?? {};
      const needed = Math.max(
        textWidth(column.title, type.title),
        (main * size) / unit.body.size,
        (sub * type.sub.size) / unit.sub.size,
      );
      return column.width === 'fit' ? needed : Math.min(needed, column.width);
    });
    const taken = natural.reduce((sum, one) => sum + one, 0) + GAP * (columns.length - 1) + 2 * EDGE;
    const rest = Math.max(width - taken, 40);
    found = { type, widths: natural.map((one, index) => (columns[index]?.width === 'rest' ? rest : one)) };
    if (rest >= MIN_REST) break;
  }
  if (found === undefined) throw new RangeError('no sizes to try');
  return found;
}

/** Widths of a column's widest texts; the small ones of a column of texts wrap, and so count for nothing. */
function widestOf<Row>(
  column: LedgerColumn<Row>,
  rows: readonly Row[],
  { body, strong, sub: small }: Type,
): { main: number; sub: number } {
  const found = { main: 0, sub: 0 };
  if (column.width === 'rest') return found;
  rows.forEach((row, index) => {
    const { main, sub, isStrong } = column.cell(row, index);
    found.main = Math.max(found.main, textWidth(main, isStrong === true ? strong : body));
    if (column.align === 'right') found.sub = Math.max(found.sub, textWidth(sub ?? '', small));
  });
  return found;
}
