import { seenAgain, type SeenStretch } from '../../shared/domain/home/connectionDays.ts';
import type { Clock } from '../core/ports.ts';
import type { SeenStore } from '../db/seenStore.ts';

/** A crash may lose so much of the history: a look every few seconds is not worth a write each. */
const writeEveryMs = 5 * 60_000;
const keptMs = 60 * 86_400_000;

export type SeenLog = ReturnType<typeof createSeenLog>;

/** Keeps when KSeF answered and when it did not, for 60 days. */
export function createSeenLog({ clock, store }: { clock: Clock; store: SeenStore }) {
  let stretch: SeenStretch | null = null;
  let row: { id: number; writtenAt: number } | null = null;

  const lengthen = (): void => {
    if (!stretch || !row || row.writtenAt === stretch.end) return;
    store.lengthen(row.id, stretch.end);
    row.writtenAt = stretch.end;
  };
  const note = (ksef: 'up' | 'down'): void => {
    const next = seenAgain(stretch, ksef, clock.now());
    if (row !== null && next.start === stretch?.start && next.ksef === stretch.ksef) {
      stretch = next;
      if (next.end - row.writtenAt >= writeEveryMs) lengthen();
      return;
    }
    lengthen();
    store.forget(next.end - keptMs);
    row = { id: store.add(next), writtenAt: next.end };
    stretch = next;
  };
  /** History is worth no failure: what can't be written now, on a full disk for one, comes with the next look. */
  const quietly = (work: () => void): void => {
    try {
      work();
    } catch {
      // The time until then stays unknown.
    }
  };

  return {
    /** After every look, with what is believed since. */
    note: (ksef: 'up' | 'down' | 'unknown'): void => {
      if (ksef !== 'unknown') quietly(() => note(ksef));
    },
    /** What was seen since an instant, up to the last look. */
    since: (instant: number): SeenStretch[] => {
      // The row of the last stretch is lengthened only now and then.
      const written = store.since(instant).filter(({ start }) => start !== stretch?.start);
      return stretch ? [...written, stretch] : written;
    },
    /** Writes how long the last stretch has lasted. */
    close: (): void => quietly(lengthen),
  };
}
