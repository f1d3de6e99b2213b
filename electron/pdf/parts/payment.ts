import { formatDay } from '../../../shared/i18n/format.ts';
import { paymentFormName, print } from '../../../shared/i18n/print.ts';
import { accountNumber, money } from '../layout/amounts.ts';
import type { Section } from '../layout/flow.ts';
import { TextStack, linePieces } from '../layout/stack.ts';
import { contentWidth, page, text } from '../layout/theme.ts';
import type { Account, InvoiceView, PaymentView } from '../read/view.ts';

/** Beyond these the rest goes to a section of its own, which may run over a page. */
const SHOWN_ACCOUNTS = 2;
const SHOWN_TERMS = 3;
const SHOWN_PARTS = 4;

/** What stands under the amount: settlement, whether it is paid, form, terms and accounts. */
export function paymentStack(invoice: InvoiceView, width: number): TextStack {
  const stack = new TextStack(width);
  for (const line of settlementLines(invoice).slice(0, SHOWN_PARTS)) stack.add(line, text.body);
  const payment = invoice.payment;
  if (payment === null) return stack;
  stack.add(paidLine(payment), text.bodyStrong);
  for (const line of partLines(payment, invoice.currency).slice(0, SHOWN_PARTS)) stack.add(line, text.body);
  for (const line of termLines(payment).slice(0, SHOWN_TERMS)) stack.add(line, text.bodyStrong);
  const form = payment.form === null ? payment.otherForm : paymentFormName(payment.form);
  stack.add(form === null ? null : `${print.paymentForm}: ${form}`, text.body);
  for (const { label, account } of accountsOf(payment).slice(0, SHOWN_ACCOUNTS)) {
    stack.add(label, text.small, 3);
    stack.add(accountNumber(account.number), text.value);
    stack.add(accountDetails(account), text.small);
  }
  return stack;
}

/** Conditions and whatever had no room under the amount, over the full width. */
export function paymentDetails(invoice: InvoiceView): Section {
  const payment = invoice.payment;
  const lines = settlementLines(invoice).slice(SHOWN_PARTS);
  if (payment !== null) {
    const { cashDiscount } = payment;
    lines.push(
      ...partLines(payment, invoice.currency).slice(SHOWN_PARTS),
      ...termLines(payment).slice(SHOWN_TERMS),
      ...accountsOf(payment)
        .slice(SHOWN_ACCOUNTS)
        .map(({ label, account }) =>
          [`${label}: ${accountNumber(account.number)}`, accountDetails(account)]
            .filter((part) => part !== '')
            .join(' · '),
        ),
      ...(cashDiscount === null
        ? []
        : [`${print.cashDiscount}: ${cashDiscount.conditions}, ${cashDiscount.amount}`]),
      ...(payment.paymentId === null ? [] : [`${print.paymentId}: ${payment.paymentId}`]),
      ...(payment.link === null ? [] : [`${print.paymentLink}: ${payment.link}`]),
    );
  }
  return { gap: 8, pieces: lines.flatMap((line) => linePieces(line, text.body, page.left, contentWidth)) };
}

function settlementLines({ settlement, total, currency }: InvoiceView): string[] {
  if (settlement === null) return [];
  return [
    ...(settlement.toPay === null ? [] : [`${print.amountDue}: ${money(total, currency)}`]),
    ...settlement.charges.map((one) => `${print.charge}: ${one.reason} ${money(one.amount, currency)}`),
    ...settlement.deductions.map((one) => `${print.deduction}: ${one.reason} ${money(one.amount, currency)}`),
    ...(settlement.toSettle === null ? [] : [`${print.toSettle}: ${money(settlement.toSettle, currency)}`]),
  ];
}

function paidLine(payment: PaymentView): string | null {
  if (payment.isPaid) return print.paid(payment.paidOn);
  if (payment.partial === null) return null;
  return payment.partial === '2' ? print.paidInParts : print.paidInPart;
}

const partLines = (payment: PaymentView, currency: string): string[] =>
  payment.parts.map((part) =>
    [`${print.partOn(part.day)}: ${money(part.amount, currency)}`, part.form && paymentFormName(part.form)]
      .filter((one) => one !== null)
      .join(' · '),
  );

const termLines = (payment: PaymentView): string[] =>
  payment.terms.map((term) => {
    const said = [term.day === null ? null : formatDay(term.day), term.description];
    return `${print.dueDate}: ${said.filter((one) => one !== null).join(' – ')}`;
  });

const accountsOf = (payment: PaymentView): { label: string; account: Account }[] => [
  ...payment.accounts.map((account) => ({ label: print.account, account })),
  ...payment.factorAccounts.map((account) => ({ label: print.factorAccount, account })),
];

const accountDetails = (account: Account): string =>
  [account.bank, account.swift === null ? null : `${print.swift}: ${account.swift}`, account.description]
    .filter((one) => one !== null)
    .join(' · ');
