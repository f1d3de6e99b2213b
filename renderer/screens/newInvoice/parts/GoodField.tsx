import { useState } from 'react';
import { formatAmount } from '../../../../shared/i18n/format.ts';
import { decimalToGrosze } from '../../../../shared/domain/money.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { SuggestField } from '../../../ui/SuggestField.tsx';
import { useCall } from '../../session/queries.ts';
import { textField } from '../fields/fieldBinding.ts';
import { lineOfGood } from '../form/fromBook.ts';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';

interface GoodFieldProps {
  control: InvoiceFormControl;
  index: number;
  label: string;
  /** Goes to a field of the form. */
  onFocus: (path: string) => void;
}

/** The name of what is sold: typed, or taken with its price and codes from the goods that are known. */
export const GoodField = ({ control, index, label, onFocus }: GoodFieldProps) => {
  const { list } = control;
  const path = `${list}.${index}.name`;
  const field = textField(control, path);
  const [isTyping, setTyping] = useState(false);
  const text = field.value.trim();
  const { data = [] } = useCall(
    'good.search',
    { text },
    { enabled: isTyping && text !== '', keepPrevious: true },
  );
  const found = isTyping && text !== '' ? data : [];
  return (
    <SuggestField
      {...field}
      aria-label={label}
      listWidth={380}
      listLabel={invoiceForm.goods(index + 1)}
      suggestions={found.map(({ id, line }) => {
        const price = line.netPrice ?? line.grossPrice;
        return {
          id,
          text: line.name,
          hint: [line.index, price && formatAmount(decimalToGrosze(price))].filter(Boolean).join(' · '),
        };
      })}
      onChange={(event) => {
        setTyping(true);
        field.onChange(event);
      }}
      onBlur={(event) => {
        setTyping(false);
        field.onBlur(event);
      }}
      onPick={(id) => {
        const good = found.find((it) => it.id === id);
        setTyping(false);
        if (good === undefined) return;
        onFocus(`${list}.${index}.quantity`);
        control.fillLine(index, lineOfGood(good, control));
      }}
    />
  );
};
