import type { Clock } from '../../electron/core/ports.ts';

export interface FakeClock extends Clock {
  /** Moves on by `ms`, running what falls due on the way in order, and lets promises settle in between. */
  advance(ms: number): Promise<void>;
}

/** A clock that stands still until told: a week of deadlines in a millisecond. */
export function createFakeClock(startMs: number): FakeClock {
  let now = startMs;
  let tasks: { at: number; task: () => void }[] = [];
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    now: () => now,
    schedule: (delayMs, task) => {
      const entry = { at: now + Math.max(delayMs, 0), task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((it) => it !== entry);
      };
    },
    advance: async (ms) => {
      const until = now + ms;
      for (;;) {
        await settle();
        const next = tasks.filter((it) => it.at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        tasks = tasks.filter((it) => it !== next);
        now = Math.max(now, next.at);
        next.task();
      }
      now = until;
    },
  };
}
