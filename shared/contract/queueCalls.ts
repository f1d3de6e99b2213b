import { z } from 'zod';
import { call, nothing, page } from './call.ts';
import { HoldSome, QueueFilter, QueueOutlook, QueueRow } from './queueTypes.ts';

/** The screen of the queue. */
export const queueCalls = {
  'queue.rows': call(
    'A part of the queue in the order of sending, with the place of each invoice and why it has that place.',
    QueueFilter.extend(page),
    z.object({ total: z.int(), items: z.array(QueueRow) }),
  ),
  'queue.outlook': call(
    'What the queue holds and waits for, and its deadlines on a line of days.',
    nothing,
    QueueOutlook,
  ),
  'queue.hold': call(
    'Keeps several waiting invoices from being sent, or lets them go; returns how many that changed.',
    HoldSome,
    z.object({ changed: z.int() }),
  ),
} as const;
