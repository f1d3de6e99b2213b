import { afterLook, isInDoubt, nothingKnown } from '../../shared/domain/reachability.ts';
import { pause } from '../core/pause.ts';
import type { Clock, KsefGateway, Network } from '../core/ports.ts';
import { repeat, withJitter } from './repeat.ts';

/** With the two looks below a loss is noticed within 15 seconds. */
const everyMs = 7_000;
/** While KSeF is away it is asked more often, so that its return is noticed within 5 seconds. */
const whenDownEveryMs = 1_500;
/** A look that has no answer by then counts as a miss; its answer still counts when it comes later. */
const patienceMs = 2_500;
/** After a late answer KSeF is slow, not away: looks wait longer for a while. */
const slowPatienceMs = 6_000;
const slowForMs = 10 * 60_000;
const secondLookMs = 500;

export interface ConnectionPorts {
  clock: Clock;
  /** Absent until there is a company. */
  gateway(): KsefGateway | null;
  network: Network;
  random(): number;
  /** Whether KSeF answers has changed. */
  changed(ksef: 'up' | 'down'): void;
  /** A look has ended, whatever it showed. */
  looked(): void;
}

/** Asks KSeF itself, now and then and when the system's network changes, whether it can be reached. */
export function createConnection({ clock, gateway, network, random, changed, looked }: ConnectionPorts) {
  let state = nothingKnown;
  let lastAnswer: number | null = null;
  let lastLook = -Infinity;
  let slowUntil = -Infinity;
  let skewMs: number | null = null;
  let looking: Promise<void> | null = null;
  let stops: (() => void)[] | null = null;
  const closing = new AbortController();

  const note = (answered: boolean): void => {
    if (closing.signal.aborted) return; // The answer of a look that was under way when the program closed.
    lastLook = clock.now();
    if (answered) lastAnswer = lastLook;
    const before = state.ksef;
    state = afterLook(state, answered, lastLook);
    if (state.ksef !== before && state.ksef !== 'unknown') changed(state.ksef);
  };

  const ask = async (ksef: KsefGateway): Promise<boolean> => {
    try {
      const { date } = await ksef.probe();
      skewMs = date === null ? null : clock.now() - date;
      return true;
    } catch {
      return false; // Why does not matter here: whatever keeps KSeF from answering lets the firm issue offline24.
    }
  };

  /** True as soon as KSeF answers, false when it could not or did not in time. */
  const look = (ksef: KsefGateway): Promise<boolean> =>
    new Promise((resolve) => {
      let late = false;
      const cancel = clock.schedule(clock.now() < slowUntil ? slowPatienceMs : patienceMs, () => {
        late = true;
        resolve(false);
      });
      void ask(ksef)
        .then((answered) => {
          cancel();
          resolve(answered);
          if (!late || !answered) return;
          slowUntil = clock.now() + slowForMs;
          note(true);
        })
        .catch(() => undefined); // A late answer that can't be noted is one that did not come.
    });

  /** Asks KSeF now, again as long as the answer is in doubt. Callers at the same time share one look. */
  const refresh = (): Promise<void> => {
    const untilDecided = async () => {
      const ksef = gateway();
      if (!ksef) return;
      note(await look(ksef));
      while (!closing.signal.aborted && isInDoubt(state)) {
        await pause(clock, state.ksef === 'down' ? whenDownEveryMs : secondLookMs, closing.signal);
        if (!closing.signal.aborted) note(await look(ksef));
      }
      if (!closing.signal.aborted) looked();
    };
    looking ??= untilDecided().finally(() => (looking = null));
    return looking;
  };

  return {
    ksef: () => state.ksef,
    lastAnswer: () => lastAnswer,
    lastLook: () => lastLook,
    /** How far this computer's clock is ahead of KSeF's, by KSeF's last answer; null when it did not say. */
    clockSkewMs: () => skewMs,
    refresh,
    start: (): void => {
      const pauseMs = () => withJitter(state.ksef === 'down' ? whenDownEveryMs : everyMs, random);
      stops ??= [
        repeat(clock, refresh, pauseMs),
        network.onChange(() => void refresh().catch(() => undefined)),
      ];
    },
    /** For good: no timer and no late answer changes anything any more. */
    stop: (): void => {
      closing.abort();
      stops?.forEach((stop) => stop());
      stops = null;
    },
  };
}
