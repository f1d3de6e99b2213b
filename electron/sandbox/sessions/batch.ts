import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { ksefReasons } from '../../../shared/i18n/ksefStatus.ts';
import type { Clock } from '../../core/ports.ts';
import type { KsefKeys } from '../certificates/ksefKeys.ts';
import type { SandboxDb } from '../database.ts';
import { maySend, type Guard } from '../guard.ts';
import { json, noContent, type Answer, type Routes } from '../http.ts';
import { badRequest } from '../problems.ts';
import { newReference, newSecret } from '../references.ts';
import { ownSession } from './ownSession.ts';
import { checkFormCode, Encryption, FormCode, openSessionKey, Sha256 } from './sessionKeys.ts';
import { sessionStateAt } from './sessionState.ts';
import type { SessionRow, SessionStore } from './sessionStore.ts';

const maxParts = 50;
/** 100 MB before encryption; AES-CBC adds at most one block (ksef-protocol.md 7). */
const maxPartBytes = 100_000_000 + 16;
const maxPackageBytes = 5_000_000_000;
/** Each part gives the whole upload so much more time. */
const minutesPerPart = 20;

export const BatchPackage = z.strictObject({
  fileSize: z.int().min(1).max(maxPackageBytes),
  fileHash: Sha256,
  compressionType: z
    .enum(['Zip', 'TarGz'])
    .nullish()
    .transform((it) => it ?? 'Zip'),
  fileParts: z
    .array(z.strictObject({ ordinalNumber: z.int().min(1), fileSize: z.int().min(1), fileHash: Sha256 }))
    .min(1),
});
export type BatchPackage = z.infer<typeof BatchPackage>;

const OpenBatch = z.strictObject({
  formCode: FormCode,
  batchFile: BatchPackage,
  encryption: Encryption,
  offlineMode: z.boolean().default(false),
});

export interface PartRow {
  session: string;
  ordinal: number;
  size: number;
  hash: string;
  uploaded_size: number | null;
}

export interface BatchPorts {
  db: SandboxDb;
  clock: Clock;
  keys: KsefKeys;
  store: SessionStore;
  guard: Guard;
  /** Where uploaded parts wait for their session to close. */
  folder: string;
  /** Where pre-signed addresses point. */
  url(): string;
  /** Takes a closed batch over; answers at once. */
  process(session: SessionRow): void;
}

/** The file of an uploaded part: the reference has only hex, digits and hyphens. */
export const partFile = (folder: string, session: string, ordinal: number): string =>
  join(folder, `${session}-${ordinal}.part`);

