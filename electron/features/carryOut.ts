import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { CarryView, CompanyProfile, FileRef, SendResult } from '../../shared/contract/types.ts';
import { isAccepted } from '../../shared/domain/lifecycle.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import { carryFileName } from '../../shared/i18n/carry.ts';
import type { CarryStore } from '../db/carryStore.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import { assignNumber, checkUpo, endRefused } from '../queue/outcome.ts';
import type { QueuePorts } from '../queue/queuePorts.ts';
import { checkSeal } from '../queue/upoSeal.ts';
import {
  openQueue,
  openResults,
  readHeader,
  sealQueue,
  sealResults,
  type CarriedInvoice,
  type CarriedResult,
  type CarryHeader,
  type ResultsContent,
} from './carryFile.ts';

const shortestPassword = 8;
const mediaType = 'application/octet-stream';

interface CarryPorts {
  ports: QueuePorts;
  carries: CarryStore;
  /** @throws AppError `company.missing` */
  company(): CompanyProfile;
  handOut(name: string, mediaType: string, bytes: Uint8Array): FileRef;
}

export type CarryOut = ReturnType<typeof createCarryOut>;

/**
 * The queue of a computer without internet, carried in a file to another one that delivers it, and its results back.
 * Each invoice reaches KSeF once all the same: whoever has one in a file asks KSeF before sending it (`unclear`).
 */
