import { useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import type { ErrorView } from '../../../../shared/contract/basicTypes.ts';
import type { InvoiceKind } from '../../../../shared/domain/draft.ts';
import { draftProblems } from '../../../../shared/domain/draftProblems.ts';
import { describeError } from '../../../../shared/i18n/errors.ts';
import { fieldName } from '../../../../shared/i18n/fields.ts';
import { begin, changed, redone, undone, type FormHistory } from './history.ts';
import {
  lineListOf,
  newLine,
  pricingOf,
  withKind,
  type CorrectedInvoice,
  type InvoiceForm,
  type LineList,
} from './invoiceForm.ts';
import { listAt, textAt, valueAt, withValueAt } from './path.ts';
import { formTotals, placedLines, toDraft } from './toDraft.ts';

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
  history: FormHistory | null;
  setHistory: Dispatch<SetStateAction<FormHistory | null>>;
  /** What an untouched form holds; the same object as long as it says the same. */
  initial: InvoiceForm;
  /** Warsaw day. */
  today: string;
}

/** What has to be counted anew when the form has changed, and only then. */
function judged(form: InvoiceForm, today: string) {
  const draft = toDraft(form, today);
  const list = lineListOf(draft.kind);
  const places = placedLines(form, list);
  /** A correction's draft has two lines for one of the form. */
  const inForm = (path: string): string =>
    path.replace(
      new RegExp(`^${list}\\.(\\d+)`),
      (_, index: string) => `${list}.${places[Number(index)]?.at ?? index}`,
    );
  const problems = draftProblems(draft).map(({ code, details }) =>
    atField({ code, details: { ...details, path: inForm(details.path) } }),
  );
  return { draft, problems, totals: formTotals(form, draft) };
}

/**
 * The form, its draft and its problems. A problem is shown once its field has been left, or after an attempt to
 * issue; the form itself lives outside, so that it is still there after a look at another screen.
 */
export function useInvoiceForm({ history: kept, setHistory, initial, today }: InvoiceFormState) {
  const history = kept ?? begin(initial);
  const { form } = history;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [attempted, setAttempted] = useState(false);
  const [isCleared, setCleared] = useState(false);
  const { draft, problems, totals } = useMemo(() => judged(form, today), [form, today]);
  const shown = useMemo(
    () =>
      new Map(
        problems.filter(({ path }) => attempted || left.has(path)).map(({ path, text }) => [path, text]),
      ),
    [problems, attempted, left],
  );

  /** Changes the form as it is then: an answer may come after somebody typed on. */
  const edit = (change: (form: InvoiceForm) => InvoiceForm, field: string | null = null) => {
    setCleared(false);
    setHistory((now) => {
      const it = now ?? begin(initial);
      return changed(it, change(it.form), field);
    });
  };
  const put = (path: string, value: unknown, field: string | null = null) =>
    edit((it) => ({ ...it, draft: withValueAt(it.draft, path, value) }), field);
  const forget = () => {
    setLeft(new Set());
    setAttempted(false);
  };
  const back = () => {
    setCleared(false);
    setHistory(undone(history));
  };
  const list = lineListOf(draft.kind);
  const lines = form.draft[list] ?? [];
  const setLines = (next: unknown[], keys: number[]) =>
    edit((it) => ({ ...it, draft: { ...it.draft, [list]: next }, keys: { ...it.keys, [list]: keys } }));
  /** Beyond the places in the original, so that a new line of a correction is known as new. */
  const nextKey = () => Math.max(0, form.corrected?.original[list]?.length ?? 0, ...form.keys[list]) + 1;

  return {
    ...{ form, draft, totals, problems, attempted, today },
    /** Where this kind's lines are, and how their prices are meant. */
    list,
    pricing: pricingOf(list, draft.pricing),

    text: (path: string): string => textAt(form.draft, path),
    value: (path: string): unknown => valueAt(form.draft, path),
    items: (path: string): unknown[] => listAt(form.draft, path),
    /** A change by choice; a step of its own. */
    put: (path: string, value: unknown) => put(path, value),
    /** A change by typing: one step with what was typed in the same field just before. */
    type: (path: string, text: string) => put(path, text, path),
    /** Several changes at once. */
    fill: (parts: Record<string, unknown>) =>
      edit((it) => ({
        ...it,
        draft: Object.entries(parts).reduce((all, [path, value]) => withValueAt(all, path, value), it.draft),
      })),
    add: (path: string, item: unknown) => put(path, [...listAt(form.draft, path), item]),
    remove: (path: string, index: number) =>
      put(
        path,
        listAt(form.draft, path).filter((_, at) => at !== index),
      ),

    edit: (change: (form: InvoiceForm) => InvoiceForm) => edit(change),
    setKind: (kind: InvoiceKind) => edit((it) => withKind(it, kind, today)),
    /** An offer is of ordinary goods: no advance, no settlement. */
    setProforma: () => edit((it) => ({ ...withKind(it, 'VAT', today), proforma: true })),
    change: (part: Partial<Pick<InvoiceForm, 'paid'>>) => edit((it) => ({ ...it, ...part })),
    setManner: (manner: CorrectedInvoice['manner']) =>
      edit((it) => ({ ...it, ...(it.corrected && { corrected: { ...it.corrected, manner } }) })),
    /** Puts fields into a line, beside what it has. */
    fillLine: (index: number, parts: Record<string, unknown>) => {
      const next: unknown[] = [...lines];
      next[index] = { ...lines[index], ...parts };
      setLines(next, form.keys[list]);
    },

    addLine: () =>
      setLines(
        [...lines, newLine(lines.at(-1), pricingOf(list, draft.pricing))],
        [...form.keys[list], nextKey()],
      ),
    removeLine: (index: number) => {
      const rest = lines.filter((_, at) => at !== index);
      const keys = form.keys[list].filter((_, at) => at !== index);
      if (rest.length > 0) setLines(rest, keys);
      else setLines([newLine(undefined, pricingOf(list, draft.pricing))], [nextKey()]);
    },
    /** Puts lines in place of those from `index` on, as many as they are; what is beyond the end is added. */
    putLines: (index: number, some: readonly object[]) => {
      const next: unknown[] = [...lines];
      const keys = [...form.keys[list]];
      some.forEach((line, offset) => {
        const at = index + offset;
        keys[at] ??= Math.max(nextKey(), ...keys.slice(0, at).map((it) => it + 1));
        next[at] = { ...newLine(undefined, pricingOf(list, draft.pricing)), ...lines[at], ...line };
      });
      setLines(next, keys);
    },

    /** What stands at a field now; undefined while it is right or still being typed. */
    errorAt: (path: string): string | undefined => shown.get(path),
    leave: (path: string) => setLeft((before) => (before.has(path) ? before : new Set(before).add(path))),
    attempt: () => setAttempted(true),
    startAnew: () => {
      forget();
      setCleared(false);
      setHistory(null);
    },
    clear: () => {
      forget();
      edit(() => initial);
      setCleared(true);
    },
    /** Brings back what was cleared, until something new is typed; undefined when there is nothing. */
    undoClear: isCleared ? back : undefined,
    undo: history.past.length > 0 ? back : undefined,
    redo: history.future.length > 0 ? () => setHistory(redone(history)) : undefined,
  };
}
export type InvoiceFormControl = ReturnType<typeof useInvoiceForm>;
export type { LineList };
