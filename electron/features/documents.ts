import { randomUUID } from 'node:crypto';
import type { DocumentKind, FileRef } from '../../shared/contract/types.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { InvoiceRecord, InvoiceStore } from '../db/invoiceStore.ts';
import { renderInvoicePdf } from '../pdf/renderInvoicePdf.ts';

export interface DocumentPorts {
  invoices: InvoiceStore;
  training(): boolean;
  /** Waits until a print may leave. @throws AppError `invoice.notInKsefYet` */
  printable(id: string): Promise<void>;
}

/** Made documents that are kept in memory: the host asks for the bytes right after it was told of the file. */
const cacheSize = 16;

export interface StoredFile {
  ref: FileRef;
  bytes: Uint8Array;
}

export type Documents = ReturnType<typeof createDocuments>;

/** Documents are pure functions of what is stored, so a file id is enough to make one again. */
export function createDocuments({ invoices, training, printable }: DocumentPorts) {
  const cache = new Map<string, Promise<StoredFile>>();

  const make = async (invoice: InvoiceRecord, kind: DocumentKind): Promise<StoredFile> => {
    const { xml, upo } = invoices.files(invoice.id);
    const fileId = `${invoice.id}.${kind}`;
    const name = fileName(invoice, kind);
    const file = (bytes: Uint8Array, mediaType: string): StoredFile => ({
      ref: { fileId, name, mediaType, sizeBytes: bytes.byteLength },
      bytes,
    });
    switch (kind) {
      case 'xml':
        return file(xml, 'application/xml');
      case 'upo':
        if (!upo) throw new AppError('invoice.documentMissing', { id: invoice.id, kind });
        return file(upo, 'application/xml');
      case 'pdf':
      case 'pdfOffline': {
        const known = kind === 'pdf';
        const state = {
          mode: invoice.mode,
          ksefNumber: known ? invoice.ksefNumber : null,
          acceptedAt: known ? invoice.acceptedAt : null,
          issuedAt: invoice.issuedAt,
          kod1Url: invoice.kod1Url,
          kod2Url: invoice.kod2Url,
          training: training(),
        };
        return file(await renderInvoicePdf({ xml, state }), 'application/pdf');
      }
    }
  };

  /** @throws AppError `invoice.notFound`, `invoice.documentMissing`, `invoice.notInKsefYet` */
  const document = async (id: string, kind: DocumentKind): Promise<StoredFile> => {
    if (kind === 'pdf' || kind === 'pdfOffline') await printable(id);
    const invoice = invoices.get(id);
    // Whatever changes a document's content is in its key.
    const key = [id, kind, invoice.ksefNumber, invoice.mode, invoice.state].join('|');
    const made = cache.get(key) ?? make(invoice, kind);
    cache.delete(key);
    cache.set(key, made);
    made.catch(() => cache.delete(key));
    const oldest = cache.keys().next().value;
    if (cache.size > cacheSize && oldest !== undefined) cache.delete(oldest);
    return made;
  };

  /** Files that are not of an invoice: given out once, then gone. */
  const handedOut = new Map<string, StoredFile>();

  return {
    document,
    /** A file that exists only until it is fetched. */
    handOut: (name: string, mediaType: string, bytes: Uint8Array): FileRef => {
      const ref = { fileId: randomUUID(), name, mediaType, sizeBytes: bytes.byteLength };
      handedOut.clear();
      handedOut.set(ref.fileId, { ref, bytes });
      return ref;
    },
    /** @throws AppError `file.notFound` for an id that was never given out */
    file: (fileId: string): Promise<StoredFile> => {
      const once = handedOut.get(fileId);
      handedOut.delete(fileId);
      if (once) return Promise.resolve(once);
      const [, id, kind] = /^(.+)\.(pdf|pdfOffline|xml|upo)$/.exec(fileId) ?? [];
      if (id === undefined || kind === undefined) throw new AppError('file.notFound', { fileId });
      return document(id, kind as DocumentKind);
    },
  };
}

/** `FV/1/11/2026` → `FV-1-11-2026-offline.pdf`: a name that every file system takes. */
function fileName(invoice: InvoiceRecord, kind: DocumentKind): string {
  const base = invoice.number.replace(/[^\p{L}\p{N}]+/gu, '-');
  const endings: Record<DocumentKind, string> = {
    pdf: '.pdf',
    pdfOffline: '-offline.pdf',
    xml: '.xml',
    upo: '-UPO.xml',
  };
  return base + endings[kind];
}
