import { randomUUID } from 'node:crypto';
import type { BookKind, CustomerData } from '../../shared/contract/bookTypes.ts';
import type { Input } from '../../shared/contract/contract.ts';
import type { ImportResult, TableView } from '../../shared/contract/tableTypes.ts';
import type { FileRef } from '../../shared/contract/types.ts';
import { customerKeys } from '../../shared/domain/book/customer.ts';
import { customerOfRow, rowOfCustomer, writtenCustomerFields } from '../../shared/domain/book/customerRow.ts';
import { normaliseGood, type GoodLine } from '../../shared/domain/book/good.ts';
import { goodDecimals, goodFields, goodOfRow, rowOfGood } from '../../shared/domain/book/goodRow.ts';
import { normaliseBuyer } from '../../shared/domain/normaliseDraft.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import {
  bookFileName,
  bookHeading,
  bookSheetName,
  columnName,
  guessMatching,
  readCell,
  writeCell,
} from '../../shared/i18n/bookTable.ts';
import type { Clock } from '../core/ports.ts';
import type { BookEntry, BookStore } from '../db/bookStore.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { Db } from '../db/openDatabase.ts';
import type { Column } from '../tables/column.ts';
import { tableMediaTypes } from '../tables/mediaTypes.ts';
import { readTable, type Table } from '../tables/readTable.ts';
import { writeCsv } from '../tables/writeCsv.ts';
import { writeXlsx } from '../tables/writeXlsx.ts';
import { checkedCustomer } from './customers.ts';
import { checkedGood, sameGoods } from './goods.ts';

interface BookFilesPorts {
  clock: Clock;
  db: Db;
  journal: JournalStore;
  customers: BookStore<CustomerData>;
  goods: BookStore<GoodLine>;
  handOut(name: string, mediaType: string, bytes: Uint8Array): FileRef;
}

const rowsShown = 20;
const problemsTold = 200;
/** Undoes a trial run. */
const undone = Symbol('undone');

export type BookFiles = ReturnType<typeof createBookFiles>;

/** Customers and goods from files of other programs, and into files. */
export function createBookFiles({ clock, db, journal, customers, goods, handOut }: BookFilesPorts) {
  /** The file read last; the next one takes its place. */
  let read: { token: string; kind: BookKind; table: Table; hasHeadings: boolean } | null = null;

  const importers = {
    customers: rowImporter<CustomerData>(customers, {
      known: (row) => {
        const { buyer, note } = customerOfRow(row, null);
        const { number, name } = customerKeys(normaliseBuyer(buyer), note);
        return [...customers.withNumber(number), ...customers.withName(name)][0];
      },
      // A table says nothing of it.
      dataOf: (row, before) =>
        checkedCustomer({ ...customerOfRow(row, before), printLanguage: before?.printLanguage }),
    }),
    goods: rowImporter<GoodLine>(goods, {
      known: (row) => sameGoods(goods, normaliseGood(goodOfRow(row, null).line))[0],
      dataOf: (row, before) => {
        const { line, problems } = goodOfRow(row, before);
        const [problem] = problems;
        if (problem) throw new AppError(problem.code, problem.details);
        return checkedGood(line);
      },
    }),
  };

  return {
    /**
     * Reads a file and guesses what its columns hold; nothing is stored.
     * @throws AppError `table.*`
     */
    read: async ({ kind, bytes }: Input<'book.readTable'>): Promise<TableView> => {
      const table = await readTable(Buffer.from(bytes, 'base64'));
      const [first] = table.rows;
      const width = Math.max(...table.rows.map(({ cells }) => cells.length));
      const headings = Array.from({ length: width }, (_, index) => first?.cells[index] ?? '');
      const matching = guessMatching(kind, headings);
      // A number where a heading should be: the file begins with data.
      const hasHeadings =
        matching.some((it) => it !== null) || !headings.some((it) => /^[\d\s.,-]+$/.test(it));
      read = { token: randomUUID(), kind, table, hasHeadings };
      const rows = hasHeadings ? table.rows.slice(1) : table.rows;
      const { format, encoding, separator, cleaned } = table;
      return {
        token: read.token,
        columns: headings.map((it, index) => (hasHeadings && it !== '' ? it : columnName(index + 1))),
        rows: rows.slice(0, rowsShown).map(({ cells }) => headings.map((_, index) => cells[index] ?? '')),
        total: rows.length,
        ...{ matching, format, encoding, separator, cleaned },
      };
    },

    /**
     * Takes in all good rows of the file read last, or none: one transaction. A trial run says what would happen.
     * @throws AppError `table.gone`, `table.notMatched`
     */
    import: ({ kind, token, matching, onTwins, dryRun }: Input<'book.import'>): ImportResult => {
      if (read?.token !== token || read.kind !== kind) throw new AppError('table.gone', {});
      const named = kind === 'customers' ? ['name', 'lastName'] : ['name', 'index'];
      if (!matching.some((field) => named.includes(field ?? ''))) throw new AppError('table.notMatched', {});
      const result: ImportResult = { added: 0, updated: 0, skipped: 0, bad: 0, problems: [] };
      const rows = read.hasHeadings ? read.table.rows.slice(1) : read.table.rows;
      const takeIn = importers[kind];
      try {
        db.transaction(() => {
          for (const { nr, cells } of rows) {
            try {
              result[takeIn(fieldsOf(cells, matching), onTwins)] += 1;
            } catch (error) {
              if (!isAppError(error)) throw error;
              result.bad += 1;
              const { code, details } = error;
              if (result.problems.length < problemsTold) result.problems.push({ row: nr, code, details });
            }
          }
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- it undoes the transaction, nobody else sees it
          if (dryRun) throw undone;
          const { added, updated, skipped, bad } = result;
          journal.add('book.imported', { kind, added, updated, skipped, bad });
        });
      } catch (error) {
        if (error !== undone) throw error;
      }
      if (!dryRun) read = null;
      return result;
    },

    /** Everything in use, as a file that the program reads back. */
    export: ({ kind, format }: Input<'book.export'>): Promise<FileRef> =>
      kind === 'customers'
        ? written(kind, format, customerColumns, rowsOf(customers, rowOfCustomer))
        : written(kind, format, goodColumns, rowsOf(goods, rowOfGood)),
  };

  async function written<Row>(
    kind: BookKind,
    format: 'csv' | 'xlsx',
    columns: readonly Column<Row>[],
    rows: Iterable<Row>,
  ): Promise<FileRef> {
    const name = bookFileName(kind, warsawDay(clock.now()), format);
    const bytes =
      format === 'csv'
        ? writeCsv(columns, rows)
        : await writeXlsx({ name: bookSheetName[kind], columns, rows });
    return handOut(name, tableMediaTypes[format], bytes);
  }
}

