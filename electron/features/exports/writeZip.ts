import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export interface ZipEntry {
  name: string;
  mtime: Date;
  /** Made when its turn comes, and let go after it. */
  bytes(): Promise<Uint8Array>;
}

export interface WrittenFile {
  name: string;
  sha256: string;
}

/**
 * Writes a ZIP entry by entry: one file is in memory at a time. `last`, if any, is made of all that were written before.
 * @throws whatever an entry throws, or the disk
 */
export async function writeZip(
  path: string,
  entries: readonly ZipEntry[],
  last?: { name: string; mtime: Date; text(written: readonly WrittenFile[]): string },
): Promise<void> {
  const archive = new ZipFile();
  const stop = new AbortController();
  const written: WrittenFile[] = [];
  const failed = new Promise<never>((_, reject) => archive.once('error', reject));
  for (const { name, mtime, bytes } of entries) {
    archive.addReadStreamLazy(name, { mtime }, (give) => {
      bytes().then(
        (content) => {
          written.push({ name, sha256: createHash('sha256').update(content).digest('hex') });
          give(null, Readable.from([content]));
        },
        (error: unknown) => give(error, Readable.from([])),
      );
    });
  }
  if (last) {
    archive.addReadStreamLazy(last.name, { mtime: last.mtime }, (give) =>
      give(null, Readable.from([Buffer.from(last.text(written))])),
    );
  }
  archive.end();
  const out = pipeline(archive.outputStream, createWriteStream(path, { mode: 0o600 }), {
    signal: stop.signal,
  });
  try {
    await Promise.race([out, failed]);
  } catch (error) {
    stop.abort();
    await out.catch(() => undefined);
    throw error;
  }
}
