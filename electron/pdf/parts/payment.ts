import { formatAccount, formatDay } from '../../../shared/i18n/format.ts';
import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { money } from '../layout/amounts.ts';
import type { Piece, Section } from '../layout/flow.ts';
import { formatted, joined, labelled } from '../layout/joined.ts';
import { wrap } from '../layout/sheet.ts';
import { TextStack, linePieces } from '../layout/stack.ts';
import { type TextStyle, contentWidth, page, text } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import type { Account, PaymentView } from '../read/view.ts';

/** Beyond these the rest goes to a section of its own, which may run over a page. */
const SHOWN_LINES = 8;
const SHOWN_ACCOUNTS = 2;
const SHOWN_TERMS = 3;
const SHOWN_PARTS = 4;
/** And beyond this height, points. */
const MAX_HEIGHT = 240;

interface Item {
  /** How it stands in the narrow column. */
  rows: { content: string; style: TextStyle; gap?: number }[];
  /** How it stands in one line. */
  flat: string;
}

/** What stands under the amount: settlement, whether it is paid, form, terms and accounts. */
export const paymentStack = (paper: Paper, width: number): TextStack => split(paper, width).stack;

/** Room for the details of payment under the amount of an A4 page, points. */
export const PAYMENT_WIDTH = 223;

/** Conditions and whatever had no room under the amount, over the full width. */
export function paymentDetails(paper: Paper): Section {
  const { payment } = paper.invoice;
  const { words } = paper;
  const lines = split(paper, PAYMENT_WIDTH).rest;
  const link = payment?.link ?? null;
  const discount = payment?.cashDiscount ?? null;
  lines.push(
    ...[
      discount === null ? null : `${words.cashDiscount}: ${discount.conditions}, ${discount.amount}`,
      labelled(words.paymentId, payment?.paymentId ?? null),
    ].filter((line) => line !== null),
  );
  const pieces = lines.flatMap((line) => linePieces(line, text.body, page.left, contentWidth));
  if (link !== null) pieces.push(linkPiece(`${words.paymentLink}: ${link}`, link));
  return { gap: 8, pieces };
}

/** A link to click, if it is one that a browser opens. */
function linkPiece(content: string, url: string): Piece {
  const lines = wrap(content, text.body, contentWidth);
  const height = lines.length * text.body.leading;
  return {
    height,
    draw: (sheet, top) => {
      const draw = (): void => {
        sheet.lines(lines, page.left, top, text.body);
      };
      if (!/^https?:\/\//i.test(url)) draw();
      else sheet.tag('P', () => sheet.link(page.left, top, contentWidth, height, url, draw));
    },
  };
}

function split(paper: Paper, width: number): { stack: TextStack; rest: string[] } {
  const stack = new TextStack(width);
  const rest: string[] = [];
  for (const { items, most } of itemGroups(paper)) {
    let isFull = false;
    items.forEach((item, index) => {
      const own = new TextStack(width);
      for (const { content, style, gap } of item.rows) own.add(content, style, gap);
      isFull ||= index >= most || stack.height + own.height > MAX_HEIGHT;
      if (isFull) rest.push(item.flat);
      else stack.join(own);
    });
  }
  return { stack, rest };
}

function itemGroups(paper: Paper): { items: Item[]; most: number }[] {
  const { invoice, words } = paper;
  const settlement = { items: settlementLines(paper).map((line) => plain(line)), most: SHOWN_LINES };
  const { payment } = invoice;
  if (payment === null) return [settlement];
  const paid = paidLine(payment, words);
  const form = payment.form === null ? payment.otherForm : words.paymentFormName(payment.form);
  return [
    settlement,
    { items: paid === null ? [] : [plain(paid, text.bodyStrong)], most: 1 },
    { items: partLines(payment, paper).map((line) => plain(line)), most: SHOWN_PARTS },
    { items: termLines(payment, words).map((line) => plain(line, text.bodyStrong)), most: SHOWN_TERMS },
    { items: form === null ? [] : [plain(`${words.paymentForm}: ${form}`)], most: 1 },
    { items: accountsOf(payment, words), most: SHOWN_ACCOUNTS },
  ];
}

const plain = (content: string, style: TextStyle = text.body): Item => ({
  rows: [{ content, style }],
  flat: content,
});

export function settlementLines({ invoice, words }: Paper): string[] {
  const { settlement, total, currency } = invoice;
  if (settlement === null) return [];
  const sum = (label: string, value: string | null): string[] =>
    value === null ? [] : [`${label}: ${money(value, currency)}`];
  return [
    ...sum(words.amountDue, settlement.toPay === null ? null : total),
    ...settlement.charges.map((one) => `${words.charge}: ${one.reason} ${money(one.amount, currency)}`),
    ...sum(words.chargesTotal, settlement.chargesTotal),
    ...settlement.deductions.map((one) => `${words.deduction}: ${one.reason} ${money(one.amount, currency)}`),
    ...sum(words.deductionsTotal, settlement.deductionsTotal),
    ...sum(words.toSettle, settlement.toSettle),
  ];
}

export function paidLine(payment: PaymentView, words: PrintWords): string | null {
  if (payment.isPaid) return words.paid(payment.paidOn);
  if (payment.partial === null) return null;
  return payment.partial === '2' ? words.paidInParts : words.paidInPart;
}

export const partLines = (payment: PaymentView, { invoice, words }: Paper): string[] =>
  payment.parts.map((part) =>
    joined([
      `${words.partOn(part.day)}: ${money(part.amount, invoice.currency)}`,
      formatted(part.form, words.paymentFormName) ?? part.otherForm,
    ]),
  );

export const termLines = (payment: PaymentView, words: PrintWords): string[] =>
  payment.terms.map(
    (term) => `${words.dueDate}: ${joined([formatted(term.day, formatDay), term.description], ' – ')}`,
  );

/** Accounts, each with its label, its number and what else is said of it. */
export function accountsOf(payment: PaymentView, words: PrintWords): Item[] {
  const item = (label: string, account: Account): Item => {
    const number = formatAccount(account.number);
    const details = joined([
      account.bank,
      labelled(words.swift, account.swift),
      account.description,
      formatted(account.ownBank, words.ownBankAccount),
    ]);
    return {
      rows: [
        { content: label, style: text.small, gap: 3 },
        { content: number, style: text.value },
        { content: details, style: text.small },
      ],
      flat: joined([`${label}: ${number}`, details]),
    };
  };
  return [
    ...payment.accounts.map((account) => item(words.account, account)),
    ...payment.factorAccounts.map((account) => item(words.factorAccount, account)),
  ];
}
