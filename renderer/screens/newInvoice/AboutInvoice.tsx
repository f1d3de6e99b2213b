import { Loader } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { InvoiceSummary } from '../../../shared/contract/types.ts';
import type { InvoiceDraft } from '../../../shared/domain/draft.ts';
import { isWaiting } from '../../../shared/domain/lifecycle.ts';
import { Failure } from '../session/Failure.tsx';
import { useCall } from '../session/queries.ts';
import type { FormHistory } from './form/history.ts';
import { correctionFormOf, formOf } from './form/invoiceForm.ts';
import { NewInvoice } from './NewInvoice.tsx';

interface AboutInvoiceProps {
  id: string;
  purpose: 'reissue' | 'correction';
}

/**
 * The form with what stands in an issued invoice: to mend one that KSeF refused, or to correct one. A new invoice begun
 * before stays as it is.
 */
export const AboutInvoice = ({ id, purpose }: AboutInvoiceProps) => {
  const draft = useCall('invoice.draft', { id });
  const invoice = useCall('invoice.get', { id });
  const error = draft.error ?? invoice.error;
  if (error !== null) return <Failure error={error} />;
  if (draft.data === undefined || invoice.data === undefined) return <Loader />;
  return <Form key={id} purpose={purpose} invoice={invoice.data} draft={draft.data} />;
};

interface FormProps extends Pick<AboutInvoiceProps, 'purpose'> {
  invoice: InvoiceSummary;
  draft: InvoiceDraft;
}

const Form = ({ purpose, invoice, draft }: FormProps) => {
  const { id, number, issueDate, state } = invoice;
  const initial = useMemo(
    () => (purpose === 'correction' ? correctionFormOf(draft, { number, issueDate }) : formOf(draft)),
    [purpose, draft, number, issueDate],
  );
  const [history, setHistory] = useState<FormHistory | null>(null);
  const about = { purpose, id, number, willWait: isWaiting(state) };
  return <NewInvoice initial={initial} history={history} setHistory={setHistory} about={about} />;
};
