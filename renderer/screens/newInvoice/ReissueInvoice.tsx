import { Loader } from '@mantine/core';
import { useState } from 'react';
import type { InvoiceDraft } from '../../../shared/domain/draft.ts';
import { Failure } from '../session/Failure.tsx';
import { useCall, useKnownStatus } from '../session/queries.ts';
import { formOf, type InvoiceForm } from './invoiceForm.ts';
import { NewInvoice } from './NewInvoice.tsx';

/** The form with what stood in a refused invoice, to mend it; a new invoice begun before stays as it is. */
export const ReissueInvoice = ({ id }: { id: string }) => {
  const draft = useCall('invoice.draft', { id });
  const invoice = useCall('invoice.get', { id });
  const error = draft.error ?? invoice.error;
  if (error !== null) return <Failure error={error} />;
  if (draft.data === undefined || invoice.data === undefined) return <Loader />;
  return <Form key={id} id={id} number={invoice.data.number} draft={draft.data} />;
};

const Form = ({ id, number, draft }: { id: string; number: string; draft: InvoiceDraft }) => {
  const { today } = useKnownStatus();
  const [form, setForm] = useState<InvoiceForm | null>(() => formOf(draft, today));
  return <NewInvoice form={form} setForm={setForm} again={{ id, number }} />;
};
