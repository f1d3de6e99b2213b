import type { EventData } from '../../shared/contract/events.ts';
import { isAccepted } from '../../shared/domain/lifecycle.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import { pause } from '../core/pause.ts';
import { dataProblem } from '../db/dataProblem.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import { recoverInterrupted, sendOnce } from './attempt.ts';
import { sendBatch } from './batch.ts';
import { follow, isFollowed } from './follow.ts';
import { closeQuietly, type OnlineSession } from './onlineSession.ts';
import { dueAt, inOrder, inQueue, nextWake } from './plan.ts';
import { planNow } from './planNow.ts';
import { problemOf, type QueuePorts } from './queuePorts.ts';
import { reconcile } from './reconcile.ts';

/** A run does not wait for what is further away: the timer wakes the next run. */
const patienceMs = 4_000;
const pieceMs = 200;
/** After KSeF refused a package, invoices go one by one for a while. */
const withoutBatchMs = 3_600_000;

const plannable = (invoice: InvoiceRecord) => ({
  ...invoice,
  hasAttachment: invoice.draft.attachment !== undefined,
});

type Phase = EventData<'queue.progress'>['phase'];

export interface Run {
  session: OnlineSession;
  report(progress: EventData<'queue.progress'>): void;
  /** Asked between any two requests: the user paused, the mode changed, or the program is closing. */
  mayGoOn(): boolean;
  /** No batches before this instant: KSeF refused one. Kept between runs. */
  noBatchUntil: { at: number };
}

/**
 * One run: brings every due invoice as far as it can go now. Ends when nothing is due within seconds.
 * @returns the instant before which KSeF's limits leave nothing to do; 0 when they do not matter
 * @throws AppError when the whole queue has to wait (`ksef.*`, `keystore.*`)
 */
export async function deliver(
  ports: QueuePorts,
  { session, report, mayGoOn, noBatchUntil }: Run,
): Promise<number> {
  const { clock, invoices, deliveries } = ports;
  const seen = new Map<string, string>();
  /** KSeF's limits let nothing be sent before; what KSeF has already is followed meanwhile. */
  let sendFrom = 0;
  const waiting = () => inQueue(invoices);
  let finishedBy: number | null = null;
  const progress = (phase: Phase, current: number, invoice?: Pick<InvoiceRecord, 'id' | 'number'>) => {
    const isGoing = phase === 'session' || phase === 'sending';
    const etaMs = !isGoing || finishedBy === null ? null : Math.max(0, finishedBy - clock.now());
    const { id: invoiceId = null, number = '' } = invoice ?? {};
    report({ phase, current, total: seen.size, number, invoiceId, etaMs });
  };

  const sendOneByOne = async (queued: readonly InvoiceRecord[], sent: number): Promise<void> => {
    for (const [index, invoice] of queued.entries()) {
      if (!mayGoOn()) return;
      if (!session.isOpen()) progress('session', sent + index + 1, invoice);
      const reference = await session.take();
      progress('sending', sent + index + 1, invoice);
      const outcome = await sendOnce(ports, invoice, reference);
      if (outcome === 'newSession') await session.close();
    }
  };

  const send = async (due: readonly InvoiceRecord[]): Promise<void> => {
    due.forEach((it) => seen.set(it.id, it.number));
    const sent = seen.size - due.length;
    progress('preparing', sent + 1, due[0]);
    const queued = due.map((it) => lateOnlineIsOffline(ports, it));
    const { plan, ms } = planNow(ports, queued.map(plannable), noBatchUntil);
    finishedBy = clock.now() + ms;
    await sendOneByOne(
      plan.interactive.map(({ invoice }) => invoice),
      sent,
    );
    let gone = sent + plan.interactive.length;
    for (const batch of plan.batches) {
      if (!mayGoOn()) return;
      progress('preparing', gone + 1, batch[0]?.invoice);
      gone += batch.length;
      progress('sending', gone, batch[0]?.invoice);
      try {
        await sendBatch(
          ports,
          batch.map(({ invoice }) => invoice),
        );
      } catch (error) {
        if (!isAppError(error, 'ksef.refused')) throw error;
        noBatchUntil.at = clock.now() + withoutBatchMs;
        ports.journal.add('queue.batchRefused', problemOf(error));
        // Others go one by one now; what may only go in a package has to wait.
        for (const { invoice, onlyPacked } of batch) {
          const change = { problem: problemOf(error), nextTryAt: noBatchUntil.at };
          if (onlyPacked) invoices.change(invoice.id, change);
        }
      }
      for (const { invoice } of batch) ports.invoiceChanged(invoice.id);
    }
  };

  const followDue = async (due: readonly InvoiceRecord[]): Promise<void> => {
    await follow(ports, due, mayGoOn);
    const ours = due.filter(({ id }) => seen.has(id));
    const changed = ours.filter(({ id, state }) => invoices.get(id).state !== state);
    const last = changed.at(-1);
    if (!last) return;
    const states = [...seen.keys()].map((id) => invoices.get(id).state);
    const isUpo = invoices.get(last.id).state === 'archived';
    const reached = states.filter((state) => (isUpo ? state === 'archived' : isAccepted(state))).length;
    if (reached > 0) progress(isUpo ? 'upo' : 'confirming', reached, last);
  };

  recoverInterrupted(ports);
  try {
    // Sessions left open by an earlier run of the program: their keys are gone, so they only need closing.
    for (const reference of deliveries.openSessions()) {
      if (!session.is(reference)) await closeQuietly(ports, reference);
    }
    while (mayGoOn()) {
      const due = inOrder(waiting(), ports.deadlineOf).filter((it) => dueAt(it, clock.now()) <= clock.now());
      const unclear = due.filter((it) => it.state === 'unclear');
      if (unclear.length > 0) await reconcile(ports, unclear);
      const queued = due.filter((it) => it.state === 'queued');
      if (queued.length > 0 && clock.now() >= sendFrom) {
        sendFrom = await pacedUntil(ports, () => send(queued));
      }
      const followed = due.filter(isFollowed);
      const followFrom =
        followed.length > 0 && mayGoOn() ? await pacedUntil(ports, () => followDue(followed)) : 0;
      const left = waiting();
      const sendAt = nextWake(
        left.filter(({ state }) => state === 'queued'),
        clock.now(),
      );
      const otherAt = nextWake(
        left.filter(({ state }) => state !== 'queued'),
        clock.now(),
      );
      const wakeAt = Math.min(
        sendAt === null ? Infinity : Math.max(sendAt, sendFrom),
        otherAt === null ? Infinity : Math.max(otherAt, followFrom),
      );
      if (wakeAt === Infinity) return 0;
      if (wakeAt > clock.now() + patienceMs) return wakeAt;
      await rest(ports, wakeAt, mayGoOn);
    }
    return 0;
  } finally {
    if (seen.size > 0) progress('finished', seen.size);
  }
}

