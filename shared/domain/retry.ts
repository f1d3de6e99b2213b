import type { ErrorKind } from '../errors/catalogue.ts';

const baseMs = 2_000;
const capMs = 5 * 60_000;

export type NextTry = { do: 'retry'; at: number } | { do: 'askUser' } | { do: 'park' };

/** An `AppError` as the queue sees it. */
export interface FailedTry {
  kind: ErrorKind;
  /** May hold `retryAfterMs`, KSeF's own Retry-After. */
  details: object;
}

function waitMs({ details }: FailedTry, attempt: number, random: number): number {
  const retryAfterMs = 'retryAfterMs' in details ? details.retryAfterMs : undefined;
  if (typeof retryAfterMs === 'number') return Math.max(0, retryAfterMs);
  // Full jitter: programs that lost KSeF together do not come back together.
  return Math.floor(random * Math.min(capMs, baseMs * 2 ** attempt));
}

/**
 * What the queue does after a failure (style.md 6). Nothing gives up by count.
 * @param attempt earlier failures in a row, from 0
 * @param now instant of the failure
 * @param random from 0 to below 1
 */
export function nextTry(error: FailedTry, attempt: number, now: number, random: number): NextTry {
  switch (error.kind) {
    case 'wait':
      return { do: 'retry', at: now + waitMs(error, attempt, random) };
    case 'user':
      return { do: 'askUser' };
    case 'bug':
      return { do: 'park' };
  }
}
