import type { ErrorView } from '../../shared/contract/basicTypes.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import type { InvoiceAnswer, SessionAnswer } from '../core/ports.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import { settleDuplicate } from './duplicate.ts';
import { assignNumber, checkUpo, endRefused } from './outcome.ts';
import { pollDelayMs } from './plan.ts';
import { checkSeal, type UpoSeal } from './upoSeal.ts';
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
    await settleDuplicate(ports, invoice, answer.original);
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
  } else if (answer.code === duplicate) {
    return 'duplicate';
  } else if (sendAgain.has(answer.code)) {
    endRefused(ports, invoice, 'cancelledByKsef', refusal(answer));
  } else {
    endRefused(ports, invoice, 'refused', refusal(answer));
  }
  return 'taken';
}

/** The session came to nothing: none of its invoices was judged, so they are sent again. */
export const sessionFailed = (ports: QueuePorts, invoice: InvoiceRecord, answer: SessionAnswer): void =>
  endRefused(ports, invoice, 'cancelledByKsef', refusal({ ...answer, details: [] }));

/** Fetches the UPO of an accepted invoice, checks that it is of this very document, and stores its bytes. */
export async function fetchUpo(ports: QueuePorts, invoice: InvoiceRecord, url?: string): Promise<void> {
  const { clock, gateway, invoices, journal, db } = ports;
  let upo: Uint8Array;
  let seal: UpoSeal;
  try {
    const { session, reference } = whereSent(invoice);
    // An address that KSeF gave needs no login and counts for no limit.
    upo = url === undefined ? await gateway.invoiceUpo(session, reference) : await gateway.upoAt(url);
    checkUpo(upo, invoice, invoice.ksefNumber ?? '');
    seal = checkSeal(ports, upo);
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
    journal.add('invoice.upoStored', { ksefNumber: invoice.ksefNumber, seal }, invoice.id);
  });
  ports.invoiceChanged(invoice.id);
}

const refusal = (answer: Pick<InvoiceAnswer, 'code' | 'description' | 'details'>): ErrorView =>
  problemOf(
    new AppError('ksef.invoiceRejected', {
      code: answer.code,
      description: [answer.description, ...answer.details].join(' · '),
    }),
  );

function whereSent(invoice: InvoiceRecord): { session: string; reference: string } {
  const { sessionReference: session, invoiceReference: reference } = invoice;
  if (session === null || reference === null) {
    throw new AppError('lifecycle.illegal', { from: invoice.state, event: 'confirmWithoutReference' });
  }
  return { session, reference };
}
