import { useState } from 'react';
import type { ProformaView } from '../../../shared/contract/savedTypes.ts';
import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { useAction } from '../session/queries.ts';
import type { InvoiceFormControl } from './form/useInvoiceForm.ts';
import { keyOf, type Beginning, type Source } from './source.ts';
import type { KeptForm } from './useKeptForm.ts';

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
  kept: Pick<KeptForm, 'forget' | 'keepNow'>,
) {
  const issueNew = useAction('invoice.issue');
  const issueAgain = useAction('invoice.reissue');
  const correct = useAction('correction.enter');
  const issueMended = useAction('import.issueMended');
  const makeProforma = useAction('proforma.issue');
  const [issued, setIssued] = useState<Issued | null>(null);
  const all = [issueNew, issueAgain, correct, issueMended, makeProforma];

  /** Done with as the invoice is issued: a crash a moment later must not offer the same sale again. */
  const madeOf = {
    form: keyOf(source),
    ...(source.kind === 'proforma' && { proforma: source.id }),
    ...(saved && !saved.isTemplate && { saved: saved.id }),
  };
  const exists = (it: Issued) => {
    kept.forget();
    setIssued(it);
  };
  const done = (invoice: InvoiceDetails) => exists({ kind: 'invoice', invoice });

  return {
    issued,
    error: all.find(({ error }) => error !== null)?.error ?? null,
    isPending: all.some(({ isPending }) => isPending),
    issue: () => {
      const { draft, form } = control;
      // Before it, on the same line: kept after it, the form would outlive its invoice.
      kept.keepNow();
      if (form.proforma) {
        makeProforma.mutate({ draft }, { onSuccess: (proforma) => exists({ kind: 'proforma', proforma }) });
      } else if (source.kind === 'correction') {
        correct.mutate(
          { originalId: source.id, draft, madeOf },
          { onSuccess: (it) => ('issued' in it ? done(it.issued) : exists({ kind: 'waiting' })) },
        );
      } else if (source.kind === 'reissue') {
        issueAgain.mutate({ id: source.id, draft }, { onSuccess: done });
      } else if (source.kind === 'import') {
        issueMended.mutate({ key: source.id, draft }, { onSuccess: done });
      } else issueNew.mutate({ ...draft, madeOf }, { onSuccess: done });
    },
    forget: () => {
      setIssued(null);
      for (const action of all) action.reset();
    },
  };
}
