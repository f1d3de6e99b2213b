import type { Frame, Piece } from '../layout/flow.ts';
import { type Align, textWidth, wrap } from '../layout/sheet.ts';
import { MM, type TextStyle } from '../layout/theme.ts';

/** One dot of a thermal printer (203 dpi, 8 dots a millimetre), in points. */
export const DOT = MM / 8;

/** A roll of 80 mm, of which 72 mm can be printed on. */
export const roll = {
  width: 80 * MM,
  left: 4 * MM,
  right: 76 * MM,
  top: 3 * MM,
  /** White below the last line, so that the cutter spares it. */
  end: 6 * MM,
} as const;
export const rollWidth = roll.right - roll.left;

/** Longer papers go on as another page: printers' drivers refuse pages of more than two or three metres. */
export const rollFrame: Frame = { top: roll.top, continuedTop: roll.top, bottom: 2000 * MM - roll.end };

const BLACK = '#000000';
const style = (font: TextStyle['font'], size: number, leading = size * 1.3): TextStyle => ({
  ...{ font, size, leading },
  colour: BLACK,
});

/** A thermal head prints black or nothing: no greys, no colour, no type under 6 points but for links. */
export const type = {
  kind: style('regular', 9),
  number: style('bold', 13, 16),
  body: style('regular', 8),
  strong: style('bold', 8),
  small: style('regular', 6.8),
  label: style('bold', 6.8),
  totalLabel: style('bold', 9.5),
  total: style('bold', 15, 18),
  caption: style('bold', 8.5),
  link: style('regular', 5, 6),
} as const;

/** A paragraph over the width of the roll. */
export function paragraph(content: string, text: TextStyle, gap = 0, align: Align = 'left'): Piece {
  const lines = wrap(content, text, rollWidth);
  const x = align === 'right' ? roll.right : align === 'centre' ? roll.width / 2 : roll.left;
  return {
    height: gap + lines.length * text.leading,
    draw: (sheet, top) => void sheet.lines(lines, x, top + gap, text, align),
  };
}

/** What on the left, how much on the right: on the last line of the left one if there is room, else below it. */
export function pair(left: string, right: string, text: TextStyle, gap = 0, rightText = text): Piece {
  const lines = left === '' ? [] : wrap(left, text, rollWidth);
  const room = rollWidth - textWidth(right, rightText) - 8;
  const last = lines.at(-1);
  const isBeside = last !== undefined && textWidth(last, text) <= room;
  const above = (isBeside ? lines.slice(0, -1) : lines).length * text.leading;
  const leading = isBeside ? Math.max(text.leading, rightText.leading) : rightText.leading;
  return {
    height: gap + above + leading,
    draw: (sheet, top) =>
      sheet.tag('P', () => {
        sheet.lines(isBeside ? lines.slice(0, -1) : lines, roll.left, top + gap, text);
        const below = top + gap + above;
        if (isBeside) sheet.text(last, roll.left, below, { ...text, leading });
        sheet.text(right, roll.right, below, { ...rightText, leading }, 'right');
      }),
  };
}

/** White between what is above and below. */
export const space = (height: number): Piece => ({ height, draw: () => undefined });

/** A line across the roll. */
export const line = (above: number, below: number, thickness = 0.75): Piece => ({
  height: above + below,
  draw: (sheet, top) => sheet.rule(roll.left, top + above, rollWidth, BLACK, thickness),
});
