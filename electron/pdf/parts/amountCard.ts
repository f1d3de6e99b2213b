import { amountInWords } from '../../../shared/i18n/inWords.ts';
import { money } from '../layout/amounts.ts';
import type { Piece } from '../layout/flow.ts';
import { textWidth, wrap } from '../layout/sheet.ts';
import { type TextStyle, accented, colour, page, text } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import type { InvoiceView } from '../read/view.ts';

export const CARD_PADDING = 9;

/** `DoZaplaty` where the invoice has a settlement, else `P_15`. */
export const amountDue = ({ settlement, total }: InvoiceView): string => settlement?.toPay ?? total;

/** What is to be paid, as big as the card allows, and in words under it. */
export function amountCard({ invoice, words, look }: Paper, x: number, width: number): Piece {
  const isPaid = invoice.payment?.isPaid ?? false;
  const isSettled = (invoice.settlement?.toPay ?? null) !== null;
  const label = isSettled ? words.toPay : words.totalLabel(invoice.kind, isPaid);
  const due = amountDue(invoice);
  const value = money(due, invoice.currency);
  const room = width - 2 * CARD_PADDING;
  const labelStyle = fitting(label, accented(text.totalLabel, look.accent), room);
  const valueStyle = fitting(value, accented(text.total, look.accent), room);
  const inWords = look.inWords ? amountInWords(due, invoice.currency) : null;
  const saidLines = inWords === null ? [] : wrap(`${words.inWords}: ${inWords}`, text.inWords, room);
  const saidHeight = saidLines.length === 0 ? 0 : saidLines.length * text.inWords.leading + 2;
  const height = 2 * CARD_PADDING - 3 + labelStyle.leading + valueStyle.leading + saidHeight;
  return {
    height,
    draw: (sheet, top) => {
      sheet.box(x, top, width, height, colour.ground, 3);
      sheet.box(x, top, 3, height, look.accent, 1);
      const inside = top + CARD_PADDING - 2;
      sheet.text(label, x + CARD_PADDING, inside, labelStyle);
      const below = inside + labelStyle.leading;
      sheet.text(value, page.right - CARD_PADDING, below, valueStyle, 'right');
      sheet.lines(saidLines, x + CARD_PADDING, below + valueStyle.leading + 1, text.inWords);
    },
  };
}

/** The style, smaller where the text would not fit; its line keeps its height. */
const fitting = (content: string, style: TextStyle, room: number): TextStyle => ({
  ...style,
  size: Math.min(style.size, (style.size * room) / textWidth(content, style)),
});
