import type { ErrorCode } from '../errors/catalogue.ts';
import type { ClockProblem } from './clockProblem.ts';
import type { Deadline } from './deadline.ts';
import { isWaiting, type InvoiceState } from './lifecycle.ts';
import { isOfflineMode, type Mode } from './mode.ts';
import { daysBetween, endOfWarsawDay, warsawDay } from './warsawTime.ts';

/** How near a deadline is (offline-rules.md 4), gravest first. */
export const deadlineStages = ['overdue', 'h4', 'd1', 'd3', 'd7'] as const;
export type DeadlineStage = (typeof deadlineStages)[number];

const hourMs = 3_600_000;
const stageDays = { d1: 1, d3: 3, d7: 7 } as const;
/** From here on an online invoice that is still here may not arrive on its day. */
const beforeMidnightMs = 30 * 60_000;

/** The stage that a deadline (end of a Warsaw day) has reached; null while it is further than a week away. */
export function stageOf(day: string, now: number): DeadlineStage | null {
  const leftMs = endOfWarsawDay(day) - now;
  if (leftMs <= 0) return 'overdue';
  if (leftMs <= 4 * hourMs) return 'h4';
  const days = daysBetween(warsawDay(now), day);
  return (['d1', 'd3', 'd7'] as const).find((stage) => days <= stageDays[stage]) ?? null;
}

/** An invoice that KSeF does not have yet, as far as warnings go. */
export interface WaitingInvoice {
  mode: Mode;
  state: InvoiceState;
  issueDate: string;
  issuedAt: number;
  deadline: Deadline;
}

export interface AlertFacts {
  now: number;
  invoices: readonly WaitingInvoice[];
  mode: {
    mode: Mode;
    source: 'auto' | 'manual';
    since: number;
    /** Whether the announcement that was entered with a mode set by hand is over. */
    announcementIsOver: boolean;
  };
  clockProblem: ClockProblem | null;
  /** The offline certificate ends soon (certificateReminder.ts). */
  certificate: { serial: string; daysLeft: number; step: number } | null;
  /** Recurring invoices that wait for the user. */
  recurring: readonly WaitingRecurring[];
  /** Backups, and whether the firm came from elsewhere or left; nothing is said where it is absent. */
  keeping?: KeepingFacts;
}

/** What of backups may need a person. Instants. */
export interface KeepingFacts {
  last: { at: number } | null;
  problem: { code: string } | null;
  /** A firm with real invoices makes none. */
  isOff: boolean;
  restored: RestoredFacts | null;
  movedOutAt: number | null;
}

interface RestoredFacts {
  at: number;
  madeAt: number | null;
  moved: boolean;
  /** What KSeF was asked for after it; null of a firm that was restored before KSeF was asked. */
  ksef: RecoveryResult | null;
}
/** How asking KSeF for what the backup does not have went. */
export interface RecoveryResult {
  finishedAt: number | null;
  recovered: number;
  adopted: number;
  taken: number;
  unread: number;
  problem: { code: ErrorCode; details: Record<string, unknown> } | null;
}

/** A recurring invoice that has fallen due so many times without being issued. */
export interface WaitingRecurring {
  id: string;
  /** What it fell due for last. */
  period: string;
  count: number;
  /** The program was to issue it and could not. */
  hasFailed: boolean;
}

interface Common {
  /** What is acknowledged or snoozed: one key per fact, so that a group may grow and shrink. */
  keys: string[];
  /** Worth a notification of the desktop; the others are told inside the program only. */
  isNews: boolean;
}
export type Alert = Common &
  (
    | { kind: 'deadline'; stage: DeadlineStage; day: string; daysLeft: number; count: number; later: number }
    | { kind: 'openDeadline'; count: number }
    | { kind: 'midnight'; count: number; minutesLeft: number }
    | { kind: 'manualMode'; mode: Mode; since: number; isOver: boolean }
    | { kind: 'totalFailure'; since: number }
    | { kind: 'dutyLifted'; count: number }
    | ({ kind: 'clock' } & ClockProblem)
    | { kind: 'certificate'; daysLeft: number; step: number }
    | { kind: 'recurring'; count: number; failed: number }
    | { kind: 'backup'; isOff: boolean; lastAt: number | null; code: string | null }
    | ({ kind: 'restored' } & RestoredFacts)
    | { kind: 'movedOut'; at: number }
  );

