import { createHash } from 'node:crypto';
import type { JournalEntry } from '../../shared/contract/types.ts';
import type { Clock } from '../core/ports.ts';
import type { Sqlite } from './openDatabase.ts';

interface Row {
  id: number;
  at: number;
  kind: string;
  invoice_id: string | null;
  data: string;
  hash: string;
}

export interface JournalStore {
  /** Appends one line; `kind` is `noun.verb`, e.g. `invoice.accepted`. */
  add(kind: string, data?: Record<string, unknown>, invoiceId?: string): void;
  list(filter: { limit: number; offset: number; invoiceId?: string | undefined }): JournalEntry[];
  /** The first line whose hash does not follow from the line before it, or null when the chain is whole. */
  firstBrokenLine(): number | null;
}

/** An append-only journal; each line's SHA-256 covers the line before it, so that no line can be changed. */
export function createJournalStore(sqlite: Sqlite, clock: Clock): JournalStore {
  const last = sqlite.prepare<[], { hash: string }>('SELECT hash FROM journal ORDER BY id DESC LIMIT 1');
  const insert = sqlite.prepare(
    'INSERT INTO journal (at, kind, invoice_id, data, hash) VALUES (?, ?, ?, ?, ?)',
  );
  const all = sqlite.prepare<[number, number], Row>(
    'SELECT * FROM journal ORDER BY id DESC LIMIT ? OFFSET ?',
  );
  const ofInvoice = sqlite.prepare<[string, number, number], Row>(
    'SELECT * FROM journal WHERE invoice_id = ? ORDER BY id DESC LIMIT ? OFFSET ?',
  );
  const inOrder = sqlite.prepare<[], Row>('SELECT * FROM journal ORDER BY id');

  return {
    add: (kind, data = {}, invoiceId) => {
      const line = { at: clock.now(), kind, invoice_id: invoiceId ?? null, data: JSON.stringify(data) };
      const hash = chain(last.get()?.hash ?? '', line);
      insert.run(line.at, line.kind, line.invoice_id, line.data, hash);
    },
    list: ({ limit, offset, invoiceId }) =>
      (invoiceId === undefined ? all.all(limit, offset) : ofInvoice.all(invoiceId, limit, offset)).map(
        (row) => ({
          id: row.id,
          at: row.at,
          kind: row.kind,
          invoiceId: row.invoice_id,
          data: JSON.parse(row.data) as Record<string, unknown>,
        }),
      ),
    firstBrokenLine: () => {
      let previous = '';
      for (const row of inOrder.iterate()) {
        if (row.hash !== chain(previous, row)) return row.id;
        previous = row.hash;
      }
      return null;
    },
  };
}

const chain = (previous: string, line: Omit<Row, 'id' | 'hash'>): string =>
  createHash('sha256')
    .update(JSON.stringify([previous, line.at, line.kind, line.invoice_id, line.data]))
    .digest('hex');
