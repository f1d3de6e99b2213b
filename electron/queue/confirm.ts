import { isKsefNumber } from '../../shared/domain/ksefNumber.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import type { InvoiceAnswer, SessionAnswer } from '../core/ports.ts';
import type { InvoiceRecord } from '../db/invoiceStore.ts';
import { readUpo, type UpoDocument } from '../ksef/upo.ts';
import { toStandardBase64 } from './hashes.ts';
import { pollDelayMs } from './plan.ts';
import { problemOf, type QueuePorts } from './queuePorts.ts';

const waiting = new Set([100, 150]);
const accepted = 200;
const duplicate = 440;
/** The invoice itself was not judged: session failed, file not decrypted, error or stop on KSeF's side. */
const sendAgain = new Set([405, 435, 500, 550]);

/** Asks for the status of a sent invoice and carries out what it says. @throws AppError `ksef.*` */
export async function confirm(ports: QueuePorts, invoice: InvoiceRecord): Promise<void> {
  const { session, reference } = whereSent(invoice);
  const answer = await ports.gateway.invoiceStatus(session, reference);
  if (takeAnswer(ports, invoice, answer) === 'duplicate')
    await adoptOriginal(ports, invoice, answer.original!);
  ports.invoiceChanged(invoice.id);
  if (answer.code === accepted && answer.upoUrl) {
    await fetchUpo(ports, ports.invoices.get(invoice.id), answer.upoUrl);
  }
}

/** Carries out what KSeF says of an invoice; of a duplicate its original has to be looked at first. */
export function takeAnswer(
  ports: QueuePorts,
  invoice: InvoiceRecord,
  answer: InvoiceAnswer,
): 'taken' | 'duplicate' {
  const { clock, invoices } = ports;
  if (waiting.has(answer.code)) {
    const nextTryAt = clock.now() + pollDelayMs(invoice.tries);
    const invoiceReference = answer.reference;
    invoices.change(invoice.id, { nextTryAt, invoiceReference, tries: invoice.tries + 1 });
  } else if (answer.code === accepted) {
    assignNumber(ports, invoice, answer);
  } else if (answer.code === duplicate && answer.original) {
    return 'duplicate';
  } else if (sendAgain.has(answer.code)) {
    end(ports, invoice, 'cancelledByKsef', refusal(answer));
  } else {
    end(ports, invoice, 'refused', refusal(answer));
  }
  return 'taken';
}

/** The session came to nothing: none of its invoices was judged, so they are sent again. */
export const sessionFailed = (ports: QueuePorts, invoice: InvoiceRecord, answer: SessionAnswer): void =>
  end(ports, invoice, 'cancelledByKsef', refusal({ ...answer, details: [] }));

/** Fetches the UPO of an accepted invoice, checks that it is of this very document, and stores its bytes. */
export async function fetchUpo(ports: QueuePorts, invoice: InvoiceRecord, url?: string): Promise<void> {
  const { clock, gateway, invoices, journal, db } = ports;
  let upo: Uint8Array;
  try {
    const { session, reference } = whereSent(invoice);
    // An address that KSeF gave needs no login and counts for no limit.
    upo = url === undefined ? await gateway.invoiceUpo(session, reference) : await gateway.upoAt(url);
    checkUpo(upo, invoice, invoice.ksefNumber ?? '');
  } catch (error) {
    // Not made yet, or not of our document: the invoice is accepted all the same, the UPO is asked for later.
    if (url === undefined && !isAppError(error, 'ksef.refused') && !isAppError(error, 'ksef.upoMismatch'))
      throw error;
    if (!isAppError(error)) throw error;
    const nextTryAt = clock.now() + pollDelayMs(invoice.tries);
    invoices.change(invoice.id, { nextTryAt, tries: invoice.tries + 1, problem: problemOf(error) });
    return;
  }
  db.transaction(() => {
    invoices.move(invoice.id, 'upoStored', { upo, problem: null });
    journal.add('invoice.upoStored', { ksefNumber: invoice.ksefNumber }, invoice.id);
  });
  ports.invoiceChanged(invoice.id);
}

/**
 * 440 names an earlier document under our number. Its UPO tells whether it is this one, delivered by an attempt
 * whose answer was lost, or another one (offline-rules.md 3).
 */
