import PDFDocument from 'pdfkit';
import { type FontName, loadFont } from './fonts.ts';
import { type TextStyle, page } from './theme.ts';

export interface SheetInfo {
  title: string;
  author: string;
  subject: string;
  creator: string;
  createdAt: number;
  modifiedAt: number;
}

export type Align = 'left' | 'right' | 'centre';

/**
 * The paper: what parts draw on, in points from the top left corner. The only file that knows PDFKit, so that
 * tagging, PDF/A and faster drawing have one place.
 */
export class Sheet {
  private readonly document: PDFKit.PDFDocument;
  private readonly chunks: Uint8Array[] = [];
  private readonly finished: Promise<Uint8Array>;
  private fontNow: FontName | null = null;

  constructor(info: SheetInfo) {
    this.document = new PDFDocument({
      size: [page.width, page.height],
      margin: 0,
      autoFirstPage: false,
      // An empty name keeps PDFKit from adding Helvetica, which it would not embed.
      font: '',
      lang: 'pl',
      displayTitle: true,
      pdfVersion: '1.7',
      info: {
        Title: info.title,
        Author: info.author,
        Subject: info.subject,
        Creator: info.creator,
        Producer: info.creator,
        // The file's ID is a hash of these, so equal input gives equal bytes.
        CreationDate: new Date(info.createdAt),
        ModDate: new Date(info.modifiedAt),
      },
    });
    this.document.registerFont('regular', loadFont('regular').source);
    this.document.registerFont('bold', loadFont('bold').source);
    this.finished = new Promise((resolve, reject) => {
      this.document.on('data', (chunk: Uint8Array) => this.chunks.push(chunk));
      this.document.on('end', () => resolve(Buffer.concat(this.chunks)));
      this.document.on('error', reject);
    });
  }

  addPage(): void {
    this.document.addPage();
    this.fontNow = null;
  }

  /** Ends the document and gives its bytes; nothing can be drawn afterwards. */
  finish(): Promise<Uint8Array> {
    this.document.end();
    return this.finished;
  }

  /** One line of text; `top` is the top of its line box, `x` the edge (or the middle) to align at. */
  text(line: string, x: number, top: number, style: TextStyle, align: Align = 'left'): void {
    if (line === '') return;
    const width = textWidth(line, style);
    const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
    this.useFont(style);
    this.document.fillColor(style.colour);
    this.document.text(line, left, baseline(top, style), { lineBreak: false, baseline: 'alphabetic' });
  }

  /** Lines under each other; returns the top of what may follow. */
  lines(lines: string[], x: number, top: number, style: TextStyle, align: Align = 'left'): number {
    lines.forEach((line, index) => this.text(line, x, top + index * style.leading, style, align));
    return top + lines.length * style.leading;
  }

  box(x: number, top: number, width: number, height: number, fill: string, radius = 0): void {
    if (radius > 0) this.document.roundedRect(x, top, width, height, radius).fill(fill);
    else this.document.rect(x, top, width, height).fill(fill);
  }

  rule(x: number, top: number, width: number, stroke: string, thickness = 0.5): void {
    this.box(x, top - thickness / 2, width, thickness, stroke);
  }

  /** Black modules of a code as one path: `runs` are `[column, row, length]` in modules of `size` points. */
  modules(runs: readonly (readonly [number, number, number])[], x: number, top: number, size: number): void {
    const path = runs.map(([column, row, length]) => `${column} ${row} ${length} 1 re`).join('\n');
    // Raw operators: integers under one matrix are a tenth of what PDFKit would write for each rectangle.
    this.document.save();
    this.document.fillColor('#000000');
    this.document.transform(size, 0, 0, size, x, top);
    this.document.addContent(`${path}\nf`);
    this.document.restore();
  }

  link(x: number, top: number, width: number, height: number, url: string): void {
    this.document.link(x, top, width, height, url);
  }

  private useFont(style: TextStyle): void {
    if (this.fontNow !== style.font) this.document.font(style.font);
    this.fontNow = style.font;
    this.document.fontSize(style.size);
  }
}

/** Capitals stand in the middle of the line box. */
const baseline = (top: number, style: TextStyle): number =>
  top + (style.leading + loadFont(style.font).capHeight * style.size) / 2;

/** Width of one line in points. */
export const textWidth = (line: string, style: TextStyle): number =>
  loadFont(style.font).width(line, style.size);

/** Breaks a text into lines not wider than `width`, at spaces, and inside words that are longer than a line. */
export function wrap(content: string, style: TextStyle, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of content.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, style, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  return lines;
}

function breakWord(word: string, style: TextStyle, width: number): string[] {
  if (textWidth(word, style) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, style) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
