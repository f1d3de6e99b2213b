import type { Piece } from './flow.ts';
import { type Align, type Sheet, wrap } from './sheet.ts';
import type { TextStyle } from './theme.ts';

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
    const lines = wrap(content, style, this.width);
    this.rows.push({ lines, style, gapAbove });
    this.total += gapAbove + lines.length * style.leading;
    return this;
  }

  draw(sheet: Sheet, x: number, top: number, align: Align = 'left'): void {
    let at = top;
    for (const { lines, style, gapAbove } of this.rows)
      at = sheet.lines(lines, x, at + gapAbove, style, align);
  }
}

/** One piece per line, so that a long text may run over the end of a page. */
export function linePieces(content: string, style: TextStyle, x: number, width: number): Piece[] {
  return wrap(content, style, width).map((line) => ({
    height: style.leading,
    draw: (sheet, top) => sheet.text(line, x, top, style),
  }));
}
