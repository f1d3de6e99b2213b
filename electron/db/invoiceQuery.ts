import type { invoiceOrders } from '../../shared/contract/invoiceListCalls.ts';
import type { InvoiceKind } from '../../shared/domain/draft.ts';
import { searchWords } from '../../shared/domain/invoiceSearch.ts';
import type { InvoiceState } from '../../shared/domain/lifecycle.ts';
import { lengthOf } from '../../shared/domain/text.ts';
import type { Mode } from '../../shared/domain/mode.ts';
import type { Sqlite } from './openDatabase.ts';

/** Days are Warsaw days, amounts grosze of the invoice's own currency; bounds belong to what they bound. */
export interface InvoiceFilter {
  kinds?: readonly InvoiceKind[] | undefined;
  states?: readonly InvoiceState[] | undefined;
  mode?: Mode | undefined;
  issuedFrom?: string | undefined;
  issuedTo?: string | undefined;
  buyerNip?: string | undefined;
  grossFrom?: number | undefined;
  grossTo?: number | undefined;
  currency?: string | undefined;
  /** Words in any order, each anywhere in what is known of the invoice. */
  search?: string | undefined;
}

export interface InvoicePage extends InvoiceFilter {
  order?: InvoiceOrder | undefined;
  /** The other way round. */
  reversed?: boolean | undefined;
  limit: number;
  offset: number;
}

type InvoiceOrder = (typeof invoiceOrders)[number];
/** Column, and whether the greatest comes first. */
const orders: Record<InvoiceOrder, [column: string, descending: boolean]> = {
  issued: ['issued_at', true],
  number: ['number_order', false],
  buyer: ['buyer_order', false],
  amount: ['gross_grosze', true],
};

type Value = string | number;
interface Condition {
  sql: string;
  values: Value[];
}

/** Trigrams know nothing shorter. */
const shortest = 3;

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;

/** Ids of the texts that have all words. They go in as quoted strings: nothing that is typed is a command of FTS5. */
function textCondition(words: readonly string[][]): Condition {
  const isLong = (ways: readonly string[]) => ways.every((word) => lengthOf(word) >= shortest);
  const long = words.filter(isLong).map((ways) => `(${ways.map(quoted).join(' OR ')})`);
  const short = words.filter((ways) => !isLong(ways)).map(([word = '']) => word);
  const matching = 'SELECT rowid FROM invoice_search WHERE invoice_search MATCH ?';
  const match = long.join(' AND ');
  if (short.length === 0) return { sql: matching, values: [match] };
  const parts = [...(long.length > 0 ? [`id IN (${matching})`] : []), ...short.map(() => 'instr(text, ?)')];
  const values = [...(long.length > 0 ? [match] : []), ...short];
  return { sql: `SELECT id FROM invoice_text WHERE ${parts.join(' AND ')}`, values };
}

function conditionOf(filter: InvoiceFilter): Condition {
  const parts: string[] = [];
  const values: Value[] = [];
  const oneOf = (column: string, its: readonly string[] | undefined) => {
    if (!its) return;
    parts.push(`${column} IN (${its.map(() => '?').join(', ')})`);
    values.push(...its);
  };
  const compared = (sql: string, value: Value | undefined) => {
    if (value === undefined) return;
    parts.push(sql);
    values.push(value);
  };
  oneOf('state', filter.states);
  oneOf('kind', filter.kinds);
  compared('mode = ?', filter.mode);
  compared('issue_date >= ?', filter.issuedFrom);
  compared('issue_date <= ?', filter.issuedTo);
  compared('buyer_nip = ?', filter.buyerNip?.replace(/\D/g, ''));
  compared('gross_grosze >= ?', filter.grossFrom);
  compared('gross_grosze <= ?', filter.grossTo);
  compared('currency = ?', filter.currency);
  return { sql: parts.join(' AND '), values };
}

export type InvoiceQuery = ReturnType<typeof createInvoiceQuery>;

/**
 * Which invoices are in a list, and how many. `invoice_list` holds every column that is asked for: a hundred thousand
 * invoices are gone through without reading one of them, their XML included.
 */
export function createInvoiceQuery(sqlite: Sqlite) {
  const number = (sql: string, values: readonly Value[] = []): number =>
    sqlite
      .prepare<Value[], number>(sql)
      .pluck()
      .get(...values) ?? 0;
  // What a search has found is kept aside, because it is gone through twice: counted, and shown in part.
  sqlite.pragma('temp_store = MEMORY');
  sqlite.exec('CREATE TEMP TABLE IF NOT EXISTS found (id INTEGER PRIMARY KEY)');
  const forget = sqlite.prepare('DELETE FROM found');

  const search = (words: readonly string[][]): number => {
    const { sql, values } = textCondition(words);
    forget.run();
    return sqlite.prepare<Value[]>(`INSERT INTO found ${sql}`).run(...values).changes;
  };
  return {
    countInStates: (states: readonly InvoiceState[]): number => {
      const { sql, values } = conditionOf({ states });
      return number(`SELECT count(*) FROM invoice WHERE ${sql}`, values);
    },
    /** How many there are, and the row ids of one page in the order of the list. */
    find: ({ order = 'issued', reversed = false, limit, offset, ...filter }: InvoicePage) => {
      const words = searchWords(filter.search ?? '');
      const found = words.length > 0 ? search(words) : null;
      const { sql, values } = conditionOf(filter);
      const conditions = [
        ...(sql === '' ? [] : [sql]),
        ...(found === null ? [] : ['text_id IN (SELECT id FROM found)']),
      ];
      const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
      const through = `FROM invoice INDEXED BY invoice_list ${where}`;
      const total =
        sql === ''
          ? (found ?? number('SELECT count(*) FROM invoice'))
          : number(`SELECT count(*) ${through}`, values);
      if (total === 0) return { total, rowids: [] };
      const [column, descending] = orders[order];
      const direction = descending === reversed ? 'ASC' : 'DESC';
      const rowids = sqlite
        .prepare<Value[], number>(
          `SELECT rowid ${through} ORDER BY ${column} ${direction}, issued_at ${direction}, rowid ${direction}
           LIMIT ? OFFSET ?`,
        )
        .pluck()
        .all(...values, limit, offset);
      return { total, rowids };
    },
  };
}
