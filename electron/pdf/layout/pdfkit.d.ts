/** The part of fontkit (which ships no types) that `fonts.ts` and PDFKit use. */
declare module 'fontkit' {
  export interface Glyph {
    id: number;
    advanceWidth: number;
    codePoints: number[];
  }
  export interface GlyphPosition {
    xAdvance: number;
    yAdvance: number;
    xOffset: number;
    yOffset: number;
  }
  export interface GlyphRun {
    glyphs: Glyph[];
    positions: GlyphPosition[];
    advanceWidth: number;
  }
  export interface Font {
    unitsPerEm: number;
    ascent: number;
    descent: number;
    capHeight: number;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(text: string): GlyphRun;
  }
  export function create(data: Uint8Array): Font;
}

/** PDFKit takes a font that is parsed already; its published types do not say so. */
declare namespace PDFKit.Mixins {
  interface PDFFont {
    // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an import would make this file a module
    registerFont(name: string, src: import('fontkit').Font): this;
  }
}

/** What PDFKit's structure and links take beside what its published types name. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    scope?: string;
  }
  interface AnnotationOption {
    structParent?: PDFKit.PDFStructureElement;
  }
}
