import type { Piece } from '../layout/flow.ts';
import { wrap } from '../layout/sheet.ts';
import { pile } from '../layout/stack.ts';
import { MM } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import { type VerificationCode, drawCode, verificationOf, withQuietZone } from '../verification.ts';
import { DOT, paragraph, roll, rollWidth, type } from './roll.ts';

/** Sides that are aimed at, white zone included: KOD I, KOD II of an EC key and of an RSA key (stack.md 6). */
const KOD_I_MM = 32;
const KOD_II_MM = { short: 35, long: 45 } as const;
/** A KOD II with more modules than this is of an RSA signature. */
const LONG_FROM = 80;
/** Four dots of a thermal printer, 0.5 mm: the fewest that are 0.4 mm or more. */
const MIN_DOTS = 4;

/** The codes that the mode demands, one under the other in the middle of the roll. */
export const tillCodes = ({ state, words }: Paper): Piece[] =>
  verificationOf(state, words).map((one, index) => codePiece(one, index === 0 ? KOD_I_MM : kodIISide(one)));

const kodIISide = (one: VerificationCode): number =>
  withQuietZone(one) > LONG_FROM ? KOD_II_MM.long : KOD_II_MM.short;

function codePiece(one: VerificationCode, sideMm: number): Piece {
  const modules = withQuietZone(one);
  // Whole dots: a module of 4.3 dots would print as 4 here and 5 there.
  const module = Math.max(MIN_DOTS, Math.round((sideMm * MM) / modules / DOT)) * DOT;
  const side = modules * module;
  const symbol: Piece = {
    height: side + DOT,
    draw: (sheet, top) => {
      const x = onDots((roll.width - side) / 2);
      drawCode(sheet, one, { x, top: onDots(top), module });
    },
  };
  const heading: Piece = {
    height: type.strong.leading,
    draw: (sheet, top) =>
      sheet.tag('H2', () => sheet.text(one.heading, roll.width / 2, top, type.strong, 'centre')),
  };
  return pile([heading, symbol, paragraph(one.caption, type.caption, 0, 'centre'), linkPiece(one.url)]);
}

const onDots = (points: number): number => Math.ceil(points / DOT) * DOT;

function linkPiece(url: string): Piece {
  const lines = wrap(url, type.link, rollWidth);
  const height = lines.length * type.link.leading;
  return {
    height: height + 10,
    draw: (sheet, top) =>
      sheet.tag('P', () =>
        sheet.link(roll.left, top + 2, rollWidth, height, url, () => {
          sheet.lines(lines, roll.left, top + 2, type.link);
        }),
      ),
  };
}
