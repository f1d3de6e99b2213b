import { networkInterfaces } from 'node:os';
import type { Clock, Network } from './ports.ts';

const lookEveryMs = 2_000;
/** A look that comes so much later than it should: the computer slept. */
const sleptMs = 10_000;

/** A cable is in or a wireless network is joined: some interface that leads out has an address. */
const hasAddress = (): boolean =>
  Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal));

export interface SystemNetwork extends Network {
  /** Looks again at once, when the host hears of a change or of waking up. */
  look(): void;
}

/** What this computer's own network interfaces say; nobody outside is asked. */
export function createSystemNetwork(clock: Clock, isUp: () => boolean = hasAddress): SystemNetwork {
  const listeners = new Set<() => void>();
  let known = isUp();
  let cancel: (() => void) | null = null;

  const tell = (): void => {
    known = isUp();
    listeners.forEach((listener) => listener());
  };
  const watch = (): void => {
    const expected = clock.now() + lookEveryMs;
    cancel = clock.schedule(lookEveryMs, () => {
      if (isUp() !== known || clock.now() - expected > sleptMs) tell();
      if (listeners.size > 0) watch();
    });
  };

  return {
    isUp,
    look: tell,
    onChange: (listener) => {
      if (listeners.size === 0) watch();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) cancel?.();
      };
    },
  };
}
