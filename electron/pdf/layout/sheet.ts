import { type FontFile, lineWidth, loadFont, runsOf } from './fonts.ts';
import { ArchivePdf, type SheetInfo } from './archivePdf.ts';
import { type TextStyle, page } from './theme.ts';

export type Align = 'left' | 'right' | 'centre';

/** Elements of a document's structure (ISO 32000-1, 14.8.4) that prints are made of. */
export type Tag = 'Document' | 'Sect' | 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Link';

/** Elements that hold other elements, never text of their own. */
const grouping: ReadonlySet<Tag> = new Set<Tag>(['Document', 'Sect', 'Table', 'TR']);

interface OpenTag {
  tag: Tag;
  element: PDFKit.PDFStructureElement;
  /** The text that was written in it last. */
  said?: string;
}

/** A file inside the PDF: what the page was made from (PDF/A-3, `AFRelationship` Source). */
export interface Attachment {
  name: string;
  mediaType: string;
  description: string;
  bytes: Uint8Array;
}

/**
 * The paper: what parts draw on, in points from the top left corner. Whatever is drawn is part of the structure
 * that screen readers follow, or marked as decoration. The only file but `archivePdf.ts` that knows PDFKit.
 */
export class Sheet {
  private readonly document: ArchivePdf;
  private readonly chunks: Uint8Array[] = [];
  private readonly finished: Promise<Uint8Array>;
  private readonly about: SheetInfo;
  private readonly open: OpenTag[] = [];
  /** The element whose text is being written, until something else is drawn. */
  private written: OpenTag | null = null;
  private isDecoration = false;
  private fontNow: FontFile | null = null;
  private readonly registered = new Set<FontFile>();

  constructor(about: SheetInfo) {
    this.about = about;
    this.document = new ArchivePdf(about);
    this.finished = new Promise((resolve, reject) => {
      this.document.on('data', (chunk: Uint8Array) => this.chunks.push(chunk));
      this.document.on('end', () => resolve(Buffer.concat(this.chunks)));
      this.document.on('error', reject);
    });
    this.openTag('Document');
  }

  /** Sizes in points; A4 when none are given. */
  addPage(width: number = page.width, height: number = page.height): void {
    this.endText();
    this.document.addPage({ size: [width, height], margin: 0 });
    this.fontNow = null;
  }

  attach({ name, mediaType, description, bytes }: Attachment): void {
    this.document.file(Buffer.from(bytes), {
      ...{ name, description, type: mediaType, relationship: 'Source' },
      creationDate: new Date(this.about.createdAt),
      modifiedDate: new Date(this.about.modifiedAt),
    });
  }

  /** Ends the document and gives its bytes; nothing can be drawn afterwards. */
  finish(): Promise<Uint8Array> {
    while (this.open.length > 0) this.closeTag();
    this.document.end();
    return this.finished;
  }

  /** What is drawn until `closeTag` belongs to one element. `alt` says in words what a figure shows. */
  openTag(tag: Tag, alt?: string): void {
    if (this.isDecoration) return;
    this.endText();
    const options = { ...(tag === 'TH' && { scope: 'Column' }), ...(alt !== undefined && { alt }) };
    const element = this.document.struct(tag, options);
    const parent = this.open.at(-1);
    if (parent) parent.element.add(element);
    else this.document.addStructure(element);
    this.open.push({ tag, element });
  }

  closeTag(): void {
    if (this.isDecoration) return;
    this.endText();
    this.open.pop()?.element.end();
  }

  tag(tag: Tag, draw: () => void, alt?: string): void {
    this.openTag(tag, alt);
    draw();
    this.closeTag();
  }

  /** What is drawn says nothing that is not said elsewhere: page numbers, repeated heads, colour. */
  decoration(draw: () => void): void {
    this.endText();
    const was = this.isDecoration;
    this.isDecoration = true;
    draw();
    this.isDecoration = was;
  }

  /** One line of text; `top` is the top of its line box, `x` the edge (or the middle) to align at. */
  text(line: string, x: number, top: number, style: TextStyle, align: Align = 'left'): void {
    this.lines([line], x, top, style, align);
  }

  /** Lines of one paragraph under each other; returns the top of what may follow. */
  lines(lines: string[], x: number, top: number, style: TextStyle, align: Align = 'left'): number {
    if (lines.every((line) => line === '')) return top + lines.length * style.leading;
    const last = this.open.at(-1);
    const draw = (): void => {
      const said = this.isDecoration ? undefined : this.open.at(-1)?.said;
      let isApart = said !== undefined && !said.endsWith(' ');
      lines.forEach((line, index) => {
        this.line(line, x, top + index * style.leading, style, align, isApart);
        isApart &&= line === '';
      });
    };
    if (last && grouping.has(last.tag)) this.tag('P', draw);
    else draw();
    return top + lines.length * style.leading;
  }

  box(x: number, top: number, width: number, height: number, fill: string, radius = 0): void {
    this.mark(() => {
      if (radius > 0) this.document.roundedRect(x, top, width, height, radius).fill(fill);
      else this.document.rect(x, top, width, height).fill(fill);
    });
  }

