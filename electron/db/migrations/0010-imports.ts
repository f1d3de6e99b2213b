import type { Migration } from './index.ts';

/** Invoices issued from files: a file is known again by its bytes. Exports ask for invoices by issue date. */
export const imports: Migration = {
  name: '0010-imports',
  up: (sqlite) =>
    sqlite.exec(`
      CREATE TABLE imported_file (
        id INTEGER PRIMARY KEY,
        -- Of the file's bytes, in hex.
        sha256 TEXT NOT NULL,
        invoice_id TEXT NOT NULL REFERENCES invoice (id),
        file_name TEXT NOT NULL,
        imported_at INTEGER NOT NULL,
        -- A file of the watched folder that still has to be moved out of it.
        to_be_moved INTEGER NOT NULL CHECK (to_be_moved IN (0, 1))
      ) STRICT;
      CREATE INDEX imported_file_sha256 ON imported_file (sha256);
      CREATE INDEX imported_file_to_be_moved ON imported_file (to_be_moved) WHERE to_be_moved = 1;

      CREATE INDEX invoice_issue_date ON invoice (issue_date);
    `),
};
