import { polishCalendar, type Calendar, type DayOff } from '../calendar.ts';
import type { Announcement, Deadline } from '../deadline.ts';
import { addDays, daysBetween, endOfWarsawDay, warsawDay, warsawInstant } from '../warsawTime.ts';
import { union, type Span } from './spans.ts';

export interface LineDay {
  day: string;
  /** Why it is no working day. */
  off: DayOff | null;
}

/** Invoices due on one day; at an end of the line also those due beyond it. */
export interface LinePoint {
  /** The day whose place it has on the line. */
  day: string;
  count: number;
  /** Earliest deadline among them. */
  due: string;
  isOverdue: boolean;
  /** The one invoice, where there is one only. */
  only: { id: string; number: string } | null;
}

/** An invoice that KSeF does not have yet. */
export interface DueInvoice {
  id: string;
  number: string;
  deadline: Deadline;
}

/** A stretch without KSeF; `from` and `to` are places on the line, 0 at its beginning and 1 at its end. */
export interface LineBand {
  kind: Announcement['category'] | 'noConnection';
  /** Instants; `end` is null while it goes on. */
  start: number;
  end: number | null;
  from: number;
  to: number;
}

export interface DeadlineLine {
  days: LineDay[];
  points: LinePoint[];
  bands: LineBand[];
  /** Invoices whose deadline runs only from the end of a failure. */
  open: number;
}

/** Where an instant is on a line of days, each as wide as the other: clocks change, the picture does not. */
function placeOf(instant: number, first: string, length: number): number {
  const day = warsawDay(instant);
  const start = warsawInstant(day, 0);
  const part = (instant - start) / (endOfWarsawDay(day) - start);
  return Math.max(0, Math.min(1, (daysBetween(first, day) + part) / length));
}

/** The day of the line at which a deadline stands: its own, or the line's end it lies beyond; null: at none. */
export function lineDayOf(deadline: Deadline, today: string, reach: number): string | null {
  if (deadline.kind !== 'day') return null;
  return addDays(today, Math.max(-reach, Math.min(reach, daysBetween(today, deadline.day))));
}

function pointsOf(waiting: readonly DueInvoice[], today: string, reach: number): LinePoint[] {
  const points = new Map<string, LinePoint>();
  for (const { id, number, deadline } of waiting) {
    const day = lineDayOf(deadline, today, reach);
    if (deadline.kind !== 'day' || day === null) continue;
    const due = deadline.day;
    const known = points.get(day);
    points.set(day, {
      ...{ day, count: (known?.count ?? 0) + 1, isOverdue: day < today },
      only: known ? null : { id, number },
      due: known && known.due < due ? known.due : due,
    });
  }
  return [...points.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

interface LineFacts {
  today: string;
  now: number;
  /** How many days the line shows before and after today. */
  reach: number;
  waiting: readonly DueInvoice[];
  announcements: readonly Pick<Announcement, 'category' | 'start' | 'end'>[];
  /** When KSeF did not answer. */
  down: readonly Span[];
}

/** A blink of the line is no outage worth a place in the picture. */
const shortestOutageMs = 30 * 60_000;

interface OutageFacts extends Pick<LineFacts, 'now' | 'announcements' | 'down'> {
  first: string;
  length: number;
}

/** Days in a row with what was announced, and when KSeF did not answer. */
export function outageLine(
  { first, length, now, announcements, down }: OutageFacts,
  calendar: Calendar = polishCalendar,
): Pick<DeadlineLine, 'days' | 'bands'> {
  const lost = union(down).filter(({ start, end }) => end - start >= shortestOutageMs);
  const bands = [
    ...announcements.map(({ category, start, end }) => ({ kind: category, start, end })),
    ...lost.map((it) => ({ kind: 'noConnection' as const, ...it })),
  ].flatMap((it): LineBand[] => {
    // What has begun and has no end yet lasts until now at least; how much longer nobody knows.
    const from = placeOf(it.start, first, length);
    const to = placeOf(it.end ?? Math.max(now, it.start), first, length);
    return to > from ? [{ ...it, from, to }] : [];
  });
  return {
    days: Array.from({ length }, (_, at) => {
      const day = addDays(first, at);
      return { day, off: calendar.dayOff(day) };
    }),
    bands: bands.sort((a, b) => a.start - b.start),
  };
}

/** Deadlines of what waits, on a line of days with today in the middle. */
export function deadlineLine(facts: LineFacts, calendar: Calendar = polishCalendar): DeadlineLine {
  const { today, now, reach, waiting, announcements, down } = facts;
  const first = addDays(today, -reach);
  const length = 2 * reach + 1;
  return {
    ...outageLine({ first, length, now, announcements, down }, calendar),
    points: pointsOf(waiting, today, reach),
    open: waiting.filter(({ deadline }) => deadline.kind === 'open').length,
  };
}
