import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { WrittenFile } from './writeZip.ts';

export interface GrowingZip {
  add(name: string, mtime: Date, bytes: Uint8Array): void;
  /** Everything added so far, in order. */
  readonly written: readonly WrittenFile[];
  /** Writes the end of the file. @throws whatever the disk throws */
  end(): Promise<void>;
  /** Lets the half-written file go. */
  abort(): Promise<void>;
}

/** A ZIP of files that are known one after another: what could not be made is simply not in it. */
export function createGrowingZip(path: string): GrowingZip {
  const archive = new ZipFile();
  const stop = new AbortController();
  const written: WrittenFile[] = [];
  const out = pipeline(archive.outputStream, createWriteStream(path, { mode: 0o600 }), {
    signal: stop.signal,
  });
  // Told by `end`; until then nobody waits for it.
  out.catch(() => undefined);
  return {
    written,
    add: (name, mtime, bytes) => {
      archive.addBuffer(Buffer.from(bytes), name, { mtime });
      written.push({ name, sha256: createHash('sha256').update(bytes).digest('hex') });
    },
    end: () => {
      archive.end();
      return out;
    },
    abort: async () => {
      stop.abort();
      await out.catch(() => undefined);
    },
  };
}
