import { addWorkingDays, nextWorkingDay, warsawDay } from './calendar.ts';
import type { Mode } from './mode.ts';

/** What the Ministry announced. Of several versions of one event only the newest may be given. */
export interface Announcement {
  id: string;
  category: 'maintenance' | 'failure' | 'totalFailure';
  /** Instants; `end` is null while no end is announced. */
  start: number;
  end: number | null;
}

/** Until when KSeF must get the invoice: the end of a Warsaw day, not known yet, or never. */
export type Deadline = { kind: 'day'; day: string } | { kind: 'open' } | { kind: 'none' };

export interface DeadlineInput {
  mode: Mode;
  /** `P_1`. */
  issueDate: string;
  /** Instant of issue; without it announcements are compared by the day. */
  issuedAt?: number | undefined;
  /** Instant from which the invoice waits no more: what begins later can't move its deadline. */
  deliveredAt?: number | undefined;
  announcements: readonly Announcement[];
}

const open: Deadline = { kind: 'open' };
const none: Deadline = { kind: 'none' };
const onDay = (day: string): Deadline => ({ kind: 'day', day });

/** Working days for sending after a failure ended (art. 106nf). */
const daysAfterFailure = 7;

const later = (a: Deadline, b: Deadline): Deadline => {
  if (a.kind !== 'day') return a;
  return b.kind !== 'day' || b.day > a.day ? b : a;
};

/** Had it already ended when the invoice was issued? */
const endedBeforeIssue = ({ end }: Announcement, { issueDate, issuedAt }: DeadlineInput): boolean =>
  end !== null && (issuedAt === undefined ? warsawDay(end) < issueDate : end <= issuedAt);

const beganByIssue = ({ start }: Announcement, { issueDate, issuedAt }: DeadlineInput): boolean =>
  issuedAt === undefined ? warsawDay(start) <= issueDate : start <= issuedAt;

const afterFailure = ({ end }: Announcement): Deadline =>
  end === null ? open : onDay(addWorkingDays(warsawDay(end), daysAfterFailure));
const afterMaintenance = ({ end }: Announcement): Deadline =>
  end === null ? open : onDay(nextWorkingDay(warsawDay(end)));

/**
 * The latest deadline that the announcements in force at issue give. With none on record the invoice was stamped
 * without grounds, and the day that can't be late is the one of offline24.
 */
function fromAnnouncementAtIssue(
  input: DeadlineInput,
  category: Announcement['category'],
  rule: (announcement: Announcement) => Deadline,
): Deadline {
  return input.announcements
    .filter((it) => it.category === category && beganByIssue(it, input) && !endedBeforeIssue(it, input))
    .map(rule)
    .reduce(later, onDay(nextWorkingDay(input.issueDate)));
}

/** The deadline that the mode alone gives (offline-rules.md 1), before later failures move it. */
export function baseDeadline(input: DeadlineInput): Deadline {
  switch (input.mode) {
    case 'online':
      return onDay(input.issueDate);
    case 'offline24':
      return onDay(nextWorkingDay(input.issueDate));
    case 'offline-niedostepnosc':
      return fromAnnouncementAtIssue(input, 'maintenance', afterMaintenance);
    case 'offline-awaria':
      return fromAnnouncementAtIssue(input, 'failure', afterFailure);
    case 'awaria-calkowita':
      return none;
  }
}

/**
 * The deadline of an invoice by `P_1`, its mode and everything announced (offline-rules.md 2). The order of the
 * announcements does not matter.
 */
export function deadline(input: DeadlineInput): Deadline {
  const { mode, deliveredAt = Infinity } = input;
  if (mode === 'awaria-calkowita') return none;
  const whileWaiting = input.announcements.filter(
    (it) => !endedBeforeIssue(it, input) && it.start < deliveredAt,
  );
  if (whileWaiting.some((it) => it.category === 'totalFailure')) return none;

  const base = baseDeadline(input);
  if (mode === 'online') return base;
  // MF tryby-offline: each failure announced before the deadline passed starts the 7 working days anew. Of
  // failures that overlap the one that ends last counts, so a deadline never moves to an earlier day.
  return whileWaiting
    .filter((it) => it.category === 'failure')
    .sort((a, b) => a.start - b.start)
    .reduce((current, failure) => {
      const inTime = current.kind !== 'day' || warsawDay(failure.start) <= current.day;
      return inTime ? later(current, afterFailure(failure)) : current;
    }, base);
}
