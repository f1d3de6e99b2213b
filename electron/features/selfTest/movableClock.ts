import type { Clock } from '../../core/ports.ts';

export interface MovableClock extends Clock {
  /** From now on this instant is the present, and time runs on from it. */
  moveTo(instant: number): void;
}

/** A clock that can be put forward: a warning three days before a deadline is not waited for. Pauses last as they do. */
export function createMovableClock({ now, schedule }: Clock): MovableClock {
  let shiftMs = 0;
  return {
    schedule,
    now: () => now() + shiftMs,
    moveTo: (instant) => {
      shiftMs = instant - now();
    },
  };
}
