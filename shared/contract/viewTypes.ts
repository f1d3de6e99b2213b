import { z } from 'zod';
import { invoiceColumns, InvoiceLook } from '../domain/invoiceLook.ts';

export const ViewId = z.string().min(1).max(64);

/** A view of the list of invoices that was kept under a name. */
export const InvoiceView = z.object({ id: ViewId, name: z.string(), look: InvoiceLook });
export type InvoiceView = z.infer<typeof InvoiceView>;

export const InvoiceViewList = z.object({
  /** The oldest first. */
  own: z.array(InvoiceView),
  /** What the list begins with: the id of an own view, or the name of a built-in one. */
  first: ViewId,
  /** What is shown where no view says it. */
  columns: z.array(z.enum(invoiceColumns)),
});
export type InvoiceViewList = z.infer<typeof InvoiceViewList>;
