import { z } from 'zod';
import type { DaySales } from '../../shared/domain/home/salesMonths.ts';
import { isWaiting, invoiceStates } from '../../shared/domain/lifecycle.ts';
import { Mode } from '../../shared/domain/mode.ts';
import type { InvoiceRecord } from './invoiceRows.ts';
import type { Sqlite } from './openDatabase.ts';

const SalesRow = z
  .object({ day: z.string(), currency: z.string(), gross: z.number(), count: z.int() })
  .transform(({ gross, ...row }): DaySales => ({
    ...row,
    // A sum that no longer fits is no sale; it stays at the edge.
    grossGrosze: Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, gross)),
  }));

/** What a deadline is counted from. */
type Dated = Pick<InvoiceRecord, 'id' | 'number' | 'mode' | 'issueDate' | 'issuedAt' | 'acceptedAt'>;
const DatedRow = z
  .object({
    ...{ id: z.string(), number: z.string(), mode: Mode },
    ...{ issue_date: z.string(), issued_at: z.int(), accepted_at: z.int().nullable() },
  })
  .transform((row): Dated => ({
    ...{
      id: row.id,
      number: row.number,
      mode: row.mode,
      issueDate: row.issue_date,
      issuedAt: row.issued_at,
      acceptedAt: row.accepted_at,
    },
  }));

const dueStates = invoiceStates.filter((state) => isWaiting(state) || state === 'rejected');

/** Both answer from an index, however many invoices there are. */
export const homeSql = {
  // `total` is a float: many large amounts make it inexact, where `sum` would make the call fail.
  sales: `SELECT issue_date AS day, currency, total(gross_grosze) AS gross, count(*) AS count
     FROM invoice INDEXED BY invoice_sales
     WHERE issue_date BETWEEN ? AND ? AND state <> 'rejected' GROUP BY issue_date, currency`,
  due: `SELECT id, number, mode, issue_date, issued_at, accepted_at FROM invoice
     WHERE state IN (${dueStates.map(() => '?').join(', ')})`,
} as const;

export type HomeStore = ReturnType<typeof createHomeStore>;

/** Sums and dates of invoices, without reading one of them. */
export function createHomeStore(sqlite: Sqlite) {
  const sales = sqlite.prepare<[string, string]>(homeSql.sales);
  const due = sqlite.prepare<string[]>(homeSql.due);
  const any = sqlite.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM invoice)').pluck();
  return {
    /**
     * By day of issue and currency, both days inclusive. What KSeF refused was never issued there; it counts once it
     * is mended. Corrections hold the difference they make.
     */
    sales: (from: string, to: string): DaySales[] => sales.all(from, to).map((row) => SalesRow.parse(row)),
    /** Invoices that KSeF does not have yet, refused ones too. */
    due: (): Dated[] => due.all(...dueStates).map((row) => DatedRow.parse(row)),
    hasInvoices: (): boolean => any.get() === 1,
  };
}
