import { randomUUID } from 'node:crypto';
import { searchAlternatives } from '../../shared/domain/searchText.ts';
import type { BookKeys } from '../../shared/domain/book/keys.ts';
import type { Sqlite } from './openDatabase.ts';

/** A customer or a good with what the program knows of it besides its data. */
export interface BookEntry<T> {
  id: string;
  data: T;
  archived: boolean;
  /** Instant of the last invoice with it. */
  lastUsedAt: number | null;
}

interface Row {
  nr: number;
  id: string;
  data: string;
  number_key: string | null;
  archived: number;
  last_used_at: number | null;
}

export interface BookQuery {
  text: string;
  archived: boolean;
  limit: number;
  offset: number;
  /** Without a text: by name, or those that were used last before others. */
  order: 'name' | 'lastUsed';
}

interface StoreOptions<T> {
  table: 'customer' | 'good';
  parse(json: unknown): T;
  keys(data: T): BookKeys;
}

export type BookStore<T> = ReturnType<typeof createBookStore<T>>;

/** One of the lists of the book. Folded words make a search find beginnings of words without marks or capitals. */
export function createBookStore<T>(sqlite: Sqlite, { table, parse, keys }: StoreOptions<T>) {
  const read = (row: Row): BookEntry<T> => ({
    ...{ id: row.id, data: parse(JSON.parse(row.data)) },
    ...{ archived: row.archived === 1, lastUsedAt: row.last_used_at },
  });
  const byId = sqlite.prepare<[string], Row>(`SELECT * FROM ${table} WHERE id = ?`);
  const insert = sqlite.prepare(
    `INSERT INTO ${table} (id, data, number_key, name_key, name, numbers, codes, last_used_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = sqlite.prepare(
    `UPDATE ${table} SET data = ?, number_key = ?, name_key = ?, name = ?, numbers = ?, codes = ? WHERE nr = ?`,
  );
  const addWords = sqlite.prepare(
    `INSERT INTO ${table}_words (rowid, name, numbers, codes, other) VALUES (?, ?, ?, ?, ?)`,
  );
  const dropWords = sqlite.prepare(`DELETE FROM ${table}_words WHERE rowid = ?`);
  const drop = sqlite.prepare(`DELETE FROM ${table} WHERE nr = ?`);
  const setArchived = sqlite.prepare(`UPDATE ${table} SET archived = ? WHERE id = ?`);
  const setUsed = sqlite.prepare(`UPDATE ${table} SET last_used_at = ? WHERE id = ?`);
  const keepApart = sqlite.prepare(`UPDATE ${table} SET kept_apart = 1 WHERE id = ?`);
  const same = (column: 'number_key' | 'name_key') =>
    sqlite.prepare<[string], Row>(
      `SELECT * FROM ${table} WHERE ${column} = ? ORDER BY archived, last_used_at DESC, nr`,
    );
  const sameNumber = same('number_key');
  const sameName = same('name_key');
  const all = sqlite.prepare<[], Row>(`SELECT * FROM ${table} WHERE archived = 0 ORDER BY name, nr`);
  const groupsBy = (column: 'number_key' | 'name_key') =>
    sqlite
      .prepare<[number], string>(
        `SELECT ${column} FROM ${table} WHERE archived = 0 AND kept_apart = 0 AND ${column} IS NOT NULL
         GROUP BY ${column} HAVING count(*) > 1 ORDER BY ${column} LIMIT ?`,
      )
      .pluck();
  const groupsByNumber = groupsBy('number_key');
  const groupsByName = groupsBy('name_key');
  const groupOf = (column: 'number_key' | 'name_key') =>
    sqlite.prepare<[string], Row>(
      `SELECT * FROM ${table} WHERE ${column} = ? AND archived = 0 AND kept_apart = 0 ORDER BY last_used_at DESC, nr`,
    );
  const groupOfNumber = groupOf('number_key');
  const groupOfName = groupOf('name_key');
  const countAll = sqlite
    .prepare<[number], number>(`SELECT count(*) FROM ${table} WHERE archived = ?`)
    .pluck();
  const page = (order: string) =>
    sqlite.prepare<[number, number, number], Row>(
      `SELECT * FROM ${table} WHERE archived = ? ORDER BY ${order} LIMIT ? OFFSET ?`,
    );
  const pages = { name: page('name, nr'), lastUsed: page('last_used_at DESC, name') };

  const rowOf = (id: string): Row | undefined => byId.get(id);
  const putWords = (nr: number | bigint, { words }: BookKeys): void =>
    void addWords.run(nr, words.name, words.numbers, words.codes, words.other);

  const found = (alternatives: string[][], { archived, limit, offset }: BookQuery): BookEntry<T>[] => {
    const { match, rank, values } = searchOf(alternatives);
    return sqlite
      .prepare<unknown[], Row>(
        `SELECT e.* FROM ${table}_words w JOIN ${table} e ON e.nr = w.rowid
         WHERE ${table}_words MATCH ? AND e.archived = ?
         ORDER BY ${rank}, e.last_used_at DESC, e.name, e.nr LIMIT ? OFFSET ?`,
      )
      .all(match, Number(archived), ...values, limit, offset)
      .map(read);
  };

  return {
    get: (id: string): BookEntry<T> | null => {
      const row = rowOf(id);
      return row ? read(row) : null;
    },

    /** Adds an entry and returns its id. */
    add: (data: T, lastUsedAt: number | null = null): string => {
      const id = randomUUID();
      const it = keys(data);
      const { name, numbers, codes } = it.words;
      const { lastInsertRowid } = insert.run(
        ...[id, JSON.stringify(data), it.number, it.name, name, numbers, codes, lastUsedAt],
      );
      putWords(lastInsertRowid, it);
      return id;
    },

    /** Puts other data in the place of an entry's; nothing when there is no such entry. */
    put: (id: string, data: T): void => {
      const row = rowOf(id);
      const json = JSON.stringify(data);
      if (!row || row.data === json) return;
      const it = keys(data);
      const { name, numbers, codes } = it.words;
      update.run(json, it.number, it.name, name, numbers, codes, row.nr);
      // A new price is no new word: most changes leave the index of words alone.
      if (JSON.stringify(keys(parse(JSON.parse(row.data))).words) === JSON.stringify(it.words)) return;
      dropWords.run(row.nr);
      putWords(row.nr, it);
    },

    setArchived: (id: string, archived: boolean): void => void setArchived.run(Number(archived), id),
    setUsed: (id: string, at: number | null): void => void setUsed.run(at, id),
    /** The user says that it is nobody's twin. */
    keepApart: (id: string): void => void keepApart.run(id),
    remove: (id: string): void => {
      const row = rowOf(id);
      if (!row) return;
      dropWords.run(row.nr);
      drop.run(row.nr);
    },

    /** Those with the same number or code; those in use first, then those used last. */
    withNumber: (number: string | null): BookEntry<T>[] =>
      number === null ? [] : sameNumber.all(number).map(read),
    withName: (name: string): BookEntry<T>[] => sameName.all(name).map(read),

    /** Groups of twins in use, those of the same number before those of the same name; at most `most` of each. */
    twins: (most: number): BookEntry<T>[][] => {
      const byNumber = groupsByNumber.all(most).map((key) => groupOfNumber.all(key));
      const known = new Set(byNumber.map((rows) => rows.map(({ id }) => id).join()));
      const byName = groupsByName
        .all(most)
        .map((key) => groupOfName.all(key))
        .filter((rows) => !known.has(rows.map(({ id }) => id).join()));
      return [...byNumber, ...byName].map((rows) => rows.map(read));
    },

    /** The best match first; without a text in the order that was asked for. */
    search: (query: BookQuery): BookEntry<T>[] => {
      const alternatives = searchAlternatives(query.text);
      if (alternatives.length > 0) return found(alternatives, query);
      if (query.text.trim() !== '') return [];
      return pages[query.order].all(Number(query.archived), query.limit, query.offset).map(read);
    },

    count: ({ text, archived }: Pick<BookQuery, 'text' | 'archived'>): number => {
      const alternatives = searchAlternatives(text);
      if (alternatives.length === 0) return text.trim() === '' ? (countAll.get(Number(archived)) ?? 0) : 0;
      return (
        sqlite
          .prepare<[string, number], number>(
            `SELECT count(*) FROM ${table}_words w JOIN ${table} e ON e.nr = w.rowid
             WHERE ${table}_words MATCH ? AND e.archived = ?`,
          )
          .pluck()
          .get(searchOf(alternatives).match, Number(archived)) ?? 0
      );
    },

    /** Those in use, by name, one by one. */
    *all(): Iterable<BookEntry<T>> {
      for (const row of all.iterate()) yield read(row);
    },
  };
}

/**
 * The words to look for, in the language of FTS5, and how good a match is: every word begins one of the name (0), of
 * the number (1), of the code (2), or some stand elsewhere (3). Words are letters and digits only.
 */
function searchOf(alternatives: string[][]): { match: string; rank: string; values: string[] } {
  const match = alternatives
    .map((words) => `(${words.map((word) => `"${word}"*`).join(' AND ')})`)
    .join(' OR ');
  const values: string[] = [];
  const allIn = (column: string): string =>
    alternatives
      .map((words) => {
        values.push(...words.map((word) => ` ${word}`));
        return `(${words.map(() => `instr(' ' || e.${column}, ?)`).join(' AND ')})`;
      })
      .join(' OR ');
  const columns = ['name', 'numbers', 'codes'].map((column, index) => `WHEN ${allIn(column)} THEN ${index}`);
  return { match, rank: `CASE ${columns.join(' ')} ELSE 3 END`, values };
}
