import type { InvoiceConditions, InvoiceOrder } from '../../shared/domain/invoiceLook.ts';
import { searchWords } from '../../shared/domain/invoiceSearch.ts';
import type { InvoiceState } from '../../shared/domain/lifecycle.ts';
import { lengthOf } from '../../shared/domain/text.ts';
import type { Sqlite } from './openDatabase.ts';

/** Days are Warsaw days, amounts grosze of the invoice's own currency. */
export interface InvoiceFilter extends InvoiceConditions {
  currency?: string | undefined;
}

export interface InvoiceList extends InvoiceFilter {
  order?: InvoiceOrder | undefined;
  /** The other way round. */
  reversed?: boolean | undefined;
}
export interface InvoicePage extends InvoiceList {
  limit: number;
  offset: number;
}

interface Order {
  column: string;
  descending: boolean;
  /** Holds nothing but the order: it is gone through where nothing narrows the list. */
  index: string;
}
const orders: Record<InvoiceOrder, Order> = {
  issued: { column: 'issued_at', descending: true, index: 'invoice_by_time' },
  number: { column: 'number_order', descending: false, index: 'invoice_by_number' },
  date: { column: 'issue_date', descending: false, index: 'invoice_by_date' },
  buyer: { column: 'buyer_order', descending: false, index: 'invoice_by_buyer' },
  amount: { column: 'gross_grosze', descending: true, index: 'invoice_by_amount' },
  state: { column: 'state_order', descending: false, index: 'invoice_by_state' },
  deadline: { column: 'due_day', descending: false, index: 'invoice_by_deadline' },
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
  oneOf('mode', filter.modes);
  compared('issue_date >= ?', filter.issuedFrom);
  compared('issue_date <= ?', filter.issuedTo);
  compared('sale_day >= ?', filter.soldFrom);
  compared('sale_day <= ?', filter.soldTo);
  compared('pay_day >= ?', filter.payableFrom);
  compared('pay_day <= ?', filter.payableTo);
  compared('due_day <= ?', filter.dueTo);
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
  /** What a list goes through, and how many of them there are. */
  const narrowed = ({ search: typed = '', ...filter }: InvoiceFilter, index: string) => {
    const words = searchWords(typed);
    const found = words.length > 0 ? search(words) : null;
    const { sql, values } = conditionOf(filter);
    const parts = [
      ...(sql === '' ? [] : [sql]),
      ...(found === null ? [] : ['text_id IN (SELECT id FROM found)']),
    ];
    const from = `FROM invoice INDEXED BY ${parts.length === 0 ? index : 'invoice_list'}`;
    const counted = () =>
      number(`SELECT count(*) ${from} WHERE ${sql} ${found === null ? '' : `AND ${parts.at(-1)}`}`, values);
    const total = sql === '' ? (found ?? number('SELECT count(*) FROM invoice')) : counted();
    return { from, where: parts.length === 0 ? 'TRUE' : parts.join(' AND '), values, total };
  };
  const told = ({ order = 'issued', reversed = false, ...filter }: InvoiceList) => {
    const { column, descending, index } = orders[order];
    const isDown = descending !== reversed;
    const inOrder = (down: boolean) =>
      [...new Set([column, 'issued_at', 'rowid'])].map((it) => `${it} ${down ? 'DESC' : 'ASC'}`).join(', ');
    return { ...narrowed(filter, index), column, isDown, inOrder };
  };

  return {
    countInStates: (states: readonly InvoiceState[]): number => {
      const { sql, values } = conditionOf({ states: [...states] });
      return number(`SELECT count(*) FROM invoice WHERE ${sql}`, values);
    },
    /** How many there are, and the row ids of one page in the order of the list. */
    find: ({ limit, offset, ...list }: InvoicePage) => {
      const { from, where, values, total, isDown, inOrder } = told(list);
      if (total <= offset) return { total, rowids: [] };
      // From the nearer end: nothing is gone through twice.
      const fromEnd = total - offset < offset;
      const taken = fromEnd ? Math.min(limit, total - offset) : limit;
      const skipped = fromEnd ? total - offset - taken : offset;
      const rowids = sqlite
        .prepare<Value[], number>(
          `SELECT rowid ${from} WHERE ${where} ORDER BY ${inOrder(isDown !== fromEnd)} LIMIT ? OFFSET ?`,
        )
        .pluck()
        .all(...values, taken, skipped);
      return { total, rowids: fromEnd ? rowids.reverse() : rowids };
    },
    /** Where an invoice stands in a list, from 0; null where it is not in it. */
    place: (id: string, list: InvoiceList): { index: number | null; total: number } => {
      const { from, where, values, total, column, isDown } = told(list);
      const here = sqlite
        .prepare<Value[], { at: Value; issuedAt: number; rowid: number }>(
          `SELECT ${column} AS at, issued_at AS issuedAt, rowid FROM invoice WHERE id = ? AND ${where}`,
        )
        .get(id, ...values);
      if (!here) return { index: null, total };
      const before = `(${column}, issued_at, rowid) ${isDown ? '>' : '<'} (?, ?, ?)`;
      const { at, issuedAt, rowid } = here;
      const index = number(`SELECT count(*) ${from} WHERE ${where} AND ${before}`, [
        ...values,
        ...[at, issuedAt, rowid],
      ]);
      return { index, total };
    },
  };
}
