import { isAppError } from '../../shared/errors/appError.ts';
import type { ErrorCode } from '../../shared/errors/catalogue.ts';
import type { InvoiceAnswer } from '../core/ports.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import { readUpo } from '../ksef/upo.ts';
import { confirm, fetchUpo, sessionFailed, takeAnswer } from './confirm.ts';
import { settleDuplicate } from './duplicate.ts';
import { findSession } from './findSession.ts';
import { toStandardBase64 } from './hashes.ts';
import { checkDocument } from './outcome.ts';
import { checkSeal } from './upoSeal.ts';
import { listDelayMs, pollDelayMs } from './plan.ts';
import { problemOf, type QueuePorts } from './queuePorts.ts';

/** Up to so many of a session are asked about one by one; more cost less as the session's list. */
const fewInvoices = 2;
/** Answers of so many invoices are written in one go. */
const writtenTogether = 500;
/** A session's codes below this: KSeF is still at it (ksef-protocol.md 6.4). */
const processed = 200;
/** Judged, though none of its invoices was good: each has its own answer. */
const noneValid = 445;

/** One step with everything that KSeF has: statuses, numbers, UPO. @throws AppError `ksef.*` when all has to wait */
export async function follow(
  ports: QueuePorts,
  due: readonly InvoiceRecord[],
  mayGoOn: () => boolean,
): Promise<void> {
  for (const [session, some] of Map.groupBy(due, ({ sessionReference }) => sessionReference)) {
    if (!mayGoOn()) return;
    if (session === null) {
      await findSession(ports, some);
      continue;
    }
    const isBatch = ports.deliveries.kindOf(session) === 'batch';
    if (isBatch || some.length > fewInvoices) {
      await concerningOnly(ports, some, () => followSession(ports, session, some, isBatch));
    } else {
      for (const invoice of some) {
        if (!mayGoOn()) return;
        const step = invoice.state === 'processing' ? confirm : fetchUpo;
        await concerningOnly(ports, [invoice], () => step(ports, invoice));
      }
    }
  }
}

const ofTheseOnly = new Set<ErrorCode>(['ksef.malformedAnswer', 'ksef.refused', 'ksef.upoMismatch']);

/** An answer that makes no sense, or a refusal of this one question, holds up these invoices only. */
async function concerningOnly(
  ports: QueuePorts,
  some: readonly InvoiceRecord[],
  step: () => Promise<void>,
): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!isAppError(error) || !ofTheseOnly.has(error.code)) throw error;
    for (const { id, tries } of some) {
      const nextTryAt = ports.clock.now() + pollDelayMs(tries + 5);
      ports.invoices.change(id, { problem: problemOf(error), nextTryAt, tries: tries + 1 });
      ports.invoiceChanged(id);
    }
  }
}

async function followSession(
  ports: QueuePorts,
  session: string,
  some: readonly InvoiceRecord[],
  isBatch: boolean,
): Promise<void> {
  const { clock, gateway, invoices } = ports;
  const tries = Math.min(...some.map((it) => it.tries));
  const delayMs = isBatch ? pollDelayMs(tries) : listDelayMs(tries);
  const postpone = () => invoices.postpone(session, clock.now() + delayMs);
  const processing = some.filter(({ state }) => state === 'processing');
  if (isBatch) {
    const state = await gateway.sessionStatus(session);
    if (state.code < processed) return postpone();
    if (state.code > processed && state.code !== noneValid) {
      inChunks(ports, processing, (invoice) => sessionFailed(ports, invoice, state));
      return;
    }
    if (processing.length > 0) await takeList(ports, session, processing);
    await takeCollectiveUpo(ports, session, state.upoUrls);
  } else {
    const answers = await takeList(ports, session, processing);
    await fetchUpos(ports, session, answers);
  }
  postpone();
}

/** Asks for the session's list and carries out what it says of these invoices. */
async function takeList(
  ports: QueuePorts,
  session: string,
  processing: readonly InvoiceRecord[],
): Promise<Map<string, InvoiceAnswer>> {
  const answers = new Map(
    (await ports.gateway.sessionInvoices(session)).map((answer) => [answer.invoiceHash, answer]),
  );
  const duplicates: [InvoiceRecord, InvoiceAnswer][] = [];
  inChunks(ports, processing, (invoice) => {
    const answer = answers.get(toStandardBase64(invoice.sha256));
    if (answer && takeAnswer(ports, invoice, answer) === 'duplicate') duplicates.push([invoice, answer]);
  });
  for (const [invoice, { original }] of duplicates) {
    await settleDuplicate(ports, invoice, original);
    ports.invoiceChanged(invoice.id);
  }
  return answers;
}

/** The UPO of each accepted invoice of an interactive session, from the addresses in its list. */
async function fetchUpos(
  ports: QueuePorts,
  session: string,
  answers: ReadonlyMap<string, InvoiceAnswer>,
): Promise<void> {
  for (const invoice of ports.invoices.ofSession(session, 'accepted')) {
    const url = answers.get(toStandardBase64(invoice.sha256))?.upoUrl;
    if (url) await fetchUpo(ports, invoice, url);
  }
}

/** A batch has one UPO for all, in pages: each page is kept as it came, and each invoice is looked up on it. */
async function takeCollectiveUpo(ports: QueuePorts, session: string, urls: readonly string[]): Promise<void> {
  const { deliveries, gateway, invoices, journal } = ports;
  for (const [page, url] of urls.entries()) {
    const waiting = new Map(invoices.ofSession(session, 'accepted').map((it) => [it.ksefNumber, it]));
    if (waiting.size === 0) return;
    const xml = await gateway.upoAt(url);
    const seal = checkSeal(ports, xml);
    const documents = new Map(readUpo(xml).map((document) => [document.ksefNumber, document]));
    const onThisPage = [...waiting.values()].filter((it) => documents.has(it.ksefNumber ?? ''));
    if (onThisPage.length === 0) continue;
    const upoPage = deliveries.addUpoPage(session, page, xml);
    inChunks(ports, onThisPage, (invoice) => {
      const { id, ksefNumber } = invoice;
      try {
        checkDocument(documents.get(ksefNumber ?? ''), invoice);
      } catch (error) {
        if (!isAppError(error)) throw error;
        return invoices.change(id, { problem: problemOf(error) });
      }
      invoices.move(id, 'upoStored', { upoPage, problem: null });
      journal.add('invoice.upoStored', { ksefNumber, seal }, id);
    });
  }
}

/** Some hundred invoices in one transaction each: a commit for every one would take minutes. */
function inChunks(
  ports: QueuePorts,
  some: readonly InvoiceRecord[],
  write: (it: InvoiceRecord) => void,
): void {
  for (let from = 0; from < some.length; from += writtenTogether) {
    const chunk = some.slice(from, from + writtenTogether);
    ports.db.transaction(() => chunk.forEach(write));
    for (const { id } of chunk) ports.invoiceChanged(id);
  }
}

/** Whether an invoice is one that KSeF has and the queue follows. */
export const isFollowed = ({ state }: InvoiceRecord): boolean =>
  state === 'processing' || state === 'accepted';
