import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { InvoiceSummary } from '../../../../shared/contract/types.ts';
import type { InvoiceKind } from '../../../../shared/domain/draft.ts';
import { formatAmount, formatDay } from '../../../../shared/i18n/format.ts';
import { useCall } from '../../session/queries.ts';

const patienceMs = 120;

interface InvoicePickerProps {
  label: string;
  /** Invoices of these kinds only. */
  kinds?: readonly InvoiceKind[];
  onPick: (invoice: InvoiceSummary) => void;
}

/** Finds one of our own invoices by its number or its buyer. */
export const InvoicePicker = ({ label, kinds, onPick }: InvoicePickerProps) => {
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), patienceMs);
  const { data } = useCall('invoice.list', { search, limit: 20 }, { keepPrevious: true });
  const found = (data?.items ?? []).filter(({ kind }) => kinds?.includes(kind) ?? true);
  return (
    <Autocomplete
      label={label}
      value={text}
      onChange={setText}
      data={found.map(({ number }) => number)}
      filter={({ options }) => options}
      selectFirstOptionOnChange
      renderOption={({ option }) => {
        const invoice = found.find(({ number }) => number === option.value);
        return invoice === undefined ? (
          option.value
        ) : (
          <span>
            {invoice.number} · {invoice.buyerName} · {formatDay(invoice.issueDate)} ·{' '}
            {formatAmount(invoice.grossGrosze, invoice.currency)}
          </span>
        );
      }}
      onOptionSubmit={(number) => {
        const invoice = found.find((it) => it.number === number);
        if (invoice !== undefined) onPick(invoice);
        window.setTimeout(() => setText(''));
      }}
    />
  );
};
