import type { InvoiceSummary } from '../../../../shared/contract/types.ts';
import { previousWorkingDay } from '../../../../shared/domain/calendar.ts';
import { isCorrection, type InvoiceDraft, type InvoiceKind } from '../../../../shared/domain/draft.ts';
import type { DraftLine, OrderLine } from '../../../../shared/domain/fa3/line.ts';
import { priceField, type Pricing } from '../../../../shared/domain/lineValue.ts';
import { groszeToDecimal } from '../../../../shared/domain/money.ts';
import { advancesGrosze, invoiceTotals } from '../../../../shared/domain/vat.ts';
import { addDays, daysBetween } from '../../../../shared/domain/warsawTime.ts';
import { toTyped } from './typed.ts';

/** The lists of lines of an invoice: what is sold, and what was ordered (of an advance). */
export type LineList = 'lines' | 'order';

/** How a correction tells a change: the line as it was and as it is, or the difference alone. */
export const correctionManners = ['beforeAfter', 'difference'] as const;
export type CorrectionManner = (typeof correctionManners)[number];

/** What a correction corrects: the invoice as it was issued, and the number and day it bears. */
export interface CorrectedInvoice {
  original: InvoiceDraft;
  number: string;
  issueDate: string;
  manner: CorrectionManner;
}

/** What stands in the form. */
export interface InvoiceForm {
  /** As typed: decimals as Poles write them, days as `YYYY-MM-DD` once they can be read, nothing as empty texts. */
  draft: InvoiceDraft;
  /** Of each line: stays with it while others come and go. Of a correction, its place in the original from 1 on. */
  keys: Record<LineList, number[]>;
  /** Paid already, on the day of issue. */
  paid: boolean;
  /** Only an offer: never sent. */
  proforma: boolean;
  corrected?: CorrectedInvoice;
}

const usualPaymentDays = 7;
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const keysOf = ({ lines, order = [] }: InvoiceDraft): InvoiceForm['keys'] => ({
  ...{ lines: upTo(lines.length), order: upTo(order.length) },
});

/** Which list a kind's lines are in. */
export const lineListOf = (kind: InvoiceKind): LineList =>
  kind === 'ZAL' || kind === 'KOR_ZAL' ? 'order' : 'lines';

/** Unit prices of an order are always net. */
export const pricingOf = (list: LineList, pricing: Pricing): Pricing => (list === 'order' ? 'net' : pricing);

/** The line after another, with its unit and rate: shops repeat themselves. */
export function newLine(last: DraftLine | OrderLine | undefined, pricing: Pricing): DraftLine & OrderLine {
  return {
    ...{ name: '', quantity: '1', unit: last?.unit ?? 'szt.', vatRate: last?.vatRate ?? '23' },
    ...(last?.ossRate !== undefined && { ossRate: last.ossRate }),
    // an order's line has to have a net price, if only an empty one
    ...({ [priceField(pricing)]: '' } as { netPrice: string }),
  };
}

/** A form with nothing but the usual choices. @param today Warsaw day. */
export function emptyForm(today: string, account: string | undefined): InvoiceForm {
  const draft: InvoiceDraft = {
    ...{ kind: 'VAT', pricing: 'net', currency: 'PLN' },
    buyer: { id: { kind: 'nip', nip: '' }, name: '', address: { country: 'PL', line1: '' } },
    lines: [newLine(undefined, 'net')],
    payment: { form: 'transfer', dueDate: addDays(today, usualPaymentDays), account: account ?? '' },
  };
  return { draft, keys: keysOf(draft), paid: false, proforma: false };
}

/** The form that a draft was made with; there is always a line to type in. */
export function formOf(draft: InvoiceDraft): InvoiceForm {
  const { buyer, payment, lines, pricing } = draft;
  const typed = toTyped({ ...draft, lines: lines.length > 0 ? lines : [newLine(undefined, pricing)] });
  return {
    draft: {
      ...typed,
      buyer: { ...typed.buyer, address: buyer.address ?? { country: 'PL', line1: '' } },
    },
    ...{ keys: keysOf(typed), paid: payment?.paidOn !== undefined, proforma: false },
  };
}

