import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isOfflineMode } from '../../shared/domain/mode.ts';
import { isAppError, type AppError } from '../../shared/errors/appError.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import { certainlyNotSent } from '../ksef/ksefErrors.ts';
import { pollDelayMs } from './plan.ts';
import { problemOf, type QueuePorts } from './queuePorts.ts';

/** KSeF keeps what was uploaded so long at least (20 minutes for each part). */
const validMs = 20 * 60_000;
/** „This session is closed already”: an earlier request did it. */
const alreadyClosed = 21180;

/**
 * Sends invoices of one kind as a package in a batch session of its own. KSeF judges nothing before the session is
 * closed, so the attempts are committed just before that request, and its outcome after it.
 * @throws AppError `ksef.*` when it has to wait; nothing was taken then, or the outcome is unknown (`unclear`)
 */
export async function sendBatch(ports: QueuePorts, invoices: readonly InvoiceRecord[]): Promise<void> {
  const { clock, gateway, deliveries } = ports;
  const [first] = invoices;
  if (!first) return;
  mkdirSync(ports.outbox, { recursive: true });
  const folder = mkdtempSync(join(ports.outbox, 'batch-'));
  try {
    const batch = await gateway.prepareBatch(filesOf(ports, invoices), folder);
    const { reference } = await gateway.openBatch(batch, isOfflineMode(first.mode));
    deliveries.sessionOpened({ reference, validUntil: clock.now() + validMs }, clock.now(), 'batch');
    await gateway.uploadBatch(reference);
    begin(ports, invoices, reference);
    await close(ports, invoices, reference);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function* filesOf(ports: QueuePorts, invoices: readonly InvoiceRecord[]) {
  for (const [index, { id }] of invoices.entries()) {
    yield { name: `${index + 1}.xml`, xml: ports.invoices.files(id).xml };
  }
}

function begin(
  { clock, db, invoices, deliveries }: QueuePorts,
  some: readonly InvoiceRecord[],
  session: string,
) {
  db.transaction(() => {
    for (const { id } of some) {
      invoices.move(id, 'sendStarted');
      deliveries.attemptStarted(id, session, clock.now());
    }
  });
}

async function close(ports: QueuePorts, some: readonly InvoiceRecord[], session: string): Promise<void> {
  try {
    await ports.gateway.closeBatch(session);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (!isAppError(error, 'ksef.refused') || error.details.ksefCode !== alreadyClosed) {
      notTaken(ports, some, error);
      throw error;
    }
  }
  batchTaken(ports, some, session);
}

/** KSeF has the package: what it holds is `processing`, and gets its references with the session's list. */
export function batchTaken(ports: QueuePorts, some: readonly InvoiceRecord[], session: string): void {
  const { clock, db, invoices, deliveries, journal } = ports;
  db.transaction(() => {
    const at = clock.now();
    for (const { id, state } of some) {
      const change = { sessionReference: session, nextTryAt: at + pollDelayMs(0), tries: 0, problem: null };
      invoices.move(id, state === 'unclear' ? 'found' : 'received', change);
      deliveries.attemptEnded(id, { at, outcome: 'received' });
      journal.add('invoice.sent', { session, batch: some.length }, id);
    }
    deliveries.sessionClosed(session, at);
  });
}

function notTaken(ports: QueuePorts, some: readonly InvoiceRecord[], error: AppError): void {
  const { clock, db, invoices, deliveries, journal } = ports;
  const notSent = certainlyNotSent(error);
  const outcome = notSent ? 'notSent' : 'unclear';
  const problem = problemOf(error);
  db.transaction(() => {
    const at = clock.now();
    for (const { id } of some) {
      invoices.move(id, notSent ? 'notSent' : 'outcomeUnknown', { nextTryAt: at });
      deliveries.attemptEnded(id, { at, outcome, problem });
      journal.add(`invoice.${outcome}`, problem, id);
    }
  });
}
