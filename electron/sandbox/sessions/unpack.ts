import { createReadStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import yauzl from 'yauzl';

/** One file of a package. */
export interface PackedFile {
  name: string;
  bytes: Buffer;
}

export interface UnpackLimits {
  maxFiles: number;
  /** Of one file when unpacked. */
  maxFileBytes: number;
  /** Of all of them together. */
  maxTotalBytes: number;
}

/** Why a package can't be unpacked: too many files, or anything else that is wrong with it. */
export class PackageError extends Error {
  readonly reason: 'tooMany' | 'damaged';
  constructor(reason: PackageError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

const damaged = (message: string) => new PackageError('damaged', message);
/** KSeF shows at most 128 characters of a name (OpenAPI, `invoiceFileName`). */
const maxNameLength = 128;

/**
 * The files of a package, one after the other. Nothing is ever written under a name from the package; a bomb is
 * stopped at the size an invoice may have.
 * @throws PackageError
 */
export async function* unpack(
  file: string,
  compression: 'Zip' | 'TarGz',
  limits: UnpackLimits,
): AsyncGenerator<PackedFile> {
  const files = compression === 'Zip' ? unzip(file, limits) : untar(file, limits);
  let count = 0;
  let total = 0;
  try {
    for await (const it of files) {
      count += 1;
      total += it.bytes.length;
      if (total > limits.maxTotalBytes) throw damaged(`> ${limits.maxTotalBytes} B`);
      if (count > limits.maxFiles) throw new PackageError('tooMany', `> ${limits.maxFiles}`);
      yield it;
    }
  } catch (error) {
    throw error instanceof PackageError
      ? error
      : damaged(error instanceof Error ? error.message : String(error));
  }
}

async function* unzip(path: string, { maxFiles, maxFileBytes }: UnpackLimits): AsyncGenerator<PackedFile> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, strictFileNames: true, autoClose: false });
  try {
    if (zip.entryCount > maxFiles) throw new PackageError('tooMany', `${zip.entryCount} > ${maxFiles}`);
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      if (entry.uncompressedSize > maxFileBytes)
        throw damaged(`${entry.fileName}: ${entry.uncompressedSize} B`);
      const stream = await zip.openReadStreamPromise(entry);
      yield { name: safeName(entry.fileName), bytes: await read(stream, maxFileBytes) };
    }
  } finally {
    zip.close();
  }
}

async function* untar(path: string, { maxFileBytes }: UnpackLimits): AsyncGenerator<PackedFile> {
  const source = createReadStream(path);
  const gunzip = createGunzip();
  const tar = extract();
  source.on('error', (error) => gunzip.destroy(error));
  gunzip.on('error', (error) => tar.destroy(error));
  source.pipe(gunzip).pipe(tar);
  try {
    for await (const entry of tar) {
      const { name, type, size = 0 } = entry.header;
      if (type === 'directory') {
        entry.resume();
        continue;
      }
      // A link could lead anywhere, and a device is no invoice.
      if (type !== 'file' && type !== 'contiguous-file') throw damaged(`${name}: ${String(type)}`);
      if (size > maxFileBytes) throw damaged(`${name}: ${size} B`);
      yield { name: safeName(name), bytes: await read(entry as unknown as Readable, maxFileBytes) };
    }
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** A name that stays inside the package. */
function safeName(name: string): string {
  const escapes = name.split(/[/\\]/).includes('..') || /^[/\\]|^[A-Za-z]:|\0/.test(name);
  if (escapes || name.length > maxNameLength) throw damaged(name.slice(0, maxNameLength));
  return name;
}

async function read(stream: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      stream.destroy();
      await finished(stream).catch(() => undefined);
      throw damaged(`> ${maxBytes} B`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
