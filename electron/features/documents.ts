import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { DocumentKind, type FileRef } from '../../shared/contract/types.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { DeliveryStore } from '../db/deliveryStore.ts';
import type { InvoiceRecord, InvoiceStore } from '../db/invoiceStore.ts';
import type { VersionStore } from '../db/versionStore.ts';
import { renderInvoicePdf, type PrintState } from '../pdf/renderInvoicePdf.ts';
import { plainPaperLook } from '../pdf/paper.ts';
import type { PrintLooks } from './printLook.ts';
import { printStanding } from './printStanding.ts';

export interface DocumentPorts {
  invoices: InvoiceStore;
  versions: VersionStore;
  deliveries: DeliveryStore;
  looks: PrintLooks;
  training(): boolean;
  /** Warsaw day. */
  today(): string;
  /** Waits until a print may leave. @throws AppError `invoice.notInKsefYet` */
  printable(id: string): Promise<void>;
}

/** Made documents that are kept in memory: the host asks for the bytes right after it was told of the file. */
const cacheSize = 16;

export interface StoredFile {
  ref: FileRef;
  bytes: Uint8Array;
}
/** A file as it is given out: in memory, or on disk where it is large. */
export type GivenFile = StoredFile | { ref: FileRef; path: string };

/** Which document: of the invoice as it is now, or of its n-th earlier version. */
interface Wanted {
  id: string;
  kind: DocumentKind;
  version?: number | undefined;
}

const fileIdOf = ({ id, kind, version }: Wanted): string =>
  version === undefined ? `${id}.${kind}` : `${id}.v${version}.${kind}`;
const fileIdPattern = new RegExp(`^(.+?)(?:\\.v(\\d+))?\\.(${DocumentKind.options.join('|')})$`);

export type Documents = ReturnType<typeof createDocuments>;

