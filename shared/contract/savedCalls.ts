import { z } from 'zod';
import { InvoiceDraft } from '../domain/draft.ts';
import { Day } from './basicTypes.ts';
import { call, nothing, page } from './call.ts';
import { FormKey, KeptForm, ProformaView, SavedId, SavedInput, SavedKind, SavedView } from './savedTypes.ts';
import { FileRef, InvoiceDetails, InvoiceId } from './types.ts';

const One = z.strictObject({ id: SavedId });
/** `next` is the day that the user saw: what another window has done meanwhile is not done again, one time further on. */
const OneTime = One.extend({ next: Day.optional() });

/** Drafts on their way to an invoice: forms under way, saved drafts, templates, recurring invoices, proformas. */
export const savedCalls = {
  'form.keep': call(
    'Keeps a form that is being filled in, over a crash too; null forgets it.',
    z.strictObject({ key: FormKey, form: z.string().max(8_000_000).nullable() }),
    z.null(),
  ),
  'form.kept': call(
    'Forms that were being filled in, the one changed last first.',
    nothing,
    z.array(KeptForm),
  ),

  'saved.list': call(
    'Saved drafts, templates and recurring invoices, the one changed last first.',
    z.strictObject({ kind: SavedKind.optional() }),
    z.array(SavedView),
  ),
  'saved.get': call('One of them.', One, SavedView),
  'saved.put': call(
    'Saves a draft, finished or not, as a draft, a template or a recurring invoice.',
    SavedInput,
    SavedView,
  ),
  'saved.remove': call('Puts it away; for 30 days it can be had back.', One, z.null()),
  'saved.restore': call('Has a removed one back.', One, SavedView),
  'saved.issueNow': call(
    'Issues a recurring invoice: the first one that waits, else the next one ahead of its day.',
    OneTime,
    InvoiceDetails,
  ),
  'saved.skip': call('Lets the first one that waits pass without an invoice.', OneTime, SavedView),

  'proforma.issue': call(
    'Makes a proforma, with a number of its own series. It never goes to KSeF.',
    z.strictObject({ draft: InvoiceDraft }),
    ProformaView,
  ),
  'proforma.list': call(
    'Proformas, newest first.',
    z.strictObject(page),
    z.object({ total: z.int(), items: z.array(ProformaView) }),
  ),
  'proforma.get': call('One proforma.', One, ProformaView),
  'proforma.document': call('The print of a proforma.', One, FileRef),
  'proforma.toInvoice': call('What was typed for a proforma, to issue the invoice with.', One, InvoiceDraft),
  'proforma.invoiced': call(
    'Says which invoice a proforma became.',
    z.strictObject({ id: SavedId, invoiceId: InvoiceId }),
    ProformaView,
  ),
} as const;
