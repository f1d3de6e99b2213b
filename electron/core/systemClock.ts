import type { Clock } from './ports.ts';

/** The machine's clock: the only file that reads it. */
export const systemClock: Clock = {
  now: () => Date.now(),
  schedule: (delayMs, task) => {
    // setTimeout holds at most 2^31-1 ms; whoever waits longer is woken early and looks at the clock again.
    const timer = setTimeout(task, Math.min(Math.max(delayMs, 0), 2_147_483_647));
    return () => clearTimeout(timer);
  },
};
