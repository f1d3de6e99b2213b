import { z } from 'zod';
import { Annotations, ExemptionBasis } from './fa3/annotations.ts';
import { AttachmentBlock } from './fa3/attachment.ts';
import { AdvancePayment, Correction, Period, SettledAdvance } from './fa3/correction.ts';
import { currency, day, flag, quantity, token } from './fa3/fields.ts';
import { DraftLine, OrderLine } from './fa3/line.ts';
import { AuthorisedParty, Buyer, ThirdParty } from './fa3/party.ts';
import { Description, Payment, Register, Settlement } from './fa3/payment.ts';
import { Terms } from './fa3/terms.ts';

/** `RodzajFaktury`. */
export const invoiceKinds = ['VAT', 'KOR', 'ZAL', 'ROZ', 'UPR', 'KOR_ZAL', 'KOR_ROZ'] as const;
export const InvoiceKind = z.enum(invoiceKinds);
export type InvoiceKind = z.infer<typeof InvoiceKind>;

export const isCorrection = (kind: InvoiceKind): boolean => kind.startsWith('KOR');

/** The rate that foreign amounts are converted to zl by: zl for one unit, and whose rate of which day it is. */
export const Exchange = z.strictObject({
  rate: quantity('KursWaluty'),
  day: z.string().optional(),
  table: z.string().optional(),
});
export type Exchange = z.infer<typeof Exchange>;

/**
 * An invoice before it is issued, of any kind that FA(3) knows. The shape is checked here; the rules of the act and
 * of FA(3) are `draftProblems`, so that a form can tell each of them at its field. The issue date `P_1` is not in the
 * draft: it is the Warsaw day on which the invoice is issued.
 */
export const InvoiceDraft = z.strictObject({
  kind: InvoiceKind.default('VAT'),
  /** Unit prices are net, or gross (art. 106e ust. 7). */
  pricing: z.enum(['net', 'gross']).default('net'),
  currency: currency('KodWaluty').default('PLN'),
  exchange: Exchange.optional(),
  buyer: Buyer,
  thirdParties: z.array(ThirdParty).max(100).optional(),
  authorised: AuthorisedParty.optional(),
  placeOfIssue: token('P_1M', 256).optional(),
  warehouseReleases: z.array(token('WZ', 256)).max(1000).optional(),
  /** One of them: a day that differs from the issue date, or a period. */
  saleDate: day('P_6').optional(),
  period: Period.optional(),
  lines: z.array(DraftLine).max(10_000),
  /** Of an advance invoice: what was ordered, and what was paid for it. */
  order: z.array(OrderLine).max(10_000).optional(),
  advances: z.array(AdvancePayment).max(31).optional(),
  /** Of a settlement: the advance invoices that it takes off. */
  settled: z.array(SettledAdvance).max(100).optional(),
  correction: Correction.optional(),
  annotations: Annotations.optional(),
  exemptionBasis: ExemptionBasis.optional(),
  /** Split payment; decided by the act's rule where it is absent (art. 108a). */
  splitPayment: z.boolean().optional(),
  /** To a receipt (art. 106h), and between related parties. */
  toReceipt: flag('FP').optional(),
  relatedParties: flag('TP').optional(),
  descriptions: z.array(Description).max(10_000).optional(),
  exciseReturn: flag('ZwrotAkcyzy').optional(),
  settlement: Settlement.optional(),
  payment: Payment.optional(),
  terms: Terms.optional(),
  note: z.string().optional(),
  registers: z.array(Register).max(100).optional(),
  attachment: z.array(AttachmentBlock).max(1000).optional(),
});
/** A draft after defaults are filled in; `InvoiceDraftInput` is what a caller may send. */
export type InvoiceDraft = z.infer<typeof InvoiceDraft>;
export type InvoiceDraftInput = z.input<typeof InvoiceDraft>;
