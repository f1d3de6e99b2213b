import { Loader } from '@mantine/core';
import { useState } from 'react';
import type { InvoiceSummary } from '../../../shared/contract/types.ts';
import type { InvoiceDraft } from '../../../shared/domain/draft.ts';
import { isWaiting } from '../../../shared/domain/lifecycle.ts';
import { Failure } from '../session/Failure.tsx';
import { useCall, useKnownStatus } from '../session/queries.ts';
import { correctionFormOf, formOf, type InvoiceForm } from './invoiceForm.ts';
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
  const { id, number, state } = invoice;
  const { today } = useKnownStatus();
  const [form, setForm] = useState<InvoiceForm | null>(() =>
    purpose === 'correction' ? correctionFormOf(draft, invoice, today) : formOf(draft, today),
  );
  const about = { purpose, id, number, willWait: isWaiting(state) };
  return <NewInvoice form={form} setForm={setForm} about={about} />;
};
