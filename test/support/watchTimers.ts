import type { Clock } from '../../electron/core/ports.ts';

/** A clock that knows which of its timers still run, and who set them. */
export function watchTimers(clock: Clock) {
  const running = new Set<Error>();
  return {
    clock: {
      now: clock.now,
      schedule: (delayMs, task) => {
        // Its stack is read only where it is asked for: that is slow.
        const timer = new Error(`in ${String(delayMs)} ms`);
        const ended = () => running.delete(timer);
        running.add(timer);
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
      if (running.size > 0)
        throw new Error(`timers left running:\n${[...running].map(({ stack }) => stack).join('\n')}`);
    },
  };
}
