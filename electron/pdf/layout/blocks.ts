import type { Piece, Section } from './flow.ts';
import type { PaperFormat } from './papers.ts';
import { wrap } from './sheet.ts';
import { TextStack } from './stack.ts';
import { type TextStyle, type Tone, text } from './theme.ts';

const NAVY = '#12395b';
const LABEL_WIDTH = 150;
const FACT_GAP = 2.6;
const STRIP_PADDING = 5;
const STRIP_INDENT = 12;

/** A section of one piece. */
export const single = (gap: number, piece: Piece, tag?: Section['tag']): Section => ({
  gap,
  pieces: [piece],
  ...(tag && { tag }),
});

/** What the document is, large, with a line above it and one below. */
export function titlePiece(
  said: { over: string; title: string; under?: string },
  { left, right }: PaperFormat,
): Piece {
  const width = right - left;
  const over = wrap(said.over, text.kind, width);
  const title = wrap(said.title, text.number, width);
  const under = said.under === undefined ? [] : wrap(said.under, text.body, width);
  return {
    height: 9 + over.length * text.kind.leading + title.length * text.number.leading + under.length * 12,
    draw: (sheet, top) => {
      sheet.box(left, top, 28, 2.5, NAVY);
      const at = sheet.lines(over, left, top + 9, text.kind);
      sheet.openTag('H1');
      const below = sheet.lines(title, left, at, { ...text.number, colour: NAVY });
      sheet.closeTag();
      sheet.lines(under, left, below, { ...text.body, leading: 12 });
    },
  };
}

/** A heading of a part of the document. */
export const headingPiece = (title: string, left: number): Piece => ({
  height: text.party.leading + 3,
  draw: (sheet, top) => sheet.tag('H2', () => sheet.text(title, left, top, text.party)),
});

/** Labels on the left, what they name on the right, one under the other. */
export const factPieces = (
  facts: readonly (readonly [label: string, value: string])[],
  { left, right }: { left: number; right: number },
  style: TextStyle = text.value,
): Piece[] =>
  facts.map(([label, value]) => {
    const lines = wrap(value, style, right - left - LABEL_WIDTH);
    const labels = wrap(label, text.label, LABEL_WIDTH - 10);
    return {
      height: Math.max(lines.length, labels.length) * style.leading + FACT_GAP,
      draw: (sheet, top) => {
        sheet.tag('P', () => {
          sheet.lines(labels, left, top, { ...text.label, leading: style.leading });
          sheet.lines(lines, left + LABEL_WIDTH, top, style);
        });
      },
    };
  });

/** A coloured strip with its first text large. */
export function stripPiece(said: readonly string[], tone: Tone, { left, right }: PaperFormat): Piece {
  const width = right - left;
  const stack = new TextStack(width - 2 * STRIP_INDENT);
  said.forEach((line, index) => {
    const style = index === 0 ? text.party : text.body;
    stack.add(line, { ...style, colour: tone.text });
  });
  const height = stack.height + 2 * STRIP_PADDING;
  return {
    height,
    draw: (sheet, top) => {
      sheet.box(left, top, width, height, tone.ground, 2);
      sheet.box(left, top, 3, height, tone.bar, 1);
      stack.draw(sheet, left + STRIP_INDENT, top + STRIP_PADDING);
    },
  };
}
