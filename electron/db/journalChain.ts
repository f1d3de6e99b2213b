import type { Sqlite } from './openDatabase.ts';

/** A line of the journal as its hash covers it: `hash` = SHA-256 of `[previous, at, kind, invoiceId, data]` as JSON. */
export interface ChainLine {
  id: number;
  at: number;
  kind: string;
  invoiceId: string | null;
  /** As text: the very bytes that were hashed. */
  data: string;
  /** The hash of the line before it in the whole journal; empty for the first. */
  previous: string;
  hash: string;
}

const columns = `j.id, j.at, j.kind, j.invoice_id AS invoiceId, j.data, j.hash,
  coalesce((SELECT p.hash FROM journal p WHERE p.id < j.id ORDER BY p.id DESC LIMIT 1), '') AS previous`;

export type JournalChain = ReturnType<typeof createJournalChain>;

/** Lines of the journal as evidence: each can be checked by itself, without the lines of other invoices. */
export function createJournalChain(sqlite: Sqlite) {
  const ofInvoice = sqlite.prepare<[string], ChainLine>(
    `SELECT ${columns} FROM journal j WHERE j.invoice_id = ? ORDER BY j.id`,
  );
  const ofEvent = sqlite.prepare<[string, string], ChainLine>(
    `SELECT ${columns} FROM journal j WHERE j.kind GLOB 'announcement.*'
       AND (json_extract(j.data, '$.id') = ? OR json_extract(j.data, '$.event') = ?) ORDER BY j.id`,
  );
  const last = sqlite.prepare<[], { id: number; hash: string }>(
    'SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1',
  );
  return {
    /** Oldest first. */
    ofInvoice: (invoiceId: string): ChainLine[] => ofInvoice.all(invoiceId),
    /** What is written of announcements, oldest first. */
    ofAnnouncements: (ids: readonly string[]): ChainLine[] =>
      ids.flatMap((id) => ofEvent.all(id, id)).sort((a, b) => a.id - b.id),
    head: (): { id: number; hash: string } | null => last.get() ?? null,
  };
}
