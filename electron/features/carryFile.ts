import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { ErrorView } from '../../shared/contract/basicTypes.ts';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { environmentNames } from '../../shared/domain/environment.ts';
import { Mode } from '../../shared/domain/mode.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import { open, seal, unwrap, wrap } from '../keystore/sealing.ts';

/** A gzip bomb must not fill the memory. */
const mostBytes = 512 * 1024 * 1024;

/** The first line of a file, in clear: what it is and whose. It is authenticated with what follows. */
const Header = z.strictObject({
  latarnik: z.enum(['queue', 'results']),
  version: z.literal(1),
  carry: z.uuid(),
  nip: z.string(),
  environment: z.enum(environmentNames),
});
export type CarryHeader = z.infer<typeof Header>;

const bytes = z.codec(
  z.base64(),
  z.custom<Uint8Array>((it) => it instanceof Uint8Array),
  {
    decode: (text): Uint8Array => Buffer.from(text, 'base64'),
    encode: (it) => Buffer.from(it).toString('base64'),
  },
);
const text = z.string().nullable();

/** Waiting invoices with their frozen XML, and the key under which the results come back. */
const QueueContent = z.object({
  resultsKey: bytes.refine((key) => key.length === 32),
  invoices: z
    .array(
      z.object({
        ...{ id: z.string().min(1).max(64), number: z.string().min(1).max(256), issueDate: z.iso.date() },
        ...{ issuedAt: z.int(), mode: Mode, draft: InvoiceDraft, buyerName: z.string() },
        ...{ grossGrosze: z.int(), currency: z.string(), sha256: z.string(), xml: bytes },
        ...{ kod1Url: text, kod2Url: text, certificateSerial: text, correctsSha256: text },
      }),
    )
    .max(10_000),
});
export type QueueContent = z.infer<typeof QueueContent>;
export type CarriedInvoice = QueueContent['invoices'][number];

/** What became of them. A collective UPO stands once, for all invoices on it. */
const ResultsContent = z.object({
  upos: z.array(bytes),
  results: z.array(
    z.object({
      ...{ id: z.string(), sha256: z.string(), state: z.enum(['accepted', 'rejected', 'waiting']) },
      ...{ ksefNumber: text, acceptedAt: z.int().nullable(), session: text, reference: text },
      ...{ upo: z.int().nullable(), problem: ErrorView.nullable() },
    }),
  ),
});
export type ResultsContent = z.infer<typeof ResultsContent>;
export type CarriedResult = ResultsContent['results'][number];

const pack = <T extends z.ZodType>(schema: T, content: z.output<T>): Buffer =>
  gzipSync(JSON.stringify(z.encode(schema, content)));

/** @throws AppError `carry.notAFile` */
function unpack<T extends z.ZodType>(schema: T, packed: Uint8Array): z.output<T> {
  try {
    const unpacked = gunzipSync(packed, { maxOutputLength: mostBytes }).toString('utf8');
    return schema.parse(JSON.parse(unpacked));
  } catch (error) {
    throw new AppError('carry.notAFile', {}, error);
  }
}

const withHeader = (header: string, sealed: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(`${header}\n`), sealed]);

/** @throws AppError `carry.notAFile` for anything but a file of this program of the wanted kind */
export function readHeader(file: Uint8Array, kind: CarryHeader['latarnik']): CarryHeader {
  const bytes = Buffer.from(file);
  const end = bytes.subarray(0, 1024).indexOf(10);
  let header: CarryHeader | undefined;
  try {
    header = end < 0 ? undefined : Header.parse(JSON.parse(bytes.subarray(0, end).toString('utf8')));
  } catch (error) {
    throw new AppError('carry.notAFile', {}, error);
  }
  if (header?.latarnik !== kind) throw new AppError('carry.notAFile', {});
  return header;
}

/** Header as written, and what is sealed behind it. */
function split(file: Uint8Array): [string, Buffer] {
  const bytes = Buffer.from(file);
  const end = bytes.indexOf(10);
  return [bytes.subarray(0, end).toString('utf8'), bytes.subarray(end + 1)];
}

/** The queue under a password. */
export async function sealQueue(header: CarryHeader, content: QueueContent, password: string) {
  const name = JSON.stringify(header);
  return withHeader(name, await wrap(password, name, pack(QueueContent, content)));
}

/** @throws AppError `carry.notAFile`, `carry.wrongPassword` */
export async function openQueue(file: Uint8Array, password: string): Promise<QueueContent> {
  const [name, sealed] = split(file);
  try {
    return unpack(QueueContent, await unwrap(password, name, sealed));
  } catch (error) {
    if (isAppError(error, 'keystore.wrongPassphrase')) throw new AppError('carry.wrongPassword', {}, error);
    throw error;
  }
}

/** Results under the key that came with the queue. */
export function sealResults(header: CarryHeader, content: ResultsContent, key: Uint8Array): Uint8Array {
  const name = JSON.stringify(header);
  return withHeader(name, seal(key, name, pack(ResultsContent, content)));
}

/** @throws AppError `carry.notAFile` also for one that was changed or belongs to another queue */
export function openResults(file: Uint8Array, key: Uint8Array): ResultsContent {
  const [name, sealed] = split(file);
  try {
    return unpack(ResultsContent, open(key, name, sealed));
  } catch (error) {
    if (isAppError(error, 'keystore.damaged')) throw new AppError('carry.notAFile', {}, error);
    throw error;
  }
}
