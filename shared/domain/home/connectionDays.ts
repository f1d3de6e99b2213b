import { addDays, endOfWarsawDay, warsawInstant } from '../warsawTime.ts';
import { overlapMs, union, type Span } from './spans.ts';

/** For so long, up to the last moment it was seen, KSeF answered or did not. Between such stretches nothing is known. */
export interface SeenStretch extends Span {
  ksef: 'up' | 'down';
}

/** What is known of the connection on one Warsaw day, in ms; what is missing to the day's length was not watched. */
export interface ConnectionDay {
  day: string;
  onlineMs: number;
  offlineMs: number;
  /** For so long an outage announced by the Ministry was in force, whatever KSeF answered. */
  announcedMs: number;
  /** How long the day has lasted until now. */
  lengthMs: number;
}

/** After a pause this long nobody knows what was in it: the computer slept, or its clock was set. */
const longestPauseMs = 10 * 60_000;

/**
 * A stretch after one more look: the same one made longer, or a new one that begins now. Time that was not watched is
 * in neither, so that a crash or a night's sleep never reads as a connection.
 */
export function seenAgain(before: SeenStretch | null, ksef: 'up' | 'down', now: number): SeenStretch {
  const goesOn = before !== null && now >= before.end && now - before.end <= longestPauseMs;
  if (!goesOn) return { start: now, end: now, ksef };
  if (before.ksef !== ksef) return { start: before.end, end: now, ksef };
  return { ...before, end: now };
}

/** Stretches in order, none over another: after a clock was set back, what was seen later ends what was before. */
function inOrder(stretches: readonly SeenStretch[]): SeenStretch[] {
  const sorted = stretches.toSorted((a, b) => a.start - b.start);
  return sorted.map((it, at) => ({ ...it, end: Math.min(it.end, sorted[at + 1]?.start ?? Infinity) }));
}

/**
 * The last `count` Warsaw days up to today, oldest first.
 * @param announced outages that the Ministry announced; `end` is null while none is known
 */
export function connectionDays(
  stretches: readonly SeenStretch[],
  announced: readonly { start: number; end: number | null }[],
  { today, now, count }: { today: string; now: number; count: number },
): ConnectionDay[] {
  const seen = inOrder(stretches);
  const outages = union(announced.map(({ start, end }) => ({ start, end: Math.min(end ?? now, now) })));
  return Array.from({ length: count }, (_, at): ConnectionDay => {
    const day = addDays(today, at + 1 - count);
    const start = warsawInstant(day, 0);
    const whole: Span = { start, end: Math.max(start, Math.min(endOfWarsawDay(day), now)) };
    const sum = (some: readonly Span[]) => some.reduce((ms, it) => ms + overlapMs(it, whole), 0);
    return {
      day,
      onlineMs: sum(seen.filter(({ ksef }) => ksef === 'up')),
      offlineMs: sum(seen.filter(({ ksef }) => ksef === 'down')),
      announcedMs: sum(outages),
      lengthMs: whole.end - whole.start,
    };
  });
}

/** The days together: how long KSeF answered and did not, and on how many of them nobody watched at all. */
export interface ConnectionSummary {
  onlineMs: number;
  offlineMs: number;
  unknownDays: number;
}

/** Sums up days of the connection. */
export const connectionSummary = (days: readonly ConnectionDay[]): ConnectionSummary => ({
  onlineMs: days.reduce((all, { onlineMs }) => all + onlineMs, 0),
  offlineMs: days.reduce((all, { offlineMs }) => all + offlineMs, 0),
  unknownDays: days.filter(({ onlineMs, offlineMs }) => onlineMs + offlineMs === 0).length,
});