/** Batch sessions (ksef-protocol.md 7): open, upload the parts, close. */
export function createBatch(ports: BatchPorts): Routes {
  const { db, clock, keys, store, guard, folder } = ports;
  const insertPart = db.prepare(
    'INSERT INTO part (session, ordinal, size, hash, upload) VALUES (?, ?, ?, ?, ?)',
  );
  const partByUpload = db.prepare<[string], PartRow>('SELECT * FROM part WHERE upload = ?');
  const partsOf = db.prepare<[string], PartRow>('SELECT * FROM part WHERE session = ? ORDER BY ordinal');
  const uploaded = db.prepare('UPDATE part SET uploaded_size = ? WHERE session = ? AND ordinal = ?');

  return {
    'POST /v2/sessions/batch': guard.secured(
      { group: 'batchSession', permissions: maySend },
      (call, { nip, login }) => {
        const { formCode, batchFile, encryption, offlineMode } = call.json(OpenBatch);
        checkFormCode(formCode);
        checkParts(batchFile);
        const { key, iv, opened } = openSessionKey(keys, encryption);
        const now = clock.now();
        const reference = newReference('SB', now);
        const validUntil = now + batchFile.fileParts.length * minutesPerPart * 60_000;
        const uploads = batchFile.fileParts.map((part) => ({ ...part, upload: newSecret() }));
        db.transaction(() => {
          store.open({
            ...{ reference, nip, login, kind: 'Batch', offline: offlineMode, key, iv, now, validUntil },
            ...{ failure: opened ? null : 415, package: JSON.stringify(batchFile) },
          });
          for (const { ordinalNumber, fileSize, fileHash, upload } of uploads) {
            insertPart.run(reference, ordinalNumber, fileSize, fileHash, upload);
          }
        })();
        return json(201, {
          referenceNumber: reference,
          partUploadRequests: uploads.map(({ ordinalNumber, upload }) => ({
            ordinalNumber,
            method: 'PUT',
            url: `${ports.url()}/upload/${upload}`,
            headers: { 'x-ms-blob-type': 'BlockBlob' },
          })),
        });
      },
    ),

    /** Pre-signed: whoever has the address may write there, while there is time. */
    'PUT /upload/:upload': async (call) => {
      const part = partByUpload.get(call.params.upload ?? '');
      if (!part) return refused(401);
      const session = store.session(part.session);
      if (!session || sessionStateAt(store, session, clock.now()).code !== 100) return refused(403);
      if (call.headers['x-ms-blob-type'] !== 'BlockBlob') return refused(400);
      await mkdir(folder, { recursive: true });
      const file = partFile(folder, part.session, part.ordinal);
      const measure = measuring(maxPartBytes);
      const cut = await pipeline(call.stream, measure, createWriteStream(file)).then(
        () => false,
        () => true,
      );
      const { size, hash } = measure.result();
      if (cut || size !== part.size || hash !== part.hash) {
        await rm(file, { force: true });
        return refused(400);
      }
      uploaded.run(size, part.session, part.ordinal);
      return { status: 201 };
    },

    'POST /v2/sessions/batch/:session/close': guard.secured(
      { group: 'batchSession', permissions: maySend },
      (call, caller) => {
        const session = ownSession(store, call, caller);
        const now = clock.now();
        const { code } = sessionStateAt(store, session, now);
        const isOver = session.closed_at === null && now >= session.valid_until;
        if (session.kind === 'Batch' && isOver) throw badRequest(21208, ksefReasons.batchCancelled);
        if (session.kind !== 'Batch' || code !== 100) throw badRequest(21180, ksefReasons.sessionCode(code));
        for (const { ordinal, size, uploaded_size: got } of partsOf.all(session.reference)) {
          if (got === null) throw badRequest(21205, ksefReasons.partMissing(ordinal));
          if (got !== size) throw badRequest(21157, ksefReasons.partSize(ordinal));
        }
        store.close(session.reference, now, newReference('SU', now));
        ports.process(store.session(session.reference) ?? session);
        return noContent;
      },
    ),
  };
}

const refused = (status: 400 | 401 | 403): Answer => ({ status, contentType: 'text/plain', body: '' });

/** @throws KsefProblem 21161, 21157 or 21405 */
function checkParts({ fileParts }: BatchPackage): void {
  if (fileParts.length > maxParts) throw badRequest(21161, `${fileParts.length} > ${maxParts}`);
  const tooBig = fileParts.find(({ fileSize }) => fileSize > maxPartBytes);
  if (tooBig) throw badRequest(21157, ksefReasons.partSize(tooBig.ordinalNumber));
  const ordinals = fileParts.map(({ ordinalNumber }) => ordinalNumber).toSorted((a, b) => a - b);
  if (ordinals.some((ordinal, index) => ordinal !== index + 1)) throw badRequest(21405, 'ordinalNumber');
}

/** Passes bytes on, counts and hashes them, and gives up on more than `maxBytes`. */
function measuring(maxBytes: number) {
  const hash = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform: (chunk: Buffer, _, done) => {
      size += chunk.length;
      hash.update(chunk);
      done(size > maxBytes ? new Error('too much') : null, chunk);
    },
  });
  return Object.assign(stream, { result: () => ({ size, hash: hash.digest('base64') }) });
}