/** Does some work until KSeF's limits stop it; returns when it may go on. */
async function pacedUntil({ clock }: QueuePorts, work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (!isAppError(error, 'ksef.paced')) throw error;
    return clock.now() + error.details.retryAfterMs;
  }
}

/**
 * KSeF takes an online invoice that comes after its P_1 day for an offline one, so it is made one first
 * (offline-rules.md 3). Without the certificate it is sent all the same: late is better than never.
 */
function lateOnlineIsOffline(ports: QueuePorts, invoice: InvoiceRecord): InvoiceRecord {
  if (invoice.mode !== 'online' || invoice.issueDate >= warsawDay(ports.clock.now())) return invoice;
  turnOfflineOrSayWhy(ports, invoice);
  return ports.invoices.get(invoice.id);
}

/** Turns every online invoice that could not leave into an offline24 one, so that its print can. */
export function turnWaitingOffline(ports: QueuePorts): void {
  for (const invoice of ports.invoices.inStates(['queued', 'unclear'])) {
    if (invoice.mode === 'online') turnOfflineOrSayWhy(ports, invoice);
  }
}

function turnOfflineOrSayWhy(ports: QueuePorts, invoice: InvoiceRecord): void {
  try {
    ports.turnOffline(invoice);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (invoice.problem?.code !== error.code) {
      ports.invoices.change(invoice.id, { problem: problemOf(error) });
      ports.journal.add('invoice.notTurnedOffline', problemOf(error), invoice.id);
    }
  }
  ports.invoiceChanged(invoice.id);
}

/** In short pieces, so that a closing program does not wait for it. */
async function rest({ clock }: QueuePorts, until: number, mayGoOn: () => boolean): Promise<void> {
  do {
    const ms = Math.min(Math.max(until - clock.now(), 0), pieceMs);
    await pause(clock, ms);
  } while (mayGoOn() && clock.now() < until);
}

/** Everything a run can throw, as one of the catalogue. */
export const deliveryProblem = (error: unknown): AppError =>
  isAppError(error)
    ? error
    : (dataProblem(error) ?? new AppError('internal', { incidentId: 'queue' }, error));
