import type { ChangeEvent, FocusEvent } from 'react';
import type { InvoiceForm } from './invoiceForm.ts';
import type { InvoiceFormControl } from './useInvoiceForm.ts';

type TextKey = { [K in keyof InvoiceForm]-?: InvoiceForm[K] extends string ? K : never }[keyof InvoiceForm];
/** Fields with a fixed set of values are chosen, not typed. */
type TypedKey = Exclude<TextKey, 'idKind' | 'exemptionKind' | 'paymentForm'>;

/** A look at the mode switch is not leaving an empty field: nothing is missing yet. */
const staysInForm = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): boolean =>
  relatedTarget instanceof Element && currentTarget.closest('main')?.contains(relatedTarget) === true;

/** Joins a text field with the form and with the place of its problem in the draft. */
export const textField = (control: InvoiceFormControl, key: TypedKey, path: string) => ({
  value: control.form[key],
  error: control.errorAt(path),
  autoComplete: 'off',
  'data-path': path,
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    control.change({ [key]: event.currentTarget.value }),
  onBlur: (event: FocusEvent<HTMLElement>) => {
    if (control.form[key] !== '' || staysInForm(event)) control.leave(path);
  },
});
