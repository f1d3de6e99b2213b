import { isAppError } from '../../shared/errors/appError.ts';
import type { InvoiceAnswer } from '../core/ports.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import { findInArchive } from './askArchive.ts';
import { batchTaken } from './batch.ts';
import { toStandardBase64 } from './hashes.ts';
import { assignNumber } from './outcome.ts';
import type { QueuePorts } from './queuePorts.ts';

/** A batch session that was opened and not closed (ksef-protocol.md 6.4). */
const stillOpen = 100;

/**
 * Asks KSeF what became of invoices whose sending has no known outcome, before anything is sent again
 * (ksef-protocol.md 6.7): the session that they were last tried in, or, when it was not this program that tried,
 * KSeF's archive.
 * @throws AppError `ksef.*` when KSeF can't be asked now
 */
export async function reconcile(ports: QueuePorts, unclear: readonly InvoiceRecord[]): Promise<void> {
  const { deliveries } = ports;
  for (const [session, some] of Map.groupBy(unclear, ({ id }) => deliveries.unclearSession(id))) {
    if (session === null) await askArchive(ports, some);
    else if (deliveries.kindOf(session) === 'batch') await askBatch(ports, session, some);
    else await askSession(ports, session, some);
    for (const { id } of some) ports.invoiceChanged(id);
  }
}

/** An interactive session's list is searched for each hash. Found: the status is asked next. */
async function askSession(ports: QueuePorts, session: string, some: readonly InvoiceRecord[]): Promise<void> {
  const { clock, db, invoices, deliveries, journal } = ports;
  const list = new Map((await listOf(ports, session)).map((it) => [it.invoiceHash, it]));
  db.transaction(() => {
    const at = clock.now();
    for (const invoice of some) {
      const found = list.get(toStandardBase64(invoice.sha256));
      if (!found) {
        notInKsef(ports, invoice, { session });
        continue;
      }
      const { reference } = found;
      const change = { sessionReference: session, invoiceReference: reference, nextTryAt: at, tries: 0 };
      invoices.move(invoice.id, 'found', change);
      deliveries.attemptEnded(invoice.id, { at, outcome: 'received', reference });
      journal.add('invoice.foundInKsef', { session, reference }, invoice.id);
    }
  });
}

async function listOf({ gateway }: QueuePorts, session: string): Promise<InvoiceAnswer[]> {
  try {
    return await gateway.sessionInvoices(session);
  } catch (error) {
    // A session KSeF does not know holds none of our invoices.
    if (isAppError(error, 'ksef.refused')) return [];
    throw error;
  }
}

/** A package is KSeF's from the moment its session is closed: closed sessions are followed, open ones closed now. */
async function askBatch(ports: QueuePorts, session: string, some: readonly InvoiceRecord[]): Promise<void> {
  const { db, gateway } = ports;
  try {
    const { code } = await gateway.sessionStatus(session);
    if (code === stillOpen) await gateway.closeBatch(session);
    batchTaken(ports, some, session);
  } catch (error) {
    // KSeF does not know the session, or takes no more in it: it never got these invoices.
    if (!isAppError(error, 'ksef.refused')) throw error;
    db.transaction(() => some.forEach((invoice) => notInKsef(ports, invoice, { session })));
  }
}

/** Somebody else may have delivered them: another computer, or this one before its data were restored. */
async function askArchive(ports: QueuePorts, some: readonly InvoiceRecord[]): Promise<void> {
  const { ours } = await findInArchive(ports, some);
  for (const invoice of some) {
    const it = ours.get(invoice.id);
    if (it) assignNumber(ports, invoice, { ...it, reference: null });
    else ports.db.transaction(() => notInKsef(ports, invoice, {}));
  }
}

function notInKsef(ports: QueuePorts, { id }: InvoiceRecord, where: { session?: string }): void {
  const { clock, invoices, deliveries, journal } = ports;
  const at = clock.now();
  invoices.move(id, 'notFound', { nextTryAt: at });
  if (where.session !== undefined) deliveries.attemptEnded(id, { at, outcome: 'notSent' });
  journal.add('invoice.notFoundInKsef', where, id);
}
