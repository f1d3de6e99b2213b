import type { QueueStay } from '../../shared/domain/queueOrder.ts';
import type { QueuedHead } from '../db/invoiceRows.ts';
import { dueAt, inOrder } from './plan.ts';
import { planNow } from './planNow.ts';
import type { QueuePorts } from './queuePorts.ts';

/** An invoice of the queue: where it stands in the order of sending, or why it has no place in it. */
export interface Placed {
  invoice: QueuedHead;
  /** From 1; null for what does not go. */
  position: number | null;
  /** The package it would go in, from 1, and how many go in it; null: by itself. */
  batch: { nr: number; count: number } | null;
  stay: QueueStay | null;
  /** It is tried no earlier than then; null: as soon as anything goes. */
  notBefore: number | null;
}

/** What the queue shows: also what was refused, and what is accepted and has no UPO yet. */
const shown = ['rejected', 'processing', 'sending', 'unclear', 'accepted', 'queued'] as const;

/**
 * Everything in the queue in the order in which a person reads it: what needs a decision, what KSeF has already, what
 * goes next, and at the end what the user keeps back.
 */
export function placesOf(
  ports: QueuePorts,
  carriedOut: (invoice: QueuedHead) => boolean,
  noBatchUntil: { at: number },
): { placed: Placed[]; ms: number } {
  const now = ports.clock.now();
  const all = inOrder(ports.invoices.headsInStates(shown), ports.deadlineOf);
  const going = all.filter(({ state, held }) => state === 'queued' && !held);
  const { plan, ms } = going.length === 0 ? { plan: null, ms: 0 } : planNow(ports, going, noBatchUntil);
  const stays = (stay: QueueStay, some: readonly QueuedHead[]): Placed[] =>
    some.map((invoice) => ({ invoice, position: null, batch: null, stay, notBefore: null }));
  const inState = (state: QueuedHead['state']) => all.filter((it) => it.state === state);
  const unclear = inState('unclear');
  const placed: Placed[] = [
    ...stays('refused', inState('rejected')),
    ...stays('atKsef', [...inState('accepted'), ...inState('processing'), ...inState('sending')]),
    ...stays(
      'asked',
      unclear.filter((it) => !carriedOut(it)),
    ),
  ];
  let position = 0;
  const next = (invoice: QueuedHead, batch: Placed['batch']): void => {
    position += 1;
    const at = dueAt(invoice, now);
    const notBefore = at > now ? at : null;
    placed.push({ invoice, position, batch, stay: null, notBefore });
  };
  plan?.interactive.forEach(({ invoice }) => next(invoice, null));
  plan?.batches.forEach((some, index) =>
    some.forEach(({ invoice }) => next(invoice, { nr: index + 1, count: some.length })),
  );
  placed.push(
    ...stays('carriedOut', unclear.filter(carriedOut)),
    ...stays(
      'held',
      all.filter(({ state, held }) => state === 'queued' && held),
    ),
  );
  return { placed, ms };
}
