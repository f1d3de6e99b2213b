import { powerMonitor } from 'electron';
import type { Caller } from '../../shared/contract/caller.ts';
import type { Clock, Power } from '../core/ports.ts';

/** A computer that did not sleep after all must not hold invoices back for longer. */
const longestRestMs = 60_000;

export interface HostPower extends Power {
  /** Nothing new is begun from now on: the computer is about to sleep, or the program to end. */
  rest(): void;
  wake(): void;
}

export function createPower(clock: Clock): HostPower {
  const listeners = new Set<() => void>();
  let isResting = false;
  let cancel = (): void => undefined;
  const wake = (): void => {
    cancel();
    isResting = false;
    listeners.forEach((listener) => listener());
  };
  return {
    isResting: () => isResting,
    onAwake: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    rest: () => {
      isResting = true;
      cancel();
      cancel = clock.schedule(longestRestMs, wake);
    },
    wake,
  };
}

interface PowerPorts {
  power: HostPower;
  network: { look(): void };
  call: Caller;
  /** The system goes down: there is no time to wait for anybody. */
  shutDown(): void;
}

/** Sleep, waking, the lock screen and the end of the system. */
export function connectPower({ power, network, call, shutDown }: PowerPorts): void {
  const wake = (): void => {
    power.wake();
    network.look();
  };
  powerMonitor.on('suspend', () => power.rest());
  powerMonitor.on('resume', wake);
  powerMonitor.on('unlock-screen', wake);
  powerMonitor.on('lock-screen', () => void lockSafe(call).catch(() => undefined));
  // Linux and macOS; Windows says it to the window. They wait a moment for a program that asks them to.
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    shutDown();
  });
}

/** Whoever locks the screen leaves: a safe that closes by itself anyway closes now. Deliveries go on. */
async function lockSafe(call: Caller): Promise<void> {
  const { protection, unlocked, autoLockMinutes } = await call('keystore.status');
  if (protection === 'passphrase' && unlocked && autoLockMinutes > 0) await call('keystore.lock');
}
