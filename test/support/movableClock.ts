import { systemClock } from '../../electron/core/systemClock.ts';
import type { Clock } from '../../electron/core/ports.ts';

export interface MovableClock extends Clock {
  /** From now on the clock shows this instant (UTC ms) and runs on. */
  moveTo(instant: number): void;
}

/** Real seconds on a date of the test's choice: for tests that wait for real HTTP on a day that matters. */
export function createMovableClock(instant: number): MovableClock {
  let shift = instant - systemClock.now();
  return {
    now: () => systemClock.now() + shift,
    schedule: systemClock.schedule,
    moveTo: (to) => {
      shift = to - systemClock.now();
    },
  };
}