interface DayGroup {
  key: string;
  stage: DeadlineStage;
  day: string;
  count: number;
  /** All of them were this near already when they were issued: the form said so then. */
  knownAtIssue: boolean;
}

const needsDelivery = ({ state }: WaitingInvoice): boolean => isWaiting(state) || state === 'rejected';

/** Waiting invoices by day of deadline; online ones only once they are late, for KSeF takes them as offline then. */
function dayGroups(invoices: readonly WaitingInvoice[], now: number): DayGroup[] {
  const today = warsawDay(now);
  const dated = invoices.flatMap((it) => {
    const { deadline } = it;
    if (!needsDelivery(it) || deadline.kind !== 'day') return [];
    return isOfflineMode(it.mode) || deadline.day < today ? [{ ...it, day: deadline.day }] : [];
  });
  return [...Map.groupBy(dated, ({ day }) => day)].flatMap(([day, some]): DayGroup[] => {
    const stage = stageOf(day, now);
    if (stage === null) return [];
    const knownAtIssue =
      stage !== 'overdue' && some.every(({ issuedAt }) => stageOf(day, issuedAt) === stage);
    return [{ key: `deadline:${day}:${stage}`, stage, day, count: some.length, knownAtIssue }];
  });
}

/** One warning per stage: all that is late, or what is due on the nearest day. The first says how many come later. */
function deadlineAlerts(groups: readonly DayGroup[], total: number, today: string): Alert[] {
  const found = deadlineStages.flatMap((stage): Alert[] => {
    const some = groups.filter((it) => it.stage === stage).sort((a, b) => (a.day < b.day ? -1 : 1));
    const [nearest] = some;
    if (!nearest) return [];
    const due = stage === 'overdue' ? some : [nearest];
    const count = due.reduce((sum, it) => sum + it.count, 0);
    return [
      {
        ...{ kind: 'deadline', stage, day: nearest.day, daysLeft: daysBetween(today, nearest.day) },
        ...{ count, later: 0 },
        keys: some.map(({ key }) => key),
        isNews: !some.every(({ knownAtIssue }) => knownAtIssue),
      },
    ];
  });
  const told = found.reduce((sum, it) => sum + ('count' in it ? it.count : 0), 0);
  return found.map((it, index) => (index === 0 ? { ...it, later: total - told } : it));
}

/** One warning for all that wait; a new period of any of them is news. */
function recurringAlerts(
  waiting: readonly WaitingRecurring[],
  isSilenced: (key: string) => boolean,
): Alert[] {
  const keyOf = ({ id, period, hasFailed }: WaitingRecurring): string =>
    `recurring:${id}:${period}${hasFailed ? ':failed' : ''}`;
  const told = waiting.filter((it) => !isSilenced(keyOf(it)));
  const sum = (some: readonly WaitingRecurring[]): number => some.reduce((all, { count }) => all + count, 0);
  if (told.length === 0) return [];
  const failed = sum(told.filter(({ hasFailed }) => hasFailed));
  return [{ kind: 'recurring', count: sum(told), failed, keys: told.map(keyOf), isNews: true }];
}

/** A backup may be older than the last invoice; a move leaves nothing behind, unless the old computer went on. */
const isTold = ({ moved, ksef }: RestoredFacts): boolean =>
  !moved || (ksef?.finishedAt != null && ksef.recovered + ksef.taken + ksef.unread > 0);

