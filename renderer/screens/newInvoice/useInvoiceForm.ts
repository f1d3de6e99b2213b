import { useState } from 'react';
import type { AppStatus } from '../../../shared/contract/types.ts';
import type { ErrorView } from '../../../shared/contract/basicTypes.ts';
import { draftProblems } from '../../../shared/domain/draftProblems.ts';
import { draftTotals } from '../../../shared/domain/invoice.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { fieldName } from '../../../shared/i18n/fields.ts';
import {
  emptyForm,
  lineValues,
  nextLine,
  placedLines,
  toDraft,
  type FormLine,
  type InvoiceForm,
} from './invoiceForm.ts';

export interface FieldProblem {
  path: string;
  /** What the field says. */
  text: string;
  /** What the summary calls the field. */
  name: string;
}

const atField = ({ code, details }: ErrorView): FieldProblem => {
  const path = typeof details['path'] === 'string' ? details['path'] : '';
  return { path, text: describeError({ code, details }).title, name: fieldName(path) };
};

export interface InvoiceFormState {
  form: InvoiceForm | null;
  setForm: (form: InvoiceForm | null) => void;
}

/**
 * The form, its draft and its problems. A problem is shown once its field has been left, or after an attempt to
 * issue; the form itself lives outside, so that it is still there after a look at another screen.
 */
export function useInvoiceForm({ form: kept, setForm }: InvoiceFormState, status: AppStatus) {
  const form = kept ?? emptyForm(status.today, status.company?.account);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [attempted, setAttempted] = useState(false);
  const [cleared, setCleared] = useState<InvoiceForm | null>(null);
  const startAnew = () => {
    setForm(null);
    setLeft(new Set());
    setAttempted(false);
  };
  const draft = toDraft(form, status.today);
  const places = placedLines(form);
  /** A correction's draft has two lines for one of the form. */
  const inForm = (path: string): string =>
    path.replace(/^lines\.(\d+)/, (_, index: string) => `lines.${places[Number(index)]?.at ?? index}`);
  const problems = draftProblems(draft).map(({ code, details }) =>
    atField({ code, details: { ...details, path: inForm(details.path) } }),
  );
  const shown = new Map(
    problems.filter(({ path }) => attempted || left.has(path)).map(({ path, text }) => [path, text]),
  );

  const change = (part: Partial<InvoiceForm>) => {
    setCleared(null);
    setForm({ ...form, ...part });
  };
  const changeLine = (key: number, part: Partial<FormLine>) =>
    change({ lines: form.lines.map((line) => (line.key === key ? { ...line, ...part } : line)) });
  return {
    form,
    draft,
    totals: { ...draftTotals(draft), lineValues: lineValues(form, draft) },
    problems,
    attempted,
    change,
    changeLine,
    addLine: () => change({ lines: [...form.lines, nextLine(form.lines)] }),
    removeLine: (key: number) => {
      const rest = form.lines.filter((line) => line.key !== key);
      change({ lines: rest.length > 0 ? rest : [nextLine([])] });
    },
    /** What stands at a field now; undefined while it is right or still being typed. */
    errorAt: (path: string): string | undefined => shown.get(path),
    leave: (path: string) => setLeft((before) => (before.has(path) ? before : new Set(before).add(path))),
    attempt: () => setAttempted(true),
    startAnew,
    clear: () => {
      startAnew();
      setCleared(kept);
    },
    /** Brings back what was cleared, until something new is typed; undefined when there is nothing. */
    undoClear:
      cleared === null
        ? undefined
        : () => {
            setForm(cleared);
            setCleared(null);
          },
  };
}
export type InvoiceFormControl = ReturnType<typeof useInvoiceForm>;
