import { transferCode } from '../../../shared/domain/transferCode.ts';
import type { Piece } from '../layout/flow.ts';
import { QUIET_ZONE, qrModules, qrSide } from '../layout/qrModules.ts';
import { TextStack } from '../layout/stack.ts';
import { accented, colour, page, text } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import type { InvoiceView } from '../read/view.ts';
import type { PrintState } from '../renderInvoicePdf.ts';
import { amountDue } from './amountCard.ts';

/** With the quiet zone; the recommendation asks for 18 mm at least. */
const SIDES_MM = [24, 27] as const;
const BORDER = 0.75;
const TEXT_GAP = 4;
const TEXT_TOP = 12;

/** FormaPlatnosci 6. */
const byTransfer = '6';

/**
 * The transfer that pays an invoice, as banking apps read it. None where there is nothing to pay by an ordinary
 * transfer in zł: it is paid or paid in part, goes to a factor, by split payment or another way, or KSeF refused it.
 */
export function transferOf(invoice: InvoiceView, state: PrintState): string | null {
  const { payment, seller, annotations } = invoice;
  if (state.refused || state.replaced || payment === null || invoice.currency !== 'PLN') return null;
  const isSettled = payment.isPaid || payment.partial !== null || payment.parts.length > 0;
  const isOther = payment.form === null ? payment.otherForm !== null : payment.form !== byTransfer;
  const isSplit = annotations.some(({ kind }) => kind === 'splitPayment');
  const account = payment.accounts[0]?.number;
  if (isSettled || isOther || isSplit || payment.factorAccounts.length > 0 || account === undefined) {
    return null;
  }
  return transferCode({
    nip: seller.id?.kind === 'nip' ? seller.id.value : null,
    account,
    amountGrosze: groszeOf(amountDue(invoice)),
    recipient: seller.name ?? '',
    title: invoice.number,
  });
}

/** 0 for what is no positive amount. */
function groszeOf(amount: string): number {
  const [, whole, fraction = ''] = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  return whole === undefined ? 0 : Number(whole + fraction.padEnd(2, '0'));
}

/** The transfer code in a frame of its own, with words that keep it apart from KSeF's codes. */
export function transferCard({ transferCode: content, words, look }: Paper, width: number): Piece | null {
  if (content === null) return null;
  const code = qrModules(content, 'L');
  const side = qrSide(code, SIDES_MM);
  const size = side / (code.count + 2 * QUIET_ZONE);
  const quiet = QUIET_ZONE * size;
  const stack = new TextStack(width - side - TEXT_GAP - 8)
    .add(words.transferHeading, accented(text.heading, look.accent))
    .add(words.transferHint, text.small, 2);
  const height = Math.max(side, stack.height + 2 * TEXT_TOP);
  return {
    height,
    draw: (sheet, top) => {
      sheet.box(page.left, top, width, height, colour.rule, 3);
      sheet.box(page.left + BORDER, top + BORDER, width - 2 * BORDER, height - 2 * BORDER, colour.white, 2.5);
      const place = { x: page.left + quiet, top: top + (height - side) / 2 + quiet, size };
      sheet.modules(code.runs, place, words.transferCodeAlt);
      stack.draw(sheet, page.left + side + TEXT_GAP, top + (height - stack.height) / 2);
    },
  };
}
