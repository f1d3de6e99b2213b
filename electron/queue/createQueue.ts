import type { ModeStatus } from '../../shared/contract/modeTypes.ts';
import type { QueueStatus, SendResult } from '../../shared/contract/types.ts';
import type { ErrorView } from '../../shared/contract/basicTypes.ts';
import type { EventData } from '../../shared/contract/events.ts';
import { isAccepted } from '../../shared/domain/lifecycle.ts';
import { believedEnd } from '../../shared/domain/rateLimits.ts';
import { nextTry } from '../../shared/domain/retry.ts';
import { isAppError, type AppError } from '../../shared/errors/appError.ts';
import type { QueuedHead } from '../db/invoiceRows.ts';
import { recoverInterrupted } from './attempt.ts';
import { createOnlineSession, idleMs } from './onlineSession.ts';
import { deadlineView } from './deadlineView.ts';
import { dueAt, inOrder, inQueue, nextWake } from './plan.ts';
import { placesOf } from './places.ts';
import { problemOf, type QueuePorts } from './queuePorts.ts';
import { deliver, deliveryProblem, turnWaitingOffline } from './sender.ts';

/** After a failure that only a person can mend the queue still looks again: the cause may be gone. */
const askUserAgainMs = 15 * 60_000;

/** A closing program gives the request under way this long to be answered. */
const answerMs = 500;

export interface QueueOptions {
  /** Whether anything may be sent now, and a place to say that KSeF did not answer. */
  modes: { maySend(): boolean; fresh(): Promise<ModeStatus>; refresh(): Promise<void> };
  random(): number;
  /** Sends by itself when there is something to send; false for a single call from the command line. */
  background: boolean;
  /** The computer is about to sleep, or the program to end: what is under way is finished, nothing else begun. */
  isResting?(): boolean;
  progress(progress: EventData<'queue.progress'>): void;
  changed(status: QueueStatus): void;
}

export type Queue = ReturnType<typeof createQueue>;

