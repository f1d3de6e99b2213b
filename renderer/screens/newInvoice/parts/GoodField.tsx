import { TextInput } from '@mantine/core';
import { textField } from '../fields/fieldBinding.ts';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';

interface GoodFieldProps {
  control: InvoiceFormControl;
  index: number;
  label: string;
}

/** The name of what is sold. */
export const GoodField = ({ control, index, label }: GoodFieldProps) => (
  <TextInput {...textField(control, `${control.list}.${index}.name`)} aria-label={label} />
);
