import { type Sheet, wrap } from './layout/sheet.ts';
import { text } from './layout/theme.ts';
import { type VerificationCode, drawCode, withQuietZone } from './verification.ts';

/** A code in a column: its heading, the code, its caption and its link as text. */
export interface CodeColumn {
  height: number;
  draw(sheet: Sheet, x: number, top: number): void;
}

/** A code of this side with its white zone, in a column as wide as half the page. */
export function codeColumn(one: VerificationCode, side: number, width: number): CodeColumn {
  const module = side / withQuietZone(one);
  const quiet = (side - one.code.count * module) / 2;
  const link = wrap(one.url, text.link, width);
  const codeTop = text.heading.leading;
  const captionTop = codeTop + side;
  const linkTop = captionTop + text.caption.leading + 3;
  return {
    height: linkTop + link.length * text.link.leading,
    draw: (sheet, x, top) => {
      sheet.tag('H2', () => sheet.text(one.heading, x, top, text.heading));
      drawCode(sheet, one, { x: x - quiet, top: top + codeTop, module });
      sheet.text(one.caption, x, top + captionTop, text.caption);
      sheet.tag('P', () => {
        sheet.link(x, top + linkTop, width, link.length * text.link.leading, one.url, () => {
          sheet.lines(link, x, top + linkTop, text.link);
        });
      });
    },
  };
}
