import type { Mode } from './mode.ts';

/** Why an invoice of the queue has no place in the order of sending. */
export const queueStays = ['refused', 'atKsef', 'asked', 'carriedOut', 'held'] as const;
export type QueueStay = (typeof queueStays)[number];

/** How many invoices of the queue go, and how many stay for which reason; accepted ones that wait for a UPO apart. */
export interface QueueCounts extends Record<QueueStay, number> {
  going: number;
  withoutUpo: number;
}

export interface WaitFacts {
  counts: QueueCounts;
  isPaused: boolean;
  isSending: boolean;
  /** The mode, and whether the user chose it. */
  mode: Mode;
  isManual: boolean;
  ksef: 'up' | 'down' | 'unknown';
  /** Why nothing went out the last time, and when it is tried again (instants). */
  blockedBy: { code: string; details: Record<string, unknown> } | null;
  nextTryAt: number | null;
  /** KSeF's limits let nothing be sent before. */
  restUntil: number | null;
  now: number;
}

/** What the program waits for, the one thing that stands in the way first. */
export type QueueWait =
  | { kind: 'nothing' }
  | { kind: 'sending' }
  | { kind: 'paused'; count: number }
  | { kind: 'keptOffline'; mode: Mode }
  | { kind: 'noConnection' }
  | { kind: 'problem'; code: string; httpStatus: number | null; at: number | null }
  | { kind: 'pace'; at: number }
  | { kind: 'later'; at: number }
  | { kind: 'atKsef'; count: number }
  | { kind: 'asked'; count: number }
  | { kind: 'upo'; count: number }
  | { kind: 'carriedOut'; count: number }
  | { kind: 'held'; count: number }
  | { kind: 'person'; count: number }
  | { kind: 'goes'; count: number };

/** What the whole queue waits for now. Only what concerns every invoice comes before what concerns some. */
export function queueWait(facts: WaitFacts): QueueWait {
  const { counts, isPaused, mode, isManual, ksef, blockedBy, nextTryAt, restUntil, now } = facts;
  const { going, atKsef, asked } = counts;
  const open = going + atKsef + asked;
  if (facts.isSending && !isPaused) return { kind: 'sending' };
  if (open > 0) {
    if (isPaused) return { kind: 'paused', count: open };
    if (isManual && mode !== 'online') return { kind: 'keptOffline', mode };
    if (blockedBy) {
      const { httpStatus } = blockedBy.details;
      const status = typeof httpStatus === 'number' ? httpStatus : null;
      return { kind: 'problem', code: blockedBy.code, httpStatus: status, at: nextTryAt };
    }
    if (!isManual && ksef === 'down') return { kind: 'noConnection' };
  }
  if (going > 0) {
    if (restUntil !== null && restUntil > now) return { kind: 'pace', at: restUntil };
    if (nextTryAt !== null && nextTryAt > now) return { kind: 'later', at: nextTryAt };
    return { kind: 'goes', count: going };
  }
  if (atKsef > counts.withoutUpo) return { kind: 'atKsef', count: atKsef - counts.withoutUpo };
  if (asked > 0) return { kind: 'asked', count: asked };
  if (counts.refused > 0) return { kind: 'person', count: counts.refused };
  if (counts.carriedOut > 0) return { kind: 'carriedOut', count: counts.carriedOut };
  if (counts.held > 0) return { kind: 'held', count: counts.held };
  return counts.withoutUpo > 0 ? { kind: 'upo', count: counts.withoutUpo } : { kind: 'nothing' };
}
