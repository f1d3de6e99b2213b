import { z } from 'zod';
import { InvoiceKind } from '../domain/draft.ts';
import { invoiceOrders } from '../domain/invoiceLook.ts';
import { invoiceStates } from '../domain/lifecycle.ts';
import { Mode } from '../domain/mode.ts';
import { Day, Grosze } from './basicTypes.ts';
import { call, page } from './call.ts';
import { InvoiceId, InvoiceSummary } from './types.ts';

const conditions = {
  kinds: z.array(InvoiceKind).optional(),
  states: z.array(z.enum(invoiceStates)).optional(),
  modes: z.array(Mode).optional(),
  /** By the issue date `P_1`. */
  issuedFrom: Day.optional(),
  issuedTo: Day.optional(),
  /** By the day or the end of the period of the sale. */
  soldFrom: Day.optional(),
  soldTo: Day.optional(),
  /** By the first day of payment that is named. */
  payableFrom: Day.optional(),
  payableTo: Day.optional(),
  /** KSeF must have it by then, and does not. */
  dueTo: Day.optional(),
  /** With or without dashes. */
  buyerNip: z.string().max(32).optional(),
  /** Gross amounts, in grosze of the invoice's own currency. */
  grossFrom: Grosze.optional(),
  grossTo: Grosze.optional(),
  currency: z.string().max(3).optional(),
  /** Words in any order, parts of words too: numbers, buyer, its NIP, names of lines, the note. */
  search: z.string().max(256).optional(),
};
/** Which invoices are meant: every condition given must hold. Bounds belong to what they bound. */
export const InvoiceConditions = z.strictObject(conditions);

const ordered = {
  ...conditions,
  /**
   * Newest first; numbers, days, buyers and deadlines from their beginning; the greatest amount first; states that need
   * a person first.
   */
  order: z.enum(invoiceOrders).optional(),
  /** The other way round. */
  reversed: z.boolean().optional(),
};
export const InvoiceListFilter = z.strictObject({ ...page, ...ordered });

/** Some invoices: by their ids, or all that meet conditions without some. */
export const InvoiceChoice = z.union([
  z.strictObject({ ids: z.array(InvoiceId).min(1).max(100_000) }),
  z.strictObject({ all: InvoiceConditions, without: z.array(InvoiceId).max(10_000).default([]) }),
]);
export type InvoiceChoice = z.infer<typeof InvoiceChoice>;

export const invoiceListCalls = {
  'invoice.list': call(
    'Issued invoices that meet all conditions given, newest first.',
    InvoiceListFilter,
    z.object({ total: z.int(), items: z.array(InvoiceSummary) }),
  ),
  'invoice.ids': call(
    'The same as ids alone: a part of the list that is longer than a screen.',
    z.strictObject({
      ...ordered,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(10_000).default(10_000),
    }),
    z.object({ ids: z.array(InvoiceId) }),
  ),
  'invoice.place': call(
    'Where an invoice stands in a list, from 0, with its neighbours; null where it is not in it.',
    z.strictObject({ ...ordered, id: InvoiceId }),
    z.object({
      index: z.int().nullable(),
      total: z.int(),
      previous: InvoiceId.nullable(),
      next: InvoiceId.nullable(),
    }),
  ),
};
