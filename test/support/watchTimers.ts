import type { Clock } from '../../electron/core/ports.ts';

/** A clock that knows which of its timers still run, and who set them. */
export function watchTimers(clock: Clock) {
  const running = new Map<object, string>();
  return {
    clock: {
      now: clock.now,
      schedule: (delayMs, task) => {
        const timer = {};
        const ended = () => running.delete(timer);
        running.set(timer, new Error(`in ${String(delayMs)} ms`).stack ?? '');
        const cancel = clock.schedule(delayMs, () => {
          ended();
          task();
        });
        return () => {
          ended();
          cancel();
        };
      },
    } satisfies Clock,
    /** A closed program does nothing any more: a timer would find its database closed. */
    expectNone: (): void => {
      if (running.size > 0) throw new Error(`timers left running:\n${[...running.values()].join('\n')}`);
    },
  };
}
