import {
  believedEnd,
  documentedRateLimits,
  longestWindowMs,
  nextAllowed,
  type RateGroup,
  type RateLimits,
} from '../../shared/domain/rateLimits.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { pause } from '../core/pause.ts';
import type { Clock, PaceStore } from '../core/ports.ts';

/** A request waits so long for its turn by itself; for longer waits its caller does something else meanwhile. */
const patienceMs = 1_000;
/** KSeF may have got a request of the last run this much later than it was written down. */
const lateMs = 60_000;

export type Pace = ReturnType<typeof createPace>;

interface PacePorts {
  clock: Clock;
  store: PaceStore;
}

/**
 * KSeF's sliding windows, counted on our side so that no request is ever refused for its pace. A request counts from
 * its start to its end and on: KSeF got it somewhere between.
 */
export function createPace({ clock, store }: PacePorts) {
  const known = store.limits();
  let limits: RateLimits = { ...documentedRateLimits, ...known?.limits };
  let learnedAt = known?.at ?? -Infinity;
  const counted = new Map<string, { at: number }[]>();
  const loadedAt = clock.now();
  for (const { group, at } of store.requests(loadedAt - longestWindowMs)) {
    const cautious = at > loadedAt - lateMs ? loadedAt : at;
    counted.set(group, [...(counted.get(group) ?? []), { at: cautious }]);
  }

  /** Requests of the last hour, ascending; one under way counts as of now. */
  const past = (group: string): number[] => {
    const now = clock.now();
    const recent = (counted.get(group) ?? []).filter(({ at }) => at > now - longestWindowMs);
    // The clock was put back: they are no younger than now, and must grow old from here.
    for (const it of recent) if (Number.isFinite(it.at) && it.at > now) it.at = now;
    counted.set(group, recent);
    return recent.map(({ at }) => Math.min(at, now)).sort((a, b) => a - b);
  };
  /** The earliest instant for one more request. */
  const earliest = (group: RateGroup, key: string): number =>
    Math.max(
      believedEnd(store.blockedUntil(), clock.now()),
      nextAllowed(past(key), limits[group], clock.now()),
    );

  return {
    limits: (): RateLimits => limits,
    /** KSeF's own word on what this firm may do now. */
    setLimits: (given: Partial<RateLimits>): void => {
      limits = { ...documentedRateLimits, ...given };
      learnedAt = clock.now();
      store.setLimits(learnedAt, given);
    },
    learnedAt: (): number => learnedAt,
    past: (group: RateGroup): number[] => past(group),
    earliest: (group: RateGroup): number => earliest(group, group),

    /** KSeF asked for a pause: nothing goes before its end. */
    block: (forMs: number): void => store.block(clock.now() + forMs),

    /**
     * Runs a request when its group has room for it. Endpoints of the group `other` are counted one by one.
     * @throws AppError `ksef.paced` when that is not soon; the request was not made then
     */
    run: async <T>(group: RateGroup, request: () => Promise<T>, endpoint = ''): Promise<T> => {
      const key = group === 'other' ? `other ${endpoint}` : group;
      for (;;) {
        const waitMs = earliest(group, key) - clock.now();
        if (waitMs <= 0) break;
        if (waitMs > patienceMs) throw new AppError('ksef.paced', { group, retryAfterMs: waitMs });
        await pause(clock, waitMs);
      }
      const entry = { at: Infinity };
      counted.set(key, [...(counted.get(key) ?? []), entry]);
      store.add(key, clock.now());
      try {
        return await request();
      } finally {
        entry.at = clock.now();
      }
    },
  };
}
