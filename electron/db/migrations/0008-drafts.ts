import type { Migration } from './index.ts';

/** Forms under way, drafts that are kept for later, what became of recurring ones, and proformas. */
export const drafts: Migration = {
  name: '0008-drafts',
  up: (sqlite) =>
    sqlite.exec(`
      -- What is being typed, as the window writes it: kept over a crash.
      CREATE TABLE kept_form (key TEXT PRIMARY KEY, form TEXT NOT NULL, changed_at INTEGER NOT NULL) STRICT;

      CREATE TABLE saved_draft (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('draft', 'template', 'recurring')),
        name TEXT NOT NULL,
        draft TEXT NOT NULL,
        schedule TEXT,
        -- Warsaw days: occurrences before the first are nobody's; those up to the second are left to the user.
        counts_from TEXT,
        asks_until TEXT,
        problem TEXT,
        changed_at INTEGER NOT NULL,
        removed_at INTEGER,
        CHECK ((kind = 'recurring') = (schedule IS NOT NULL AND counts_from IS NOT NULL))
      ) STRICT;

      -- Written in the transaction that issues the invoice, so that no period is ever invoiced twice.
      CREATE TABLE recurring_occurrence (
        saved_id TEXT NOT NULL REFERENCES saved_draft (id) ON DELETE CASCADE,
        period TEXT NOT NULL,
        -- Null: the user let it pass.
        invoice_id TEXT REFERENCES invoice (id),
        at INTEGER NOT NULL,
        PRIMARY KEY (saved_id, period)
      ) STRICT;

      CREATE TABLE proforma (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        issue_date TEXT NOT NULL,
        issued_at INTEGER NOT NULL,
        draft TEXT NOT NULL,
        seller TEXT NOT NULL,
        gross_grosze INTEGER NOT NULL,
        -- The print as it was first made.
        pdf BLOB,
        -- The invoice that it became.
        invoice_id TEXT REFERENCES invoice (id)
      ) STRICT;
    `),
};
