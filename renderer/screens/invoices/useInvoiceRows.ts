import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import type { InvoiceSummary } from '../../../shared/contract/types.ts';
import type { InvoiceConditions, InvoiceOrder } from '../../../shared/domain/invoiceLook.ts';
import { useProgram } from '../session/client.ts';
import { useCall } from '../session/queries.ts';

const pageSize = 100;

/** Which list is asked for. */
export type AskedList = InvoiceConditions & { order: InvoiceOrder; reversed: boolean };
/** The first and the last row, from 0. */
export interface RowSpan {
  first: number;
  last: number;
}

/**
 * The rows of a list that are seen, read page by page. While the first page of another list is on its way, the one
 * before stays.
 */
export function useInvoiceRows(wanted: AskedList, seen: RowSpan) {
  const { client } = useProgram();
  const told = JSON.stringify(wanted);
  const asked = useMemo(() => JSON.parse(told) as AskedList, [told]);
  const first = useCall('invoice.list', { ...asked, limit: pageSize, offset: 0 }, { keepPrevious: true });
  const [applied, setApplied] = useState(asked);
  if (first.data !== undefined && !first.isPlaceholderData && applied !== asked) setApplied(asked);

  const total = first.data?.total ?? 0;
  const from = Math.max(1, Math.floor(seen.first / pageSize));
  const to = Math.floor(Math.min(seen.last, total - 1) / pageSize);
  const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const pages = useQueries({
    queries: numbers.map((number) => {
      const input = { ...applied, limit: pageSize, offset: number * pageSize };
      return {
        queryKey: ['invoice.list', input],
        queryFn: (): Promise<Output<'invoice.list'>> => client.call('invoice.list', input),
      };
    }),
  });
  const rowAt = (index: number): InvoiceSummary | undefined => {
    const number = Math.floor(index / pageSize);
    const page = number === 0 ? first.data : pages[numbers.indexOf(number)]?.data;
    return page?.items[index % pageSize];
  };
  return {
    rowAt,
    total,
    /** The list that the rows are of. */
    list: applied,
    isLoaded: first.data !== undefined,
    error: first.error ?? pages.find(({ error }) => error !== null)?.error ?? null,
  };
}

export type InvoiceRows = ReturnType<typeof useInvoiceRows>;
