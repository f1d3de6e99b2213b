import { isOfflineMode } from '../../shared/domain/mode.ts';
import { isAppError, type AppError } from '../../shared/errors/appError.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import { certainlyNotSent } from '../ksef/ksefErrors.ts';
import { toStandardBase64 } from './hashes.ts';
import { problemOf, type QueuePorts } from './queuePorts.ts';

/** KSeF's codes for "this session takes no more": 21155 full, 21173 unknown, 21180 closed. */
const sessionOver = new Set([21155, 21173, 21180]);
const hourMs = 3_600_000;

/** How a send went: `next` go on, `newSession` this session is used up. Anything else is thrown. */
export type SendOutcome = 'next' | 'newSession';

/**
 * Sends one invoice once. The attempt is committed before the request and its outcome after it, so that a
 * process that dies in between finds the invoice in `sending` and asks KSeF before it sends again.
 * @throws AppError `ksef.*` when the whole queue should wait
 */
export async function sendOnce(
  ports: QueuePorts,
  invoice: InvoiceRecord,
  session: string,
): Promise<SendOutcome> {
  const { clock, db, invoices, deliveries, gateway } = ports;
  const { id } = invoice;
  const { xml } = invoices.files(id);
  db.transaction(() => {
    invoices.move(id, 'sendStarted');
    deliveries.attemptStarted(id, session, clock.now());
  });
  ports.invoiceChanged(id);
  try {
    const { reference } = await gateway.sendInvoice(session, {
      ...{ xml, offline: isOfflineMode(invoice.mode) },
      corrects: invoice.correctsSha256 && toStandardBase64(invoice.correctsSha256),
    });
    received(ports, invoice, session, reference);
    return 'next';
  } catch (error) {
    // Only the gateway throws AppErrors; anything else is ours, and the next run finds the invoice in `sending`.
    if (!isAppError(error)) throw error;
    return notReceived(ports, invoice, error);
  } finally {
    ports.invoiceChanged(id);
  }
}

function received(ports: QueuePorts, { id }: InvoiceRecord, session: string, reference: string): void {
  const { clock, db, invoices, deliveries, journal } = ports;
  db.transaction(() => {
    invoices.move(id, 'received', {
      sessionReference: session,
      invoiceReference: reference,
      nextTryAt: clock.now(),
      tries: 0,
      problem: null,
    });
    deliveries.attemptEnded(id, { at: clock.now(), outcome: 'received', reference });
    journal.add('invoice.sent', { session, reference }, id);
  });
}

/** Writes down a failed send; rethrows what the whole queue has to wait for. */
function notReceived(ports: QueuePorts, { id, tries }: InvoiceRecord, error: AppError): SendOutcome {
  const { clock, db, invoices, deliveries, journal } = ports;
  const notSent = certainlyNotSent(error);
  const outcome = notSent ? 'notSent' : 'unclear';
  const over = isAppError(error, 'ksef.refused') && sessionOver.has(error.details.ksefCode ?? 0);
  const refused = isAppError(error, 'ksef.refused') && !over;
  const problem = problemOf(error);
  db.transaction(() => {
    const at = clock.now();
    // A refused request concerns this invoice alone: it waits an hour, the others go on.
    const change = refused ? { problem, nextTryAt: at + hourMs, tries: tries + 1 } : { nextTryAt: at };
    invoices.move(id, notSent ? 'notSent' : 'outcomeUnknown', change);
    deliveries.attemptEnded(id, { at, outcome, problem });
    journal.add(`invoice.${outcome}`, problem, id);
  });
  if (over || isAppError(error, 'ksef.sessionLost')) return 'newSession';
  if (refused) return 'next';
  throw error;
}

/**
 * Invoices that are `sending` while nothing is being sent: the process died, or could not write the outcome down.
 * KSeF is asked what it has before they are sent again.
 */
export function recoverInterrupted({ clock, db, invoices, deliveries, journal }: QueuePorts): void {
  db.transaction(() => {
    for (const { id } of invoices.inStates(['sending'])) {
      const at = clock.now();
      invoices.move(id, 'outcomeUnknown', { nextTryAt: at });
      deliveries.attemptEnded(id, { at, outcome: 'unclear' });
      journal.add('invoice.unclear', { cause: 'interrupted' }, id);
    }
  });
}
