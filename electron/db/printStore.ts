import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DocumentKind } from '../../shared/contract/types.ts';
import { Mode } from '../../shared/domain/mode.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Sqlite } from './openDatabase.ts';

const Names = z.array(z.string());
const Row = z
  .object({
    ...{ id: z.int(), invoice_id: z.string(), kind: DocumentKind, content: z.string(), number: z.string() },
    ...{ mode: Mode, ksef_number: z.string().nullable(), made_at: z.int(), checked: z.string() },
    ...{ sha256: z.string(), size: z.int() },
  })
  .transform((row) => ({
    ...{ id: row.id, invoiceId: row.invoice_id, kind: row.kind, content: row.content, number: row.number },
    ...{ mode: row.mode, ksefNumber: row.ksef_number, madeAt: row.made_at, sha256: row.sha256 },
    sizeBytes: row.size,
    checked: Names.parse(JSON.parse(row.checked)),
  }));
/** A print that was handed over, without its bytes. `madeAt` is an instant; `checked` names the codes read from it. */
export type KeptPrint = z.infer<typeof Row>;

export type PrintStore = ReturnType<typeof createPrintStore>;

export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Prints that were handed over: never changed, never deleted. */
export function createPrintStore(sqlite: Sqlite) {
  const columns =
    'id, invoice_id, kind, content, number, mode, ksef_number, made_at, checked, sha256, length(bytes) AS size';
  const insert = sqlite.prepare(
    `INSERT INTO print (invoice_id, kind, content, number, mode, ksef_number, made_at, checked, sha256, bytes)
     VALUES (@invoiceId, @kind, @content, @number, @mode, @ksefNumber, @madeAt, @checked, @sha256, @bytes)`,
  );
  const ofInvoice = sqlite.prepare<[string]>(`SELECT ${columns} FROM print WHERE invoice_id = ? ORDER BY id`);
  const ofContent = sqlite.prepare<[string, string]>(
    `SELECT ${columns} FROM print WHERE invoice_id = ? AND content = ?`,
  );
  const bytesOf = sqlite.prepare<[number], Uint8Array>('SELECT bytes FROM print WHERE id = ?').pluck();
  const condition = `invoice.ksef_number IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM print made WHERE made.invoice_id = invoice.id AND made.ksef_number = invoice.ksef_number)`;
  const outdated = sqlite
    .prepare<[], string>(
      `SELECT DISTINCT invoice.id FROM print JOIN invoice ON invoice.id = print.invoice_id
       WHERE print.ksef_number IS NULL AND ${condition}`,
    )
    .pluck();
  const isOutdated = sqlite
    .prepare<[string], number>(
      `SELECT 1 FROM print JOIN invoice ON invoice.id = print.invoice_id
       WHERE print.invoice_id = ? AND print.ksef_number IS NULL AND ${condition} LIMIT 1`,
    )
    .pluck();

  return {
    /** The same content of an invoice twice is refused by the database. */
    add: (print: Omit<KeptPrint, 'id' | 'sha256' | 'sizeBytes'>, bytes: Uint8Array): void =>
      void insert.run({
        ...print,
        checked: JSON.stringify(print.checked),
        ...{ sha256: sha256Hex(bytes), bytes },
      }),

    /** Oldest first. */
    list: (invoiceId: string): KeptPrint[] => ofInvoice.all(invoiceId).map((row) => Row.parse(row)),

    /** The print that was made from this very content. */
    find: (invoiceId: string, content: string): KeptPrint | null => {
      const row = ofContent.get(invoiceId, content);
      return row === undefined ? null : Row.parse(row);
    },

    /** As they were handed over. @throws AppError `data.damaged` when they are not what was stored */
    bytes: ({ id, sha256 }: KeptPrint): Uint8Array => {
      const bytes = bytesOf.get(id);
      if (!bytes || sha256Hex(bytes) !== sha256) throw new AppError('data.damaged', {});
      return bytes;
    },

    /** Invoices that KSeF has numbered since their print was handed over, without a print that says so. */
    outdated: (): string[] => outdated.all(),
    isOutdated: (invoiceId: string): boolean => isOutdated.get(invoiceId) === 1,
  };
}
