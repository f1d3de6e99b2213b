/** Keeps a number and what it counts on one line. */
const NBSP = '\u00a0';

/** English plural: one, or any other number. */
export const one = (count: number, singular: string, plural: string): string =>
  Math.abs(count) === 1 ? singular : plural;

/** `1 invoice`, `3 invoices`, `2 entries`. */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${count}${NBSP}${one(count, singular, plural)}`;

/** `3 invoices wait`, `1 invoice waits`. */
export const invoicesWait = (count: number): string =>
  `${counted(count, 'invoice')} ${one(count, 'is waiting', 'are waiting')}`;
