import type { ErrorView } from '../../shared/contract/basicTypes.ts';
import { isKsefNumber } from '../../shared/domain/ksefNumber.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import { readUpo, type UpoDocument } from '../ksef/upo.ts';
import { toStandardBase64 } from './hashes.ts';
import { pollDelayMs } from './plan.ts';
import type { QueuePorts } from './queuePorts.ts';

/** What KSeF gave an invoice; the reference is null where only its archive was asked. */
export interface Acceptance {
  ksefNumber: string | null;
  acquiredAt: number | null;
  reference: string | null;
}

/** Stores the KSeF number with its journal line. @throws AppError `ksef.malformedAnswer` for an impossible number */
export function assignNumber(ports: QueuePorts, invoice: InvoiceRecord, given: Acceptance): void {
  const { clock, db, invoices, deliveries, journal } = ports;
  const ksefNumber = given.ksefNumber ?? '';
  if (!isPlausible(ksefNumber, invoice))
    throw new AppError('ksef.malformedAnswer', { problem: 'ksefNumber' });
  db.transaction(() => {
    const at = clock.now();
    const acceptedAt = given.acquiredAt ?? at;
    const invoiceReference = given.reference;
    const change = { ksefNumber, acceptedAt, invoiceReference, nextTryAt: at, tries: 0, problem: null };
    invoices.move(invoice.id, 'numberAssigned', change);
    deliveries.attemptEnded(invoice.id, { at, outcome: 'accepted' });
    journal.add('invoice.accepted', { ksefNumber }, invoice.id);
  });
}

/** KSeF did not take it: `refused` needs a person, `cancelledByKsef` goes again by itself. */
export function endRefused(
  ports: QueuePorts,
  invoice: InvoiceRecord,
  event: 'refused' | 'cancelledByKsef',
  problem: ErrorView,
): void {
  const { clock, db, invoices, deliveries, journal } = ports;
  db.transaction(() => {
    const at = clock.now();
    const nextTryAt = at + pollDelayMs(invoice.tries + 5);
    invoices.move(invoice.id, event, { problem, nextTryAt, tries: invoice.tries + 1 });
    deliveries.attemptEnded(invoice.id, { at, outcome: 'refused', problem });
    const kind = event === 'refused' ? 'invoice.rejected' : 'invoice.willBeSentAgain';
    journal.add(kind, { ...problem }, invoice.id);
  });
}

/** Whole, of the seller that stands in KOD I, and not of a day before the issue (ksef-protocol.md 13). */
function isPlausible(ksefNumber: string, { issueDate, kod1Url }: InvoiceRecord): boolean {
  const [nip = '', day = ''] = ksefNumber.split('-');
  const isOurs = kod1Url === null || kod1Url.includes(`/invoice/${nip}/`);
  return isKsefNumber(ksefNumber) && isOurs && day >= issueDate.replaceAll('-', '');
}

/** A UPO must confirm this very document under this number. @throws AppError `ksef.upoMismatch` */
export const checkUpo = (upo: Uint8Array, invoice: InvoiceRecord, ksefNumber: string): void =>
  checkDocument(
    readUpo(upo).find((it) => it.ksefNumber === ksefNumber),
    invoice,
  );

/** The same for one entry of a UPO. @throws AppError `ksef.upoMismatch` */
export function checkDocument(document: UpoDocument | undefined, invoice: InvoiceRecord): void {
  if (!document) throw new AppError('ksef.upoMismatch', { field: 'NumerKSeFDokumentu' });
  if (document.sha256 !== toStandardBase64(invoice.sha256)) {
    throw new AppError('ksef.upoMismatch', { field: 'SkrotDokumentu' });
  }
}
