import type { Migration } from './index.ts';

export const start: Migration = {
  name: '0001-start',
  up: (sqlite) =>
    sqlite.exec(`
      CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

      CREATE TABLE certificate (
        id INTEGER PRIMARY KEY,
        slot TEXT NOT NULL CHECK (slot IN ('offline', 'authentication')),
        serial TEXT NOT NULL,
        certificate BLOB NOT NULL,
        sealed_key BLOB NOT NULL,
        imported_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE secret (name TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT;

      CREATE TABLE series (
        template TEXT NOT NULL,
        period TEXT NOT NULL,
        last_number INTEGER NOT NULL CHECK (last_number > 0),
        PRIMARY KEY (template, period)
      ) STRICT;

      -- Announcements of the Ministry that deadlines count from; a later version is a new row.
      CREATE TABLE announcement (
        id INTEGER PRIMARY KEY,
        event TEXT NOT NULL,
        version INTEGER NOT NULL,
        source TEXT NOT NULL CHECK (source IN ('user', 'latarnia')),
        category TEXT NOT NULL CHECK (category IN ('maintenance', 'failure', 'totalFailure')),
        start_at INTEGER NOT NULL,
        end_at INTEGER,
        stored_at INTEGER NOT NULL,
        UNIQUE (event, version)
      ) STRICT;

      CREATE TABLE invoice (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        issue_date TEXT NOT NULL,
        issued_at INTEGER NOT NULL,
        mode TEXT NOT NULL,
        state TEXT NOT NULL,
        draft TEXT NOT NULL,
        buyer_name TEXT NOT NULL,
        gross_grosze INTEGER NOT NULL,
        currency TEXT NOT NULL,
        -- The very bytes whose hash is in the printed code: never rewritten.
        xml BLOB NOT NULL,
        sha256 TEXT NOT NULL,
        kod1_url TEXT,
        kod2_url TEXT,
        certificate_serial TEXT,
        -- Where KSeF keeps it, once it is known to have it.
        session_reference TEXT REFERENCES ksef_session (reference),
        invoice_reference TEXT,
        ksef_number TEXT UNIQUE,
        accepted_at INTEGER,
        upo BLOB,
        -- The next step waits until then; tries counts failures in a row.
        next_try_at INTEGER NOT NULL,
        tries INTEGER NOT NULL DEFAULT 0,
        problem TEXT
      ) STRICT;
      CREATE INDEX invoice_state ON invoice (state, next_try_at);
      CREATE INDEX invoice_issued_at ON invoice (issued_at);
      CREATE TRIGGER invoice_xml_is_frozen BEFORE UPDATE OF xml, sha256, number, issue_date ON invoice
        BEGIN SELECT RAISE(ABORT, 'an issued invoice is frozen'); END;

      CREATE TABLE ksef_session (
        reference TEXT PRIMARY KEY,
        opened_at INTEGER NOT NULL,
        valid_until INTEGER NOT NULL,
        closed_at INTEGER
      ) STRICT;

      CREATE TABLE attempt (
        id INTEGER PRIMARY KEY,
        invoice_id TEXT NOT NULL REFERENCES invoice (id),
        session_reference TEXT NOT NULL REFERENCES ksef_session (reference),
        started_at INTEGER NOT NULL,
        finished_at INTEGER,
        reference TEXT,
        outcome TEXT NOT NULL CHECK (outcome IN ('open', 'received', 'notSent', 'unclear', 'accepted', 'refused')),
        problem TEXT
      ) STRICT;
      CREATE INDEX attempt_invoice ON attempt (invoice_id);

      CREATE TABLE journal (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        kind TEXT NOT NULL,
        invoice_id TEXT REFERENCES invoice (id),
        data TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX journal_invoice ON journal (invoice_id);
      CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    `),
};
