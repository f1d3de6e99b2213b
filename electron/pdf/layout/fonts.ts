// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- ambient types, wherever this file is compiled
/// <reference path="./pdfkit.d.ts" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Font, type Glyph, type GlyphRun, create } from 'fontkit';

export type FontName = 'regular' | 'bold';
/** A font file; `…Spare` has the signs that Noto Sans lacks: `⌀`, `≤`, `✓`, other scripts. */
export type FontFile = FontName | `${FontName}Spare`;

const require = createRequire(import.meta.url);
const files: Record<FontFile, string> = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  regularSpare: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  boldSpare: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
};

const loaded = new Map<FontFile, QuickFont>();

/** The font, parsed once per process: parsing costs more than a whole document (stack.md 6). */
export function loadFont(name: FontFile): QuickFont {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const font = new QuickFont(create(readFileSync(require.resolve(files[name]))));
  loaded.set(name, font);
  return font;
}

/** A part of a line in one font file. */
export interface Run {
  file: FontFile;
  text: string;
}

/** Letters and signs of European languages: Noto Sans has them all, and nearly every line is made of them. */
const everyday = /^[\u0020-\u007e\u00a0-\u024f\u2010-\u2027\u2030-\u203a\u20ac]*$/;

/** A line by the font files that it needs: mostly one run. */
export function runsOf(line: string, font: FontName): Run[] {
  if (everyday.test(line)) return [{ file: font, text: line }];
  const runs: Run[] = [];
  for (const character of line.normalize('NFC')) {
    const spare: FontFile = `${font}Spare`;
    const file = loadFont(font).has(character) || !loadFont(spare).has(character) ? font : spare;
    const last = runs.at(-1);
    if (last?.file === file) last.text += character;
    else runs.push({ file, text: character });
  }
  return runs;
}

/** Width of one line of text in points. */
export const lineWidth = (line: string, font: FontName, size: number): number =>
  runsOf(line, font).reduce((sum, run) => sum + loadFont(run.file).width(run.text, size), 0);

/** Stands for a character that no font here has. */
const REPLACEMENT = 0xfffd;
/** Pairs of characters are few in practice; a foreign script must not make the table grow for ever. */
const MAX_KERNED_PAIRS = 20_000;

/**
 * A font with a fast text layout: one glyph per character and kerning between letters, both remembered for
 * the life of the process. Full OpenType shaping gives the same result for Latin text at many times the cost,
 * and its `fi` ligatures spoil copied text.
 */
export class QuickFont {
  /** For PDFKit's `registerFont`: the fontkit object whose `layout` is the fast one. */
  readonly source: Font;
  private readonly font: Font;
  private readonly shape: (text: string) => GlyphRun;
  private readonly glyphs = new Map<number, Glyph>();
  private readonly missing = new Set<number>();
  private readonly kerning = new Map<string, number>();

  constructor(font: Font) {
    this.font = font;
    this.shape = font.layout.bind(font);
    font.layout = (text) => this.layout(text);
    this.source = font;
  }

  /** Height of capital letters as a share of the font size. */
  get capHeight(): number {
    return this.font.capHeight / this.font.unitsPerEm;
  }

  has(character: string): boolean {
    this.glyph(character);
    return !this.missing.has(character.codePointAt(0) ?? 0);
  }

  /** Width in points of text that the font has. */
  width(text: string, size: number): number {
    let units = 0;
    let previous = '';
    for (const character of text.normalize('NFC')) {
      units += this.glyph(character).advanceWidth + this.kern(previous, character);
      previous = character;
    }
    return (units * size) / this.font.unitsPerEm;
  }

  /** PDFKit scales the positions in place, so each call makes new ones. */
  private layout(text: string): GlyphRun {
    const glyphs: Glyph[] = [];
    const positions: GlyphRun['positions'] = [];
    let advance = 0;
    let previous = '';
    for (const character of text.normalize('NFC')) {
      const glyph = this.glyph(character);
      const kern = this.kern(previous, character);
      const before = positions.at(-1);
      if (before !== undefined) before.xAdvance += kern;
      glyphs.push(glyph);
      positions.push({ xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 });
      advance += glyph.advanceWidth + kern;
      previous = character;
    }
    return { glyphs, positions, advanceWidth: (advance * 1000) / this.font.unitsPerEm };
  }

  private glyph(character: string): Glyph {
    const codePoint = character.codePointAt(0) ?? 0;
    let glyph = this.glyphs.get(codePoint);
    if (glyph === undefined) {
      const found = this.font.glyphForCodePoint(codePoint);
      // A font's glyph 0 shows nothing that could be read, and PDF/A refuses it.
      if (found.id === 0) this.missing.add(codePoint);
      const shown = found.id === 0 ? REPLACEMENT : codePoint;
      const { id, advanceWidth } = found.id === 0 ? this.font.glyphForCodePoint(REPLACEMENT) : found;
      // Fontkit keeps a glyph as it met it first: the Z that is part of a Ż would stand for no letter at all.
      glyph = { id, advanceWidth, codePoints: [shown] };
      this.glyphs.set(codePoint, glyph);
    }
    return glyph;
  }

  /** Kerning in font units; only between letters, so that columns of figures stay aligned. */
  private kern(left: string, right: string): number {
    if (!isLetter(left) || !isLetter(right)) return 0;
    const pair = left + right;
    let kern = this.kerning.get(pair);
    if (kern === undefined) {
      const first = this.shape(pair).positions[0];
      const isLigature = first === undefined || this.shape(pair).glyphs.length !== 2;
      kern = isLigature ? 0 : first.xAdvance - this.glyph(left).advanceWidth;
      if (this.kerning.size >= MAX_KERNED_PAIRS) this.kerning.clear();
      this.kerning.set(pair, kern);
    }
    return kern;
  }
}

const isLetter = (character: string): boolean => character > '@' && character < '\u0250';
