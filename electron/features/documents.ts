import { type Practice } from '../../shared/domain/practice.ts';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { DocumentKind, type FileRef } from '../../shared/contract/types.ts';
import { verificationCodes } from '../../shared/domain/printCodes.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { drillFilePrefix, isDrillName } from '../../shared/i18n/drill.ts';
import type { DeliveryStore } from '../db/deliveryStore.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import type { InvoiceStore } from '../db/invoiceStore.ts';
import type { VersionStore } from '../db/versionStore.ts';
import { plainPaperLook } from '../pdf/paper.ts';
import type { PrintState } from '../pdf/renderInvoicePdf.ts';
import type { PrintKind } from '../pdf/renderPrint.ts';
import { transferCodeOf } from '../pdf/transferCodeOf.ts';
import { renderUpoPdf } from '../pdf/upo/renderUpoPdf.ts';
import { isCodeFile, makeCodeFile } from './codeFile.ts';
import type { PrintLooks } from './printLook.ts';
import type { PrintOrder, Prints } from './prints.ts';
import { printStanding } from './printStanding.ts';

export interface DocumentPorts {
  invoices: InvoiceStore;
  versions: VersionStore;
  prints: Pick<Prints, 'handOver' | 'proved' | 'provedCode' | 'file'>;
  deliveries: DeliveryStore;
  looks: Pick<PrintLooks, 'lookFor'>;
  training(): Practice;
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

/** Prints of an invoice, for its buyer. */
const paperKinds: ReadonlySet<DocumentKind> = new Set([
  ...([
    'pdf',
    'pdfOffline',
    'pdfDuplicate',
    'confirmation',
    'till',
    'tillConfirmation',
    'codesSheet',
  ] as const),
]);
/** What must not leave before KSeF has the invoice, or its print has two codes. */
const leavesOnPaper = (kind: DocumentKind): boolean => paperKinds.has(kind) || isCodeFile(kind);

const fileIdOf = ({ id, kind, version }: Wanted): string =>
  version === undefined ? `${id}.${kind}` : `${id}.v${version}.${kind}`;
const keptIdPattern = /^(.+)\.print-(\d+)$/;
/** A document that is only looked at in the window: it can't be fetched, and nothing says that it was handed over. */
const seenPattern = /^(.+)\.seen$/;
const fileIdPattern = new RegExp(`^(.+?)(?:\\.v(\\d+))?\\.(${DocumentKind.options.join('|')})$`);

export type Documents = ReturnType<typeof createDocuments>;

/** Documents are pure functions of what is stored, so a file id is enough to make one again. */
export function createDocuments(ports: DocumentPorts) {
  const { invoices, versions, deliveries, looks, prints, training, today, printable } = ports;
  const cache = new Map<string, Promise<StoredFile>>();

  /** A file of a drill says so by its name too. */
  const named = (name: string): string =>
    training() === 'drill' && !isDrillName(name) ? `${drillFilePrefix}${name}` : name;

  const xmlOf = ({ id, kind, version }: Wanted): Uint8Array => {
    if (kind === 'conflictPdf' || kind === 'conflictXml') {
      const other = versions.conflict(id);
      if (!other?.xml) throw new AppError('invoice.documentMissing', { id, kind });
      return other.xml;
    }
    return version === undefined ? invoices.files(id).xml : versions.xml(id, version);
  };

  /** @throws AppError `invoice.documentMissing` */
  const upoOf = ({ id }: Wanted): Uint8Array => {
    const { upo } = invoices.files(id);
    if (!upo) throw new AppError('invoice.documentMissing', { id, kind: 'upo' });
    return upo;
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
    const isCurrent = kind !== 'pdfOffline' && !earlier;
    const { ksefNumber, acceptedAt } = isCurrent ? invoice : none;
    const standing = printStanding(invoice, {
      ...{ versions: versions.list(id), attempts: deliveries.attempts(id), version },
      isAsFirst: kind === 'pdfOffline',
    });
    const known = { ...none, ...standing, mode, issuedAt, kod1Url, kod2Url, ksefNumber, acceptedAt };
    if (kind === 'confirmation' || kind === 'tillConfirmation')
      return { ...known, document: { kind: 'confirmation' } };
    return kind === 'pdfDuplicate' ? { ...known, document: { kind: 'duplicate', madeOn: today() } } : known;
  };

  const orderOf = (invoice: InvoiceRecord, wanted: Wanted & { kind: PrintKind }): PrintOrder => {
    const { id, kind } = wanted;
    const state = printState(invoice, wanted);
    // Of another document KSeF's number is known, its links are not.
    const expected = kind === 'conflictPdf' ? [] : verificationCodes(state);
    // Another document may be another program's; the firm's look is of its own.
    const look = kind === 'conflictPdf' ? plainPaperLook : looks.lookFor(invoice.draft.buyer).look;
    const input = { xml: xmlOf(wanted), state, look };
    const transfer = transferCodeOf(kind, input);
    if (transfer !== null) expected.push({ name: 'transfer', text: transfer });
    return { id, number: invoice.number, kind, input, expected };
  };

  const make = async (invoice: InvoiceRecord, wanted: Wanted, leaves: boolean): Promise<StoredFile> => {
    const { id, kind } = wanted;
    const file = (bytes: Uint8Array, mediaType: string): StoredFile => ({
      ref: {
        ...{ fileId: fileIdOf(wanted), name: named(fileName(invoice, wanted)), mediaType },
        sizeBytes: bytes.byteLength,
      },
      bytes,
    });
    switch (kind) {
      case 'xml':
      case 'conflictXml':
        return file(xmlOf(wanted), 'application/xml');
      case 'upo':
        return file(upoOf(wanted), 'application/xml');
      case 'upoPdf': {
        const print = { xml: upoOf(wanted), training: training() };
        return file(await renderUpoPdf(print), 'application/pdf');
      }
      case 'pdf':
      case 'pdfOffline':
      case 'pdfDuplicate':
      case 'confirmation':
      case 'till':
      case 'tillConfirmation':
      case 'codesSheet':
      case 'conflictPdf': {
        const order = orderOf(invoice, { ...wanted, kind });
        const isKept = leaves && leavesOnPaper(kind);
        return file(await (isKept ? prints.handOver(order) : prints.proved(order)), 'application/pdf');
      }
      case 'kod1Png':
      case 'kod1Svg':
      case 'kod2Png':
      case 'kod2Svg': {
        const { code, mediaType, ...made } = makeCodeFile(invoice, kind, printState(invoice, wanted));
        await prints.provedCode({ id, kind, number: invoice.number }, code, made);
        return file(made.bytes, mediaType);
      }
    }
  };

  /** `leaves`: it is handed to somebody now, so that it is kept. */
  const known = (wanted: Wanted, leaves: boolean): Promise<StoredFile> => {
    const invoice = invoices.get(wanted.id);
    // Whatever changes a document's content is in its key.
    const content = [invoice.ksefNumber, invoice.mode, invoice.state, invoice.sha256, today()];
    const look = looks.lookFor(invoice.draft.buyer).key;
    const key = [fileIdOf(wanted), leaves, ...content, look].join('|');
    const made = cache.get(key) ?? make(invoice, wanted, leaves);
    cache.delete(key);
    cache.set(key, made);
    made.catch(() => cache.delete(key));
    const oldest = cache.keys().next().value;
    if (cache.size > cacheSize && oldest !== undefined) cache.delete(oldest);
    return made;
  };

  /** @throws AppError `invoice.notFound`, `invoice.documentMissing`, `invoice.notInKsefYet`, `print.*` */
  const document = async (wanted: Wanted): Promise<StoredFile> => {
    if (leavesOnPaper(wanted.kind)) await printable(wanted.id);
    return known(wanted, true);
  };

  const keptPrint = (fileId: string, id: string, place: number): StoredFile => {
    const { name, bytes } = prints.file(id, place);
    const ref = { fileId, name, mediaType: 'application/pdf', sizeBytes: bytes.byteLength };
    return { ref, bytes };
  };

  /** The last file that is not of an invoice. */
  let handedOut: GivenFile | null = null;
  const forget = (): void => {
    if (handedOut && 'path' in handedOut) rmSync(handedOut.path, { force: true });
    handedOut = null;
  };

  return {
    document,
    /** For a file of many invoices: proved, and not kept. @throws AppError `invoice.*`, `print.*` */
    asItIs: (wanted: Wanted): Promise<StoredFile> => known(wanted, false),
    /** What the print of an invoice is made from now. @throws AppError `invoice.notFound` */
    orderOf: (id: string): PrintOrder => orderOf(invoices.get(id), { id, kind: 'pdf' }),
    /** A file that exists only until it is fetched. */
    handOut: (name: string, mediaType: string, bytes: Uint8Array): FileRef => {
      const ref = { fileId: randomUUID(), name: named(name), mediaType, sizeBytes: bytes.byteLength };
      forget();
      handedOut = { ref, bytes };
      return ref;
    },
    /** A large file on disk, which is deleted when another one is handed out. */
    handOutFile: (name: string, mediaType: string, path: string, sizeBytes: number): FileRef => {
      const ref = { fileId: randomUUID(), name: named(name), mediaType, sizeBytes };
      forget();
      handedOut = { ref, path };
      return ref;
    },
    /** Deletes what was handed out and not fetched. */
    forget,
    /**
     * `isFetched` is false for a look that leaves it where it is.
     * @throws AppError `file.notFound` for an id that was never given out
     */
    file: async (fileId: string, isFetched = true): Promise<GivenFile> => {
      const given = handedOut;
      if (given?.ref.fileId === fileId) {
        if ('bytes' in given && isFetched) handedOut = null;
        return given;
      }
      const [, keptOf, place] = keptIdPattern.exec(fileId) ?? [];
      if (keptOf !== undefined) return keptPrint(fileId, keptOf, Number(place));
      const [, seenId] = seenPattern.exec(fileId) ?? [];
      const [, id, version, kind] = fileIdPattern.exec(seenId ?? fileId) ?? [];
      const isOnlySeen = seenId !== undefined;
      if (id === undefined || kind === undefined || (isOnlySeen && isFetched)) {
        throw new AppError('file.notFound', { fileId });
      }
      const wanted = {
        ...{ id, kind: kind as DocumentKind },
        version: version === undefined ? undefined : Number(version),
      };
      return isOnlySeen ? known(wanted, false) : document(wanted);
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
  confirmation: '-potwierdzenie.pdf',
  till: '-80mm.pdf',
  tillConfirmation: '-potwierdzenie-80mm.pdf',
  codesSheet: '-kody.pdf',
  xml: '.xml',
  upo: '-UPO.xml',
  upoPdf: '-UPO.pdf',
  conflictPdf: '-w-KSeF.pdf',
  conflictXml: '-w-KSeF.xml',
  kod1Png: '-KOD-I.png',
  kod1Svg: '-KOD-I.svg',
  kod2Png: '-KOD-II.png',
  kod2Svg: '-KOD-II.svg',
};

const fileName = ({ number }: InvoiceRecord, { kind, version }: Wanted): string =>
  `${fileBase(number)}${version === undefined ? '' : `-v${version}`}${fileEndings[kind]}`;

/** All of a file in memory. */
export const wholeFile = async (file: GivenFile): Promise<StoredFile> =>
  'bytes' in file ? file : { ref: file.ref, bytes: await readFile(file.path) };
