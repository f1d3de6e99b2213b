import type { Migration } from './index.ts';

/** What Latarnia said of an event, and what the user said to it. */
export const latarnia: Migration = {
  name: '0002-latarnia',
  up: (sqlite) =>
    sqlite.exec(`
      ALTER TABLE announcement ADD COLUMN message_id TEXT;
      ALTER TABLE announcement ADD COLUMN message_version INTEGER;
      ALTER TABLE announcement ADD COLUMN title TEXT NOT NULL DEFAULT '';
      ALTER TABLE announcement ADD COLUMN text TEXT NOT NULL DEFAULT '';
      ALTER TABLE announcement ADD COLUMN published_at INTEGER;
      ALTER TABLE announcement ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;

      CREATE TABLE announcement_word (
        event TEXT PRIMARY KEY,
        word TEXT NOT NULL CHECK (word IN ('confirmed', 'dismissed')),
        by TEXT NOT NULL CHECK (by IN ('user', 'outage')),
        at INTEGER NOT NULL
      ) STRICT;
    `),
};
