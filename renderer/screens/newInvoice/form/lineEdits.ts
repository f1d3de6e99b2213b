import type { DraftLine, OrderLine } from '../../../../shared/domain/fa3/line.ts';
import { lineListOf, newLine, pricingOf, type InvoiceForm } from './invoiceForm.ts';

type Line = DraftLine | OrderLine;

/** The lines that the form's kind has, with their keys. */
function linesOf({ draft, keys, corrected }: InvoiceForm) {
  const list = lineListOf(draft.kind);
  const lines: readonly Line[] = draft[list] ?? [];
  const own = keys[list];
  /** Beyond the places in the original, so that a new line of a correction is known as new. */
  const nextKey = Math.max(0, corrected?.original[list]?.length ?? 0, ...own) + 1;
  return { list, lines, keys: own, nextKey, pricing: pricingOf(list, draft.pricing) };
}

const withLines = (form: InvoiceForm, lines: readonly object[], keys: readonly number[]): InvoiceForm => {
  const { list } = linesOf(form);
  return { ...form, draft: { ...form.draft, [list]: lines }, keys: { ...form.keys, [list]: keys } };
};

/** One line more, with unit and rate of the last. */
export function withNewLine(form: InvoiceForm): InvoiceForm {
  const { lines, keys, nextKey, pricing } = linesOf(form);
  return withLines(form, [...lines, newLine(lines.at(-1), pricing)], [...keys, nextKey]);
}

/** Without a line; an empty one is left in the place of the last. */
export function withoutLine(form: InvoiceForm, index: number): InvoiceForm {
  const { lines, keys, nextKey, pricing } = linesOf(form);
  if (lines.length <= 1) return withLines(form, [newLine(undefined, pricing)], [nextKey]);
  return withLines(form, lines.toSpliced(index, 1), keys.toSpliced(index, 1));
}

/** With fields of a line in place of what it had. */
export function withLine(form: InvoiceForm, index: number, parts: object): InvoiceForm {
  const { lines, keys } = linesOf(form);
  return withLines(form, lines.with(index, { ...lines[index], ...parts } as Line), keys);
}

/** With lines from `index` on, as many as they are: into those that are there, and beyond the end. */
export function withLinesFrom(form: InvoiceForm, index: number, some: readonly object[]): InvoiceForm {
  const { lines, keys, nextKey, pricing } = linesOf(form);
  const put = some.map((line, offset) => ({
    ...newLine(undefined, pricing),
    ...lines[index + offset],
    ...line,
  }));
  const added = Math.max(0, index + some.length - lines.length);
  return withLines(
    form,
    [...lines.slice(0, index), ...put, ...lines.slice(index + some.length)],
    [...keys, ...Array.from({ length: added }, (_, offset) => nextKey + offset)],
  );
}
