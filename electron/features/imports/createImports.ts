import { createHash } from 'node:crypto';
import type { ErrorView } from '../../../shared/contract/basicTypes.ts';
import { mostImportedFiles, type ImportEntry } from '../../../shared/contract/importTypes.ts';
import type { CompanyProfile, ReadXml } from '../../../shared/contract/types.ts';
import type { InvoiceDraft } from '../../../shared/domain/draft.ts';
import { draftTotals } from '../../../shared/domain/invoice.ts';
import { AppError, isAppError } from '../../../shared/errors/appError.ts';
import type { Clock } from '../../core/ports.ts';
import type { ImportStore } from '../../db/importStore.ts';
import type { InvoiceRecord } from '../../db/invoiceRows.ts';
import type { JournalStore } from '../../db/journalStore.ts';
import type { Db } from '../../db/openDatabase.ts';
import { importXml } from '../importXml.ts';
import { isZip, unzipXml, type NamedFile } from './unzipXml.ts';

export interface ImportPorts {
  clock: Clock;
  db: Db;
  imports: ImportStore;
  journal: JournalStore;
  /** @throws AppError `company.missing` */
  company(): CompanyProfile;
  /** Issues a draft now, through the same gate as the form. @throws AppError `draft.*`, `keystore.*` */
  issue(draft: InvoiceDraft): InvoiceRecord;
  /** Something was issued: it has to be sent. */
  issued(record: InvoiceRecord): void;
  changed(): void;
}

/** A file as it was read: its draft is kept, its bytes are not. */
interface Waiting {
  key: string;
  name: string;
  source: ImportEntry['source'];
  read: ReadXml | null;
  problems: ErrorView[];
  issued: ImportEntry['issued'];
  failure: ErrorView | null;
}

const asView = ({ code, details }: AppError): ErrorView => ({ code, details });
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** @throws AppError `import.notAnInvoice`, `import.otherSeller` */
function readInvoice(bytes: Uint8Array, company: CompanyProfile): ReadXml {
  try {
    return importXml(bytes, company);
  } catch (error) {
    if (!isAppError(error, 'pdf.unreadableXml')) throw error;
    throw new AppError('import.notAnInvoice', {}, error);
  }
}

export type Imports = ReturnType<typeof createImports>;

/**
 * FA(3) files on their way in: read, looked at, issued one by one. They are in memory only; what was issued from which
 * file is in the database.
 */
