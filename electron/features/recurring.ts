import type { WaitingRecurring } from '../../shared/domain/alerts.ts';
import type { InvoiceDraft } from '../../shared/domain/draft.ts';
import { lastDay, occurrencesBetween, type Occurrence } from '../../shared/domain/recurring.ts';
import { occurrenceDraft } from '../../shared/domain/recurringTexts.ts';
import { warsawDay, warsawInstant } from '../../shared/domain/warsawTime.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import { recurringWords } from '../../shared/i18n/recurring.ts';
import type { Clock, Log } from '../core/ports.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { Db } from '../db/openDatabase.ts';
import type { Plan, SavedDraft, SavedStore } from '../db/savedStore.ts';

/** Midnight comes without anything else happening. */
const lookEveryMs = 60_000;
/** A clock that is a little fast must not date an invoice to a day that has not begun in KSeF. */
const afterMidnightMs = 10 * 60_000;

export interface RecurringPorts {
  clock: Clock;
  log: Log;
  db: Db;
  saved: SavedStore;
  journal: JournalStore;
  /** Issues a draft now, in the current mode. @throws AppError `draft.*`, `keystore.*` */
  issue(draft: InvoiceDraft): InvoiceRecord;
  /** Asks KSeF anew, so that the mode is the one of this moment. */
  freshMode(): Promise<unknown>;
  /** There is a firm, and its clock can be trusted. */
  mayIssue(): boolean;
  /** The program has issued one by itself. */
  issued(invoice: InvoiceRecord): void;
  /** What waits has changed. */
  changed(): void;
}

export type Recurring = ReturnType<typeof createRecurring>;
type RecurringDraft = SavedDraft & { plan: Plan };

const isRecurring = (it: SavedDraft): it is RecurringDraft => it.plan !== null;

/**
 * Invoices that come again. Each period is invoiced once: its mark is written in the transaction that issues the
 * invoice. What was missed while the computer was off is caught up with the texts of its own period and today's date
 * (`P_1` is never in the past); when more than one was missed, the user is asked first.
 */
