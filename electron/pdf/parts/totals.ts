import { formatDay } from '../../../shared/i18n/format.ts';
import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { amount, money, quantity } from '../layout/amounts.ts';
import type { Piece, Section } from '../layout/flow.ts';
import { formatted, labelled } from '../layout/joined.ts';
import { TextStack, pile, titlePiece } from '../layout/stack.ts';
import { type Table, layTable } from '../layout/table.ts';
import { contentWidth, page, text } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import type { Annotation, RateTotal } from '../read/view.ts';
import { CARD_PADDING, amountCard } from './amountCard.ts';
import { PAYMENT_WIDTH, paymentStack } from './payment.ts';
import { transferCard } from './transferCard.ts';

const GAP = 22;
const RIGHT_WIDTH = 232;
const LEFT_WIDTH = contentWidth - RIGHT_WIDTH - GAP;
const RIGHT = page.right - RIGHT_WIDTH;

/** VAT by rate, the annotations and the transfer code on the left; the amount to pay and how to pay it on the right. */
export function totals(paper: Paper): Piece {
  const { invoice, words } = paper;
  const table = summaryTable(invoice.rates, words);
  const rates = table === null ? null : pile([table.head, ...table.rows]);
  const tableHeight = rates?.height ?? 0;
  const remarks = remarkStack(paper);
  const remarksGap = rates === null || remarks.height === 0 ? 0 : 9;
  const leftHeight = tableHeight + remarksGap + remarks.height;
  const transfer = transferCard(paper, LEFT_WIDTH);
  const transferGap = transfer === null || leftHeight === 0 ? 0 : 10;
  const card = amountCard(paper, RIGHT, RIGHT_WIDTH);
  const payment = paymentStack(paper, PAYMENT_WIDTH);
  const paymentGap = payment.height === 0 ? 0 : 7;
  return {
    height: Math.max(
      leftHeight + transferGap + (transfer?.height ?? 0),
      card.height + paymentGap + payment.height,
    ),
    draw: (sheet, top) => {
      if (rates !== null) sheet.tag('Table', () => rates.draw(sheet, top));
      remarks.draw(sheet, page.left + 5, top + tableHeight + remarksGap);
      transfer?.draw(sheet, top + leftHeight + transferGap);
      card.draw(sheet, top);
      payment.draw(sheet, RIGHT + CARD_PADDING, top + card.height + paymentGap);
    },
  };
}

function summaryTable(rates: RateTotal[], words: PrintWords): Table | null {
  if (rates.length === 0) return null;
  const hasPln = rates.some((rate) => rate.vatPln !== null);
  const columns = [
    { title: words.summaryRate, align: 'left' as const, isFlexible: true },
    { title: words.summaryNet, align: 'right' as const },
    { title: words.summaryVat, align: 'right' as const },
    ...(hasPln ? [{ title: words.summaryVatPln, align: 'right' as const }] : []),
  ];
  const rows = rates.map((rate) => [
    {
      main:
        rate.group === 'rate' ? rate.codes.map(words.rateName).join(' / ') : words.summaryGroup[rate.group],
    },
    { main: amount(rate.net) },
    { main: rate.vat === null ? '–' : amount(rate.vat) },
    ...(hasPln ? [{ main: rate.vatPln === null ? '–' : amount(rate.vatPln) }] : []),
  ]);
  return layTable(columns, rows, page.left, LEFT_WIDTH);
}

/** The value of the order, the exchange rate of the tax, then what the invoice must say in words. */
function remarkStack({ invoice, words }: Paper): TextStack {
  const stack = new TextStack(LEFT_WIDTH - 5);
  const order = invoice.order?.value ?? null;
  const value = formatted(order, (one) => money(one, invoice.currency));
  stack.add(labelled(words.orderValue, value), text.bodyStrong);
  stack.add(labelled(words.taxRate, formatted(invoice.taxRate, quantity)), text.body);
  if (invoice.annotations.length === 0) return stack;
  stack.add(words.annotations, text.labelStrong, stack.height === 0 ? 0 : 6);
  for (const one of invoice.annotations) stack.add(annotationWords(one, words), text.bodyStrong, 1);
  return stack;
}

export function annotationWords(one: Annotation, words: PrintWords): string {
  if (one.kind === 'vehicleDuty') return words.vehicleDuty;
  return one.kind === 'exempt'
    ? words.annotation.exempt(formatted(one.basis, words.exemptionBasis[one.of]))
    : words.annotation[one.kind];
}

/** `ZaliczkaCzesciowa`: the payments that make up the amount of an advance. */
export function advanceTable({ invoice, words }: Paper): Section {
  const { advances, currency } = invoice;
  if (advances.length === 0) return { gap: 0, pieces: [] };
  const hasRate = advances.some((one) => one.rate !== null);
  const columns = [
    { title: words.advanceDay, align: 'left' as const, isFlexible: true },
    { title: words.advanceAmount, align: 'right' as const },
    ...(hasRate ? [{ title: words.advanceRate, align: 'right' as const }] : []),
  ];
  const rows = advances.map((one) => [
    { main: formatDay(one.day) },
    { main: money(one.amount, currency) },
    ...(hasRate ? [{ main: formatted(one.rate, quantity) ?? '' }] : []),
  ]);
  const table = layTable(columns, rows, page.left, LEFT_WIDTH);
  return { gap: 9, title: titlePiece(words.advances), head: table.head, tag: 'Table', pieces: table.rows };
}