  rule(x: number, top: number, width: number, stroke: string, thickness = 0.5): void {
    this.box(x, top - thickness / 2, width, thickness, stroke);
  }

  /**
   * Black modules of a code as one path: `runs` are `[column, row, length]` in modules of `size` points; `alt` says
   * what the code is.
   */
  modules(
    runs: readonly (readonly [number, number, number])[],
    place: { x: number; top: number; size: number },
    alt: string,
  ): void {
    const path = runs.map(([column, row, length]) => `${column} ${row} ${length} 1 re`).join('\n');
    this.figure(alt, () => {
      // Raw operators: integers under one matrix are a tenth of what PDFKit would write for each rectangle.
      this.document.save();
      this.document.fillColor('#000000');
      this.document.transform(place.size, 0, 0, place.size, place.x, place.top);
      this.document.addContent(`${path}\nf`);
      this.document.restore();
    });
  }

  /** A picture (PNG or JPEG) in the box that it fills as far as its shape allows. */
  picture(bytes: Uint8Array, x: number, top: number, fit: [number, number], alt: string): void {
    this.figure(alt, () => this.document.image(Buffer.from(bytes), x, top, { fit }));
  }

  /** What `draw` draws is a link to click; `alt` says where it leads. */
  link(x: number, top: number, width: number, height: number, url: string, draw?: () => void): void {
    this.tag('Link', () => {
      draw?.();
      this.endText();
      const structParent = this.open.at(-1)?.element;
      // A plain string would become a PDF name.
      const Contents = new String(url) as string;
      this.document.link(x, top, width, height, url, { ...(structParent && { structParent }), Contents });
    });
  }

  private figure(alt: string, draw: () => void): void {
    this.tag(
      'Figure',
      () => {
        this.beginText();
        draw();
      },
      alt,
    );
  }

  /** `isApart` parts the line from what its element says before it: a reader would run both together. */
  private line(line: string, x: number, top: number, style: TextStyle, align: Align, isApart: boolean): void {
    if (line === '') return;
    const width = align === 'left' ? 0 : textWidth(line.trimEnd(), style);
    const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
    this.beginText();
    this.document.fillColor(style.colour);
    let at = isApart ? left - textWidth(' ', style) : left;
    for (const { file, text } of runsOf(isApart ? ` ${line}` : line, style.font)) {
      this.useFont(file, style.size);
      this.document.text(text, at, baseline(top, style), { lineBreak: false, baseline: 'alphabetic' });
      at += loadFont(file).width(text, style.size);
    }
    if (this.written === null) this.document.endMarkedContent();
    else this.written.said = line;
  }

  /** From here on content belongs to the innermost open element, or is decoration. */
  private beginText(): void {
    const now = this.isDecoration ? undefined : this.open.at(-1);
    if (now === undefined) {
      this.document.markContent('Artifact', { type: 'Pagination' });
      return;
    }
    if (this.written === now) return;
    this.endText();
    now.element.add(this.document.markStructureContent(now.tag));
    this.written = now;
  }

  private endText(): void {
    if (this.written !== null) this.document.endMarkedContent();
    this.written = null;
  }

  /** Draws what no reader needs to hear of. */
  private mark(draw: () => void): void {
    this.endText();
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }

  private useFont(file: FontFile, size: number): void {
    if (!this.registered.has(file)) this.document.registerFont(file, loadFont(file).source);
    this.registered.add(file);
    if (this.fontNow !== file) this.document.font(file);
    this.fontNow = file;
    this.document.fontSize(size);
  }
}

/** Capitals stand in the middle of the line box. */
const baseline = (top: number, style: TextStyle): number =>
  top + (style.leading + loadFont(style.font).capHeight * style.size) / 2;

/** Width of one line in points. */
export const textWidth = (line: string, style: TextStyle): number => lineWidth(line, style.font, style.size);

/** A word that never ends a line: one letter in Polish, and what stands before its number (`art. 106nda`). */
const hanging = /^(.* )([aiouwzAIOUWZ§]|[(]?[Aa]rt\.|ust\.|pkt|poz\.|nr|Nr|No\.)$/;

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
    const [, above, left] = hanging.exec(line) ?? [];
    if (above !== undefined && textWidth(`${left} ${word}`, style) <= width) {
      lines.push(above);
      line = `${left} ${word}`;
      continue;
    }
    // The space that ends a line keeps its last word apart from the next one where the text is read or copied.
    if (line !== '') lines.push(`${line} `);
    const pieces = breakWord(word, style, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** A link is broken where the line is full: a code has no better place. */
const isLink = (word: string): boolean => word.includes('://');
/** The last place in a long word, after a hyphen or a slash between letters, where a line may end. */
const joint = /^(.*\p{L}[-/])(?=\p{L})/u;

function breakWord(word: string, style: TextStyle, width: number): string[] {
  if (textWidth(word, style) <= width) return [word];
  const hasJoints = !isLink(word);
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, style) > width) {
      const head = (hasJoints && joint.exec(piece + character)?.[1]) || piece;
      pieces.push(head);
      piece = piece.slice(head.length);
    }
    piece += character;
  }
  return [...pieces, piece];
}
