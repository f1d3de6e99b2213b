import type { Sqlite } from './openDatabase.ts';

/** An invoice that was issued from a file. */
export interface ImportedFile {
  id: number;
  /** Of the file's bytes, in hex. */
  sha256: string;
  invoiceId: string;
  number: string;
  fileName: string;
  /** It lies in the watched folder, as far as is known. */
  toBeMoved: boolean;
}

interface Row {
  id: number;
  sha256: string;
  invoice_id: string;
  number: string;
  file_name: string;
  to_be_moved: number;
}

const read = (row: Row): ImportedFile => ({
  ...{ id: row.id, sha256: row.sha256, invoiceId: row.invoice_id, number: row.number },
  ...{ fileName: row.file_name, toBeMoved: row.to_be_moved === 1 },
});

export type ImportStore = ReturnType<typeof createImportStore>;

export function createImportStore(sqlite: Sqlite) {
  const columns = `f.id, f.sha256, f.invoice_id, i.number, f.file_name, f.to_be_moved
    FROM imported_file f JOIN invoice i ON i.id = f.invoice_id`;
  const add = sqlite.prepare(
    'INSERT INTO imported_file (sha256, invoice_id, file_name, imported_at, to_be_moved) VALUES (?, ?, ?, ?, ?)',
  );
  const bySha256 = sqlite.prepare<[string], Row>(
    `SELECT ${columns} WHERE f.sha256 = ? ORDER BY f.id DESC LIMIT 1`,
  );
  const toBeMoved = sqlite.prepare<[], Row>(`SELECT ${columns} WHERE f.to_be_moved = 1 ORDER BY f.id`);
  const moved = sqlite.prepare('UPDATE imported_file SET to_be_moved = 0 WHERE id = ?');
  return {
    /** In the transaction of its invoice: a file that was issued is known by its bytes whatever happens next. */
    add: (it: Omit<ImportedFile, 'id' | 'number'>, at: number): void =>
      void add.run(it.sha256, it.invoiceId, it.fileName, at, it.toBeMoved ? 1 : 0),
    /** The last invoice that was issued from these bytes. */
    bySha256: (sha256: string): ImportedFile | null => {
      const row = bySha256.get(sha256);
      return row ? read(row) : null;
    },
    /** Files of the watched folder that were issued and not moved yet, oldest first. */
    toBeMoved: (): ImportedFile[] => toBeMoved.all().map(read),
    moved: (id: number): void => void moved.run(id),
  };
}
