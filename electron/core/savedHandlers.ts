import type { savedCalls } from '../../shared/contract/savedCalls.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import type { InvoiceViews } from '../features/invoiceViews.ts';
import type { Modes } from '../modes/createModes.ts';
import type { Handlers } from './router.ts';
import type { SavedParts } from './savedParts.ts';

interface Ports extends SavedParts {
  modes: Modes;
  views: InvoiceViews;
  /** Something of the queue is new. */
  toBeSent(record: InvoiceRecord): InvoiceRecord;
}

/** Calls for whatever is on its way to an invoice. */
export const savedHandlers = ({
  savedDrafts,
  recurring,
  proformas,
  modes,
  views,
  toBeSent,
}: Ports): Pick<Handlers, keyof typeof savedCalls> => ({
  'form.keep': ({ key, form }) => {
    savedDrafts.keepForm(key, form);
    return null;
  },
  'form.kept': () => savedDrafts.keptForms(),

  'saved.list': ({ kind }) => savedDrafts.list(kind),
  'saved.get': ({ id }) => savedDrafts.get(id),
  'saved.put': (input) => savedDrafts.put(input),
  'saved.remove': ({ id }) => {
    savedDrafts.remove(id);
    return null;
  },
  'saved.restore': ({ id }) => savedDrafts.restore(id),
  'saved.issueNow': async ({ id, next }) => {
    await modes.fresh();
    return views.details(toBeSent(recurring.issueNow(id, next)));
  },
  'saved.skip': ({ id, next }) => {
    recurring.skip(id, next);
    return savedDrafts.get(id);
  },

  'proforma.issue': ({ draft }) => proformas.issue(draft),
  'proforma.list': (part) => proformas.list(part),
  'proforma.get': ({ id }) => proformas.get(id),
  'proforma.document': ({ id }) => proformas.document(id),
  'proforma.toInvoice': ({ id }) => proformas.toInvoice(id),
  'proforma.invoiced': ({ id, invoiceId }) => proformas.invoiced(id, invoiceId),
});
