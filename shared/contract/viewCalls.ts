import { z } from 'zod';
import { invoiceColumns, InvoiceLook } from '../domain/invoiceLook.ts';
import { call, nothing } from './call.ts';
import { InvoiceView, InvoiceViewList, ViewId } from './viewTypes.ts';

const OfView = z.strictObject({ id: ViewId });

/** Views of the list of invoices. */
export const viewCalls = {
  'view.list': call(
    'Views that were kept, and which of them the list begins with.',
    nothing,
    InvoiceViewList,
  ),
  'view.put': call(
    'Keeps a view under a name; with an id, changes the one that is there.',
    z.strictObject({ id: ViewId.optional(), name: z.string().trim().min(1).max(60), look: InvoiceLook }),
    InvoiceView,
  ),
  'view.remove': call('Removes a view; it can be brought back for a day.', OfView, z.null()),
  'view.restore': call('Brings a removed view back.', OfView, InvoiceView),
  'view.setFirst': call('The list begins with this view from now on.', OfView, z.null()),
  'view.setColumns': call(
    'Shows these columns where no view says it.',
    z.strictObject({ columns: InvoiceLook.shape.columns }),
    z.object({ columns: z.array(z.enum(invoiceColumns)) }),
  ),
};
