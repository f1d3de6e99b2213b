import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

export type SandboxDb = Database.Database;

const schema = `
  -- Training secrets: the sandbox hands its keys and tokens out to whoever starts it, so they are not sealed.
  CREATE TABLE IF NOT EXISTS identity (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS certificate (
    serial TEXT PRIMARY KEY, type TEXT NOT NULL, nip TEXT NOT NULL, der BLOB NOT NULL,
    status TEXT NOT NULL, valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS challenge (
    challenge TEXT PRIMARY KEY, timestamp_ms INTEGER NOT NULL, used INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE IF NOT EXISTS login (
    reference TEXT PRIMARY KEY, nip TEXT NOT NULL, method TEXT NOT NULL, proof TEXT NOT NULL,
    code INTEGER NOT NULL, detail TEXT, started_at INTEGER NOT NULL, redeemed INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE IF NOT EXISTS bearer (
    token TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('operation', 'access', 'refresh')),
    login TEXT NOT NULL REFERENCES login (reference), valid_until INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS session (
    reference TEXT PRIMARY KEY, nip TEXT NOT NULL, login TEXT NOT NULL, symmetric_key BLOB NOT NULL, iv BLOB NOT NULL,
    opened_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, valid_until INTEGER NOT NULL, closed_at INTEGER,
    upo_reference TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS invoice (
    reference TEXT PRIMARY KEY, session TEXT NOT NULL REFERENCES session (reference), ordinal INTEGER NOT NULL,
    hash TEXT NOT NULL, corrected_hash TEXT, xml BLOB NOT NULL, offline INTEGER NOT NULL,
    received_at INTEGER NOT NULL, ready_at INTEGER NOT NULL,
    code INTEGER NOT NULL, details TEXT NOT NULL, extensions TEXT,
    nip TEXT, kind TEXT, number TEXT, issue_date TEXT, mode TEXT, ksef_number TEXT UNIQUE, upo BLOB
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS invoice_once ON invoice (nip, kind, number) WHERE code = 200;
  CREATE INDEX IF NOT EXISTS invoice_session ON invoice (session, ordinal);
  CREATE INDEX IF NOT EXISTS invoice_hash ON invoice (hash);
`;

/** The sandbox's own records: in memory, or kept in `folder` over restarts. */
export function openSandboxDatabase(folder: string | undefined): SandboxDb {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const db = new Database(folder === undefined ? ':memory:' : join(folder, 'sandbox.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('foreign_keys = ON');
  db.exec(schema);
  return db;
}
