import { z } from 'zod';
import { GoodLine } from '../domain/book/good.ts';
import { mostPaymentDays } from '../domain/book/customer.ts';
import { Buyer } from '../domain/fa3/party.ts';
import { PaymentForm } from '../domain/fa3/payment.ts';
import { PrintLanguage } from '../domain/printLook.ts';
import { Instant } from './basicTypes.ts';

/** How a customer usually pays: `days` from the issue to the due day, null where it is paid at once or unknown. */
export const PaymentHabit = z.strictObject({
  form: PaymentForm,
  days: z.int().min(0).max(mostPaymentDays).nullable(),
});
export type PaymentHabit = z.infer<typeof PaymentHabit>;

/** What the user keeps of a customer; the buyer stands on invoices as it stands here. */
export const CustomerData = z.strictObject({
  buyer: Buyer,
  note: z.string().max(3500).nullable(),
  payment: PaymentHabit.nullable(),
  currency: z.string().max(10).nullable(),
  /** Of prints for this customer, where it is another one than the firm's. */
  printLanguage: PrintLanguage.optional(),
});
export type CustomerData = z.infer<typeof CustomerData>;

const known = { id: z.string(), archived: z.boolean(), lastUsedAt: Instant.nullable() };
export const Customer = CustomerData.extend(known);
export type Customer = z.infer<typeof Customer>;

export const Good = z.strictObject({ line: GoodLine, ...known });
export type Good = z.infer<typeof Good>;

export const Search = z.strictObject({
  text: z.string().max(200).default(''),
  limit: z.int().min(1).max(100).default(8),
});
export const BookFilter = { text: z.string().max(200).default(''), archived: z.boolean().default(false) };
export const EntryId = z.strictObject({ id: z.string().max(100) });
export const Archive = EntryId.extend({ archived: z.boolean() });

export const BookKind = z.enum(['customers', 'goods']);
export type BookKind = z.infer<typeof BookKind>;

/** What the user has decided about the book. */
export const BookSettings = z.object({
  /** Issuing an invoice adds an unknown buyer and unknown goods. */
  remembering: z.boolean(),
  /** The Ministry's list of VAT payers may be asked for a firm's data. */
  lookUp: z.boolean(),
});
export type BookSettings = z.infer<typeof BookSettings>;

/** What the Ministry's list of VAT payers says of a NIP. */
export const LookUp = z.object({
  found: Buyer.nullable(),
  /** As the Ministry writes it, e.g. `Czynny`. */
  vatStatus: z.string().nullable(),
  accounts: z.array(z.string()),
  /** Warsaw day of the answer. */
  askedOn: z.iso.date(),
  fromCache: z.boolean(),
});
export type LookUp = z.infer<typeof LookUp>;
