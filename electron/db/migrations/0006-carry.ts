import type { Migration } from './index.ts';

/** The queue carried to another computer in a file, and brought back. */
export const carry: Migration = {
  name: '0006-carry',
  up: (sqlite) =>
    sqlite.exec(`
      CREATE TABLE carry (
        id TEXT PRIMARY KEY,
        -- Written here for another computer, or taken in from one.
        direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
        at INTEGER NOT NULL,
        -- The results come back under this key. They hold nothing that this database does not hold in clear.
        results_key BLOB NOT NULL,
        settled_at INTEGER
      ) STRICT;
      ALTER TABLE invoice ADD COLUMN carry_id TEXT REFERENCES carry (id);
      CREATE INDEX invoice_carry ON invoice (carry_id);
    `),
};
