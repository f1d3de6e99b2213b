import { createDecipheriv, createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pipeline } from 'node:stream/promises';
import { ksefReasons } from '../../../shared/i18n/ksefStatus.ts';
import type { Clock } from '../../core/ports.ts';
import type { SandboxDb } from '../database.ts';
import type { Step } from '../delays.ts';
import type { Limits } from '../limits.ts';
import { sha256Base64, type Judge } from './acceptance.ts';
import { BatchPackage, partFile } from './batch.ts';
import { invoiceRow } from './invoiceRow.ts';
import type { SessionRow, SessionStore } from './sessionStore.ts';
import { PackageError, unpack, type PackedFile } from './unpack.ts';

/** So many invoices are judged in one transaction before others get their turn: about 20 ms. */
const chunkSize = 25;
/** A file over the limit for an invoice is refused as an invoice; one far over it is a bomb. */
const bombFactor = 2;
const maxTotalBytes = 5_000_000_000;

export interface ProcessingPorts {
  db: SandboxDb;
  clock: Clock;
  store: SessionStore;
  limits: Limits;
  judge: Judge;
  folder: string;
  delayMs(step: Step): number;
}

/** Works through closed batches in the background, one after the other; a stopped one is gone on with later. */
export function createBatchProcessing(ports: ProcessingPorts) {
  const { db, clock, store, limits, judge, folder, delayMs } = ports;
  let stopped = false;
  let work: Promise<void> = Promise.resolve();

  const judgeChunk = db.transaction((session: SessionRow, from: number, files: readonly PackedFile[]) => {
    const now = clock.now();
    for (const [index, { name, bytes }] of files.entries()) {
      const offlineMode = session.offline === 1;
      const verdict = judge({
        ...{ xml: bytes, contextNip: session.nip, kind: 'Batch', offlineMode, isTechnicalCorrection: false },
        limits: limits.ofContext(session.nip).batchSession,
        ...{ invoicingAt: session.opened_at, now },
      });
      const row = invoiceRow({
        ...{ session: session.reference, ordinal: from + index, hash: sha256Base64(bytes), verdict },
        ...{ correctedHash: null, offlineMode, fileName: name },
        ...{ receivedAt: session.opened_at, readyAt: now + delayMs('invoice') },
      });
      store.addInvoice(row, bytes);
    }
  });

  const judgeAll = async (session: SessionRow, file: string, { compressionType }: BatchPackage) => {
    const { maxInvoices, maxInvoiceWithAttachmentSizeInMB: maxMB } = limits.ofContext(
      session.nip,
    ).batchSession;
    const unpackLimits = { maxFiles: maxInvoices, maxFileBytes: maxMB * 1e6 * bombFactor, maxTotalBytes };
    // The whole package must be sound before any of it counts.
    let count = 0;
    for await (const _ of unpack(file, compressionType, unpackLimits)) count += 1;
    if (count === 0) throw new SessionFailure(440, ksefReasons.nothingSent);
    const done = store.lastOrdinal(session.reference);
    let at = 0;
    let chunk: PackedFile[] = [];
    const flush = async () => {
      judgeChunk(session, at - chunk.length + 1, chunk);
      chunk = [];
      await nextTurn();
    };
    for await (const packed of unpack(file, compressionType, unpackLimits)) {
      at += 1;
      // Judged before the sandbox was stopped.
      if (at <= done) continue;
      chunk.push(packed);
      if (chunk.length === chunkSize) await flush();
      if (stopped) return;
    }
    if (chunk.length > 0) await flush();
  };

  const processOne = async (session: SessionRow): Promise<void> => {
    const declared = BatchPackage.parse(JSON.parse(session.package ?? ''));
    const file = `${partFile(folder, session.reference, 0)}.package`;
    try {
      await join(session, declared, file, folder);
      await judgeAll(session, file, declared);
      if (stopped) return;
      store.finish(session.reference, clock.now() + delayMs('session'));
    } catch (error) {
      const { code, detail } = failureOf(error);
      store.fail(session.reference, code, detail, clock.now() + delayMs('session'));
    } finally {
      await rm(file, { force: true });
    }
    for (const { ordinalNumber } of declared.fileParts) {
      await rm(partFile(folder, session.reference, ordinalNumber), { force: true });
    }
  };

  const process = (session: SessionRow): void => {
    work = work.then(() => (stopped ? undefined : processOne(session)));
  };
  for (const session of store.unfinishedBatches()) process(session);

  return {
    process,
    /** Stops after what is under way; the rest is done at the next start. */
    stop: async (): Promise<void> => {
      stopped = true;
      await work;
    },
  };
}

/** Why a batch as a whole has failed (ksef-protocol.md 6.4). */
class SessionFailure extends Error {
  readonly code: number;
  readonly detail: string | null;
  constructor(code: number, detail: string | null = null) {
    super(String(code));
    this.code = code;
    this.detail = detail;
  }
}

function failureOf(error: unknown): { code: number; detail: string | null } {
  if (error instanceof SessionFailure) return error;
  if (error instanceof PackageError) {
    return { code: error.reason === 'tooMany' ? 420 : 430, detail: error.message };
  }
  return { code: 500, detail: null };
}

/** Decrypts the parts and puts them together again. @throws SessionFailure 435 or 405 */
async function join(
  session: SessionRow,
  declared: BatchPackage,
  file: string,
  folder: string,
): Promise<void> {
  const hash = createHash('sha256');
  let size = 0;
  const parts = declared.fileParts.toSorted((a, b) => a.ordinalNumber - b.ordinalNumber);
  const target = createWriteStream(file);
  try {
    for (const { ordinalNumber } of parts) {
      const encrypted = createReadStream(partFile(folder, session.reference, ordinalNumber));
      const decipher = createDecipheriv('aes-256-cbc', session.symmetric_key, session.iv);
      const measure = async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          size += chunk.length;
          yield chunk;
        }
      };
      await pipeline(encrypted, decipher, measure, target, { end: false });
    }
  } catch {
    throw new SessionFailure(435);
  } finally {
    await new Promise<void>((resolve) => target.end(resolve));
  }
  if (size !== declared.fileSize || hash.digest('base64') !== declared.fileHash)
    throw new SessionFailure(405);
}
