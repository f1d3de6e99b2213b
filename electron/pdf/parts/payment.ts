import { formatDay } from '../../../shared/i18n/format.ts';
import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { accountNumber, money } from '../layout/amounts.ts';
import type { Section } from '../layout/flow.ts';
import { TextStack, linePieces } from '../layout/stack.ts';
import { contentWidth, page, text } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import type { Account, PaymentView } from '../read/view.ts';

/** Beyond these the rest goes to a section of its own, which may run over a page. */
const SHOWN_ACCOUNTS = 2;
const SHOWN_TERMS = 3;
const SHOWN_PARTS = 4;

/** What stands under the amount: settlement, whether it is paid, form, terms and accounts. */
export function paymentStack(paper: Paper, width: number): TextStack {
  const { invoice, words } = paper;
  const stack = new TextStack(width);
  for (const line of settlementLines(paper).slice(0, SHOWN_PARTS)) stack.add(line, text.body);
  const payment = invoice.payment;
  if (payment === null) return stack;
  stack.add(paidLine(payment, words), text.bodyStrong);
  for (const line of partLines(payment, paper).slice(0, SHOWN_PARTS)) stack.add(line, text.body);
  for (const line of termLines(payment, words).slice(0, SHOWN_TERMS)) stack.add(line, text.bodyStrong);
  const form = payment.form === null ? payment.otherForm : words.paymentFormName(payment.form);
  stack.add(form === null ? null : `${words.paymentForm}: ${form}`, text.body);
  for (const { label, account } of accountsOf(payment, words).slice(0, SHOWN_ACCOUNTS)) {
    stack.add(label, text.small, 3);
    stack.add(accountNumber(account.number), text.value);
    stack.add(accountDetails(account, words), text.small);
  }
  return stack;
}

/** Conditions and whatever had no room under the amount, over the full width. */
export function paymentDetails(paper: Paper): Section {
  const { invoice, words } = paper;
  const payment = invoice.payment;
  const lines = settlementLines(paper).slice(SHOWN_PARTS);
  if (payment !== null) {
    const { cashDiscount } = payment;
    lines.push(
      ...partLines(payment, paper).slice(SHOWN_PARTS),
      ...termLines(payment, words).slice(SHOWN_TERMS),
      ...accountsOf(payment, words)
        .slice(SHOWN_ACCOUNTS)
        .map(({ label, account }) =>
          [`${label}: ${accountNumber(account.number)}`, accountDetails(account, words)]
            .filter((part) => part !== '')
            .join(' · '),
        ),
      ...(cashDiscount === null
        ? []
        : [`${words.cashDiscount}: ${cashDiscount.conditions}, ${cashDiscount.amount}`]),
      ...(payment.paymentId === null ? [] : [`${words.paymentId}: ${payment.paymentId}`]),
      ...(payment.link === null ? [] : [`${words.paymentLink}: ${payment.link}`]),
    );
  }
  return { gap: 8, pieces: lines.flatMap((line) => linePieces(line, text.body, page.left, contentWidth)) };
}

export function settlementLines({ invoice, words }: Paper): string[] {
  const { settlement, total, currency } = invoice;
  if (settlement === null) return [];
  return [
    ...(settlement.toPay === null ? [] : [`${words.amountDue}: ${money(total, currency)}`]),
    ...settlement.charges.map((one) => `${words.charge}: ${one.reason} ${money(one.amount, currency)}`),
    ...settlement.deductions.map((one) => `${words.deduction}: ${one.reason} ${money(one.amount, currency)}`),
    ...(settlement.toSettle === null ? [] : [`${words.toSettle}: ${money(settlement.toSettle, currency)}`]),
  ];
}

export function paidLine(payment: PaymentView, words: PrintWords): string | null {
  if (payment.isPaid) return words.paid(payment.paidOn);
  if (payment.partial === null) return null;
  return payment.partial === '2' ? words.paidInParts : words.paidInPart;
}

export const partLines = (payment: PaymentView, { invoice, words }: Paper): string[] =>
  payment.parts.map((part) =>
    [
      `${words.partOn(part.day)}: ${money(part.amount, invoice.currency)}`,
      part.form && words.paymentFormName(part.form),
    ]
      .filter((one) => one !== null)
      .join(' · '),
  );

export const termLines = (payment: PaymentView, words: PrintWords): string[] =>
  payment.terms.map((term) => {
    const said = [term.day === null ? null : formatDay(term.day), term.description];
    return `${words.dueDate}: ${said.filter((one) => one !== null).join(' – ')}`;
  });

export const accountsOf = (
  payment: PaymentView,
  words: PrintWords,
): { label: string; account: Account }[] => [
  ...payment.accounts.map((account) => ({ label: words.account, account })),
  ...payment.factorAccounts.map((account) => ({ label: words.factorAccount, account })),
];

export const accountDetails = (account: Account, words: PrintWords): string =>
  [account.bank, account.swift === null ? null : `${words.swift}: ${account.swift}`, account.description]
    .filter((one) => one !== null)
    .join(' · ');
