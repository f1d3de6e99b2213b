import type { Migration } from './index.ts';

/** Prints that were handed over, as bytes: what a buyer holds can be shown again, whatever the program has become. */
export const prints: Migration = {
  name: '0012-prints',
  up: (sqlite) =>
    sqlite.exec(`
      CREATE TABLE print (
        id INTEGER PRIMARY KEY,
        invoice_id TEXT NOT NULL REFERENCES invoice (id),
        kind TEXT NOT NULL,
        -- SHA-256 in hex of everything that the print was made from: the same again gives the same bytes.
        content TEXT NOT NULL,
        -- What it says of the invoice: its number, its mode, and the KSeF number where it had one.
        number TEXT NOT NULL,
        mode TEXT NOT NULL,
        ksef_number TEXT,
        made_at INTEGER NOT NULL,
        -- Names of the codes that were read back from it, as JSON.
        checked TEXT NOT NULL,
        -- Of the bytes, in hex.
        sha256 TEXT NOT NULL,
        -- Last, so that a list does not read it.
        bytes BLOB NOT NULL,
        UNIQUE (invoice_id, content)
      ) STRICT;
      CREATE INDEX print_without_number ON print (invoice_id) WHERE ksef_number IS NULL;
      CREATE TRIGGER print_no_update BEFORE UPDATE ON print
        BEGIN SELECT RAISE(ABORT, 'a print that was handed over is frozen'); END;
      CREATE TRIGGER print_no_delete BEFORE DELETE ON print
        BEGIN SELECT RAISE(ABORT, 'a print that was handed over is frozen'); END;
    `),
};