/** The form in another currency, with the day whose rate is usual (art. 31a ust. 1). @param today Warsaw day. */
export function withCurrency(form: InvoiceForm, currency: string, today: string): InvoiceForm {
  const { draft } = form;
  const exchange =
    currency === 'PLN'
      ? draft.exchange
      : (draft.exchange ?? { rate: '', day: previousWorkingDay(today), table: '' });
  return { ...form, draft: { ...draft, currency, ...(exchange && { exchange }) } };
}

/** The same content for another day: days, payments and references that were the old invoice's are not the new one's. */
export function afresh(old: InvoiceDraft, of: string, today: string): InvoiceForm {
  const { saleDate: _, period: __, settled: ___, advances: ____, correction: _____, ...draft } = old;
  const { payment, kind, lines, order = [] } = draft;
  const dueDate = payment?.dueDate && addDays(today, Math.max(0, daysBetween(of, payment.dueDate)));
  const isAdvance = lineListOf(kind) === 'order';
  const fresh: InvoiceDraft = {
    ...draft,
    ...{ kind: isCorrection(kind) ? 'VAT' : kind, lines: after(lines) },
    ...(isAdvance && !isCorrection(kind) ? { order: after(order) } : { order: undefined }),
    ...(payment && { payment: { ...payment, dueDate } }),
  };
  return withKind(formOf(fresh), fresh.kind, today);
}

/** A correction of a correction begins with what that one left. */
const after = <T extends { before?: true | undefined }>(lines: readonly T[]): T[] =>
  lines.filter(({ before }) => before === undefined);

const correctionKinds: Partial<Record<InvoiceKind, InvoiceKind>> = {
  ...{ ROZ: 'KOR_ROZ', KOR_ROZ: 'KOR_ROZ', ZAL: 'KOR_ZAL', KOR_ZAL: 'KOR_ZAL' },
};

/** `P_15ZK`: what was paid, or left to be paid, before the correction of an advance or a settlement. */
function paidBefore(original: InvoiceDraft): string | undefined {
  const { kind } = original;
  if (kind === 'ZAL' || kind === 'KOR_ZAL') return groszeToDecimal(advancesGrosze(original));
  return kind === 'ROZ' ? groszeToDecimal(invoiceTotals(original).grossGrosze) : undefined;
}

/** The form of a correction of an issued invoice: its lines to be changed. */
export function correctionFormOf(
  issued: InvoiceDraft,
  { number, issueDate }: Pick<InvoiceSummary, 'number' | 'issueDate'>,
): InvoiceForm {
  const original = {
    ...{ ...issued, lines: after(issued.lines) },
    ...(issued.order && { order: after(issued.order) }),
  };
  const before = paidBefore(issued);
  const form = formOf(original);
  return {
    ...form,
    draft: {
      ...form.draft,
      kind: correctionKinds[issued.kind] ?? 'KOR',
      correction: {
        ...{ effect: 'original', reason: '', originals: [{ issueDate, number }] },
        ...(before !== undefined && { paidBefore: before.replace('.', ',') }),
      },
    },
    corrected: { original, number, issueDate, manner: 'beforeAfter' },
  };
}

/** What else a kind has to have in the form, so that there is something to fill in. @param today Warsaw day. */
export function withKind(form: InvoiceForm, kind: InvoiceKind, today: string): InvoiceForm {
  const { draft, keys } = form;
  const { order = [], advances = [], settled = [], correction } = draft;
  const isAdvance = lineListOf(kind) === 'order';
  const needsOrder = isAdvance && order.length === 0;
  return {
    ...form,
    proforma: false,
    keys: needsOrder ? { ...keys, order: [1] } : keys,
    draft: {
      ...{ ...draft, kind },
      ...(needsOrder && { order: [newLine(draft.lines[0], 'net')] }),
      ...(isAdvance && advances.length === 0 && { advances: [{ day: today, gross: '' }] }),
      ...(kind === 'ROZ' && settled.length === 0 && { settled: [{ number: '', ksefNumber: '', rates: [] }] }),
      ...(isCorrection(kind) &&
        !correction && {
          correction: {
            ...{ effect: 'other', reason: '', period: '' },
            originals: [{ issueDate: '', number: '', ksefNumber: '' }],
          },
        }),
    },
  };
}
