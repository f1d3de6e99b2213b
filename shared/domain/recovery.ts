import { isAccepted, type InvoiceState } from './lifecycle.ts';

const dayMs = 86_400_000;
/** KSeF looks through three months at once (ksef-protocol.md 16). */
const mostDays = 84;
/** Clocks differ, and KSeF may have stored later what it was sent before. */
const earlierMs = dayMs;

/** Which page of which time KSeF is asked for. Instants, by KSeF's day of storing. */
export interface RecoveryPlace {
  from: number;
  to: number;
  page: number;
}

/** What one page said of the rest. Instants. */
export interface PageEnd {
  hasMore: boolean;
  /** KSeF gives no more of this question: it has to be asked anew from the last one on. */
  isTruncated: boolean;
  /** Up to then nothing will be added any more; null where KSeF does not say. */
  completeTo: number | null;
  /** When the last one of the page was stored; null of an empty page. */
  lastAt: number | null;
}

/** From when on KSeF may hold what a copy made then does not. */
export const recoveryStart = (madeAt: number): number => madeAt - earlierMs;

/** The first page of the time from an instant on. */
export const placeFrom = (from: number, now: number): RecoveryPlace => ({
  from,
  to: Math.max(from, Math.min(from + mostDays * dayMs, now)),
  page: 0,
});

/** Where to go on after a page: at once, later (KSeF is still storing), or nowhere. `wanted`: up to when to look. */
export function afterPage(
  place: RecoveryPlace,
  end: PageEnd,
  wanted: number,
  now: number,
): { place: RecoveryPlace; isLater: boolean } | null {
  if (end.hasMore && end.isTruncated && end.lastAt !== null && end.lastAt > place.from)
    return { place: { ...place, from: end.lastAt, page: 0 }, isLater: false };
  if (end.hasMore) return { place: { ...place, page: place.page + 1 }, isLater: false };
  const reached = Math.min(end.completeTo ?? place.to, place.to);
  if (reached >= wanted) return null;
  return { place: placeFrom(Math.max(reached, place.from), now), isLater: reached < place.to };
}

/** What this copy has under the number of a document of KSeF. */
export interface OwnUnderNumber {
  state: InvoiceState;
  /** Of the very same bytes. */
  isSame: boolean;
}

/**
 * What a document in KSeF's archive is to this copy: `known`; `adopt`: waits or was refused here, and KSeF has it all
 * the same; `taken`: its number is another invoice's here; `missing`: issued after the copy was made.
 */
export function standing(
  hasKsefNumber: boolean,
  own: OwnUnderNumber | null,
): 'known' | 'adopt' | 'taken' | 'missing' {
  if (hasKsefNumber) return 'known';
  if (own === null) return 'missing';
  if (!own.isSame) return 'taken';
  return isAccepted(own.state) ? 'known' : 'adopt';
}
