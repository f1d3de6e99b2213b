import { useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import type { ErrorView } from '../../../../shared/contract/basicTypes.ts';
import type { InvoiceKind } from '../../../../shared/domain/draft.ts';
import { draftProblems } from '../../../../shared/domain/draftProblems.ts';
import { describeError } from '../../../../shared/i18n/errors.ts';
import { fieldName } from '../../../../shared/i18n/fields.ts';
import { begin, changed, redone, undone, type FormHistory } from './history.ts';
import { lineListOf, pricingOf, withKind, type CorrectedInvoice, type InvoiceForm } from './invoiceForm.ts';
import { withLine, withLinesFrom, withNewLine, withoutLine } from './lineEdits.ts';
import { listAt, textAt, valueAt, withValueAt } from './path.ts';
import { formTotals, placedLines, toDraft } from './toDraft.ts';

export interface FieldProblem {
  path: string;
  /** What the field says. */
  text: string;
  /** What the summary calls the field. */
  name: string;
  problem: ErrorView;
}

const atField = ({ code, details }: ErrorView): FieldProblem => {
  const path = typeof details['path'] === 'string' ? details['path'] : '';
  const problem = { code, details };
  return { path, text: describeError(problem).title, name: fieldName(path), problem };
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
    add: (path: string, item: unknown) =>
      edit((it) => ({ ...it, draft: withValueAt(it.draft, path, [...listAt(it.draft, path), item]) })),
    remove: (path: string, index: number) =>
      edit((it) => ({
        ...it,
        draft: withValueAt(it.draft, path, listAt(it.draft, path).toSpliced(index, 1)),
      })),

    edit: (change: (form: InvoiceForm) => InvoiceForm) => edit(change),
    setKind: (kind: InvoiceKind) => edit((it) => withKind(it, kind, today)),
    /** An offer is of ordinary goods: no advance, no settlement. */
    setProforma: () => edit((it) => ({ ...withKind(it, 'VAT', today), proforma: true })),
    change: (part: Partial<Pick<InvoiceForm, 'paid'>>) => edit((it) => ({ ...it, ...part })),
    setManner: (manner: CorrectedInvoice['manner']) =>
      edit((it) => ({ ...it, ...(it.corrected && { corrected: { ...it.corrected, manner } }) })),
    addLine: () => edit(withNewLine),
    removeLine: (index: number) => edit((it) => withoutLine(it, index)),
    /** Puts fields into a line, beside what it has. */
    fillLine: (index: number, parts: object) => edit((it) => withLine(it, index, parts)),
    /** Puts lines in place of those from `index` on; what is beyond the end is added. */
    putLines: (index: number, some: readonly object[]) => edit((it) => withLinesFrom(it, index, some)),

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
