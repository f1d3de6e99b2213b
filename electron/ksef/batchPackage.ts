import { createCipheriv, createHash, type Hash } from 'node:crypto';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import type { PreparedBatch } from '../core/ports.ts';

/** Well under KSeF's 100 MB, so that parts go up side by side; 50 of them are more than 10 000 invoices need. */
const partBytes = 50_000_000;
const beginning = new Date(0);

/** One encrypted part being written: AES-256-CBC with the session's key, and its own hash and size. */
function openPart(file: string, { key, iv }: SessionKey) {
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const out: WriteStream = createWriteStream(file, { mode: 0o600 });
  const hash: Hash = createHash('sha256');
  let size = 0;
  let plain = 0;
  const put = async (bytes: Buffer): Promise<void> => {
    hash.update(bytes);
    size += bytes.length;
    if (!out.write(bytes)) await once(out, 'drain');
  };
  return {
    room: () => partBytes - plain,
    write: (bytes: Buffer): Promise<void> => {
      plain += bytes.length;
      return put(cipher.update(bytes));
    },
    end: async () => {
      await put(cipher.final());
      out.end();
      await finished(out);
      return { file, size, hash: hash.digest('base64') };
    },
  };
}

interface SessionKey {
  key: Uint8Array;
  iv: Uint8Array;
}

/**
 * Packs invoices as TAR.GZ, splits the package and encrypts each part into a file of `folder` as it goes: no invoice is
 * in memory longer than its turn, and nothing readable is on disk (ksef-protocol.md 7).
 * @throws the system's error when the folder can't be written
 */
export async function packBatch(
  invoices: Iterable<{ name: string; xml: Uint8Array }>,
  sessionKey: SessionKey,
  folder: string,
): Promise<PreparedBatch> {
  const archive = pack();
  const feed = async (): Promise<void> => {
    for (const { name, xml } of invoices) {
      const entry = archive.entry({ name, size: xml.byteLength, mtime: beginning });
      entry.end(Buffer.from(xml));
      await once(entry, 'finish');
    }
    archive.finalize();
  };
  const compressed = createGzip();
  archive.on('data', (chunk) => {
    if (!compressed.write(chunk)) {
      archive.pause();
      compressed.once('drain', () => archive.resume());
    }
  });
  archive.on('end', () => compressed.end());
  archive.on('error', (error) => compressed.destroy(error));

  const parts: PreparedBatch['parts'] = [];
  const hash = createHash('sha256');
  let size = 0;
  let part = openPart(join(folder, '1.part'), sessionKey);
  const fed = feed();
  for await (const chunk of compressed as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
    let rest = chunk;
    while (rest.length > part.room()) {
      const fits = rest.subarray(0, part.room());
      rest = rest.subarray(fits.length);
      await part.write(fits);
      parts.push(await part.end());
      part = openPart(join(folder, `${parts.length + 1}.part`), sessionKey);
    }
    await part.write(rest);
  }
  await fed;
  parts.push(await part.end());
  return { size, hash: hash.digest('base64'), parts };
}
