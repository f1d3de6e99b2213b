import type { InvoiceForm } from './invoiceForm.ts';

/** The form with what it was before, so that anything can be taken back. */
export interface FormHistory {
  form: InvoiceForm;
  past: readonly InvoiceForm[];
  future: readonly InvoiceForm[];
  /** The field that was typed in last: typing on in it is one step. */
  field: string | null;
}

const mostSteps = 200;

export const begin = (form: InvoiceForm): FormHistory => ({ form, past: [], future: [], field: null });

/** The form as it is after a change; `field` is where it was typed, null for anything else. */
export function changed(history: FormHistory, form: InvoiceForm, field: string | null): FormHistory {
  const goesOn = field !== null && field === history.field;
  const past = goesOn ? history.past : [...history.past, history.form].slice(-mostSteps);
  return { form, past, future: [], field };
}

/** One step back; the same history where there is none. */
export function undone({ form, past, future, field }: FormHistory): FormHistory {
  const before = past.at(-1);
  if (before === undefined) return { form, past, future, field };
  return { form: before, past: past.slice(0, -1), future: [form, ...future], field: null };
}

/** One step forward again. */
export function redone({ form, past, future, field }: FormHistory): FormHistory {
  const [next, ...rest] = future;
  if (next === undefined) return { form, past, future, field };
  return { form: next, past: [...past, form], future: rest, field: null };
}
