import { basename } from 'node:path/posix';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { AppError } from '../../../shared/errors/appError.ts';
import { mostImportedFiles } from '../../../shared/contract/importTypes.ts';
import { maxWithAttachmentBytes } from '../../fa3/fileProblems.ts';

export interface NamedFile {
  name: string;
  bytes: Buffer;
}

/** All files of an archive together, unpacked: a bomb must not fill the memory. */
const mostBytes = 200_000_000;

export const isZip = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004';
export const isXmlName = (name: string): boolean => /\.xml$/i.test(name);

/**
 * The XML files of a ZIP; others in it are left alone. Sizes are checked before and while unpacking.
 * @throws AppError `import.badArchive`, `import.tooMany`
 */
export async function unzipXml(archive: Buffer): Promise<NamedFile[]> {
  const files: NamedFile[] = [];
  let total = 0;
  try {
    const zip = await yauzl.fromBufferPromise(archive, { lazyEntries: true, strictFileNames: true });
    for await (const entry of zip.eachEntry()) {
      if (!isXmlName(entry.fileName)) continue;
      total += entry.uncompressedSize;
      if (entry.uncompressedSize > maxWithAttachmentBytes || total > mostBytes) throw new Error('too large');
      if (files.length >= mostImportedFiles) throw new AppError('import.tooMany', { max: mostImportedFiles });
      // yauzl ends a stream that gives more than the size the archive states.
      const bytes = await buffer(await zip.openReadStreamPromise(entry));
      files.push({ name: basename(entry.fileName), bytes });
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('import.badArchive', {}, error);
  }
  if (files.length === 0) throw new AppError('import.badArchive', {});
  return files;
}