export function createCarryOut({ ports, carries, company, handOut }: CarryPorts) {
  const { clock, db, invoices, deliveries, journal } = ports;

  const headerOf = (latarnik: CarryHeader['latarnik'], carry: string): CarryHeader => {
    const { nip, environment } = company();
    return { latarnik, version: 1, carry, nip, environment: environment.name };
  };
  /** @throws AppError `carry.notAFile`, `carry.otherCompany` */
  const readOurs = (file: Uint8Array, kind: CarryHeader['latarnik']): CarryHeader => {
    const header = readHeader(file, kind);
    const { nip, environment } = company();
    if (header.nip !== nip || header.environment !== environment.name) {
      throw new AppError('carry.otherCompany', { nip: header.nip, companyNip: nip });
    }
    return header;
  };

  const carried = (it: InvoiceRecord): CarriedInvoice => ({
    ...{ id: it.id, number: it.number, issueDate: it.issueDate, issuedAt: it.issuedAt, mode: it.mode },
    ...{ draft: it.draft, buyerName: it.buyerName, grossGrosze: it.grossGrosze, currency: it.currency },
    ...{ sha256: it.sha256, kod1Url: it.kod1Url, kod2Url: it.kod2Url },
    ...{ certificateSerial: it.certificateSerial, correctsSha256: it.correctsSha256 },
    xml: invoices.files(it.id).xml,
  });

  /** The invoice as the other computer's file has it; false when it is here already. @throws AppError `carry.*` */
  const takeInOne = ({ xml, ...it }: CarriedInvoice, carryId: string): boolean => {
    if (createHash('sha256').update(xml).digest('base64url') !== it.sha256) {
      throw new AppError('carry.notAFile', {});
    }
    if (isHere(it.id)) return false;
    if (invoices.isNumberTaken(it.number)) {
      throw new AppError('carry.numberTaken', { number: it.number });
    }
    invoices.insert(
      {
        ...it,
        state: 'unclear',
        ...{ sessionReference: null, invoiceReference: null, ksefNumber: null, acceptedAt: null },
        ...{ nextTryAt: clock.now(), tries: 0, problem: null, toldDeadline: null, sentAnyway: false },
        held: false,
      },
      xml,
    );
    carries.mark(it.id, carryId);
    journal.add('invoice.takenIn', { carry: carryId, number: it.number, sha256: it.sha256 }, it.id);
    return true;
  };
  const isHere = (id: string): boolean => {
    try {
      return invoices.get(id).id === id;
    } catch (error) {
      if (isAppError(error, 'invoice.notFound')) return false;
      throw error;
    }
  };

  const resultOf = (it: InvoiceRecord, upo: number | null): CarriedResult => ({
    ...{ id: it.id, sha256: it.sha256, ksefNumber: it.ksefNumber, acceptedAt: it.acceptedAt, upo },
    state: isAccepted(it.state) ? 'accepted' : it.state === 'rejected' ? 'rejected' : 'waiting',
    ...{ session: it.sessionReference, reference: it.invoiceReference, problem: it.problem },
  });

  /** Writes down what the other computer learned of an invoice; nothing that is known here already is changed. */
  const takeResult = (result: CarriedResult, { upos }: ResultsContent): void => {
    const invoice = invoices.get(result.id);
    if (invoice.sha256 !== result.sha256 || result.state === 'waiting') return;
    if (invoice.state === 'queued') invoices.move(invoice.id, 'carriedOut');
    else if (invoice.state !== 'unclear') return;
    if (result.state === 'rejected') {
      return endRefused(ports, invoice, 'refused', result.problem ?? { code: 'ksef.refused', details: {} });
    }
    const upo = result.upo === null ? undefined : upos[result.upo];
    const ksefNumber = result.ksefNumber ?? '';
    if (upo) checkUpo(upo, invoice, ksefNumber);
    const seal = upo && checkSeal(ports, upo);
    assignNumber(ports, invoice, {
      ...{ ksefNumber, acquiredAt: result.acceptedAt, reference: result.reference },
    });
    const { session } = result;
    if (session !== null) {
      deliveries.sessionSeen(session, clock.now());
      invoices.change(invoice.id, { sessionReference: session });
    }
    if (!upo) return;
    invoices.move(invoice.id, 'upoStored', { upo });
    journal.add('invoice.upoStored', { ksefNumber, seal }, invoice.id);
  };

  const countsOf = (carryId: string): SendResult => {
    const states = carries.invoicesOf(carryId).map((id) => invoices.get(id).state);
    const accepted = states.filter(isAccepted).length;
    const rejected = states.filter((state) => state === 'rejected').length;
    return { accepted, rejected, waiting: states.length - accepted - rejected };
  };

  return {
    /**
     * Everything that waits, in one file under a password.
     * @throws AppError `carry.badPassword`, `carry.nothing`
     */
    export: async (password: string): Promise<FileRef> => {
      if (password.length < shortestPassword) {
        throw new AppError('carry.badPassword', { min: shortestPassword });
      }
      const waiting = invoices.inStates(['queued', 'unclear']).filter(({ held }) => !held);
      if (waiting.length === 0) throw new AppError('carry.nothing', {});
      for (const invoice of waiting) if (invoice.mode === 'online') ports.turnOffline(invoice);
      const content = {
        resultsKey: randomBytes(32),
        invoices: waiting.map(({ id }) => carried(invoices.get(id))),
      };
      const header = headerOf('queue', randomUUID());
      const file = await sealQueue(header, content, password);
      const { carry } = header;
      db.transaction(() => {
        const at = clock.now();
        carries.add({ id: carry, direction: 'out', at, resultsKey: content.resultsKey });
        for (const { id } of waiting) {
          // What was sent meanwhile is KSeF's already; the other computer will find it there.
          if (invoices.get(id).state === 'queued') invoices.move(id, 'carriedOut', { nextTryAt: at });
          carries.mark(id, carry);
          journal.add('invoice.carriedOut', { carry }, id);
        }
      });
      for (const { id } of waiting) ports.invoiceChanged(id);
      return handOut(carryFileName('queue', waiting.length), mediaType, file);
    },

    /**
     * Takes in the queue of another computer of the same firm, to deliver it from here. Twice is as good as once.
     * @throws AppError `carry.notAFile`, `carry.wrongPassword`, `carry.otherCompany`, `carry.numberTaken`
     */
    takeIn: async (file: Uint8Array, password: string): Promise<{ taken: number; known: number }> => {
      const { carry } = readOurs(file, 'queue');
      const { resultsKey, invoices: all } = await openQueue(file, password);
      const taken = db.transaction(() => {
        const known = carries.get(carry);
        if (!known) carries.add({ id: carry, direction: 'in', at: clock.now(), resultsKey });
        return all.filter((it) => takeInOne(it, carry));
      });
      for (const { id } of taken) ports.invoiceChanged(id);
      return { taken: taken.length, known: all.length - taken.length };
    },

    /**
     * What became of a queue that was taken in, as a file for the computer it came from.
     * @throws AppError `carry.unknown`
     */
    results: (carryId: string): FileRef => {
      const carry = carries.get(carryId);
      if (carry?.direction !== 'in') throw new AppError('carry.unknown', {});
      const upos: Uint8Array[] = [];
      const known = new Map<string, number>();
      const upoAt = (id: string): number | null => {
        const { upo } = invoices.files(id);
        if (!upo) return null;
        const hash = createHash('sha256').update(upo).digest('base64');
        const at = known.get(hash) ?? upos.push(upo) - 1;
        known.set(hash, at);
        return at;
      };
      const results = carries.invoicesOf(carryId).map((id) => resultOf(invoices.get(id), upoAt(id)));
      const file = sealResults(headerOf('results', carryId), { upos, results }, carry.resultsKey);
      return handOut(carryFileName('results', results.length), mediaType, file);
    },

    /**
     * Takes in the results that came back. Each is held against its UPO first, and all or none are taken.
     * @throws AppError `carry.notAFile`, `carry.otherCompany`, `carry.unknown`, `ksef.upoMismatch`,
     *   `ksef.malformedAnswer`
     */
    takeResults: (file: Uint8Array): SendResult => {
      const { carry: id } = readOurs(file, 'results');
      const carry = carries.get(id);
      if (carry?.direction !== 'out') throw new AppError('carry.unknown', {});
      const content = openResults(file, carry.resultsKey);
      const ours = new Set(carries.invoicesOf(id));
      db.transaction(() => {
        for (const result of content.results) if (ours.has(result.id)) takeResult(result, content);
        if (countsOf(id).waiting === 0) carries.settle(id, clock.now());
      });
      for (const invoiceId of ours) ports.invoiceChanged(invoiceId);
      return countsOf(id);
    },

    /** Files that went out or came in, newest first; `waiting` counts those whose end is not known here. */
    list: (): CarryView[] =>
      carries.list().map(({ id, direction, at }) => ({ id, direction, at, ...countsOf(id) })),
  };
}
