import type { Clock } from '../core/ports.ts';

/** Repeats `task` until stopped, with the pause that holds after each turn. Returns what stops it. */
export function repeat(clock: Clock, task: () => Promise<void>, pauseMs: () => number): () => void {
  let stopped = false;
  let cancel = () => {};
  const turn = () =>
    // What failed now, on a full disk for one, is tried again at the next turn.
    void task()
      .catch(() => undefined)
      .finally(() => {
        if (!stopped) cancel = clock.schedule(pauseMs(), turn);
      });
  turn();
  return () => {
    stopped = true;
    cancel();
  };
}

/** A pause a little shorter or longer, so that programs that lost KSeF together do not come back together. */
export const withJitter = (ms: number, random: () => number): number =>
  Math.round(ms * (0.9 + 0.2 * random()));
