import { useEffect, useEffectEvent } from 'react';
import { useProgram } from '../session/client.ts';
import type { InvoiceRows } from './useInvoiceRows.ts';

export interface HeldRow {
  id: string;
  index: number;
}

/**
 * Follows an invoice that the list has moved: new ones came above it, or it changed. `onMoved` is told where it is now;
 * null once it is not in the list any more.
 */
export function useFollowedRow(
  held: HeldRow | null,
  { rowAt, list }: InvoiceRows,
  onMoved: (from: HeldRow, index: number | null) => void,
): void {
  const { client } = useProgram();
  const there = held === null ? undefined : rowAt(held.index)?.id;
  const hasMoved = held !== null && there !== undefined && there !== held.id;
  const moved = useEffectEvent(onMoved);
  useEffect(() => {
    if (!hasMoved) return;
    let isOld = false;
    void client.call('invoice.place', { ...list, id: held.id }).then(
      ({ index }) => {
        if (!isOld) moved(held, index);
      },
      // What can't be found now is told by the list itself.
      () => undefined,
    );
    return () => {
      isOld = true;
    };
  }, [client, hasMoved, held, list]);
}