export function createRecurring(ports: RecurringPorts) {
  const { clock, log, db, saved, journal, issue, freshMode, mayIssue, issued, changed } = ports;
  let cancel: (() => void) | null = null;
  let closed = false;
  let underWay: Promise<void> | null = null;
  let again = false;

  const today = (): string => warsawDay(clock.now());

  function* open({ id, plan: { schedule, countsFrom } }: RecurringDraft, to: string): Generator<Occurrence> {
    const handled = saved.handledPeriods(id);
    for (const it of occurrencesBetween(schedule, countsFrom, to)) {
      if (!handled.has(it.period)) yield it;
    }
  }
  /** Fallen due and not handled, oldest first. */
  const waitingOf = (it: RecurringDraft): Occurrence[] => [...open(it, today())];
  /** The first one that waits, else the next one to come. */
  const nextOf = (it: RecurringDraft): Occurrence | null => {
    for (const one of open(it, lastDay)) return one;
    return null;
  };

  /** What the program leaves to the user: all of it, unless the schedule says that it is issued by itself. */
  const forTheUser = ({ plan: { schedule, asksUntil }, problem }: RecurringDraft, waiting: Occurrence[]) =>
    schedule.automatic && problem === null
      ? waiting.filter(({ day }) => asksUntil !== null && day <= asksUntil)
      : waiting;

  const draftFor = ({ draft, plan }: RecurringDraft, occurrence: Occurrence): InvoiceDraft =>
    occurrenceDraft(draft, plan.schedule, occurrence, today(), recurringWords);

  /** Null where a window has done it meanwhile. @throws AppError `draft.*`, `keystore.*`; nothing has happened then */
  const issueOne = (id: string, occurrence: Occurrence): InvoiceRecord | null =>
    db.transaction(() => {
      const it = saved.get(id);
      const { period } = occurrence;
      if (!isRecurring(it) || saved.handledPeriods(id).has(period)) return null;
      const invoice = issue(draftFor(it, occurrence));
      saved.handlePeriod(id, period, invoice.id, clock.now());
      if (it.problem !== null) saved.put({ ...it, problem: null });
      journal.add('recurring.issued', { name: it.name, period, number: invoice.number }, invoice.id);
      return invoice;
    });

  /** Whether it is another one than before. */
  const keepProblem = (it: RecurringDraft, { code, details }: AppError): boolean => {
    const problem = { code, details };
    if (JSON.stringify(problem) === JSON.stringify(it.problem)) return false;
    db.transaction(() => {
      saved.put({ ...it, problem });
      journal.add('recurring.failed', { name: it.name, code, details });
    });
    return true;
  };

  /** What the program may issue by itself now. */
  const itsOwn = ({ plan: { schedule, asksUntil }, problem }: RecurringDraft, waiting: Occurrence[]) => {
    // A draft with a mistake stays wrong until somebody changes it.
    if (!schedule.automatic || problem?.code.startsWith('draft.')) return [];
    return waiting.filter(({ day }) => asksUntil === null || day > asksUntil);
  };

  /** Issues what has fallen due once; of several at once the user has to say which. Tells whether anything changed. */
  const tend = (it: RecurringDraft): boolean => {
    const own = itsOwn(it, waitingOf(it));
    const [first] = own;
    if (!first) return false;
    if (own.length > 1) {
      const asksUntil = own.at(-1)?.day ?? today();
      saved.put({ ...it, plan: { ...it.plan, asksUntil } });
      return true;
    }
    try {
      const invoice = issueOne(it.id, first);
      if (invoice) issued(invoice);
      return invoice !== null;
    } catch (error) {
      if (!isAppError(error)) throw error;
      return keepProblem(it, error);
    }
  };

  const all = (): RecurringDraft[] => saved.list().filter(isRecurring);
  const isEarly = (): boolean => clock.now() - warsawInstant(today(), 0) < afterMidnightMs;

  const turn = async (): Promise<void> => {
    if (isEarly() || !mayIssue() || !all().some((it) => itsOwn(it, waitingOf(it)).length > 0)) return;
    await freshMode();
    if (closed || !mayIssue()) return;
    if (all().filter(tend).length > 0) changed();
  };

  /** One look at a time; whoever asks meanwhile has another one after it. */
  const look = (): Promise<void> => {
    again = true;
    const run = async (): Promise<void> => {
      try {
        while (again && !closed) {
          again = false;
          await turn();
        }
      } catch (error) {
        // What can't be written now, on a full disk for one, comes with the next look.
        log.error('recurring', { error: String(error) });
      } finally {
        underWay = null;
      }
    };
    underWay ??= run();
    return underWay;
  };

  /** What another window has done meanwhile is not done again for the time after it. */
  const asSeen = (next: Occurrence | null, seen: string | undefined): Occurrence => {
    if (!next) throw new AppError('saved.nothingDue', {});
    if (seen !== undefined && next.day !== seen) throw new AppError('saved.doneMeanwhile', {});
    return next;
  };

  const requireRecurring = (id: string): RecurringDraft => {
    const it = saved.get(id);
    if (!isRecurring(it)) throw new AppError('saved.notRecurring', {});
    return it;
  };

  return {
    /** Day of the next one, and how many wait. */
    standing: (it: SavedDraft): { next: string | null; waiting: number } =>
      isRecurring(it)
        ? { next: nextOf(it)?.day ?? null, waiting: waitingOf(it).length }
        : { next: null, waiting: 0 },

    /** What the user has to be told of. */
    waiting: (): WaitingRecurring[] =>
      all().flatMap((it) => {
        const { id, problem } = it;
        const some = forTheUser(it, waitingOf(it));
        const last = some.at(-1);
        return last ? [{ id, period: last.period, count: some.length, hasFailed: problem !== null }] : [];
      }),

    /**
     * Issues the first one that waits, else the next one ahead of its day.
     * @param seen the day that the user saw as the next one
     * @throws AppError `saved.notFound`, `saved.notRecurring`, `saved.nothingDue`, `saved.doneMeanwhile`, `draft.*`,
     * `keystore.*`
     */
    issueNow: (id: string, seen?: string): InvoiceRecord => {
      const next = asSeen(nextOf(requireRecurring(id)), seen);
      const invoice = issueOne(id, next);
      if (!invoice) throw new AppError('saved.doneMeanwhile', {});
      changed();
      return invoice;
    },

    /**
     * Lets the first one that waits pass.
     * @throws AppError `saved.notFound`, `saved.notRecurring`, `saved.nothingDue`, `saved.doneMeanwhile`
     */
    skip: (id: string, seen?: string): void => {
      const it = requireRecurring(id);
      const first = asSeen(waitingOf(it)[0] ?? null, seen);
      db.transaction(() => {
        saved.handlePeriod(id, first.period, null, clock.now());
        saved.put({ ...it, problem: null });
        journal.add('recurring.skipped', { name: it.name, period: first.period });
      });
      changed();
    },

    /** Issues what has fallen due, where the program may by itself; nothing before `start`. */
    look: (): void => {
      if (cancel) void look();
    },
    start: (): void => {
      const begin = (): void => {
        void look();
        cancel = clock.schedule(lookEveryMs, begin);
      };
      if (!cancel) begin();
    },
    /** For good. */
    stop: (): void => {
      closed = true;
      cancel?.();
    },
  };
}