/** The outbox: what is waiting, when it goes, and the one run at a time that takes it to KSeF. */
export function createQueue(ports: QueuePorts, options: QueueOptions) {
  const { clock, invoices, journal, settings, log } = ports;
  const { modes, background } = options;
  /** KSeF's limits, as the last run met them. */
  let restUntil = 0;
  const session = createOnlineSession(ports);
  const noBatchUntil = { at: 0 };
  let cancelIdle = () => {};
  let run: Promise<void> | null = null;
  let wokenDuringRun = false;
  let blockedBy: ErrorView | null = null;
  let blockedUntil = 0;
  let failures = 0;
  let closing = false;
  let cancelTimer = () => {};

  const paused = () => settings.get('queuePaused') ?? false;
  const waiting = () => inQueue(invoices);
  /** Nothing goes before, whatever is due. */
  const notBefore = () => Math.max(...[blockedUntil, restUntil].map((it) => believedEnd(it, clock.now())));
  const mayGoOn = () => !closing && options.isResting?.() !== true && !paused() && modes.maySend();

  const status = (): QueueStatus => {
    const undelivered = inOrder(
      invoices.inStates(['queued', 'sending', 'unclear', 'processing']),
      ports.deadlineOf,
    );
    const first = undelivered[0];
    return {
      waiting: undelivered.length,
      rejected: invoices.countInStates(['rejected']),
      nearestDeadline: first ? deadlineView(ports.deadlineOf(first), clock.now()) : null,
      paused: paused(),
      sending: run !== null,
      blockedBy,
      nextTryAt:
        undelivered.length === 0 ? null : Math.max(nextWake(undelivered, clock.now()) ?? 0, notBefore()),
    };
  };
  const changed = () => options.changed(status());

  /** Remembers why nothing can go and until when; what a look at KSeF would tell is asked for at once. */
  const block = async (error: AppError): Promise<void> => {
    const decision = nextTry(error, failures, clock.now(), options.random());
    failures += 1;
    blockedUntil = decision.do === 'retry' ? decision.at : clock.now() + askUserAgainMs;
    blockedBy = problemOf(error);
    log.info('delivery waits', { code: error.code, until: blockedUntil });
    if (isAppError(error, 'ksef.unreachable') || isAppError(error, 'ksef.unavailable')) {
      turnWaitingOffline(ports);
      await modes.refresh();
    }
  };

  const deliverOnce = async (): Promise<void> => {
    try {
      restUntil = await deliver(ports, { session, noBatchUntil, report: options.progress, mayGoOn });
      blockedBy = null;
      blockedUntil = 0;
      failures = 0;
    } catch (error) {
      // Ended by us: what was under way is `unclear`, and nothing is to be concluded about KSeF.
      if (closing) return;
      const problem = deliveryProblem(error);
      if (problem.code === 'internal') log.error('delivery failed', { error: String(error) });
      await block(problem);
    }
  };

  const start = (): Promise<void> => {
    if (run) return run;
    cancelIdle();
    run = deliverOnce()
      .catch((error: unknown) => log.error('delivery failed', { error: String(error) }))
      .finally(() => {
        run = null;
        changed();
        // Whoever heard of it may have begun another run: that one sees to the timers when it ends.
        if (run) return;
        closeWhenIdle();
        if (wokenDuringRun) wake();
        else scheduleNext();
      });
    changed();
    return run;
  };

  const closeWhenIdle = (): void => {
    if (!session.isOpen() || closing || !background) return;
    cancelIdle = clock.schedule(idleMs, () => {
      if (!run && modes.maySend()) void session.closeIfIdle();
    });
  };

  const scheduleNext = (): void => {
    cancelTimer();
    const at = nextWake(waiting(), clock.now());
    if (!background || closing || at === null || !mayGoOn()) return;
    cancelTimer = clock.schedule(Math.max(at, notBefore()) - clock.now(), wake);
  };

  /** Something may be able to go now: a new invoice, a mode, a resumed queue, a timer. */
  const wake = (): void => {
    if (!background || closing) return;
    if (run) {
      wokenDuringRun = true;
      return;
    }
    wokenDuringRun = false;
    if (!mayGoOn() || clock.now() < believedEnd(blockedUntil, clock.now())) return scheduleNext();
    if (waiting().some((it) => dueAt(it, clock.now()) <= clock.now())) void start();
    else scheduleNext();
  };

  /** A reason for waiting is gone: whatever KSeF or the user had blocked is tried again at once. */
  const unblock = (): void => {
    blockedBy = null;
    blockedUntil = 0;
    wake();
  };

  recoverInterrupted(ports);

  return {
    status,
    /** Whether what waits would be sent now. */
    maySend: (): boolean => background && mayGoOn(),
    wake,
    unblock,

    /** Everything in the queue with its place in the order of sending, and about how long sending takes (ms). */
    places: (carriedOut: (invoice: QueuedHead) => boolean) => placesOf(ports, carriedOut, noBatchUntil),
    /** Until when KSeF's limits, as the last run met them, let nothing be sent; null when they do not matter. */
    restUntil: (): number | null => {
      const until = believedEnd(restUntil, clock.now());
      return until > clock.now() ? until : null;
    },

    /** Waiting and refused invoices, nearest deadline first. */
    list: () =>
      inOrder(
        invoices.inStates(['queued', 'sending', 'unclear', 'processing', 'rejected']),
        ports.deadlineOf,
      ),

    /** Tries everything now, whatever it was waiting for, and resolves when the run is over. */
    sendNow: async (): Promise<SendResult> => {
      const before = waiting();
      for (const { id } of before) invoices.change(id, { nextTryAt: clock.now() });
      await run;
      await modes.fresh();
      if (mayGoOn() && before.length > 0) await start();
      const after = before.map(({ id }) => invoices.get(id).state);
      return {
        accepted: after.filter(isAccepted).length,
        rejected: after.filter((state) => state === 'rejected').length,
        waiting: after.filter((state) => !isAccepted(state) && state !== 'rejected').length,
      };
    },

    pause: (value: boolean): QueueStatus => {
      settings.set('queuePaused', value);
      journal.add(value ? 'queue.paused' : 'queue.resumed');
      changed();
      if (!value) unblock();
      return status();
    },

    /**
     * Stops between two requests. One that is still without an answer after a moment is broken off by `abort`: its
     * invoice is `unclear` then, and the next start asks KSeF about it.
     */
    close: async (abort: () => void): Promise<void> => {
      closing = true;
      cancelTimer();
      cancelIdle();
      const cancelAbort = clock.schedule(answerMs, abort);
      await run;
      if (modes.maySend()) await session.close();
      cancelAbort();
      abort();
    },
  };
}
