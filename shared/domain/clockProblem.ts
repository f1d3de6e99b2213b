import { warsawDay } from './warsawTime.ts';

/** A difference up to this is no reason to worry (issue dates are days, logins allow for some drift). */
const toleratedMs = 5 * 60_000;

/** This computer's clock differs from KSeF's, and with it perhaps the day that `P_1` gets. */
export interface ClockProblem {
  /** In whole minutes; positive when this computer is ahead. */
  skewMs: number;
  /** The issue date by this computer, and by KSeF. */
  ourDay: string;
  ksefDay: string;
}

/** Whether the clock is wrong enough to be told. @param skewMs this computer's clock minus KSeF's; null: not known */
export function clockProblem(skewMs: number | null, now: number): ClockProblem | null {
  if (skewMs === null || Math.abs(skewMs) <= toleratedMs) return null;
  const minutes = Math.round(skewMs / 60_000);
  return { skewMs: minutes * 60_000, ourDay: warsawDay(now), ksefDay: warsawDay(now - skewMs) };
}
