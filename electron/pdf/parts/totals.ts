import { formatDay } from '../../../shared/i18n/format.ts';
import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { amount, money, quantity } from '../layout/amounts.ts';
import type { Piece, Section } from '../layout/flow.ts';
import { formatted, labelled } from '../layout/joined.ts';
import { type Sheet, textWidth } from '../layout/sheet.ts';
import { TextStack, titlePiece } from '../layout/stack.ts';
import { type Table, layTable } from '../layout/table.ts';
import { colour, contentWidth, page, text } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import type { Annotation, RateTotal } from '../read/view.ts';
import { PAYMENT_WIDTH, paymentStack } from './payment.ts';

const GAP = 22;
const RIGHT_WIDTH = 232;
const LEFT_WIDTH = contentWidth - RIGHT_WIDTH - GAP;
const RIGHT = page.right - RIGHT_WIDTH;
const CARD_PADDING = 9;

/** VAT by rate and the annotations on the left; the amount to pay and how to pay it on the right. */
export function totals(paper: Paper): Piece {
  const { invoice, words } = paper;
  const table = summaryTable(invoice.rates, words);
  const tableHeight = table === null ? 0 : heightOf([table.head, ...table.rows]);
  const remarks = remarkStack(paper);
  const remarksGap = table === null || remarks.height === 0 ? 0 : 9;
  const card = amountCard(paper);
  const payment = paymentStack(paper, PAYMENT_WIDTH);
  const paymentGap = payment.height === 0 ? 0 : 7;
  return {
    height: Math.max(tableHeight + remarksGap + remarks.height, card.height + paymentGap + payment.height),
    draw: (sheet, top) => {
      if (table !== null) sheet.tag('Table', () => drawDown(sheet, [table.head, ...table.rows], top));
      remarks.draw(sheet, page.left + 5, top + tableHeight + remarksGap);
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

/** `DoZaplaty` where the invoice has a settlement, else `P_15`, as big as the card allows. */
function amountCard({ invoice, words }: Paper): Piece {
  const settled = invoice.settlement?.toPay ?? null;
  const isPaid = invoice.payment?.isPaid ?? false;
  const label = settled === null ? words.totalLabel(invoice.kind, isPaid) : words.toPay;
  const value = money(settled ?? invoice.total, invoice.currency);
  const room = RIGHT_WIDTH - 2 * CARD_PADDING;
  const size = Math.min(text.total.size, (text.total.size * room) / textWidth(value, text.total));
  const height = 2 * CARD_PADDING - 3 + text.totalLabel.leading + text.total.leading;
  return {
    height,
    draw: (sheet, top) => {
      sheet.box(RIGHT, top, RIGHT_WIDTH, height, colour.ground, 3);
      sheet.box(RIGHT, top, 3, height, colour.navy, 1);
      const inside = top + CARD_PADDING - 2;
      sheet.text(label, RIGHT + CARD_PADDING, inside, text.totalLabel);
      const below = inside + text.totalLabel.leading;
      sheet.text(value, page.right - CARD_PADDING, below, { ...text.total, size }, 'right');
    },
  };
}

function drawDown(sheet: Sheet, pieces: Piece[], top: number): void {
  let at = top;
  for (const piece of pieces) {
    piece.draw(sheet, at);
    at += piece.height;
  }
}

const heightOf = (pieces: Piece[]): number => pieces.reduce((sum, piece) => sum + piece.height, 0);
