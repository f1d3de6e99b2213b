import type { Customer, Good } from '../../../../shared/contract/bookTypes.ts';
import type { InvoiceDraft } from '../../../../shared/domain/draft.ts';
import { isNip, normaliseNip } from '../../../../shared/domain/nip.ts';
import { priceField, type Pricing } from '../../../../shared/domain/lineValue.ts';
import { addDays } from '../../../../shared/domain/warsawTime.ts';
import { accountFor, type CompanyAccount } from '../../../../shared/domain/companyAccounts.ts';
import { normaliseBankAccount } from '../../../../shared/domain/iban.ts';
import { withCurrency, type InvoiceForm, type LineList } from './invoiceForm.ts';
import { repricedPrice } from './repriced.ts';

/** The form with a known customer as its buyer, paying as it usually does. @param today Warsaw day. */
export function withCustomer(form: InvoiceForm, customer: Customer, today: string): InvoiceForm {
  const { buyer, payment, currency } = customer;
  // a rate has to be typed with another currency, so only a plain one is changed by itself
  const inCurrency =
    currency !== null && form.draft.currency === 'PLN' ? withCurrency(form, currency, today) : form;
  const { draft } = inCurrency;
  const days = payment?.days;
  const isPaid = payment !== null && (payment.form === 'cash' || payment.form === 'card');
  return {
    ...form,
    paid: payment === null ? form.paid : isPaid,
    draft: {
      ...draft,
      buyer: { ...buyer, address: buyer.address ?? { country: 'PL', line1: '' } },
      payment: {
        ...draft.payment,
        form: payment?.form ?? draft.payment?.form ?? 'transfer',
        ...(days != null && { dueDate: addDays(today, days) }),
      },
    },
  };
}

/**
 * The form paid to the firm's account of its currency, where it names none or another one of the firm's: one that was
 * typed by hand stays.
 */
export function paidToOwn(form: InvoiceForm, accounts: readonly CompanyAccount[]): InvoiceForm {
  const { payment, currency } = form.draft;
  const typed = normaliseBankAccount(payment?.account ?? '');
  const right = accountFor(accounts, currency);
  const isOwn = typed === '' || accounts.some(({ number }) => number === typed);
  if (payment === undefined || right === undefined || !isOwn) return form;
  return { ...form, draft: { ...form.draft, payment: { ...payment, account: right.number } } };
}

/** What somebody typed to find a buyer who is not known yet: a NIP, or else a name. */
export const buyerFromSearch = (text: string): Record<string, unknown> =>
  isNip(normaliseNip(text))
    ? { 'buyer.id': { kind: 'nip', nip: normaliseNip(text) } }
    : { 'buyer.name': text.trim() };

/** The fields of a line that a known good fills in; how much of it is the line's own. */
export function lineOfGood(
  { line }: Good,
  { list, pricing, draft }: { list: LineList; pricing: Pricing; draft: InvoiceDraft },
): Record<string, unknown> {
  const { netPrice, grossPrice, excise, ...plain } = line;
  const own = pricing === 'net' ? netPrice : grossPrice;
  const other = pricing === 'net' ? grossPrice : netPrice;
  const typed = (decimal: string) => decimal.replace('.', ',');
  const price =
    own !== undefined ? typed(own) : other === undefined ? '' : repricedPrice(typed(other), line, pricing);
  return {
    ...plain,
    // goods are priced in zl
    [priceField(list === 'order' ? 'net' : pricing)]: draft.currency === 'PLN' ? price : '',
    ...(excise !== undefined && { excise: typed(excise) }),
  };
}
