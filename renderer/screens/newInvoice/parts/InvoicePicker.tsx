import { useState } from 'react';
import type { InvoiceSummary } from '../../../../shared/contract/types.ts';
import type { InvoiceKind } from '../../../../shared/domain/draft.ts';
import { formatAmount, formatDay } from '../../../../shared/i18n/format.ts';
import { SuggestField } from '../../../ui/SuggestField.tsx';
import { useProgram } from '../../session/client.ts';
import { useCall } from '../../session/queries.ts';

const offered = 20;

interface InvoicePickerProps {
  label: string;
  /** Invoices of these kinds only. */
  kinds?: readonly InvoiceKind[];
  onPick: (invoice: InvoiceSummary) => void;
}

/** Finds one of our own invoices by its number or its buyer. */
export const InvoicePicker = ({ label, kinds, onPick }: InvoicePickerProps) => {
  const { client } = useProgram();
  const [text, setText] = useState('');
  const search = text.trim();
  const { data } = useCall('invoice.list', { search, limit: offered }, { keepPrevious: true });
  const ofKind = (items: readonly InvoiceSummary[]) =>
    items.filter(({ kind }) => kinds?.includes(kind) ?? true);
  const found = ofKind(data?.items ?? []);
  const take = (invoice: InvoiceSummary | undefined) => {
    if (invoice === undefined) return;
    setText('');
    onPick(invoice);
  };
  return (
    <SuggestField
      label={label}
      listLabel={label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      suggestions={found.map(({ id, number, buyerName, issueDate, grossGrosze, currency }) => ({
        id,
        text: number,
        hint: [buyerName, formatDay(issueDate), formatAmount(grossGrosze, currency)].join(' · '),
      }))}
      onPick={(id) => take(found.find((it) => it.id === id))}
      // the first of what is typed now, not of what was found for a text before it
      onEnter={() =>
        void client
          .call('invoice.list', { search, limit: offered })
          .then(({ items }) => take(search === '' ? undefined : ofKind(items)[0]))
          .catch(() => undefined)
      }
    />
  );
};
