import type { Migration } from './index.ts';

/** Invoices that KSeF refused get new XML: what was issued before stays beside it. */
export const versions: Migration = {
  name: '0005-versions',
  up: (sqlite) =>
    sqlite.exec(`
      CREATE TABLE invoice_version (
        id INTEGER PRIMARY KEY,
        invoice_id TEXT NOT NULL REFERENCES invoice (id),
        replaced_at INTEGER NOT NULL,
        why TEXT NOT NULL CHECK (why IN ('technicalCorrection', 'reissue')),
        number TEXT NOT NULL,
        issue_date TEXT NOT NULL,
        issued_at INTEGER NOT NULL,
        mode TEXT NOT NULL,
        draft TEXT NOT NULL,
        xml BLOB NOT NULL,
        sha256 TEXT NOT NULL,
        kod1_url TEXT,
        kod2_url TEXT,
        certificate_serial TEXT,
        problem TEXT
      ) STRICT;
      CREATE INDEX invoice_version_invoice ON invoice_version (invoice_id);
      CREATE TRIGGER invoice_version_no_update BEFORE UPDATE ON invoice_version
        BEGIN SELECT RAISE(ABORT, 'an earlier version is frozen'); END;
      CREATE TRIGGER invoice_version_no_delete BEFORE DELETE ON invoice_version
        BEGIN SELECT RAISE(ABORT, 'an earlier version is frozen'); END;

      -- SHA-256 (Base64URL) of the refused XML that the technical correction stands for.
      ALTER TABLE invoice ADD COLUMN corrects_sha256 TEXT;
      -- The user keeps it from being sent for now.
      ALTER TABLE invoice ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
      DROP TRIGGER invoice_xml_is_frozen;
      CREATE TRIGGER invoice_xml_is_frozen BEFORE UPDATE OF xml, sha256, number, issue_date ON invoice
        WHEN OLD.state != 'rejected' OR NOT EXISTS (
          SELECT 1 FROM invoice_version WHERE invoice_id = OLD.id AND sha256 = OLD.sha256 AND xml = OLD.xml
            AND number = OLD.number AND issue_date = OLD.issue_date)
        BEGIN SELECT RAISE(ABORT, 'an issued invoice is frozen'); END;

      -- Another document that KSeF has under our number: its XML where the firm may read it.
      CREATE TABLE conflict (
        invoice_id TEXT PRIMARY KEY REFERENCES invoice (id),
        ksef_number TEXT NOT NULL,
        xml BLOB,
        found_at INTEGER NOT NULL
      ) STRICT;
    `),
};
