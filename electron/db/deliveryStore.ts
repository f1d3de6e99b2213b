import type { z } from 'zod';
import type { ErrorView } from '../../shared/contract/basicTypes.ts';
import { AttemptView } from '../../shared/contract/types.ts';
import type { OpenSession } from '../core/ports.ts';
import type { Sqlite } from './openDatabase.ts';

/** How invoices go in it: one by one, or as a package. */
export type SessionKind = 'online' | 'batch';
export type AttemptOutcome = 'received' | 'notSent' | 'unclear' | 'accepted' | 'refused';

interface Row {
  started_at: number;
  finished_at: number | null;
  session_reference: string;
  reference: string | null;
  outcome: string;
  problem: string | null;
}

export type DeliveryStore = ReturnType<typeof createDeliveryStore>;

/** KSeF sessions and the attempts made in them. An attempt is written before each request that can't be repeated. */
export function createDeliveryStore(sqlite: Sqlite) {
  const addSession = sqlite.prepare(
    'INSERT INTO ksef_session (reference, opened_at, valid_until, kind) VALUES (?, ?, ?, ?)',
  );
  const addSeen = sqlite.prepare(
    `INSERT INTO ksef_session (reference, opened_at, valid_until, closed_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (reference) DO NOTHING`,
  );
  const closeSession = sqlite.prepare('UPDATE ksef_session SET closed_at = ? WHERE reference = ?');
  const openSessions = sqlite
    .prepare<[], string>(`SELECT reference FROM ksef_session WHERE closed_at IS NULL AND kind = 'online'`)
    .pluck();
  const kindOf = sqlite
    .prepare<[string], SessionKind>('SELECT kind FROM ksef_session WHERE reference = ?')
    .pluck();
  const addPage = sqlite.prepare(
    `INSERT INTO upo_page (session_reference, page, xml) VALUES (?, ?, ?)
     ON CONFLICT (session_reference, page) DO UPDATE SET xml = excluded.xml RETURNING id`,
  );
  const session = sqlite
    .prepare<[string], string>('SELECT reference FROM ksef_session WHERE reference = ?')
    .pluck();
  const addAttempt = sqlite.prepare(
    `INSERT INTO attempt (invoice_id, session_reference, started_at, outcome) VALUES (?, ?, ?, 'open')`,
  );
  const finishLast = sqlite.prepare(
    `UPDATE attempt SET finished_at = @at, outcome = @outcome, reference = coalesce(@reference, reference),
       problem = @problem
     WHERE id = (SELECT max(id) FROM attempt WHERE invoice_id = @invoiceId)`,
  );
  const unclearSession = sqlite
    .prepare<[string], string | null>(
      `SELECT CASE WHEN outcome IN ('open', 'unclear') THEN session_reference END FROM attempt
       WHERE invoice_id = ? ORDER BY id DESC LIMIT 1`,
    )
    .pluck();
  const lastReceived = sqlite.prepare<[string], { since: number; reference: string | null; session: string }>(
    `SELECT finished_at AS since, reference, session_reference AS session FROM attempt
     WHERE invoice_id = ? AND outcome = 'received' ORDER BY id DESC LIMIT 1`,
  );
  const ofInvoice = sqlite.prepare<[string], Row>('SELECT * FROM attempt WHERE invoice_id = ? ORDER BY id');

  return {
    sessionOpened: (session: OpenSession, at: number, kind: SessionKind = 'online'): void =>
      void addSession.run(session.reference, at, session.validUntil, kind),
    kindOf: (reference: string): SessionKind => kindOf.get(reference) ?? 'online',
    /** Keeps a page of a collective UPO as received; returns its id. */
    addUpoPage: (session: string, page: number, xml: Uint8Array): number =>
      (addPage.get(session, page, xml) as { id: number }).id,
    /** A session that some other program of the firm opened. */
    sessionSeen: (reference: string, at: number): void => void addSeen.run(reference, at, at, at),
    sessionClosed: (reference: string, at: number): void => void closeSession.run(at, reference),
    knowsSession: (reference: string): boolean => session.get(reference) !== undefined,
    /** Interactive sessions that this program opened and has not closed. */
    openSessions: (): string[] => openSessions.all(),

    attemptStarted: (invoiceId: string, session: string, at: number): void =>
      void addAttempt.run(invoiceId, session, at),
    /** Says how the newest attempt of the invoice went. */
    attemptEnded: (
      invoiceId: string,
      end: { at: number; outcome: AttemptOutcome; reference?: string; problem?: ErrorView | null },
    ): void =>
      void finishLast.run({
        invoiceId,
        at: end.at,
        outcome: end.outcome,
        reference: end.reference ?? null,
        problem: end.problem ? JSON.stringify(end.problem) : null,
      }),
    /** The session of the newest attempt, when it is not known how that went. */
    unclearSession: (invoiceId: string): string | null => unclearSession.get(invoiceId) ?? null,
    /** When KSeF took the invoice last, and what it calls it: its own reference, or that of its package. */
    receivedAs: (invoiceId: string): { since: number; reference: string } | null => {
      const row = lastReceived.get(invoiceId);
      return row ? { since: row.since, reference: row.reference ?? row.session } : null;
    },
    attempts: (invoiceId: string): AttemptView[] =>
      ofInvoice.all(invoiceId).map((row) =>
        AttemptView.parse({
          startedAt: row.started_at,
          finishedAt: row.finished_at,
          session: row.session_reference,
          reference: row.reference,
          outcome: row.outcome,
          problem: row.problem === null ? null : (JSON.parse(row.problem) as unknown),
        } satisfies Record<keyof z.input<typeof AttemptView>, unknown>),
      ),
  };
}
