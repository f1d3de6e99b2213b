import { useState } from 'react';
import type { ProformaView } from '../../../shared/contract/savedTypes.ts';
import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { useAction } from '../session/queries.ts';
import type { InvoiceFormControl } from './form/useInvoiceForm.ts';
import type { Beginning, Source } from './source.ts';

/** What issuing led to: an invoice, a correction that waits for a KSeF number, or a proforma. */
export type Issued =
  | { kind: 'invoice'; invoice: InvoiceDetails }
  | { kind: 'waiting' }
  | { kind: 'proforma'; proforma: ProformaView };

/** Issues what the form holds, the way its source asks for. */
export function useIssuing(
  control: InvoiceFormControl,
  source: Source,
  { saved }: Beginning,
  /** Called when what the form holds exists. */
  forgetForm: () => void,
) {
  const issueNew = useAction('invoice.issue');
  const issueAgain = useAction('invoice.reissue');
  const correct = useAction('correction.enter');
  const issueMended = useAction('import.issueMended');
  const makeProforma = useAction('proforma.issue');
  const becameInvoice = useAction('proforma.invoiced');
  const remove = useAction('saved.remove');
  const [issued, setIssued] = useState<Issued | null>(null);
  const all = [issueNew, issueAgain, correct, issueMended, makeProforma];

  /** What it was made of is done with. */
  const settleSource = ({ id: invoiceId }: InvoiceDetails) => {
    if (source.kind === 'proforma') becameInvoice.mutate({ id: source.id, invoiceId });
    if (saved && !saved.isTemplate) remove.mutate({ id: saved.id });
  };
  const exists = (it: Issued) => {
    forgetForm();
    setIssued(it);
  };
  const done = (invoice: InvoiceDetails) => {
    exists({ kind: 'invoice', invoice });
    settleSource(invoice);
  };

  return {
    issued,
    error: all.find(({ error }) => error !== null)?.error ?? null,
    isPending: all.some(({ isPending }) => isPending),
    issue: () => {
      const { draft, form } = control;
      if (form.proforma) {
        makeProforma.mutate({ draft }, { onSuccess: (proforma) => exists({ kind: 'proforma', proforma }) });
      } else if (source.kind === 'correction') {
        correct.mutate(
          { originalId: source.id, draft },
          { onSuccess: (it) => ('issued' in it ? done(it.issued) : exists({ kind: 'waiting' })) },
        );
      } else if (source.kind === 'reissue') {
        issueAgain.mutate({ id: source.id, draft }, { onSuccess: done });
      } else if (source.kind === 'import') {
        issueMended.mutate({ key: source.id, draft }, { onSuccess: done });
      } else issueNew.mutate(draft, { onSuccess: done });
    },
    forget: () => {
      setIssued(null);
      for (const action of all) action.reset();
    },
  };
}
