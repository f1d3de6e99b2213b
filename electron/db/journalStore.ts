import { createHash } from 'node:crypto';
import type { JournalEntry } from '../../shared/contract/types.ts';
import type { JournalKind } from '../../shared/i18n/journal.ts';
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

/** Which lines; what is absent does not narrow. */
export interface JournalQuery {
  invoiceId?: string | undefined;
  /** Kinds that are one of these. */
  kinds?: readonly string[] | undefined;
  /** Kinds that begin with one of these. */
  prefixes?: readonly string[] | undefined;
  /** Kinds that begin with none of these. */
  notPrefixes?: readonly string[] | undefined;
  /** In the data, the invoice's number or id; or the kind is one of `kinds`. */
  search?: { text: string; kinds: readonly string[] } | undefined;
  /** Among so many lines at the journal's end. */
  newestLines?: number | undefined;
  /** Instants: from, and before. */
  from?: number | undefined;
  before?: number | undefined;
}

/** A line with what stands beside it for evidence. */
export interface JournalLine extends JournalEntry {
  invoiceNumber: string | null;
  hash: string;
}

/** How far a check of the chain has come: the last line that follows, lines seen so far, the first that does not. */
export interface ChainPlace {
  id: number;
  hash: string;
  count: number;
  brokenAt: number | null;
}

export interface JournalStore {
  /** Appends one line; `kind` is `noun.verb`, e.g. `invoice.accepted`, and has a Polish name. */
  add(kind: JournalKind, data?: Record<string, unknown>, invoiceId?: string): void;
  /** Newest first. */
  list(query: JournalQuery & { limit: number; offset: number }): JournalEntry[];
  /** The same with the numbers of their invoices, and how many there are in all. */
  page(query: JournalQuery & { limit: number; offset: number }): {
    total: number;
    lines: (JournalEntry & { invoiceNumber: string | null })[];
  };
  /** Checks up to so many lines after a place in the chain. */
  follow(from: ChainPlace, limit: number): ChainPlace;
  /** Oldest first, one by one: a journal of years is never in memory at once. */
  lines(query: JournalQuery): Iterable<JournalLine>;
  /** The first line whose hash does not follow from the line before it, or null when the chain is whole. */
  firstBrokenLine(): number | null;
}

const entry = (row: Row): JournalEntry => ({
  ...{ id: row.id, at: row.at, kind: row.kind, invoiceId: row.invoice_id },
  data: JSON.parse(row.data) as Record<string, unknown>,
});

/** An append-only journal; each line's SHA-256 covers the line before it, so that no line can be changed. */
export function createJournalStore(sqlite: Sqlite, clock: Clock): JournalStore {
  const last = sqlite.prepare<[], { hash: string }>('SELECT hash FROM journal ORDER BY id DESC LIMIT 1');
  const insert = sqlite.prepare(
    'INSERT INTO journal (at, kind, invoice_id, data, hash) VALUES (?, ?, ?, ?, ?)',
  );
  const after = sqlite.prepare<[number, number], Row>(
    'SELECT * FROM journal WHERE id > ? ORDER BY id LIMIT ?',
  );
  const inOrder = sqlite.prepare<[], Row>('SELECT * FROM journal ORDER BY id');

  return {
    add: (kind, data = {}, invoiceId) => {
      const line = { at: clock.now(), kind, invoice_id: invoiceId ?? null, data: JSON.stringify(data) };
      const hash = chain(last.get()?.hash ?? '', line);
      insert.run(line.at, line.kind, line.invoice_id, line.data, hash);
    },
    list: ({ limit, offset, ...query }) => {
      const { sql, values } = where(query);
      return sqlite
        .prepare<unknown[], Row>(`SELECT j.* FROM journal j ${sql} ORDER BY j.id DESC LIMIT ? OFFSET ?`)
        .all(...values, limit, offset)
        .map(entry);
    },
    page: ({ limit, offset, ...query }) => {
      const { sql, values } = where(query);
      const total = sqlite
        .prepare<unknown[], number>(`SELECT count(*) FROM journal j ${sql}`)
        .pluck()
        .get(...values);
      const lines = sqlite
        .prepare<unknown[], Row & { number: string | null }>(
          `SELECT j.*, i.number FROM journal j LEFT JOIN invoice i ON i.id = j.invoice_id ${sql}
           ORDER BY j.id DESC LIMIT ? OFFSET ?`,
        )
        .all(...values, limit, offset)
        .map((row) => ({ ...entry(row), invoiceNumber: row.number }));
      return { total: total ?? 0, lines };
    },
    follow: (from, limit) => {
      let { id, hash, count } = from;
      for (const row of after.all(from.id, limit)) {
        if (row.hash !== chain(hash, row)) return { id, hash, count, brokenAt: row.id };
        ({ id, hash } = row);
        count += 1;
      }
      return { id, hash, count, brokenAt: null };
    },
    *lines(query) {
      const { sql, values } = where(query);
      const rows = sqlite
        .prepare<unknown[], Row & { number: string | null }>(
          `SELECT j.*, i.number FROM journal j LEFT JOIN invoice i ON i.id = j.invoice_id ${sql} ORDER BY j.id`,
        )
        .iterate(...values);
      for (const row of rows) yield { ...entry(row), invoiceNumber: row.number, hash: row.hash };
    },
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

function where({ invoiceId, kinds, newestLines, prefixes, notPrefixes, search, from, before }: JournalQuery) {
  const parts = ['1'];
  const values: unknown[] = [];
  const add = (sql: string, ...some: unknown[]) => {
    parts.push(sql);
    values.push(...some);
  };
  const begins = (some: readonly string[]) => `(${some.map(() => 'j.kind GLOB ?').join(' OR ')})`;
  const globs = (some: readonly string[]) => some.map((prefix) => `${prefix}.*`);
  if (invoiceId !== undefined) add('j.invoice_id = ?', invoiceId);
  if (kinds) add(`j.kind IN (${kinds.map(() => '?').join(', ')})`, ...kinds);
  if (newestLines !== undefined) add('j.id > (SELECT max(id) FROM journal) - ?', newestLines);
  if (prefixes) add(begins(prefixes), ...globs(prefixes));
  if (notPrefixes) add(`NOT ${begins(notPrefixes)}`, ...globs(notPrefixes));
  if (from !== undefined) add('j.at >= ?', from);
  if (before !== undefined) add('j.at < ?', before);
  if (search) {
    const lower = search.text.toLowerCase();
    const kinds = search.kinds.map(() => '?').join(', ');
    const numbered = `SELECT id FROM invoice WHERE instr(lower(number), ?) OR instr(lower(id), ?)`;
    add(
      `(j.kind IN (${kinds}) OR instr(lower(j.data), ?) OR j.invoice_id IN (${numbered}))`,
      ...[...search.kinds, lower, lower, lower],
    );
  }
  return { sql: `WHERE ${parts.join(' AND ')}`, values };
}

const chain = (previous: string, line: Omit<Row, 'id' | 'hash'>): string =>
  createHash('sha256')
    .update(JSON.stringify([previous, line.at, line.kind, line.invoice_id, line.data]))
    .digest('hex');
