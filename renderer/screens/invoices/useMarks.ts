import { useState } from 'react';
import type { InvoiceChoice } from '../../../shared/contract/invoiceListCalls.ts';
import { useProgram } from '../session/client.ts';
import type { AskedList, InvoiceRows } from './useInvoiceRows.ts';

/** Marked invoices: some by their ids, or all of a list without some. */
type Marks = { ids: ReadonlySet<string> } | { of: AskedList; without: ReadonlySet<string> };
const none: Marks = { ids: new Set() };
/** The most ids that the contract gives at once. */
const most = 10_000;

const toggled = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
};

/** The conditions of a list, without its order. */
const conditionsOf = ({ order: _, reversed: __, ...conditions }: AskedList) => conditions;

export type MarkControl = ReturnType<typeof useMarks>;

/** Which invoices are marked; marks by ids outlive a change of the filter, a mark on everything does not. */
export function useMarks({ rowAt, list, total }: InvoiceRows) {
  const { client } = useProgram();
  const [stored, setMarks] = useState<Marks>(none);
  /** Where a range began, and what was marked before it. */
  const [range, setRange] = useState<{ from: number; before: ReadonlySet<string> } | null>(null);
  const isOfThis =
    'ids' in stored || JSON.stringify(conditionsOf(stored.of)) === JSON.stringify(conditionsOf(list));
  const marks = isOfThis ? stored : none;
  const all = 'of' in marks;
  const count = 'of' in marks ? Math.max(0, total - marks.without.size) : marks.ids.size;

  const idsBetween = async (from: number, to: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let index = from; index <= to;) {
      const row = rowAt(index);
      if (row) {
        ids.push(row.id);
        index += 1;
        continue;
      }
      const limit = Math.min(most, to - index + 1);
      const part = (await client.call('invoice.ids', { ...list, offset: index, limit })).ids;
      if (part.length === 0) break;
      ids.push(...part);
      index += part.length;
    }
    return ids;
  };

  return {
    count,
    all,
    isMarked: (id: string): boolean => ('of' in marks ? !marks.without.has(id) : marks.ids.has(id)),
    toggle: (id: string) => {
      setRange(null);
      setMarks(
        'of' in marks
          ? { of: marks.of, without: toggled(marks.without, id) }
          : { ids: toggled(marks.ids, id) },
      );
    },
    markAll: () => setMarks({ of: list, without: new Set() }),
    clear: () => {
      setRange(null);
      setMarks(none);
    },
    /** Ends a range: the next one begins elsewhere. */
    endRange: () => setRange(null),
    /** Marks everything from where the range began to a row, both included. */
    markTo: async (from: number, to: number): Promise<void> => {
      if ('of' in marks) return;
      const begun = range ?? { from, before: marks.ids };
      setRange(begun);
      const ids = await idsBetween(Math.min(begun.from, to), Math.max(begun.from, to));
      setMarks({ ids: new Set([...begun.before, ...ids]) });
    },
    /** As the contract takes it; null where nothing is marked. */
    choice: (): InvoiceChoice | null => {
      if (count === 0) return null;
      if ('of' in marks) return { all: conditionsOf(marks.of), without: [...marks.without] };
      return { ids: [...marks.ids] };
    },
  };
}
