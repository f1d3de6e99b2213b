import { z } from 'zod';
import type { SandboxDb } from '../database.ts';

export const SessionKind = z.enum(['Online', 'Batch']);
export type SessionKind = z.infer<typeof SessionKind>;

export interface SessionRow {
  reference: string;
  nip: string;
  login: string;
  kind: SessionKind;
  /** A batch says for all of its invoices whether they were issued offline. */
  offline: number;
  symmetric_key: Uint8Array;
  iv: Uint8Array;
  opened_at: number;
  updated_at: number;
  valid_until: number;
  closed_at: number | null;
  upo_reference: string | null;
  /** KSeF's code when the session as a whole failed. */
  failure: number | null;
  failure_detail: string | null;
  /** When all its invoices are judged and the UPO is made; null while it is not closed or still at work. */
  ready_at: number | null;
  /** What a batch declared, as JSON. */
  package: string | null;
}

export interface InvoiceRow {
  reference: string;
  session: string;
  ordinal: number;
  hash: string;
  corrected_hash: string | null;
  offline: number;
  received_at: number;
  ready_at: number;
  code: number;
  details: string;
  extensions: string | null;
  nip: string | null;
  kind: string | null;
  number: string | null;
  issue_date: string | null;
  mode: string | null;
  ksef_number: string | null;
  file_name: string | null;
  facts: string | null;
}

export interface Counts {
  all: number;
  ready: number;
  accepted: number;
}

/** Everything but the XML, which is big and rarely wanted. */
const columns = `reference, session, ordinal, hash, corrected_hash, offline, received_at, ready_at, code, details,
  extensions, nip, kind, number, issue_date, mode, ksef_number, file_name, facts`;

