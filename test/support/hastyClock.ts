import { performance as nodePerformance } from 'node:perf_hooks';
import { setTimeout as realPause } from 'node:timers/promises';
import type { Clock } from '../../electron/core/ports.ts';

/** Nothing has to be waited for after so long without a request under way or work on hand. */
const quietMs = 20;
/** Before a long jump it is waited longer: files may be on their way without the program being busy. */
const longJumpMs = 1_000;
const longQuietMs = 250;
const restingShare = 0.3;

export interface HastyClock extends Clock {
  /** Lets time pass until `done`: it stands still while requests are under way and jumps to the next timer when none is. */
  runUntil(done: () => Promise<boolean>): Promise<void>;
  /** Takes its hands off `fetch` again. */
  release(): void;
}

/** Hours of KSeF's limits in seconds, over real HTTP: time moves only while nothing happens. */
export function createHastyClock(start: number): HastyClock {
  let now = start;
  let tasks: { at: number; task: () => void }[] = [];
  let underWay = 0;
  let lastMove = nodePerformance.now();
  const realFetch = globalThis.fetch;
  globalThis.fetch = async (...request) => {
    underWay += 1;
    try {
      return await realFetch(...request);
    } finally {
      underWay -= 1;
      lastMove = nodePerformance.now();
    }
  };

  /** Waits, in real time, until the program and the sandbox have nothing on hand. */
  const untilQuiet = async (): Promise<void> => {
    for (;;) {
      const jumpMs = Math.min(...tasks.map(({ at }) => at)) - now;
      const neededMs = jumpMs > longJumpMs ? longQuietMs : quietMs;
      const before = nodePerformance.eventLoopUtilization();
      await realPause(quietMs);
      const { utilization } = nodePerformance.eventLoopUtilization(before);
      const isQuiet = underWay === 0 && nodePerformance.now() - lastMove >= neededMs;
      if (utilization >= restingShare) lastMove = nodePerformance.now();
      else if (isQuiet) return;
    }
  };

  return {
    now: () => now,
    schedule: (delayMs, task) => {
      const entry = { at: now + Math.max(0, delayMs), task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((it) => it !== entry);
      };
    },
    runUntil: async (done) => {
      while (!(await done())) {
        await untilQuiet();
        const next = tasks.toSorted((a, b) => a.at - b.at)[0];
        if (!next) continue;
        tasks = tasks.filter((it) => it !== next);
        now = Math.max(now, next.at);
        lastMove = nodePerformance.now();
        next.task();
      }
    },
    release: () => {
      globalThis.fetch = realFetch;
    },
  };
}
