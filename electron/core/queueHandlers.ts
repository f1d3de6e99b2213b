import type { queueCalls } from '../../shared/contract/queueCalls.ts';
import type { QueueView } from '../features/queueView.ts';
import type { UserChoices } from '../features/userChoices.ts';
import type { Queue } from '../queue/createQueue.ts';
import type { Emit } from './handlers.ts';
import type { Handlers } from './router.ts';

interface Parts {
  queue: Queue;
  queueView: QueueView;
  choices: UserChoices;
  emit: Emit;
}

/** Calls of the queue's screen. */
export const queueHandlers = ({
  queue,
  queueView,
  choices,
  emit,
}: Parts): Pick<Handlers, keyof typeof queueCalls> => ({
  'queue.rows': (filter) => queueView.rows(filter),
  'queue.outlook': () => queueView.outlook(),
  'queue.hold': ({ ids, held }) => {
    const changed = choices.holdSome(ids, held);
    for (const { id } of changed) emit('invoice.changed', { id });
    emit('queue.changed', queue.status());
    queue.wake();
    return { changed: changed.length };
  },
});
