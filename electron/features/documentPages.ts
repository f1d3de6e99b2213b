import { AppError } from '../../shared/errors/appError.ts';
import type { PageReader } from '../pages/createPageReader.ts';
import type { PageSize } from '../pages/pageProtocol.ts';
import type { StoredFile } from './documents.ts';

export interface DocumentPagesPorts {
  reader: PageReader;
  /** A file, which stays fetchable. @throws AppError `file.notFound` */
  look(fileId: string): Promise<StoredFile>;
}

export type DocumentPages = ReturnType<typeof createDocumentPages>;

/** Previews come and go: what is looked at now, and what was before it. */
const keptPdfs = 4;
const keptPictures = 48;
const isDpi = (dpi: number): boolean => dpi >= 24 && dpi <= 300;
const pageIdPattern = /^(.+)\.page-(\d+)-(\d+)dpi\.png$/;

/** A map that forgets what was put into it first. */
function remember<T>(kept: Map<string, T>, key: string, value: T, most: number): void {
  kept.delete(key);
  kept.set(key, value);
  const oldest = kept.keys().next().value;
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}

/** Pages of PDFs as pictures. Sizes come at once; a page is drawn when its picture is fetched, and kept in memory. */
export function createDocumentPages({ reader, look }: DocumentPagesPorts) {
  const pdfs = new Map<string, StoredFile>();
  const pictures = new Map<string, Promise<StoredFile>>();

  const draw = async (fileId: string, page: number, dpi: number, pageId: string): Promise<StoredFile> => {
    const { ref, bytes } = pdfs.get(fileId) ?? (await pdfOf(fileId));
    const [picture] = await reader.pictures(bytes, dpi, [page]);
    if (!picture) throw new AppError('file.notFound', { fileId: pageId });
    const { png } = picture;
    const name = `${ref.name.replace(/\.pdf$/, '')}-${page}.png`;
    return {
      ref: { fileId: pageId, name, mediaType: 'image/png', sizeBytes: png.byteLength },
      bytes: png,
    };
  };

  const pdfOf = async (fileId: string): Promise<StoredFile> => {
    const file = await look(fileId);
    if (file.ref.mediaType !== 'application/pdf') throw new AppError('file.noPages', { name: file.ref.name });
    const known = pdfs.get(fileId);
    if (known && Buffer.compare(known.bytes, file.bytes) !== 0) {
      for (const id of pictures.keys()) if (id.startsWith(`${fileId}.page-`)) pictures.delete(id);
    }
    remember(pdfs, fileId, file, keptPdfs);
    return file;
  };

  return {
    /** @throws AppError `file.notFound`, `file.noPages`, `print.readerFailed`, and whatever keeps the document from being made */
    list: async (fileId: string, dpi: number): Promise<({ fileId: string } & PageSize)[]> => {
      const { bytes } = await pdfOf(fileId);
      const sizes = await reader.sizes(bytes, dpi);
      return sizes.map((size, index) => ({ fileId: `${fileId}.page-${index + 1}-${dpi}dpi.png`, ...size }));
    },

    /** The picture behind the id of a page; null for other files. @throws AppError `file.notFound`, `print.readerFailed` */
    file: (pageId: string): Promise<StoredFile> | null => {
      const [, fileId, page, dpi] = pageIdPattern.exec(pageId) ?? [];
      if (fileId === undefined || !isDpi(Number(dpi))) return null;
      const made = pictures.get(pageId) ?? draw(fileId, Number(page), Number(dpi), pageId);
      remember(pictures, pageId, made, keptPictures);
      made.catch(() => pictures.delete(pageId));
      return made;
    },
  };
}