/** What is told of backups; a firm that has left this computer is told of every day. */
function keepingAlerts({ last, problem, isOff, restored, movedOutAt }: KeepingFacts, today: string): Alert[] {
  const news = (key: string): Common => ({ keys: [key], isNews: true });
  const lastAt = last?.at ?? null;
  const found: Alert[] = [];
  if (movedOutAt !== null)
    found.push({ kind: 'movedOut', at: movedOutAt, ...news(`movedOut:${movedOutAt}:${today}`) });
  if (restored && isTold(restored)) {
    // What came of it is news to whoever has seen that KSeF is asked.
    const { finishedAt } = restored.ksef ?? { finishedAt: null };
    const key = `restored:${restored.at}${finishedAt === null ? '' : `:${finishedAt}`}`;
    found.push({ kind: 'restored', ...restored, ...news(key) });
  }
  if (problem) {
    const { code } = problem;
    found.push({ kind: 'backup', isOff: false, lastAt, code, ...news(`backup:${code}:${today}`) });
  } else if (isOff) {
    found.push({ kind: 'backup', isOff, lastAt, code: null, ...{ ...news('backup:off'), isNews: false } });
  }
  return found;
}

/**
 * Everything that needs a person now, gravest first.
 * @param isSilenced whether the user has seen this key, or wants to hear of it later
 */
export function alerts(facts: AlertFacts, isSilenced: (key: string) => boolean): Alert[] {
  const { now, invoices, mode, clockProblem: clock, certificate } = facts;
  const today = warsawDay(now);
  const one = (key: string, isNews = true): Common => ({ keys: [key], isNews });
  const groups = dayGroups(invoices, now).filter(({ key }) => !isSilenced(key));
  const offline = invoices.filter((it) => needsDelivery(it) && isOfflineMode(it.mode));
  const dated = offline.filter(({ deadline }) => deadline.kind === 'day');
  const found = deadlineAlerts(groups, dated.length, today);

  const midnight = endOfWarsawDay(today);
  const notSent = invoices.filter(
    ({ mode: issued, state, issueDate }) =>
      issued === 'online' && issueDate === today && (state === 'queued' || state === 'unclear'),
  );
  if (notSent.length > 0 && midnight - now <= beforeMidnightMs) {
    const minutesLeft = Math.ceil((midnight - now) / 60_000);
    found.push({ kind: 'midnight', count: notSent.length, minutesLeft, ...one(`midnight:${today}`) });
  }
  if (clock)
    found.push({ kind: 'clock', ...clock, ...one(`clock:${today}:${clock.skewMs > 0 ? '+' : '-'}`) });
  if (mode.source === 'manual') {
    // On the day itself everybody knows; a reminder comes every day after it, and when the announced event is over.
    const isOver = mode.announcementIsOver;
    const key = `manual:${mode.since}:${isOver ? 'over' : today}`;
    if (isOver || warsawDay(mode.since) !== today) {
      found.push({ kind: 'manualMode', mode: mode.mode, since: mode.since, isOver, ...one(key) });
    }
  } else if (mode.mode === 'awaria-calkowita') {
    found.push({ kind: 'totalFailure', since: mode.since, ...one(`total:${mode.since}:${today}`) });
  }
  const lifted = invoices.filter((it) => it.state === 'exempt' && it.mode !== 'awaria-calkowita');
  const lastLifted = Math.max(...lifted.map(({ issuedAt }) => issuedAt));
  if (lifted.length > 0) {
    found.push({ kind: 'dutyLifted', count: lifted.length, ...one(`lifted:${lastLifted}:${lifted.length}`) });
  }
  if (certificate) {
    const { serial, daysLeft, step } = certificate;
    found.push({ kind: 'certificate', daysLeft, step, ...one(`certificate:${serial}:${step}`) });
  }
  found.push(...recurringAlerts(facts.recurring, isSilenced));
  if (facts.keeping) found.push(...keepingAlerts(facts.keeping, today));
  const openCount = offline.filter(({ deadline }) => deadline.kind === 'open').length;
  if (openCount > 0) found.push({ kind: 'openDeadline', count: openCount, ...one(`open:${today}`, false) });
  return found.filter(({ keys }) => !keys.every(isSilenced));
}