export function createImports(ports: ImportPorts) {
  const { clock, db, imports, journal, company, issue, issued, changed } = ports;
  const waiting = new Map<string, Waiting>();

  const read = ({ name, bytes }: NamedFile, source: Waiting['source']): Waiting => {
    const fresh = { key: sha256Of(bytes), name, source, issued: null, failure: null };
    try {
      const found = readInvoice(bytes, company());
      return { ...fresh, read: found, problems: found.problems };
    } catch (error) {
      if (!isAppError(error)) throw error;
      return { ...fresh, read: null, problems: [asView(error)] };
    }
  };

  const entryOf = ({ key, name, source, read: it, problems, issued: now, failure }: Waiting): ImportEntry => {
    const before = now ? null : imports.bySha256(key);
    return {
      ...{ key, name, source, problems, failure, issued: now },
      content: it && {
        ...{ kind: it.draft.kind, number: it.number, issueDate: it.issueDate },
        ...{ buyerName: it.draft.buyer.name, currency: it.draft.currency },
        grossGrosze: draftTotals(it.draft).grossGrosze,
      },
      issuedBefore: before && { invoiceId: before.invoiceId, number: before.number },
    };
  };

  /** Invoice and hash in one transaction: neither is there without the other. */
  const issueFrom = (
    file: { key: string; name: string; draft: InvoiceDraft },
    toBeMoved: boolean,
    again = false,
  ): InvoiceRecord => {
    const record = db.transaction(() => {
      const before = imports.bySha256(file.key);
      if (before && !again) throw new AppError('import.alreadyIssued', { number: before.number });
      const made = issue(file.draft);
      imports.add({ sha256: file.key, invoiceId: made.id, fileName: file.name, toBeMoved }, clock.now());
      journal.add('import.issued', { file: file.name, number: made.number, sha256: file.key }, made.id);
      return made;
    });
    issued(record);
    return record;
  };

  const keep = (file: Waiting): void => {
    const known = waiting.get(file.key);
    // The same bytes once more: what became of them stays known.
    if (known) return;
    if (waiting.size >= mostImportedFiles) throw new AppError('import.tooMany', { max: mostImportedFiles });
    waiting.set(file.key, file);
  };

  return {
    /** @throws AppError `company.missing`, `import.badArchive`, `import.tooMany` */
    add: async (files: readonly NamedFile[]): Promise<void> => {
      company();
      for (const file of files) {
        const inside = isZip(file.bytes) ? await unzipXml(file.bytes) : [file];
        for (const it of inside) keep(read(it, 'picked'));
      }
      changed();
    },

    list: (): ImportEntry[] => [...waiting.values()].map(entryOf),

    /** @throws AppError `import.gone`; what keeps the file from being issued stands in the entry */
    issue: (key: string, again: boolean): ImportEntry => {
      const file = waiting.get(key);
      if (!file) throw new AppError('import.gone', {});
      if (file.issued) return entryOf(file);
      const [problem] = file.problems;
      if (!file.read) return entryOf({ ...file, failure: problem ?? null });
      try {
        const { draft } = file.read;
        const { id: invoiceId, number } = issueFrom({ ...file, draft }, file.source === 'folder', again);
        file.issued = { invoiceId, number };
        file.failure = null;
      } catch (error) {
        if (!isAppError(error)) throw error;
        file.failure = asView(error);
      }
      changed();
      return entryOf(file);
    },

    /** @throws AppError `import.gone`, `import.notAnInvoice` */
    draft: (key: string): InvoiceDraft => {
      const file = waiting.get(key);
      if (!file) throw new AppError('import.gone', {});
      if (!file.read) throw new AppError('import.notAnInvoice', {});
      return file.read.draft;
    },

    /**
     * Issues what somebody made of a file in the form; whoever opened it there has seen that it was issued before.
     * @throws AppError `import.gone`, `import.alreadyIssued` from another window, `draft.*`, `keystore.*`
     */
    issueMended: (key: string, draft: InvoiceDraft): InvoiceRecord => {
      const file = waiting.get(key);
      if (!file) throw new AppError('import.gone', {});
      if (file.issued) throw new AppError('import.alreadyIssued', { number: file.issued.number });
      const record = issueFrom({ ...file, draft }, file.source === 'folder', true);
      file.issued = { invoiceId: record.id, number: record.number };
      file.failure = null;
      changed();
      return record;
    },

    /** @returns names of those that lie in the watched folder and were not issued */
    drop: (keys: readonly string[]): string[] => {
      const dropped = keys.flatMap((key) => waiting.get(key) ?? []);
      for (const { key } of dropped) waiting.delete(key);
      changed();
      return dropped.flatMap(({ name, source, issued: now }) => (source === 'folder' && !now ? [name] : []));
    },

    /** Puts a file of the watched folder among those that wait; false where there is no room now. */
    offer: (file: NamedFile): boolean => {
      const it = read(file, 'folder');
      const known = waiting.get(it.key);
      if (known?.source === 'folder' && known.name !== file.name) return false;
      if (!known && waiting.size >= mostImportedFiles) return false;
      waiting.set(it.key, { ...it, issued: null });
      changed();
      return true;
    },
    /** A file of the watched folder is there no more, or is another one now. */
    withdraw: (name: string): void => {
      const gone = [...waiting.values()].filter(
        (it) => it.source === 'folder' && it.name === name && !it.issued,
      );
      for (const { key } of gone) waiting.delete(key);
      if (gone.length > 0) changed();
    },

    /**
     * Issues a file of the watched folder at once; it still has to be moved out of there.
     * @throws AppError `import.*`, `draft.*`, `keystore.*`
     */
    issueFile: ({ name, bytes }: NamedFile): InvoiceRecord => {
      const { draft } = readInvoice(bytes, company());
      return issueFrom({ key: sha256Of(bytes), name, draft }, true);
    },
  };
}
