import type { Migration } from './index.ts';

/** Corrections that are entered before KSeF has numbered what they correct. */
export const corrections: Migration = {
  name: '0007-corrections',
  up: (sqlite) =>
    sqlite.exec(`
      CREATE TABLE waiting_correction (
        id TEXT PRIMARY KEY,
        -- The invoice whose KSeF number its XML has to carry.
        original_id TEXT NOT NULL REFERENCES invoice (id),
        draft TEXT NOT NULL,
        entered_at INTEGER NOT NULL,
        -- Why it could not be issued when it might have been.
        problem TEXT
      ) STRICT;
      CREATE INDEX waiting_correction_original ON waiting_correction (original_id);
    `),
};
