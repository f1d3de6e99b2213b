import type { EventData } from '../../shared/contract/events.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { isAccepted } from '../../shared/domain/lifecycle.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import type { InvoiceRecord } from '../db/invoiceStore.ts';
import { recoverInterrupted, sendOnce } from './attempt.ts';
import { confirm, fetchUpo } from './confirm.ts';
import { inOrder, nextWake, pollDelayMs, statesInQueue } from './plan.ts';
import { problemOf, type QueuePorts } from './queuePorts.ts';
import { reconcile } from './reconcile.ts';

/** A run does not wait for answers that are further away: the timer wakes the next run. */
const patienceMs = 4_000;

export interface Progress {
  report(progress: EventData<'queue.progress'>): void;
  /** Asked between any two requests: the user paused, the mode changed, or the program is closing. */
  mayGoOn(): boolean;
}

/**
 * One run: brings every due invoice as far as it can go now. Ends when nothing is due within seconds.
 * @throws AppError when the whole queue has to wait (`ksef.*`, `keystore.*`)
 */
export async function deliver(ports: QueuePorts, { report, mayGoOn }: Progress): Promise<void> {
  const { clock, invoices, deliveries, gateway } = ports;
  let session: string | null = null;
  const seen = new Map<string, string>();
  const waiting = () => invoices.inStates(statesInQueue);
  const progress = (phase: 'sending' | 'confirming' | 'finished', current: number, number: string) =>
    report({ phase, current, total: seen.size, number });

  const closeSession = async () => {
    if (session === null) return;
    const reference = session;
    session = null;
    await closeQuietly(ports, reference);
  };

  const send = async (queued: InvoiceRecord[]): Promise<void> => {
    queued.forEach((it) => seen.set(it.id, it.number));
    const sent = seen.size - queued.length;
    for (const [index, invoice] of queued.entries()) {
      if (!mayGoOn()) return;
      progress('sending', sent + index + 1, invoice.number);
      if (session === null) {
        const opened = await gateway.openOnlineSession();
        deliveries.sessionOpened(opened, clock.now());
        session = opened.reference;
      }
      const outcome = await sendOnce(ports, lateOnlineIsOffline(ports, invoice), session);
      if (outcome === 'newSession') await closeSession();
    }
  };

  recoverInterrupted(ports);
  try {
    // Sessions left open by an earlier run of the program: their keys are gone, so they only need closing.
    for (const reference of deliveries.openSessions()) await closeQuietly(ports, reference);
    while (mayGoOn()) {
      const due = inOrder(waiting(), ports.deadlineOf).filter((it) => it.nextTryAt <= clock.now());
      const unclear = due.filter((it) => it.state === 'unclear');
      if (unclear.length > 0) await reconcile(ports, unclear);
      const queued = due.filter((it) => it.state === 'queued');
      if (queued.length > 0) await send(queued);
      await closeSession();
      for (const invoice of due.filter((it) => it.state === 'processing' || it.state === 'accepted')) {
        if (!mayGoOn()) return;
        await follow(ports, invoice);
        const now = invoices.get(invoice.id);
        if (invoice.state === 'processing' && isAccepted(now.state) && seen.has(invoice.id)) {
          const confirmed = [...seen.keys()].filter((id) => isAccepted(invoices.get(id).state)).length;
          progress('confirming', confirmed, invoice.number);
        }
      }
      const wakeAt = nextWake(waiting());
      if (wakeAt === null || wakeAt > clock.now() + patienceMs) return;
      await pause(ports, wakeAt - clock.now());
    }
  } finally {
    await closeSession();
    if (seen.size > 0) progress('finished', seen.size, '');
  }
}

/** One step with an invoice that KSeF has: its status, or its UPO once it is accepted. */
async function follow(ports: QueuePorts, invoice: InvoiceRecord): Promise<void> {
  try {
    await (invoice.state === 'processing' ? confirm(ports, invoice) : fetchUpo(ports, invoice));
  } catch (error) {
    // An answer that makes no sense, or a refusal of this one question, holds up this invoice only.
    if (!isAppError(error, 'ksef.malformedAnswer') && !isAppError(error, 'ksef.refused')) throw error;
    ports.invoices.change(invoice.id, {
      problem: problemOf(error),
      nextTryAt: ports.clock.now() + pollDelayMs(invoice.tries + 5),
      tries: invoice.tries + 1,
    });
    ports.invoiceChanged(invoice.id);
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

/** Closing only starts KSeF's collective UPO; a session that is not closed closes itself after 12 hours. */
async function closeQuietly(ports: QueuePorts, reference: string): Promise<void> {
  try {
    await ports.gateway.closeOnlineSession(reference);
  } catch (error) {
    const code = isAppError(error) ? error.code : 'internal';
    ports.log.info('session not closed', { reference, code });
    if (!isAppError(error, 'ksef.refused')) return;
  }
  ports.deliveries.sessionClosed(reference, ports.clock.now());
}

const pause = (ports: QueuePorts, ms: number): Promise<void> =>
  new Promise((resolve) => ports.clock.schedule(Math.max(ms, 0), resolve));

/** Everything a run can throw, as one of the catalogue. */
export const deliveryProblem = (error: unknown): AppError =>
  isAppError(error) ? error : new AppError('internal', { incidentId: 'queue' }, error);
