import { KSeFRateLimitError } from 'ksef-client-ts';
import { describe, expect, it } from 'vitest';
import { toKsefError } from '../../electron/ksef/ksefErrors.ts';
import { createPace } from '../../electron/ksef/pace.ts';
import { dueAt } from '../../electron/queue/plan.ts';
import { longestPauseMs } from '../../shared/domain/rateLimits.ts';
import { createMemoryPaceStore } from '../support/memoryPaceStore.ts';

const dayMs = 86_400_000;
const start = Date.parse('2026-11-20T10:00:00Z');

/** The pause that a 429 with this `Retry-After` means. */
const asked = (retryAfter: string | null) =>
  toKsefError(KSeFRateLimitError.fromRetryAfterHeader(429, retryAfter)).details;

describe('the pause that KSeF asks for with a 429', () => {
  it.each([
    ['30', 30_000],
    ['1800', 1_800_000],
    ['0', 1_000],
    ['-5', 1_000],
    [null, 60_000],
  ])('Retry-After: %s, in seconds, is %i ms', (header, retryAfterMs) => {
    expect(asked(header)).toEqual({ retryAfterMs });
  });

  it('is never believed to be longer than six hours: the deadline runs on', () => {
    expect(asked('999999999999')).toEqual({ retryAfterMs: longestPauseMs });
  });
});

describe('after the clock was put back by a day', () => {
  const world = () => {
    let now = start + dayMs;
    const clock = { now: () => now, schedule: () => () => {} };
    const store = createMemoryPaceStore();
    return {
      pace: createPace({ clock, store }),
      toNow: () => (now = start),
      move: (to: number) => (now = to),
    };
  };

  it('a pause that was asked for before does not last until tomorrow', () => {
    const { pace, toNow } = world();
    pace.block(60_000);
    expect(pace.earliest('invoiceSend')).toBe(start + dayMs + 60_000);
    toNow();
    expect(pace.earliest('invoiceSend')).toBe(start);
  });

  it('requests made before count from now on, and not until tomorrow', async () => {
    const { pace, toNow, move } = world();
    for (let i = 0; i < 5; i += 1) await pace.run('sessionList', () => Promise.resolve());
    toNow();
    expect(pace.earliest('sessionList')).toBe(start + 1_000);
    move(start + 2_000);
    expect(pace.earliest('sessionList')).toBe(start + 2_000);
  });

  it('an invoice that waited for its next try is due now; one that waits an hour still waits', () => {
    expect(dueAt({ nextTryAt: start + dayMs }, start)).toBe(start);
    expect(dueAt({ nextTryAt: start + 3_600_000 }, start)).toBe(start + 3_600_000);
  });
});
