import type { ChangeEvent, FocusEvent } from 'react';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';

/** Neither a look at the mode switch nor a choice of the kind is leaving an empty field: nothing is missing yet. */
const staysInForm = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): boolean =>
  relatedTarget instanceof HTMLElement &&
  !['kind', 'currency'].includes(relatedTarget.dataset['path'] ?? '') &&
  currentTarget.closest('main')?.contains(relatedTarget) === true;

/** Joins a text field with the draft at `path`, where its problem stands too. */
export const textField = (control: InvoiceFormControl, path: string) => ({
  value: control.text(path),
  error: control.errorAt(path),
  autoComplete: 'off',
  'data-path': path,
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    control.type(path, event.currentTarget.value),
  onBlur: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.currentTarget.value !== '' || staysInForm(event)) control.leave(path);
  },
});

/** The same for a day (`DayField`). */
export const dayField = (control: InvoiceFormControl, path: string) => ({
  value: control.text(path),
  error: control.errorAt(path),
  today: control.today,
  path,
  onChange: (day: string) => control.type(path, day),
  onBlur: () => control.leave(path),
});

/** The same for one of some words, in a select whose empty choice takes the field away. */
export const choiceField = (control: InvoiceFormControl, path: string) => ({
  value: control.text(path),
  error: control.errorAt(path),
  'data-path': path,
  onChange: (event: ChangeEvent<HTMLSelectElement>) => {
    const { value } = event.currentTarget;
    control.put(path, value === '' ? undefined : value);
  },
  onBlur: () => control.leave(path),
});

/** The same for a marker: there, or not there at all. */
export const flagField = (control: InvoiceFormControl, path: string) => ({
  checked: control.value(path) === true,
  error: control.errorAt(path),
  'data-path': path,
  onChange: (event: ChangeEvent<HTMLInputElement>) =>
    control.put(path, event.currentTarget.checked ? true : undefined),
});