export async function adoptOriginal(
  ports: QueuePorts,
  invoice: InvoiceRecord,
  original: { ksefNumber: string; sessionReference: string },
): Promise<void> {
  const { gateway, invoices, deliveries, db } = ports;
  const { ksefNumber, sessionReference } = original;
  const upo = await gateway.invoiceUpoByKsefNumber(sessionReference, ksefNumber);
  try {
    checkUpo(upo, invoice, ksefNumber);
  } catch (error) {
    if (!isAppError(error, 'ksef.upoMismatch')) throw error;
    end(ports, invoice, 'refused', new AppError('ksef.duplicateOfOther', { originalKsefNumber: ksefNumber }));
    return;
  }
  const list = await gateway.sessionInvoices(sessionReference);
  const mine = list.find((it) => it.ksefNumber === ksefNumber);
  db.transaction(() => {
    assignNumber(ports, invoice, {
      ...{ ksefNumber, acquiredAt: mine?.acquiredAt ?? null },
      reference: mine?.reference ?? invoice.invoiceReference,
    });
    invoices.move(invoice.id, 'upoStored', {
      upo,
      sessionReference: deliveries.knowsSession(sessionReference)
        ? sessionReference
        : invoice.sessionReference,
    });
    ports.journal.add('invoice.upoStored', { ksefNumber }, invoice.id);
  });
}

/** Stores the KSeF number with its journal line. @throws AppError `ksef.malformedAnswer` for an impossible number */
function assignNumber(
  ports: QueuePorts,
  invoice: InvoiceRecord,
  answer: Pick<InvoiceAnswer, 'ksefNumber' | 'acquiredAt'> & { reference: string | null },
): void {
  const { clock, db, invoices, deliveries, journal } = ports;
  const { acquiredAt } = answer;
  const ksefNumber = answer.ksefNumber ?? '';
  if (!isPlausible(ksefNumber, invoice))
    throw new AppError('ksef.malformedAnswer', { problem: 'ksefNumber' });
  db.transaction(() => {
    const at = clock.now();
    const acceptedAt = acquiredAt ?? at;
    const invoiceReference = answer.reference;
    const change = { ksefNumber, acceptedAt, invoiceReference, nextTryAt: at, tries: 0, problem: null };
    invoices.move(invoice.id, 'numberAssigned', change);
    deliveries.attemptEnded(invoice.id, { at, outcome: 'accepted' });
    journal.add('invoice.accepted', { ksefNumber }, invoice.id);
  });
}

function end(
  ports: QueuePorts,
  invoice: InvoiceRecord,
  event: 'refused' | 'cancelledByKsef',
  error: AppError,
): void {
  const { clock, db, invoices, deliveries, journal } = ports;
  db.transaction(() => {
    const at = clock.now();
    const nextTryAt = at + pollDelayMs(invoice.tries + 5);
    invoices.move(invoice.id, event, { problem: problemOf(error), nextTryAt, tries: invoice.tries + 1 });
    deliveries.attemptEnded(invoice.id, { at, outcome: 'refused', problem: problemOf(error) });
    journal.add(
      event === 'refused' ? 'invoice.rejected' : 'invoice.willBeSentAgain',
      problemOf(error),
      invoice.id,
    );
  });
}

/** Whole, of the seller that stands in KOD I, and not of a day before the issue (ksef-protocol.md 13). */
function isPlausible(ksefNumber: string, { issueDate, kod1Url }: InvoiceRecord): boolean {
  const [nip = '', day = ''] = ksefNumber.split('-');
  const isOurs = kod1Url === null || kod1Url.includes(`/invoice/${nip}/`);
  return isKsefNumber(ksefNumber) && isOurs && day >= issueDate.replaceAll('-', '');
}

/** @throws AppError `ksef.upoMismatch` */
function checkUpo(upo: Uint8Array, invoice: InvoiceRecord, ksefNumber: string): void {
  checkDocument(
    readUpo(upo).find((it) => it.ksefNumber === ksefNumber),
    invoice,
  );
}

/** A UPO's entry must be of this very document. @throws AppError `ksef.upoMismatch` */
export function checkDocument(document: UpoDocument | undefined, invoice: InvoiceRecord): void {
  if (!document) throw new AppError('ksef.upoMismatch', { field: 'NumerKSeFDokumentu' });
  if (document.sha256 !== toStandardBase64(invoice.sha256)) {
    throw new AppError('ksef.upoMismatch', { field: 'SkrotDokumentu' });
  }
}

const refusal = (answer: Pick<InvoiceAnswer, 'code' | 'description' | 'details'>): AppError =>
  new AppError('ksef.invoiceRejected', {
    code: answer.code,
    description: [answer.description, ...answer.details].join(' · '),
  });

function whereSent(invoice: InvoiceRecord): { session: string; reference: string } {
  const { sessionReference: session, invoiceReference: reference } = invoice;
  if (session === null || reference === null) {
    throw new AppError('lifecycle.illegal', { from: invoice.state, event: 'confirmWithoutReference' });
  }
  return { session, reference };
}
