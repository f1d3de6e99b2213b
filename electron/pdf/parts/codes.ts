import type { Piece } from '../layout/flow.ts';
import { QUIET_ZONE, qrSide } from '../layout/qrModules.ts';
import { type Sheet, wrap } from '../layout/sheet.ts';
import { colour, contentWidth, page, text } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import { type VerificationCode, verificationOf } from '../verification.ts';

const KOD_I_SIDES_MM = [32, 35, 40] as const;
/** An ECDSA link fits the first, an RSA-2048 link the second. */
const KOD_II_SIDES_MM = [35, 45] as const;

const COLUMN_GAP = 24;
const COLUMN = (contentWidth - COLUMN_GAP) / 2;
const TOP_PADDING = 8;
const CAPTION_GAP = 1;

interface CodeCard {
  height: number;
  draw(sheet: Sheet, x: number, top: number): void;
}

/** The verification codes with their captions; `null` when there are none. */
export function codes({ state, words }: Paper): Piece | null {
  const cards = verificationOf(state, words).map(codeCard);
  if (cards.length === 0) return null;
  return {
    height: TOP_PADDING + Math.max(...cards.map((card) => card.height)),
    draw: (sheet, top) => {
      sheet.rule(page.left, top, contentWidth, colour.hairline);
      cards.forEach((card, index) =>
        card.draw(sheet, page.left + index * (COLUMN + COLUMN_GAP), top + TOP_PADDING),
      );
    },
  };
}

/** Heading, the code, its caption under it, and its link in words beside it. */
function codeCard({ name, url, heading: title, caption, code }: VerificationCode): CodeCard {
  const side = qrSide(code, name === 'kodI' ? KOD_I_SIDES_MM : KOD_II_SIDES_MM);
  const module = side / (code.count + 2 * QUIET_ZONE);
  const quiet = QUIET_ZONE * module;
  const symbol = code.count * module;
  const link = wrap(url, text.link, COLUMN - symbol - quiet);
  const [heading = title] = wrap(title, text.heading, COLUMN);
  const codeTop = text.heading.leading + quiet;
  const captionTop = codeTop + symbol + quiet + CAPTION_GAP;
  return {
    height: captionTop + text.caption.leading,
    draw: (sheet, x, top) => {
      sheet.tag('H2', () => sheet.text(heading, x, top, text.heading));
      // The symbol, not its quiet zone, stands on the column's edge; the margin is white anyway.
      const place = { x, top: top + codeTop, size: module };
      sheet.modules(code.runs, place, `${title}: ${caption}`);
      sheet.text(caption, x, top + captionTop, text.caption);
      const [linkX, linkTop] = [x + symbol + quiet, top + codeTop];
      const linkHeight = link.length * text.link.leading;
      sheet.tag('P', () => {
        sheet.link(linkX, linkTop, COLUMN - symbol - quiet, linkHeight, url, () => {
          sheet.lines(link, linkX, linkTop, text.link);
        });
      });
    },
  };
}
