import type { Migration } from './index.ts';

/** When KSeF answered and when it did not, and an index that sales of a month are summed from alone. */
export const home: Migration = {
  name: '0014-home',
  up: (sqlite) =>
    sqlite.exec(`
      -- From the first look to the last one with the same answer; nothing is known of the time between two rows.
      CREATE TABLE seen_stretch (
        id INTEGER PRIMARY KEY,
        start_at INTEGER NOT NULL,
        end_at INTEGER NOT NULL,
        ksef TEXT NOT NULL CHECK (ksef IN ('up', 'down'))
      ) STRICT;
      CREATE INDEX seen_stretch_end ON seen_stretch (end_at);
      CREATE INDEX invoice_sales ON invoice (issue_date, currency, state, gross_grosze);
    `),
};
