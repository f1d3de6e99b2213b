import { z } from 'zod';
import type { LatarniaMessage } from '../../shared/domain/latarnia.ts';
import type { LatarniaAnswer, LatarniaStatus } from '../core/ports.ts';

const statuses: Record<string, LatarniaStatus> = {
  AVAILABLE: 'available',
  MAINTENANCE: 'maintenance',
  FAILURE: 'failure',
  TOTAL_FAILURE: 'totalFailure',
};
const categories: Record<string, LatarniaMessage['category']> = {
  MAINTENANCE: 'maintenance',
  FAILURE: 'failure',
  TOTAL_FAILURE: 'totalFailure',
};
const types: Record<string, LatarniaMessage['type']> = {
  FAILURE_START: 'start',
  FAILURE_END: 'end',
  MAINTENANCE_ANNOUNCEMENT: 'announcement',
};

const Instant = z.iso.datetime({ offset: true }).transform((it) => Date.parse(it));
const Message = z.object({
  ...{ id: z.string(), eventId: z.int(), category: z.string(), type: z.string() },
  ...{ title: z.string().max(1000), text: z.string().max(20_000) },
  ...{ start: Instant, end: Instant.nullable(), version: z.int(), published: Instant },
});
const Status = z.object({ status: z.string() });

/** Asks the Ministry's status service (ksef-protocol.md 12). @throws when it is silent or speaks nonsense */
export async function askLatarnia(url: string, signal: AbortSignal): Promise<LatarniaAnswer> {
  const get = async (path: string): Promise<unknown> => {
    const answer = await fetch(`${url}${path}`, {
      signal,
      redirect: 'error',
      headers: { Accept: 'application/json' },
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };
  const [status, messages] = await Promise.all([get('/status'), get('/messages')]);
  return {
    status: statuses[Status.parse(status).status.toUpperCase()] ?? 'unknown',
    messages: z.array(Message).parse(messages).flatMap(known),
  };
}

/** A kind of message that the program does not know is no ground for anything. */
function known({ category, type, ...it }: z.output<typeof Message>): LatarniaMessage[] {
  const [knownCategory, knownType] = [categories[category.toUpperCase()], types[type.toUpperCase()]];
  if (!knownCategory || !knownType || (it.end !== null && it.end < it.start)) return [];
  return [{ ...it, category: knownCategory, type: knownType }];
}
