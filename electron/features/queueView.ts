import type { z } from 'zod';
import type { InvoiceSummary } from '../../shared/contract/types.ts';
import type { QueueFilter, QueueOutlook, QueueRow } from '../../shared/contract/queueTypes.ts';
import { lineDayOf } from '../../shared/domain/home/deadlineLine.ts';
import type { QueueCounts } from '../../shared/domain/queueOrder.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import type { CarryStore } from '../db/carryStore.ts';
import type { InvoiceHead } from '../db/invoiceRows.ts';
import type { Placed } from '../queue/places.ts';
import type { Queue } from '../queue/createQueue.ts';
import { deadlineLineNow, lineReach, type LinePorts } from './deadlineLineNow.ts';

export interface QueueViewPorts extends LinePorts {
  queue: Queue;
  carries: CarryStore;
  listed(invoice: InvoiceHead): InvoiceSummary;
}

export type QueueView = ReturnType<typeof createQueueView>;

const isShown: Record<NonNullable<z.infer<typeof QueueFilter>['show']>, (it: Placed) => boolean> = {
  all: () => true,
  going: ({ stay }) => stay === null || stay === 'atKsef' || stay === 'asked',
  held: ({ stay }) => stay === 'held' || stay === 'carriedOut',
  refused: ({ stay }) => stay === 'refused',
};

/** The queue as its screen shows it: in parts, since there may be thousands. */
export function createQueueView(ports: QueueViewPorts) {
  const { clock, queue, carries, deadlines, listed } = ports;
  const places = () => queue.places(({ id }) => carries.carriedOutAt(id) !== null);

  return {
    rows: ({
      show = 'all',
      day,
      limit,
      offset,
    }: QueueFilter & { limit: number; offset: number }): { total: number; items: QueueRow[] } => {
      const today = warsawDay(clock.now());
      const standsAt = ({ invoice }: Placed) =>
        lineDayOf(deadlines.trace(invoice).deadline, today, lineReach);
      const some = places().placed.filter(
        (it) => isShown[show](it) && (day === undefined || standsAt(it) === day),
      );
      return {
        total: some.length,
        items: some.slice(offset, offset + limit).map(({ invoice, ...place }) => ({
          ...listed(invoice),
          ...place,
          isTechnicalCorrection: invoice.correctsSha256 !== null,
        })),
      };
    },

    outlook: (): QueueOutlook => {
      const { placed, ms } = places();
      const counts: QueueCounts = {
        ...{ going: 0, refused: 0, atKsef: 0, asked: 0, carriedOut: 0, held: 0, withoutUpo: 0 },
      };
      for (const { stay, invoice } of placed) {
        counts[stay ?? 'going'] += 1;
        if (invoice.state === 'accepted') counts.withoutUpo += 1;
      }
      const packed = placed.flatMap(({ batch }) => (batch ? [batch.nr] : []));
      return {
        ...{ counts, etaMs: ms, restUntil: queue.restUntil(), line: deadlineLineNow(ports) },
        packages: { count: new Set(packed).size, invoices: packed.length },
      };
    },
  };
}
