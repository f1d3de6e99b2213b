import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack, type Header } from 'tar-stream';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';

export interface File {
  name: string;
  bytes: Uint8Array;
}

/** A ZIP archive of these files. */
export async function zip(files: readonly File[]): Promise<Buffer> {
  const archive = new ZipFile();
  for (const { name, bytes } of files) archive.addBuffer(Buffer.from(bytes), name);
  archive.end();
  return buffer(archive.outputStream);
}

/** A TAR.GZ archive of these files; `change` makes the headers what no honest program would write. */
export async function tarGz(files: readonly File[], change: Partial<Header> = {}): Promise<Buffer> {
  const archive = pack();
  for (const { name, bytes } of files) archive.entry({ name, ...change }, Buffer.from(bytes));
  archive.finalize();
  return gzipSync(await buffer(archive));
}

/** The files of a ZIP archive, by name. */
export async function unzip(archive: Uint8Array): Promise<Map<string, Buffer>> {
  const zipFile = await yauzl.fromBufferPromise(Buffer.from(archive), { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zipFile.eachEntry()) {
    files.set(entry.fileName, await buffer(await zipFile.openReadStreamPromise(entry)));
  }
  return files;
}
