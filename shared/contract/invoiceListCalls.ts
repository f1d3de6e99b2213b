import { z } from 'zod';
import { InvoiceKind } from '../domain/draft.ts';
import { invoiceStates } from '../domain/lifecycle.ts';
import { Mode } from '../domain/mode.ts';
import { call, page } from './call.ts';
import { InvoiceSummary } from './types.ts';

/** What a list is ordered by. */
export const invoiceOrders = ['issued', 'number', 'buyer', 'amount'] as const;
const Grosze = z.int();

/** Which invoices a list shows: every condition given must hold. Bounds belong to what they bound. */
export const InvoiceListFilter = z.strictObject({
  ...page,
  kinds: z.array(InvoiceKind).optional(),
  states: z.array(z.enum(invoiceStates)).optional(),
  mode: Mode.optional(),
  /** By the issue date `P_1`. */
  issuedFrom: z.iso.date().optional(),
  issuedTo: z.iso.date().optional(),
  /** With or without dashes. */
  buyerNip: z.string().max(32).optional(),
  /** Gross amounts, in grosze of the invoice's own currency. */
  grossFrom: Grosze.optional(),
  grossTo: Grosze.optional(),
  currency: z.string().max(3).optional(),
  /** Words in any order, parts of words too: numbers, buyer, its NIP, names of lines, the note. */
  search: z.string().max(256).optional(),
  /** Newest first, numbers and buyers from their beginning, the greatest amount first. */
  order: z.enum(invoiceOrders).optional(),
  /** The other way round. */
  reversed: z.boolean().optional(),
});

export const invoiceListCalls = {
  'invoice.list': call(
    'Issued invoices that meet all conditions given, newest first.',
    InvoiceListFilter,
    z.object({ total: z.int(), items: z.array(InvoiceSummary) }),
  ),
};
