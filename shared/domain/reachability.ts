/** Whether KSeF's API answers, and how sure that is. */
export interface Reachability {
  ksef: 'up' | 'down' | 'unknown';
  /** Looks without an answer, and with one, in a row. */
  misses: number;
  answers: number;
  /** Instants at which `ksef` last changed. */
  changes: readonly number[];
}

export const nothingKnown: Reachability = { ksef: 'unknown', misses: 0, answers: 0, changes: [] };

/** One lost packet is no outage: a loss is believed after so many looks in a row. */
const missesForDown = 2;
/** A line that comes and goes so often in this time is unsteady: its return is believed after more than one answer. */
const unsteadyChanges = 3;
const unsteadyMs = 120_000;
const answersWhenUnsteady = 3;

const isUnsteady = ({ changes }: Reachability, now: number): boolean =>
  changes.filter((at) => now - at < unsteadyMs).length >= unsteadyChanges;

/** What is known after one more look. @param now instant of the look's end */
export function afterLook(before: Reachability, answered: boolean, now: number): Reachability {
  const misses = answered ? 0 : before.misses + 1;
  const answers = answered ? before.answers + 1 : 0;
  const enough = isUnsteady(before, now) ? answersWhenUnsteady : 1;
  const { ksef } = before;
  const changed = answered ? ksef !== 'up' && answers >= enough : ksef !== 'down' && misses >= missesForDown;
  if (!changed) return { ...before, misses, answers };
  const changes = [...before.changes, now].slice(-unsteadyChanges);
  return { ksef: answered ? 'up' : 'down', misses, answers, changes };
}

/** The last look spoke against what was believed: another one soon decides. */
export const isInDoubt = ({ ksef, misses, answers }: Reachability): boolean =>
  ksef === 'down' ? answers > 0 : misses > 0;
