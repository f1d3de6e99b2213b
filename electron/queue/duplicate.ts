import { AppError, isAppError } from '../../shared/errors/appError.ts';
import type { InvoiceAnswer } from '../core/ports.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import { findInArchive } from './askArchive.ts';
import { assignNumber, checkUpo, endRefused } from './outcome.ts';
import { problemOf, type QueuePorts } from './queuePorts.ts';
import { checkSeal, type UpoSeal } from './upoSeal.ts';

type Original = NonNullable<InvoiceAnswer['original']>;

/**
 * 440: KSeF has a document under our number already (offline-rules.md 3). It is this very one, delivered by an attempt
 * whose answer was lost, or another one; its UPO tells which, or where that can't be had KSeF's archive.
 * @throws AppError `ksef.*` when neither can be asked now
 */
export async function settleDuplicate(
  ports: QueuePorts,
  invoice: InvoiceRecord,
  original: InvoiceAnswer['original'],
): Promise<void> {
  if (original && (await adoptByUpo(ports, invoice, original))) return;
  const { ours, others } = await findInArchive(ports, [invoice]);
  const mine = ours.get(invoice.id);
  if (mine) return assignNumber(ports, invoice, { ...mine, reference: null });
  await tellConflict(ports, invoice, original?.ksefNumber ?? others.get(invoice.id)?.ksefNumber ?? null);
}

/** Adopts the number of an original that is ours; false when it is another document, or does not show itself. */
async function adoptByUpo(
  ports: QueuePorts,
  invoice: InvoiceRecord,
  { ksefNumber, sessionReference }: Original,
): Promise<boolean> {
  const { gateway, invoices, deliveries, db, journal } = ports;
  let upo: Uint8Array;
  let mine: InvoiceAnswer | undefined;
  let seal: UpoSeal;
  try {
    upo = await gateway.invoiceUpoByKsefNumber(sessionReference, ksefNumber);
    checkUpo(upo, invoice, ksefNumber);
    seal = checkSeal(ports, upo);
    mine = (await gateway.sessionInvoices(sessionReference)).find((it) => it.ksefNumber === ksefNumber);
  } catch (error) {
    // Another document's UPO, or a session of somebody whose sessions this login may not see.
    const isAnswer =
      isAppError(error, 'ksef.upoMismatch') ||
      isAppError(error, 'ksef.refused') ||
      isAppError(error, 'ksef.forbidden');
    if (isAnswer) return false;
    throw error;
  }
  db.transaction(() => {
    assignNumber(ports, invoice, {
      ...{ ksefNumber, acquiredAt: mine?.acquiredAt ?? null },
      reference: mine?.reference ?? invoice.invoiceReference,
    });
    const known = deliveries.knowsSession(sessionReference) ? sessionReference : invoice.sessionReference;
    invoices.move(invoice.id, 'upoStored', { upo, sessionReference: known });
    journal.add('invoice.upoStored', { ksefNumber, seal }, invoice.id);
  });
  return true;
}

/** Our number is another document's: the user has to see both. */
async function tellConflict(
  ports: QueuePorts,
  invoice: InvoiceRecord,
  ksefNumber: string | null,
): Promise<void> {
  const { clock, db, versions, journal } = ports;
  const xml = ksefNumber === null ? null : await xmlWhereAllowed(ports, ksefNumber);
  db.transaction(() => {
    if (ksefNumber !== null) {
      versions.addConflict(invoice.id, ksefNumber, xml, clock.now());
      journal.add('invoice.conflictFound', { ksefNumber }, invoice.id);
    }
    const details = ksefNumber === null ? {} : { originalKsefNumber: ksefNumber };
    endRefused(ports, invoice, 'refused', problemOf(new AppError('ksef.duplicateOfOther', details)));
  });
}

async function xmlWhereAllowed({ gateway }: QueuePorts, ksefNumber: string): Promise<Uint8Array | null> {
  try {
    return await gateway.archive.xml(ksefNumber);
  } catch (error) {
    // Reading invoices is a permission of its own, and 21165 says that it can't be read yet.
    if (isAppError(error, 'ksef.forbidden') || isAppError(error, 'ksef.refused')) return null;
    throw error;
  }
}
