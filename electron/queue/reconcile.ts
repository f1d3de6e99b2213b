import { AppError, isAppError } from '../../shared/errors/appError.ts';
import type { InvoiceAnswer } from '../core/ports.ts';
import type { InvoiceRecord } from '../db/invoiceStore.ts';
import { batchTaken } from './batch.ts';
import { toStandardBase64 } from './hashes.ts';
import type { QueuePorts } from './queuePorts.ts';

/** A batch session that was opened and not closed (ksef-protocol.md 6.4). */
const stillOpen = 100;

/**
 * Asks KSeF what became of invoices whose sending had no known outcome (ksef-protocol.md 6.7): the session's
 * list is searched for each hash. Found – the status is asked next; absent – it may be sent again.
 * @throws AppError `ksef.*` when KSeF can't be asked now
 */
export async function reconcile(ports: QueuePorts, unclear: readonly InvoiceRecord[]): Promise<void> {
  const { clock, db, invoices, deliveries, journal, gateway } = ports;
  const lists = new Map<string, InvoiceAnswer[]>();
  const listOf = async (session: string) => {
    const list = lists.get(session) ?? (await invoicesIn(session));
    lists.set(session, list);
    return list;
  };
  const invoicesIn = async (session: string): Promise<InvoiceAnswer[]> => {
    try {
      return await gateway.sessionInvoices(session);
    } catch (error) {
      // A session KSeF does not know holds none of our invoices.
      if (isAppError(error, 'ksef.refused')) return [];
      throw error;
    }
  };

  const bySession = Map.groupBy(unclear, ({ id }) => deliveries.sessionsTried(id)[0] ?? '');
  for (const [session, some] of bySession) {
    if (deliveries.kindOf(session) === 'batch') await reconcileBatch(ports, session, some);
  }
  for (const invoice of unclear) {
    const session = deliveries.sessionsTried(invoice.id)[0];
    if (session !== undefined && deliveries.kindOf(session) === 'batch') continue;
    if (session === undefined)
      throw new AppError('lifecycle.illegal', { from: 'unclear', event: 'noAttempt' });
    const hash = toStandardBase64(invoice.sha256);
    const found = (await listOf(session)).find((it) => it.invoiceHash === hash);
    db.transaction(() => {
      const at = clock.now();
      if (found) {
        invoices.move(invoice.id, 'found', {
          sessionReference: session,
          invoiceReference: found.reference,
          nextTryAt: at,
          tries: 0,
        });
        deliveries.attemptEnded(invoice.id, { at, outcome: 'received', reference: found.reference });
        journal.add('invoice.foundInKsef', { session, reference: found.reference }, invoice.id);
      } else {
        notInKsef(ports, [invoice], session);
      }
    });
    ports.invoiceChanged(invoice.id);
  }
}

/** A package is KSeF's from the moment its session is closed: closed sessions are followed, open ones closed now. */
async function reconcileBatch(
  ports: QueuePorts,
  session: string,
  some: readonly InvoiceRecord[],
): Promise<void> {
  const { gateway } = ports;
  try {
    const { code } = await gateway.sessionStatus(session);
    if (code === stillOpen) await gateway.closeBatch(session);
    batchTaken(ports, some, session);
  } catch (error) {
    // KSeF does not know the session, or takes no more in it: it never got these invoices.
    if (!isAppError(error, 'ksef.refused')) throw error;
    notInKsef(ports, some, session);
  }
}

function notInKsef(ports: QueuePorts, some: readonly InvoiceRecord[], session: string): void {
  const { clock, db, invoices, deliveries, journal } = ports;
  db.transaction(() => {
    const at = clock.now();
    for (const { id } of some) {
      invoices.move(id, 'notFound', { nextTryAt: at });
      deliveries.attemptEnded(id, { at, outcome: 'notSent' });
      journal.add('invoice.notFoundInKsef', { session }, id);
    }
  });
  some.forEach(({ id }) => ports.invoiceChanged(id));
}
