import { addDays } from './warsawTime.ts';

/** First and last day. */
export interface Month {
  from: string;
  to: string;
}

/** The month that a day is in. */
export function monthOf(day: string): Month {
  const from = `${day.slice(0, 8)}01`;
  // The 28th is in every month, and four days later is in the next one.
  const next = addDays(`${day.slice(0, 8)}28`, 4);
  return { from, to: addDays(`${next.slice(0, 8)}01`, -1) };
}

/** The month before it. */
export const monthBefore = (day: string): Month => monthOf(addDays(monthOf(day).from, -1));