/** Documents are pure functions of what is stored, so a file id is enough to make one again. */
export function createDocuments(ports: DocumentPorts) {
  const { invoices, versions, deliveries, looks, training, today, printable } = ports;
  const cache = new Map<string, Promise<StoredFile>>();

  const xmlOf = ({ id, kind, version }: Wanted): Uint8Array => {
    if (kind === 'conflictPdf' || kind === 'conflictXml') {
      const other = versions.conflict(id);
      if (!other?.xml) throw new AppError('invoice.documentMissing', { id, kind });
      return other.xml;
    }
    return version === undefined ? invoices.files(id).xml : versions.xml(id, version);
  };

  /** What the print says besides the XML. */
  const printState = (invoice: InvoiceRecord, { id, kind, version }: Wanted): PrintState => {
    const none = { ksefNumber: null, acceptedAt: null, kod1Url: null, kod2Url: null, training: training() };
    if (kind === 'conflictPdf') {
      const ksefNumber = versions.conflict(id)?.ksefNumber ?? null;
      return { ...none, mode: 'online', ksefNumber, issuedAt: invoice.issuedAt };
    }
    const earlier = version === undefined ? undefined : versions.list(id)[version - 1];
    const { mode, issuedAt, kod1Url, kod2Url } = earlier ?? invoice;
    const isCurrent = (kind === 'pdf' || kind === 'pdfDuplicate') && !earlier;
    const { ksefNumber, acceptedAt } = isCurrent ? invoice : none;
    const standing = printStanding(invoice, {
      ...{ versions: versions.list(id), attempts: deliveries.attempts(id), version },
      isAsFirst: kind === 'pdfOffline',
    });
    const known = { ...none, ...standing, mode, issuedAt, kod1Url, kod2Url, ksefNumber, acceptedAt };
    return kind === 'pdfDuplicate' ? { ...known, document: { kind: 'duplicate', madeOn: today() } } : known;
  };

  const make = async (invoice: InvoiceRecord, wanted: Wanted): Promise<StoredFile> => {
    const { id, kind } = wanted;
    const file = (bytes: Uint8Array, mediaType: string): StoredFile => ({
      ref: {
        ...{ fileId: fileIdOf(wanted), name: fileName(invoice, wanted), mediaType },
        sizeBytes: bytes.byteLength,
      },
      bytes,
    });
    switch (kind) {
      case 'xml':
      case 'conflictXml':
        return file(xmlOf(wanted), 'application/xml');
      case 'upo': {
        const { upo } = invoices.files(id);
        if (!upo) throw new AppError('invoice.documentMissing', { id, kind });
        return file(upo, 'application/xml');
      }
      case 'pdf':
      case 'pdfOffline':
      case 'pdfDuplicate':
      case 'conflictPdf': {
        // Another document may be another program's; the firm's look is of its own.
        const look = kind === 'conflictPdf' ? plainPaperLook : looks.lookFor(invoice.draft.buyer).look;
        const print = { xml: xmlOf(wanted), state: printState(invoice, wanted), look };
        return file(await renderInvoicePdf(print), 'application/pdf');
      }
    }
  };

  const asItIs = (wanted: Wanted): Promise<StoredFile> => {
    const invoice = invoices.get(wanted.id);
    // Whatever changes a document's content is in its key.
    const content = [invoice.ksefNumber, invoice.mode, invoice.state, invoice.sha256, today()];
    const look = looks.lookFor(invoice.draft.buyer).key;
    const key = [fileIdOf(wanted), ...content, look].join('|');
    const made = cache.get(key) ?? make(invoice, wanted);
    cache.delete(key);
    cache.set(key, made);
    made.catch(() => cache.delete(key));
    const oldest = cache.keys().next().value;
    if (cache.size > cacheSize && oldest !== undefined) cache.delete(oldest);
    return made;
  };

  /** @throws AppError `invoice.notFound`, `invoice.documentMissing`, `invoice.notInKsefYet` */
  const document = async (wanted: Wanted): Promise<StoredFile> => {
    const { id, kind } = wanted;
    if (kind === 'pdf' || kind === 'pdfOffline' || kind === 'pdfDuplicate') await printable(id);
    return asItIs(wanted);
  };

  /** The last file that is not of an invoice. */
  let handedOut: GivenFile | null = null;
  const forget = (): void => {
    if (handedOut && 'path' in handedOut) rmSync(handedOut.path, { force: true });
    handedOut = null;
  };

  return {
    document,
    /** For whoever knows that a print may leave. @throws AppError `invoice.notFound`, `invoice.documentMissing` */
    asItIs,
    /** A file that exists only until it is fetched. */
    handOut: (name: string, mediaType: string, bytes: Uint8Array): FileRef => {
      const ref = { fileId: randomUUID(), name, mediaType, sizeBytes: bytes.byteLength };
      forget();
      handedOut = { ref, bytes };
      return ref;
    },
    /** A large file on disk, which is deleted when another one is handed out. */
    handOutFile: (name: string, mediaType: string, path: string, sizeBytes: number): FileRef => {
      const ref = { fileId: randomUUID(), name, mediaType, sizeBytes };
      forget();
      handedOut = { ref, path };
      return ref;
    },
    /** Deletes what was handed out and not fetched. */
    forget,
    /** @throws AppError `file.notFound` for an id that was never given out */
    file: async (fileId: string): Promise<GivenFile> => {
      const given = handedOut;
      if (given?.ref.fileId === fileId) {
        if ('bytes' in given) handedOut = null;
        return given;
      }
      const [, id, version, kind] = fileIdPattern.exec(fileId) ?? [];
      if (id === undefined || kind === undefined) throw new AppError('file.notFound', { fileId });
      return document({
        id,
        kind: kind as DocumentKind,
        version: version === undefined ? undefined : Number(version),
      });
    },
  };
}

/** `FV/1/11/2026` → `FV-1-11-2026`: a name that every file system takes. */
export const fileBase = (number: string): string => number.replace(/[^\p{L}\p{N}]+/gu, '-');

/** What names of documents end with. */
export const fileEndings: Record<DocumentKind, string> = {
  pdf: '.pdf',
  pdfOffline: '-offline.pdf',
  pdfDuplicate: '-duplikat.pdf',
  xml: '.xml',
  upo: '-UPO.xml',
  conflictPdf: '-w-KSeF.pdf',
  conflictXml: '-w-KSeF.xml',
};

const fileName = ({ number }: InvoiceRecord, { kind, version }: Wanted): string =>
  `${fileBase(number)}${version === undefined ? '' : `-v${version}`}${fileEndings[kind]}`;

/** All of a file in memory. */
export const wholeFile = async (file: GivenFile): Promise<StoredFile> =>
  'bytes' in file ? file : { ref: file.ref, bytes: await readFile(file.path) };
