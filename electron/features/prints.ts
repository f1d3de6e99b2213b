import { createHash } from 'node:crypto';
import type { DocumentKind, KeptPrintView } from '../../shared/contract/types.ts';
import type { CodeName, ExpectedCode } from '../../shared/domain/printCodes.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import type { Clock, Log } from '../core/ports.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { Db } from '../db/openDatabase.ts';
import { sha256Hex, type KeptPrint, type PrintStore } from '../db/printStore.ts';
import type { PageReader } from '../pages/createPageReader.ts';
import type { PrintKind, renderPrint } from '../pdf/renderPrint.ts';
import { fileBase } from './documents.ts';
import { provePdf, provePicture } from './printProof.ts';

export type RenderPdf = typeof renderPrint;

/** All that decides what a print looks like, and what a scanner must read from it. */
export interface PrintOrder {
  /** The invoice's id, and its number as it is on paper. */
  id: string;
  number: string;
  kind: PrintKind;
  input: Parameters<RenderPdf>[1];
  expected: readonly ExpectedCode[];
}

export interface PrintPorts {
  clock: Clock;
  log: Log;
  db: Db;
  store: PrintStore;
  journal: JournalStore;
  reader: PageReader;
  render: RenderPdf;
  /** The print of an invoice as it is now. @throws AppError `invoice.notFound` */
  orderOf(id: string): PrintOrder;
  /** There is a print that nobody asked for. */
  changed(id: string): void;
}

export type Prints = ReturnType<typeof createPrints>;

/** A print as it was before its number is the same print, whatever it is asked for by. */
const faceOf = (kind: PrintKind): PrintKind => (kind === 'pdfOffline' ? 'pdf' : kind);

/** SHA-256 in hex of everything a print is made from, in whatever order it is named; bytes by their own hash. */
function contentOf({ kind, input }: PrintOrder): string {
  const stable = (_: string, value: unknown): unknown => {
    if (value instanceof Uint8Array) return sha256Hex(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const { xml, ...shown } = input;
  return createHash('sha256')
    .update(JSON.stringify([faceOf(kind), sha256Hex(xml), shown], stable))
    .digest('hex');
}

/**
 * Prints are proved before they leave, and kept as they left: their codes are read back and compared with what was
 * signed, and the bytes are stored with the proof in one transaction. When KSeF has numbered an invoice whose print
 * was handed over, the print with the number is made without being asked for; the earlier one stays.
 */
export function createPrints({ clock, log, db, store, journal, reader, render, ...ports }: PrintPorts) {
  const toBeMade = new Set<string>();
  let making: Promise<void> | null = null;
  let closed = false;

  /** What proves a document, with the line in the journal when it fails. */
  const proving = async (
    { id, kind }: { id: string; kind: DocumentKind },
    proof: () => Promise<CodeName[]>,
  ): Promise<CodeName[]> => {
    try {
      return await proof();
    } catch (error) {
      if (isAppError(error, 'print.codesUnreadable')) {
        const { missing, foreign } = error.details;
        journal.add('print.refused', { kind, missing, foreign }, id);
      }
      throw error;
    }
  };

  const make = async (order: PrintOrder): Promise<{ bytes: Uint8Array; codes: CodeName[] }> => {
    const bytes = await render(order.kind, order.input);
    const codes = await proving(order, () => provePdf(reader, bytes, order.number, order.expected));
    return { bytes, codes };
  };

  const handOver = async (order: PrintOrder, again = false): Promise<Uint8Array> => {
    const content = contentOf(order);
    const kept = store.find(order.id, content);
    if (kept) return store.bytes(kept);
    const { bytes, codes } = await make(order);
    const { id, kind, number } = order;
    const { mode, ksefNumber } = order.input.state;
    db.transaction(() => {
      // Somebody asked for the same meanwhile.
      if (store.find(id, content)) return;
      const madeAt = clock.now();
      store.add({ invoiceId: id, kind, content, number, mode, ksefNumber, madeAt, checked: codes }, bytes);
      const about = { kind, sha256: sha256Hex(bytes) };
      journal.add('print.checked', { ...about, codes }, id);
      if (again) journal.add('print.madeAgain', { ...about, ksefNumber }, id);
    });
    look(id);
    return bytes;
  };

  const makeAgain = async (id: string): Promise<void> => {
    try {
      if (!store.isOutdated(id)) return;
      await handOver(ports.orderOf(id), true);
      ports.changed(id);
    } catch (error) {
      // Whatever it was, it is tried again when the program starts; the journal has a refusal already.
      if (closed) return;
      log.error('printNotMadeAgain', { id, code: isAppError(error) ? error.code : String(error) });
    }
  };

  const work = async (): Promise<void> => {
    // Whoever told of a change goes on first.
    await Promise.resolve();
    for (const id of toBeMade) {
      toBeMade.delete(id);
      if (!closed) await makeAgain(id);
    }
    making = null;
  };

  /** Called when an invoice changed: its print may be old. */
  function look(id: string): void {
    if (closed || !store.isOutdated(id)) return;
    toBeMade.add(id);
    making ??= work();
  }

  return {
    /**
     * A proved print, kept with its proof the first time; later the very same bytes.
     * @throws AppError `print.codesUnreadable`, `print.readerFailed`, `pdf.unreadableXml`, `data.*`: nothing is kept
     */
    handOver: (order: PrintOrder): Promise<Uint8Array> => handOver(order),

    /** A proved print that nobody hands to a buyer, as for an accountant's files: not kept. @throws as `handOver` */
    proved: async (order: PrintOrder): Promise<Uint8Array> => {
      const kept = store.find(order.id, contentOf(order));
      return kept ? store.bytes(kept) : (await make(order)).bytes;
    },

    /** Proves a code that leaves as a picture. @throws AppError `print.codesUnreadable`, `print.readerFailed` */
    provedCode: async (
      order: { id: string; number: string; kind: DocumentKind },
      code: ExpectedCode,
      file: { bytes: Uint8Array; png: Uint8Array | null },
    ): Promise<void> => {
      const codes = await proving(order, () => provePicture(reader, file.png, order.number, code));
      journal.add('print.checked', { kind: order.kind, sha256: sha256Hex(file.bytes), codes }, order.id);
    },

    look,

    /** Makes what an earlier run of the program did not get to. */
    start: (): void => store.outdated().forEach(look),

    /** Waits until nothing is being made again. */
    settled: async (): Promise<void> => {
      while (making) await making;
    },

    /** How an invoice's kept prints are shown, oldest first. */
    list: (id: string): KeptPrintView[] => store.list(id).map(viewOf),

    /** @throws AppError `file.notFound`, `data.damaged` */
    file: (id: string, place: number): { name: string; bytes: Uint8Array } => {
      const kept = store.list(id)[place - 1];
      if (!kept) throw new AppError('file.notFound', { fileId: keptFileId(id, place) });
      return { name: viewOf(kept, place - 1).name, bytes: store.bytes(kept) };
    },

    close: async (): Promise<void> => {
      closed = true;
      await reader.close();
      await making;
    },
  };
}

export const keptFileId = (id: string, place: number): string => `${id}.print-${place}`;

const viewOf = ({ invoiceId, number, ...it }: KeptPrint, index: number): KeptPrintView => ({
  ...{ kind: it.kind, madeAt: it.madeAt, ksefNumber: it.ksefNumber },
  ...{ fileId: keptFileId(invoiceId, index + 1), name: `${fileBase(number)}-wydruk-${index + 1}.pdf` },
  ...{ mediaType: 'application/pdf', sizeBytes: it.sizeBytes },
});
