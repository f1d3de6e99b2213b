import type { Migration } from './index.ts';

/** What was told of deadlines, and what the user said to warnings: neither is lost over a restart. */
export const deadlines: Migration = {
  name: '0003-deadlines',
  up: (sqlite) =>
    sqlite.exec(`
      -- The chain of reasons that the journal told last, as JSON.
      ALTER TABLE invoice ADD COLUMN told_deadline TEXT;
      -- Freed of the duty by a total failure, and sent by the user's own will.
      ALTER TABLE invoice ADD COLUMN sent_anyway INTEGER NOT NULL DEFAULT 0;

      CREATE TABLE alert (
        key TEXT PRIMARY KEY,
        raised_at INTEGER NOT NULL,
        -- When the desktop showed it.
        shown_at INTEGER,
        acknowledged_at INTEGER,
        snoozed_until INTEGER
      ) STRICT;
    `),
};
