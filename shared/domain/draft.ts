import { z } from 'zod';

/**
 * VAT rates of FA(3)'s `P_12` that this version issues, written exactly as the schema writes them:
 * `0 KR` domestic, `0 WDT` intra-Community, `0 EX` export, `np I`/`np II` outside Poland, `oo` reverse charge.
 */
export const vatRates = ['23', '8', '5', '0 KR', '0 WDT', '0 EX', 'zw', 'np I', 'np II', 'oo'] as const;
export const VatRate = z.enum(vatRates);
export type VatRate = z.infer<typeof VatRate>;

/** `TFormaPlatnosci` of FA(3) by name: gotówka 1, karta 2, bon 3, czek 4, kredyt 5, przelew 6, mobilna 7. */
export const paymentForms = ['cash', 'card', 'voucher', 'cheque', 'credit', 'transfer', 'mobile'] as const;
export const PaymentForm = z.enum(paymentForms);
export type PaymentForm = z.infer<typeof PaymentForm>;

/** `TAdres` of FA(3): two free lines and an ISO 3166 country code. */
export const Address = z.strictObject({
  country: z.string().default('PL'),
  line1: z.string(),
  line2: z.string().optional(),
});
export type Address = z.infer<typeof Address>;

/** Exactly one way of naming the buyer, as `Podmiot2/DaneIdentyfikacyjne` demands. */
export const BuyerId = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('nip'), nip: z.string() }),
  z.strictObject({ kind: z.literal('eu'), country: z.string(), vatNumber: z.string() }),
  z.strictObject({ kind: z.literal('other'), country: z.string().optional(), number: z.string() }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type BuyerId = z.infer<typeof BuyerId>;

export const Buyer = z.strictObject({
  id: BuyerId,
  name: z.string(),
  address: Address.optional(),
  email: z.string().optional(),
});
export type Buyer = z.infer<typeof Buyer>;

/** A line as the user typed it: quantity and net unit price are decimal strings with a dot. */
export const DraftLine = z.strictObject({
  name: z.string(),
  unit: z.string().default('szt.'),
  quantity: z.string(),
  netPrice: z.string(),
  vatRate: VatRate,
});
export type DraftLine = z.infer<typeof DraftLine>;

export const Payment = z.strictObject({
  form: PaymentForm.default('transfer'),
  dueDate: z.string().optional(),
  paidOn: z.string().optional(),
  account: z.string().optional(),
});
export type Payment = z.infer<typeof Payment>;

/** Legal basis of an exemption (`P_19A`/`P_19B`/`P_19C`), needed when a line has the rate `zw`. */
export const ExemptionBasis = z.strictObject({
  kind: z.enum(['act', 'directive', 'other']),
  text: z.string(),
});
export type ExemptionBasis = z.infer<typeof ExemptionBasis>;

/**
 * An ordinary VAT invoice before it is issued. The shape is checked here; the rules of the act and of FA(3)
 * are `draftProblems`, so that a form can tell each of them at its field. The issue date `P_1` is not in the
 * draft: it is the Warsaw day on which the invoice is issued.
 */
export const InvoiceDraft = z.strictObject({
  buyer: Buyer,
  saleDate: z.string().optional(),
  placeOfIssue: z.string().optional(),
  lines: z.array(DraftLine).max(10_000),
  payment: Payment.optional(),
  exemptionBasis: ExemptionBasis.optional(),
  splitPayment: z.boolean().optional(),
  note: z.string().optional(),
});
/** A draft after defaults are filled in; `InvoiceDraftInput` is what a caller may send. */
export type InvoiceDraft = z.infer<typeof InvoiceDraft>;
export type InvoiceDraftInput = z.input<typeof InvoiceDraft>;