/** Sessions and their invoices. `at` is the instant up to which work counts as done. */
export function createSessionStore(db: SandboxDb) {
  const one = db.prepare<[string], SessionRow>('SELECT * FROM session WHERE reference = ?');
  const ofOwner = db.prepare<[string, string], SessionRow>(
    'SELECT * FROM session WHERE nip = ? AND kind = ? ORDER BY opened_at DESC, rowid DESC',
  );
  // The pages of a UPO differ in their last two digits.
  const byUpo = db.prepare<[string, string], SessionRow>(
    `SELECT * FROM session WHERE upo_reference >= ? AND upo_reference < ? || 'G'`,
  );
  const unfinished = db.prepare<[], SessionRow>(
    `SELECT * FROM session WHERE kind = 'Batch' AND closed_at IS NOT NULL AND ready_at IS NULL AND failure IS NULL`,
  );
  const insertSession = db.prepare(
    `INSERT INTO session (reference, nip, login, kind, offline, symmetric_key, iv, opened_at, updated_at, valid_until,
       failure, package)
     VALUES (@reference, @nip, @login, @kind, @offline, @key, @iv, @now, @now, @validUntil, @failure, @package)`,
  );
  const close = db.prepare(
    'UPDATE session SET closed_at = @now, updated_at = @now, upo_reference = @upo WHERE reference = @reference',
  );
  const finish = db.prepare('UPDATE session SET ready_at = ?, updated_at = ? WHERE reference = ?');
  const fail = db.prepare(
    'UPDATE session SET failure = ?, failure_detail = ?, ready_at = ?, updated_at = ? WHERE reference = ?',
  );
  const insertInvoice = db.prepare(
    `INSERT INTO invoice (reference, session, ordinal, hash, corrected_hash, xml, offline, received_at, ready_at, code,
       details, extensions, nip, kind, number, issue_date, mode, ksef_number, file_name, facts)
     VALUES (@reference, @session, @ordinal, @hash, @corrected_hash, @xml, @offline, @received_at, @ready_at, @code,
       @details, @extensions, @nip, @kind, @number, @issue_date, @mode, @ksef_number, @file_name, @facts)`,
  );
  const lastOrdinal = db
    .prepare<[string], number>('SELECT coalesce(max(ordinal), 0) FROM invoice WHERE session = ?')
    .pluck();
  const page = db.prepare<[string, number, number], InvoiceRow>(
    `SELECT ${columns} FROM invoice WHERE session = ? AND ordinal > ? ORDER BY ordinal LIMIT ?`,
  );
  const failedPage = db.prepare<[string, number, number, number], InvoiceRow>(
    `SELECT ${columns} FROM invoice WHERE session = ? AND code <> 200 AND ready_at <= ? ORDER BY ordinal LIMIT ? OFFSET ?`,
  );
  const acceptedPage = db.prepare<[string, number, number, number], InvoiceRow>(
    `SELECT ${columns} FROM invoice WHERE session = ? AND code = 200 AND ready_at <= ? ORDER BY ordinal LIMIT ? OFFSET ?`,
  );
  const invoice = db.prepare<[string], InvoiceRow>(`SELECT ${columns} FROM invoice WHERE reference = ?`);
  const byKsefNumber = db.prepare<[string], InvoiceRow>(
    `SELECT ${columns} FROM invoice WHERE ksef_number = ?`,
  );
  const xml = db.prepare<[string], Uint8Array>('SELECT xml FROM invoice WHERE reference = ?').pluck();
  const counts = db.prepare<[number, number, string], Counts>(
    `SELECT count(*) AS "all", coalesce(sum(ready_at <= ?), 0) AS ready,
       coalesce(sum(code = 200 AND ready_at <= ?), 0) AS accepted
     FROM invoice WHERE session = ?`,
  );
  const byHash = db.prepare<[string, string], InvoiceRow>(
    `SELECT ${columns} FROM invoice WHERE hash = ? AND session IN (SELECT reference FROM session WHERE nip = ?)
     ORDER BY received_at DESC`,
  );
  const correctionsOf = db.prepare<[string, string], InvoiceRow>(
    `SELECT ${columns} FROM invoice
     WHERE corrected_hash = ? AND session IN (SELECT reference FROM session WHERE nip = ?)`,
  );

  return {
    session: (reference: string) => one.get(reference),
    ofOwner: (nip: string, kind: SessionKind) => ofOwner.all(nip, kind),
    /** The session of a collective UPO, or of one of its pages. */
    byUpo: (reference: string) => byUpo.get(reference.slice(0, -2), reference.slice(0, -2)),
    /** Closed batches whose invoices are not all judged: after a crash they are gone on with. */
    unfinishedBatches: () => unfinished.all(),
    open: (session: {
      reference: string;
      nip: string;
      login: string;
      kind: SessionKind;
      offline: boolean;
      key: Uint8Array;
      iv: Uint8Array;
      now: number;
      validUntil: number;
      failure: number | null;
      package: string | null;
    }): void => void insertSession.run({ ...session, offline: Number(session.offline) }),
    close: (reference: string, now: number, upo: string): void => void close.run({ reference, now, upo }),
    finish: (reference: string, readyAt: number): void => void finish.run(readyAt, readyAt, reference),
    fail: (reference: string, code: number, detail: string | null, at: number): void =>
      void fail.run(code, detail, at, at, reference),

    /** What was refused can't be fetched again, so its XML is not kept. */
    addInvoice: (row: InvoiceRow, xml: Uint8Array | null): void =>
      void insertInvoice.run({ ...row, xml: (row.code === 200 ? xml : null) ?? Buffer.alloc(0) }),
    lastOrdinal: (session: string): number => lastOrdinal.get(session) ?? 0,
    /** Ordinals start with 1 and have no gaps, so an offset is an ordinal. */
    invoices: (session: string, limit: number, offset: number) => page.all(session, offset, limit),
    failed: (session: string, at: number, limit: number, offset: number) =>
      failedPage.all(session, at, limit, offset),
    accepted: (session: string, at: number, limit: number, offset: number) =>
      acceptedPage.all(session, at, limit, offset),
    invoice: (reference: string) => invoice.get(reference),
    byKsefNumber: (ksefNumber: string) => byKsefNumber.get(ksefNumber),
    xml: (reference: string): Uint8Array => xml.get(reference) ?? new Uint8Array(),
    counts: (session: string, at: number): Counts =>
      counts.get(at, at, session) ?? { all: 0, ready: 0, accepted: 0 },
    /** Invoices of a context with this hash, newest first. */
    byHash: (hash: string, nip: string) => byHash.all(hash, nip),
    correctionsOf: (hash: string, nip: string) => correctionsOf.all(hash, nip),
  };
}

export type SessionStore = ReturnType<typeof createSessionStore>;
