/** KSeF's groups of requests; each endpoint of `other` has a count of its own (ksef-protocol.md 8.1). */
export const rateGroups = [
  'onlineSession',
  'batchSession',
  'invoiceSend',
  'invoiceStatus',
  'sessionList',
  'sessionInvoiceList',
  'sessionMisc',
  'invoiceMetadata',
  'invoiceDownload',
  'other',
] as const;
export type RateGroup = (typeof rateGroups)[number];

export interface RateLimit {
  perSecond: number;
  perMinute: number;
  perHour: number;
}
export type RateLimits = Record<RateGroup, RateLimit>;

const of = (perSecond: number, perMinute: number, perHour: number): RateLimit => ({
  perSecond,
  perMinute,
  perHour,
});

/** What production allows one context from one address, until KSeF itself says otherwise (`GET /rate-limits`). */
export const documentedRateLimits: RateLimits = {
  onlineSession: of(10, 30, 120),
  batchSession: of(10, 20, 60),
  invoiceSend: of(10, 30, 180),
  invoiceStatus: of(30, 120, 1200),
  sessionList: of(5, 10, 60),
  sessionInvoiceList: of(10, 20, 200),
  sessionMisc: of(10, 120, 1200),
  invoiceMetadata: of(8, 16, 20),
  invoiceDownload: of(8, 16, 64),
  other: of(10, 30, 120),
};

const windows = [
  ['perSecond', 1_000],
  ['perMinute', 60_000],
  ['perHour', 3_600_000],
] as const;
/** Requests older than this count no more. */
export const longestWindowMs = 3_600_000;

/**
 * No pause is believed to be longer. KSeF's own windows end within the hour and its blocks grow from there; what
 * claims more is a broken answer, or the word of a clock that has been put back since, and deadlines run on.
 */
export const longestPauseMs = 6 * 3_600_000;
const shortestPauseMs = 1_000;

/** The pause that a 429 asks for in its `Retry-After`, in ms. */
export const pauseAskedMs = (seconds: number): number =>
  Math.min(Math.max(Math.ceil(seconds * 1_000), shortestPauseMs), longestPauseMs);

/** The end of a pause as it was written down; 0 when it can't be true by the clock of now. */
export const believedEnd = (until: number, now: number): number => (until > now + longestPauseMs ? 0 : until);

/**
 * The earliest instant at which one more request stays within every sliding window.
 * @param past instants of the requests of the last hour, ascending
 */
export function nextAllowed(past: readonly number[], limit: RateLimit, now: number): number {
  return windows.reduce((at, [name, ms]) => {
    // The request that has to leave the window before another one may enter it.
    const blocking = past[past.length - limit[name]];
    return blocking === undefined ? at : Math.max(at, blocking + ms);
  }, now);
}

/** How long `count` requests take from now on, in ms: each at the earliest instant that the windows allow. */
export function timeFor(count: number, past: readonly number[], limit: RateLimit, now: number): number {
  const all = [...past];
  let at = now;
  for (let left = count; left > 0; left--) {
    at = nextAllowed(all, limit, at);
    all.push(at);
  }
  return at - now;
}
