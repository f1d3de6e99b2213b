import { randomBytes } from 'node:crypto';
import { open as openFile, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { environmentNames } from '../../../shared/domain/environment.ts';
import { AppError, isAppError } from '../../../shared/errors/appError.ts';
import { open, seal, unwrap, wrap } from '../../keystore/sealing.ts';

/** The first line, in clear: what it is and whose. It is authenticated with all that follows. */
const Header = z.strictObject({
  latarnik: z.literal('move'),
  version: z.literal(1),
  move: z.uuid(),
  nip: z.string(),
  environment: z.enum(environmentNames),
});
export type MoveHeader = z.infer<typeof Header>;

const pieceBytes = 4 * 1024 * 1024;
/** What sealing adds: version, nonce and tag; under a password the salt too. */
const sealedMore = 1 + 12 + 16;
const wrappedKeyBytes = 16 + sealedMore + 32;
const longestHeader = 1024;

/** Each piece knows its place and whether it is the last: none can be left out, put elsewhere or cut off. */
const pieceName = (header: string, index: number, isLast: boolean): string =>
  `${header}#${index}${isLast ? '.' : ''}`;

/**
 * Seals a file of any size under a password: the header, a key under the password, then the pieces under that key.
 * @throws whatever the disk says
 */
export async function sealMove(
  from: string,
  to: string,
  header: MoveHeader,
  password: string,
): Promise<void> {
  const name = JSON.stringify(header);
  const key = randomBytes(32);
  const [source, target] = [await openFile(from, 'r'), await openFile(to, 'wx', 0o600)];
  try {
    await target.write(Buffer.from(`${name}\n`));
    await target.write(await wrap(password, name, key));
    let piece = await readFull(source, pieceBytes, 0);
    for (let index = 0; ; index += 1) {
      const next = await readFull(source, pieceBytes, (index + 1) * pieceBytes);
      const isLast = next.byteLength === 0;
      await target.write(seal(key, pieceName(name, index, isLast), piece));
      if (isLast) break;
      piece = next;
    }
    await target.sync();
  } finally {
    key.fill(0);
    await source.close();
    await target.close();
  }
}

/** The header of a file that moves a firm, or null for any other file. */
export async function readMoveHeader(file: string): Promise<MoveHeader | null> {
  const source = await openFile(file, 'r');
  try {
    return (await headerOf(source))?.header ?? null;
  } finally {
    await source.close();
  }
}

/** @throws AppError `backup.notABackup`, `backup.wrongPassword`, `backup.damaged`: nothing of it may be used then */
export async function openMove(from: string, to: string, password: string): Promise<void> {
  const [source, target] = [await openFile(from, 'r'), await openFile(to, 'w', 0o600)];
  try {
    const found = await headerOf(source);
    if (!found) throw new AppError('backup.notABackup', {});
    const { name } = found;
    const key = await unwrap(password, name, await readFull(source, wrappedKeyBytes, found.end));
    const sealedBytes = pieceBytes + sealedMore;
    const first = found.end + wrappedKeyBytes;
    let sealed = await readFull(source, sealedBytes, first);
    for (let index = 0; ; index += 1) {
      const next = await readFull(source, sealedBytes, first + (index + 1) * sealedBytes);
      const isLast = next.byteLength === 0;
      await target.write(open(key, pieceName(name, index, isLast), sealed));
      if (isLast) break;
      sealed = next;
    }
    key.fill(0);
    await target.sync();
  } catch (error) {
    if (isAppError(error, 'keystore.wrongPassphrase')) throw new AppError('backup.wrongPassword', {}, error);
    if (isAppError(error, 'keystore.damaged')) throw new AppError('backup.damaged', {}, error);
    throw error;
  } finally {
    await source.close();
    await target.close();
  }
}

/** The header with its very text, and where it ends; null where the file begins otherwise. */
async function headerOf(file: FileHandle): Promise<{ header: MoveHeader; name: string; end: number } | null> {
  const start = await readFull(file, longestHeader, 0);
  const end = start.indexOf(10);
  if (end < 0) return null;
  const name = start.subarray(0, end).toString('utf8');
  try {
    return { header: Header.parse(JSON.parse(name)), name, end: end + 1 };
  } catch {
    // Any other file.
    return null;
  }
}

/** Reads until there is as much, or no more. */
async function readFull(file: FileHandle, size: number, position: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  let done = 0;
  while (done < size) {
    const { bytesRead } = await file.read(bytes, done, size - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}