/** The cells of a row by field; two columns of one field are joined. */
function fieldsOf(cells: readonly string[], matching: readonly (string | null)[]): Record<string, string> {
  const row: Record<string, string> = {};
  matching.forEach((field, index) => {
    const text = cells[index] ?? '';
    if (field === null || text === '') return;
    row[field] = field in row ? `${row[field]} ${text}` : text;
  });
  return Object.fromEntries(Object.entries(row).map(([field, text]) => [field, readCell(field, text)]));
}

interface RowRules<T> {
  /** The entry that a row means, if there is one. */
  known(row: Record<string, string>): BookEntry<T> | undefined;
  /** @throws AppError `draft.*` */
  dataOf(row: Record<string, string>, before: T | null): T;
}

const rowImporter =
  <T>(store: BookStore<T>, { known, dataOf }: RowRules<T>) =>
  (row: Record<string, string>, onTwins: 'skip' | 'update'): 'added' | 'updated' | 'skipped' => {
    const entry = known(row);
    if (!entry) {
      store.add(dataOf(row, null));
      return 'added';
    }
    if (onTwins === 'skip') return 'skipped';
    store.put(entry.id, dataOf(row, entry.data));
    return 'updated';
  };

function* rowsOf<T, Row>(store: BookStore<T>, rowOf: (data: T) => Row): Generator<Row> {
  for (const { data } of store.all()) yield rowOf(data);
}

const customerColumns = writtenCustomerFields.map((field) => columnOf('customers', field));
const goodColumns = goodFields.map((field) => columnOf('goods', field));

function columnOf<Field extends string>(
  kind: BookKind,
  field: Field,
): Column<Partial<Record<Field, string>>> {
  const title = bookHeading(kind, field);
  const isDecimal = (goodDecimals as readonly string[]).includes(field);
  return {
    ...{ title, kind: isDecimal ? 'decimal' : 'text' },
    of: (row) => {
      const value = row[field] ?? '';
      if (value === '') return null;
      return isDecimal ? value : writeCell(field, value);
    },
  };
}
