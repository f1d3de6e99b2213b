import type { Piece, Section } from './flow.ts';
import { type Align, type Sheet, wrap } from './sheet.ts';
import { type TextStyle, contentWidth, page, text } from './theme.ts';

interface Row {
  lines: string[];
  style: TextStyle;
  gapAbove: number;
}

/** Wrapped texts under each other in one column: the height is known before anything is drawn. */
export class TextStack {
  private readonly rows: Row[] = [];
  private readonly width: number;
  private total = 0;

  constructor(width: number) {
    this.width = width;
  }

  get height(): number {
    return this.total;
  }

  add(content: string | null, style: TextStyle, gapAbove = 0): this {
    if (content === null || content === '') return this;
    this.append({ lines: wrap(content, style, this.width), style, gapAbove });
    return this;
  }

  /** All of another stack under what is here. */
  join(other: TextStack): this {
    for (const row of other.rows) this.append(row);
    return this;
  }

  private append(row: Row): void {
    this.rows.push(row);
    this.total += row.gapAbove + row.lines.length * row.style.leading;
  }

  /** The same texts in stacks that are not higher than `most`; usually that is this one. */
  cut(most: number): TextStack[] {
    if (this.total <= most) return [this];
    const stacks = [new TextStack(this.width)];
    for (const { lines, style, gapAbove } of this.rows) {
      lines.forEach((line, index) => {
        const gap = index === 0 ? gapAbove : 0;
        if ((stacks.at(-1)?.total ?? 0) + gap + style.leading > most) stacks.push(new TextStack(this.width));
        stacks.at(-1)?.append({ lines: [line], style, gapAbove: gap });
      });
    }
    return stacks;
  }

  draw(sheet: Sheet, x: number, top: number, align: Align = 'left'): void {
    let at = top;
    for (const { lines, style, gapAbove } of this.rows)
      at = sheet.lines(lines, x, at + gapAbove, style, align);
  }
}

/** Paragraphs that are not longer than this are not cut by the end of a page, lines. */
const KEPT_TOGETHER = 6;

/** A paragraph; a long one has a piece per line, so that it may run over the end of a page. */
export function linePieces(content: string, style: TextStyle, x: number, width: number): Piece[] {
  const lines = wrap(content, style, width);
  const parts = lines.length > KEPT_TOGETHER ? lines.map((line) => [line]) : lines.length > 0 ? [lines] : [];
  return parts.map((part) => ({
    height: part.length * style.leading,
    draw: (sheet, top) => {
      sheet.lines(part, x, top, style);
    },
  }));
}

/** The title of a section. */
export function titlePiece(title: string): Piece {
  const style = text.labelStrong;
  const lines = wrap(title, style, contentWidth);
  return {
    height: lines.length * style.leading + 1,
    draw: (sheet, top) => {
      sheet.tag('H2', () => sheet.lines(lines, page.left, top, style));
    },
  };
}

/** Paragraphs over the full width, under a title if they have one. */
export function paragraphs(title: string | null, content: string[]): Section {
  const pieces = content.flatMap((line) => linePieces(line, text.body, page.left, contentWidth));
  const height = pieces.reduce((sum, piece) => sum + piece.height, 0);
  const isShort = pieces.length > 1 && height <= KEPT_TOGETHER * text.body.leading;
  return {
    gap: 9,
    ...(title === null ? {} : { title: titlePiece(title) }),
    pieces: isShort ? [pile(pieces)] : pieces,
  };
}

/** Pieces under each other as one that is not cut. */
export const pile = (pieces: readonly Piece[]): Piece => ({
  height: pieces.reduce((sum, { height }) => sum + height, 0),
  draw: (sheet, top) => {
    let at = top;
    for (const piece of pieces) {
      piece.draw(sheet, at);
      at += piece.height;
    }
  },
});
