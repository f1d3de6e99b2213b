import type { Method } from '../../shared/contract/contract.ts';
import type { Clock } from '../core/ports.ts';

const minuteMs = 60_000;
/** Windows read and confirm by themselves all the time; only what a person asked for counts as use. */
const isReading = (method: string): boolean =>
  /\.(status|list|get|shown|history|alerts|alertShown)$/.test(method);

export interface AutoLockPorts {
  clock: Clock;
  /** 0: never. */
  minutes(): number;
  lock(): void;
}

export type AutoLock = ReturnType<typeof createAutoLock>;

/** Closes the safe when nobody has used the program for a while. */
export function createAutoLock({ clock, minutes, lock }: AutoLockPorts) {
  let cancel: (() => void) | null = null;
  const start = (): void => {
    cancel?.();
    cancel = minutes() > 0 ? clock.schedule(minutes() * minuteMs, lock) : null;
  };
  return {
    start,
    /** Told of every call. */
    used: (method: Method): void => {
      if (!isReading(method)) start();
    },
    stop: (): void => cancel?.(),
  };
}
