import { countWorkingDays, polishCalendar, type Calendar, type CountedDay } from './calendar.ts';
import type { Mode } from './mode.ts';
import { warsawDay } from './warsawTime.ts';

export const announcementCategories = ['maintenance', 'failure', 'totalFailure'] as const;

/** What the Ministry announced. Of several versions of one event only the newest may be given. */
export interface Announcement {
  id: string;
  category: (typeof announcementCategories)[number];
  /** Instants; `end` is null while no end is announced. */
  start: number;
  end: number | null;
}

/** Until when KSeF must get the invoice: the end of a Warsaw day, not known yet, or never. */
export type Deadline = { kind: 'day'; day: string } | { kind: 'open' } | { kind: 'none' };

/** What a deadline needs to know of an invoice. */
export interface DatedInvoice {
  mode: Mode;
  /** `P_1`. */
  issueDate: string;
  /** Instant of issue; without it announcements are compared by the day. */
  issuedAt?: number | undefined;
  /** Instant from which the invoice waits no more: what begins later can't move its deadline. */
  deliveredAt?: number | undefined;
}

/** One reason of a deadline: what gave it, from which day it was counted, and where that led. */
export interface DeadlineStep<A extends Announcement = Announcement> {
  /** `mode`: what the mode alone gives; the others: what was announced while the invoice waited. */
  kind: 'mode' | 'failure' | 'totalFailure';
  basis: A | null;
  /** The day that counting starts after, and every day gone through; empty where nothing is counted. */
  from: string | null;
  counted: CountedDay[];
  result: Deadline;
}

/** A deadline with the chain of its reasons, first to last; the last one's result is the deadline. */
export interface TracedDeadline<A extends Announcement = Announcement> {
  deadline: Deadline;
  steps: DeadlineStep<A>[];
}

const open: Deadline = { kind: 'open' };
const none: Deadline = { kind: 'none' };
const onDay = (day: string): Deadline => ({ kind: 'day', day });

/** Working days for sending: after the issue (art. 106nda) or unavailability (106nh), and after a failure (106nf). */
const workingDays = { mode: 1, maintenance: 1, failure: 7 } as const;

const isLater = (a: Deadline, b: Deadline): boolean => {
  if (b.kind !== 'day') return false;
  return a.kind !== 'day' || a.day > b.day;
};

/** Had it already ended when the invoice was issued? */
const endedBeforeIssue = ({ end }: Announcement, { issueDate, issuedAt }: DatedInvoice): boolean =>
  end !== null && (issuedAt === undefined ? warsawDay(end) < issueDate : end <= issuedAt);

const beganByIssue = ({ start }: Announcement, { issueDate, issuedAt }: DatedInvoice): boolean =>
  issuedAt === undefined ? warsawDay(start) <= issueDate : start <= issuedAt;

/** Counts the working days that a rule gives after a day; null counts nothing yet. */
function counting<A extends Announcement>(
  kind: DeadlineStep['kind'],
  basis: A | null,
  from: string | null,
  days: number,
  calendar: Calendar,
): DeadlineStep<A> {
  const counted = from === null ? [] : countWorkingDays(from, days, calendar);
  const last = counted.at(-1);
  return { kind, basis, from, counted, result: last ? onDay(last.day) : open };
}

const after = <A extends Announcement>(
  kind: 'mode' | 'failure',
  basis: A,
  rule: 'maintenance' | 'failure',
  calendar: Calendar,
): DeadlineStep<A> =>
  counting(kind, basis, basis.end === null ? null : warsawDay(basis.end), workingDays[rule], calendar);

/**
 * What the mode alone gives (offline-rules.md 1), before later failures move it. A mode that rests on an announcement
 * counts from the one in force at issue that gives most time; with none on record the invoice was stamped without
 * grounds, and the day that can't be late is the one of offline24.
 */
function stepOfMode<A extends Announcement>(
  invoice: DatedInvoice,
  announcements: readonly A[],
  calendar: Calendar,
): DeadlineStep<A> {
  const { mode, issueDate } = invoice;
  const nothingCounted = { kind: 'mode', basis: null, from: null, counted: [] } as const;
  const byIssue = () => counting<A>('mode', null, issueDate, workingDays.mode, calendar);
  const byAnnouncement = (rule: 'maintenance' | 'failure') =>
    announcements
      .filter((it) => it.category === rule && beganByIssue(it, invoice) && !endedBeforeIssue(it, invoice))
      .map((it) => after('mode', it, rule, calendar))
      .reduce((best, it) => (isLater(it.result, best.result) ? it : best), byIssue());
  switch (mode) {
    case 'online':
      return { ...nothingCounted, counted: [], result: onDay(issueDate) };
    case 'offline24':
      return byIssue();
    case 'offline-niedostepnosc':
      return byAnnouncement('maintenance');
    case 'offline-awaria':
      return byAnnouncement('failure');
    case 'awaria-calkowita':
      return { ...nothingCounted, counted: [], result: none };
  }
}

/**
 * The deadline of an invoice by `P_1`, its mode and everything announced (offline-rules.md 2), with its reasons.
 * The order of the announcements does not matter.
 */
export function traceDeadline<A extends Announcement>(
  invoice: DatedInvoice,
  announcements: readonly A[],
  calendar: Calendar = polishCalendar,
): TracedDeadline<A> {
  const inOrder = announcements.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  const first = stepOfMode(invoice, inOrder, calendar);
  const steps = [first];
  if (invoice.mode === 'awaria-calkowita') return { deadline: none, steps };

  const { deliveredAt = Infinity } = invoice;
  const whileWaiting = inOrder.filter((it) => !endedBeforeIssue(it, invoice) && it.start < deliveredAt);
  const total = whileWaiting.find(({ category }) => category === 'totalFailure');
  if (total) {
    steps.push({ kind: 'totalFailure', basis: total, from: null, counted: [], result: none });
    return { deadline: none, steps };
  }
  if (invoice.mode === 'online') return { deadline: first.result, steps };

  // MF tryby-offline: each failure announced before the deadline passed starts the 7 working days anew. Of
  // failures that overlap the one that ends last counts, so a deadline never moves to an earlier day.
  let current = first.result;
  for (const failure of whileWaiting.filter(({ category }) => category === 'failure')) {
    const inTime = current.kind !== 'day' || warsawDay(failure.start) <= current.day;
    const step = after('failure', failure, 'failure', calendar);
    if (!inTime || !isLater(step.result, current)) continue;
    steps.push(step);
    current = step.result;
  }
  return { deadline: current, steps };
}

/** Until when KSeF must get the invoice: a pure function of the invoice, what was announced, and the days off. */
export const deadline = (
  invoice: DatedInvoice,
  announcements: readonly Announcement[],
  calendar: Calendar = polishCalendar,
): Deadline => traceDeadline(invoice, announcements, calendar).deadline;

/** Whether two deadlines are the same. */
export const sameDeadline = (a: Deadline, b: Deadline): boolean =>
  a.kind === b.kind && (a.kind !== 'day' || b.kind !== 'day' || a.day === b.day);
