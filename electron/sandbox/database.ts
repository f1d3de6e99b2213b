import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

export type SandboxDb = Database.Database;

/** Each step once, in order; `user_version` counts the steps done, so that a training company keeps its history. */
const steps = [
  `
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
  `,
  `
  ALTER TABLE certificate RENAME COLUMN nip TO subject_value;
  ALTER TABLE certificate DROP COLUMN status;
  ALTER TABLE certificate ADD COLUMN subject_type TEXT NOT NULL DEFAULT 'Nip';
  ALTER TABLE certificate ADD COLUMN name TEXT NOT NULL DEFAULT '';
  ALTER TABLE certificate ADD COLUMN public_key_id TEXT NOT NULL DEFAULT '';
  ALTER TABLE certificate ADD COLUMN requested_at INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE certificate ADD COLUMN revoked_at INTEGER;
  ALTER TABLE certificate ADD COLUMN last_used_at INTEGER;
  CREATE INDEX certificate_subject ON certificate (subject_type, subject_value);
  CREATE TABLE enrolment (
    reference TEXT PRIMARY KEY, subject_type TEXT NOT NULL, subject_value TEXT NOT NULL,
    requested_at INTEGER NOT NULL, ready_at INTEGER NOT NULL, code INTEGER NOT NULL, detail TEXT, serial TEXT
  ) STRICT;
  CREATE INDEX enrolment_subject ON enrolment (subject_type, subject_value);

  -- Logins and what belongs to them are short-lived: nobody misses those of an older version.
  DELETE FROM bearer;
  DELETE FROM login;
  ALTER TABLE login ADD COLUMN subject_type TEXT NOT NULL DEFAULT 'Nip';
  ALTER TABLE login ADD COLUMN subject_value TEXT NOT NULL DEFAULT '';
  ALTER TABLE login ADD COLUMN certificate BLOB;
  ALTER TABLE login ADD COLUMN permissions TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE login ADD COLUMN ready_at INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE login ADD COLUMN refreshed_at INTEGER;
  ALTER TABLE login ADD COLUMN ended_at INTEGER;
  CREATE TABLE token (
    reference TEXT PRIMARY KEY, token TEXT NOT NULL UNIQUE, nip TEXT NOT NULL,
    author_type TEXT NOT NULL, author_value TEXT NOT NULL, description TEXT NOT NULL, permissions TEXT NOT NULL,
    created_at INTEGER NOT NULL, ready_at INTEGER NOT NULL, last_used_at INTEGER, revoked_at INTEGER
  ) STRICT;
  CREATE TABLE permission (
    nip TEXT NOT NULL, subject_type TEXT NOT NULL, subject_value TEXT NOT NULL, permission TEXT NOT NULL,
    PRIMARY KEY (nip, subject_type, subject_value, permission)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE subject (nip TEXT PRIMARY KEY, type TEXT NOT NULL) STRICT;
  CREATE TABLE subunit (
    nip TEXT NOT NULL, parent TEXT NOT NULL REFERENCES subject (nip) ON DELETE CASCADE, PRIMARY KEY (nip, parent)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE person (nip TEXT PRIMARY KEY, pesel TEXT NOT NULL, bailiff INTEGER NOT NULL, deceased INTEGER NOT NULL)
    STRICT;
  CREATE TABLE attachment_consent (nip TEXT PRIMARY KEY, revoked_at INTEGER) STRICT;
  CREATE TABLE blocked_context (nip TEXT PRIMARY KEY) STRICT;
  -- Limits other than the usual ones, as JSON, by what they limit and whom.
  CREATE TABLE limit_override (
    kind TEXT NOT NULL, owner TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (kind, owner)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE ksef_key (
    usage TEXT NOT NULL, certificate TEXT NOT NULL, key_pem TEXT NOT NULL,
    valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL, withdrawn_at INTEGER
  ) STRICT;

  ALTER TABLE session ADD COLUMN kind TEXT NOT NULL DEFAULT 'Online';
  ALTER TABLE session ADD COLUMN offline INTEGER NOT NULL DEFAULT 0;
  -- Why the whole session failed, and what it waits for after its last invoice.
  ALTER TABLE session ADD COLUMN failure INTEGER;
  ALTER TABLE session ADD COLUMN failure_detail TEXT;
  ALTER TABLE session ADD COLUMN ready_at INTEGER;
  ALTER TABLE session ADD COLUMN package TEXT;
  CREATE INDEX session_owner ON session (nip, kind, opened_at);
  CREATE INDEX session_upo ON session (upo_reference);
  CREATE TABLE part (
    session TEXT NOT NULL REFERENCES session (reference), ordinal INTEGER NOT NULL, size INTEGER NOT NULL,
    hash TEXT NOT NULL, upload TEXT NOT NULL UNIQUE, uploaded_size INTEGER, PRIMARY KEY (session, ordinal)
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE invoice ADD COLUMN file_name TEXT;
  ALTER TABLE invoice ADD COLUMN facts TEXT;
  ALTER TABLE invoice DROP COLUMN upo;
  CREATE INDEX invoice_verdicts ON invoice (session, code, ready_at);
  CREATE INDEX invoice_corrected ON invoice (corrected_hash) WHERE corrected_hash IS NOT NULL;
  CREATE INDEX invoice_accepted ON invoice (received_at) WHERE code = 200;

  CREATE TABLE message (
    id TEXT NOT NULL, version INTEGER NOT NULL, event_id INTEGER NOT NULL, category TEXT NOT NULL, type TEXT NOT NULL,
    title TEXT NOT NULL, text TEXT NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER,
    published_at INTEGER NOT NULL, PRIMARY KEY (id, version)
  ) STRICT, WITHOUT ROWID;
  `,
];

/** What a reset leaves: who the sandbox is, its keys and the certificates it gave out. */
const kept = ['identity', 'ksef_key', 'certificate', 'token'];

/** The sandbox's own records, kept in `folder` over restarts. */
export function openSandboxDatabase(folder: string): SandboxDb {
  mkdirSync(folder, { recursive: true });
  const db = new Database(join(folder, 'sandbox.sqlite'));
  db.pragma('journal_mode = WAL');
  // A power cut may cost the last moments of a training; KSeF's own speed is worth more here.
  db.pragma('synchronous = NORMAL');
  const done = db.pragma('user_version', { simple: true }) as number;
  for (const [index, step] of steps.entries()) {
    if (index < done) continue;
    db.transaction(() => {
      db.exec(step);
      db.pragma(`user_version = ${index + 1}`);
    })();
  }
  db.pragma('foreign_keys = ON');
  return db;
}

/** Forgets every invoice, session, login and announcement. */
export function emptySandboxDatabase(db: SandboxDb): void {
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
    .pluck()
    .all();
  db.pragma('foreign_keys = OFF');
  db.transaction(() => {
    for (const table of tables) if (!kept.includes(table)) db.exec(`DELETE FROM ${table}`);
  })();
  db.pragma('foreign_keys = ON');
}
