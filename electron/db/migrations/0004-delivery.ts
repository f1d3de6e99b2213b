import type { Migration } from './index.ts';

/** Batch sessions with their collective UPO, and the requests that KSeF's limits count. */
export const delivery: Migration = {
  name: '0004-delivery',
  up: (sqlite) =>
    sqlite.exec(`
      ALTER TABLE ksef_session ADD COLUMN kind TEXT NOT NULL DEFAULT 'online' CHECK (kind IN ('online', 'batch'));

      -- A page of a session's collective UPO, as received.
      CREATE TABLE upo_page (
        id INTEGER PRIMARY KEY,
        session_reference TEXT NOT NULL REFERENCES ksef_session (reference),
        page INTEGER NOT NULL,
        xml BLOB NOT NULL,
        UNIQUE (session_reference, page)
      ) STRICT;
      ALTER TABLE invoice ADD COLUMN upo_page INTEGER REFERENCES upo_page (id);
      CREATE INDEX invoice_session ON invoice (session_reference);

      CREATE TABLE request (id INTEGER PRIMARY KEY, "group" TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
      CREATE INDEX request_at ON request (at);
      -- What KSeF said that it allows this firm, as JSON.
      CREATE TABLE request_limits (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL, limits TEXT NOT NULL) STRICT;
      -- KSeF answered 429: nothing goes before.
      CREATE TABLE request_block (id INTEGER PRIMARY KEY CHECK (id = 1), until INTEGER NOT NULL) STRICT;
    `),
};
