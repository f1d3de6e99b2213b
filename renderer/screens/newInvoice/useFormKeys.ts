import {
  useEffect,
  useReducer,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { cleanPasted } from '../../../shared/domain/cleanText.ts';
import type { LineColumn } from '../../../shared/i18n/lineHeadings.ts';
import { clipboardTable } from './form/clipboardTable.ts';
import { pastedLines } from './form/pastedLines.ts';
import type { FieldProblem, InvoiceFormControl } from './form/useInvoiceForm.ts';

const fieldsOf = (form: HTMLElement): HTMLElement[] => [
  ...form.querySelectorAll<HTMLElement>('[data-path]:not([type="checkbox"])'),
];

/** Whether a problem is shown at a field: its own, or that of all lines or of one line, at its first field. */
function isAt(problems: ReadonlySet<string>, path: string): boolean {
  const [list = '', index = ''] = path.split('.');
  return (
    problems.has(path) ||
    ((list === 'lines' || list === 'order') && [list, `${list}.${index}`].some((it) => problems.has(it)))
  );
}

/** Focuses the first field in reading order that has a problem. */
function focusFirstProblem(form: HTMLElement, problems: readonly FieldProblem[]): void {
  const paths = new Set(problems.map(({ path }) => path));
  fieldsOf(form)
    .find(({ dataset: { path = '' } }) => isAt(paths, path))
    ?.focus();
}

const columnOf: Record<string, LineColumn> = {
  ...{ name: 'name', quantity: 'quantity', unit: 'unit' },
  ...{ netPrice: 'price', grossPrice: 'price', vatRate: 'vatRate' },
};

/** The keys of the form: Enter goes on and adds lines, Ctrl+Z takes back, a table is pasted as lines. */
export function useFormKeys(control: InvoiceFormControl, form: RefObject<HTMLDivElement | null>) {
  /** The field to focus once it is there: a new line has none before the next render. */
  const wanted = useRef<string | null>(null);
  const [cleaned, setCleaned] = useState(0);
  const [, lookForIt] = useReducer((looks: number) => looks + 1, 0);

  useEffect(() => {
    if (wanted.current === null) return;
    form.current?.querySelector<HTMLElement>(`[data-path="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });

  const { list } = control;
  const lines = control.form.draft[list] ?? [];
  const addLine = () => {
    wanted.current = `${list}.${lines.length}.name`;
    control.addLine();
  };

  const takeBack = (event: KeyboardEvent<HTMLDivElement>): void => {
    const isRedo = event.key.toLowerCase() === 'y' || event.shiftKey;
    event.preventDefault();
    (isRedo ? control.redo : control.undo)?.();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.defaultPrevented) return;
    if ((event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase()))
      return takeBack(event);
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || form.current === null) return;
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const fields = fieldsOf(form.current);
    const at = fields.indexOf(target);
    if (at === -1) return;
    event.preventDefault();
    const { path = '' } = target.dataset;
    if (path === `${list}.${lines.length - 1}.vatRate`) return addLine();
    // an empty last line is where the lines end
    const isPastLines =
      path === `${list}.${lines.length - 1}.name` && lines.length > 1 && target.value === '';
    const next = isPastLines
      ? fields.find(({ dataset }) => dataset['path'] === 'payment.form')
      : fields[at + 1];
    next?.focus();
    if (next instanceof HTMLInputElement) next.select();
  };

  const onPaste = (event: ClipboardEvent<HTMLDivElement>) => {
    const { target } = event;
    if (event.defaultPrevented) return;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const { text, removed } = cleanPasted(event.clipboardData.getData('text/plain'));
    setCleaned(removed);
    const [at, index, column = ''] = (target.dataset['path'] ?? '').split('.');
    const from = columnOf[column];
    const table = at === list && from !== undefined ? clipboardTable(text) : null;
    if (table !== null && from !== undefined) {
      event.preventDefault();
      control.putLines(Number(index), pastedLines(table, from, control.pricing));
    } else if (removed > 0) {
      event.preventDefault();
      target.setRangeText(text, target.selectionStart ?? 0, target.selectionEnd ?? 0, 'end');
      target.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };

  return {
    onKeyDown,
    onPaste,
    /** Odd characters that the last paste came without. */
    cleaned,
    addLine,
    /** Goes to a field, once it is there. */
    focus: (path: string) => {
      wanted.current = path;
      lookForIt();
    },
    focusProblem: () => {
      if (form.current !== null) focusFirstProblem(form.current, control.problems);
    },
  };
}
