import { z } from 'zod';
import { paymentDayOf, saleDayOf } from '../../../shared/domain/listedDays.ts';
import type { Sqlite } from '../openDatabase.ts';
import type { Migration } from './index.ts';

const chunk = 1000;
const day = z.string().optional();
/** The parts of a draft that name its days: what else stands in it is not this step's business. */
const Draft = z.looseObject({
  saleDate: day,
  period: z.looseObject({ to: z.string() }).optional(),
  advances: z.array(z.looseObject({ day: z.string() })).optional(),
  payment: z.looseObject({ dueDate: day, terms: z.array(z.looseObject({ day })).optional() }).optional(),
});
const Row = z.object({
  rowid: z.int(),
  issue_date: z.string(),
  draft: z.string().transform((text) => Draft.parse(JSON.parse(text))),
});

/**
 * The list of invoices by more of what is in it, an index for each order, and views that are kept. Measured with
 * 100 000 invoices: without an index of its own an order sorts them all for every page.
 */
export const invoiceList: Migration = {
  name: '0015-invoice-list',
  up: (sqlite) => {
    sqlite.exec(`
      ALTER TABLE invoice ADD COLUMN sale_day TEXT NOT NULL DEFAULT '';
      -- Null: no day is named.
      ALTER TABLE invoice ADD COLUMN pay_day TEXT;
      -- By when KSeF must have it, as it was told last; '~' comes after every day: no day, or KSeF has it.
      ALTER TABLE invoice ADD COLUMN due_day TEXT GENERATED ALWAYS AS (
        CASE WHEN state IN ('accepted', 'archived', 'exempt') THEN '~'
          ELSE coalesce(json_extract(told_deadline, '$[#-1].result.day'), '~') END) VIRTUAL;
      -- What needs a person first; accepted with a UPO and without are one thing to whoever looks.
      ALTER TABLE invoice ADD COLUMN state_order INTEGER GENERATED ALWAYS AS (
        CASE state WHEN 'rejected' THEN 0 WHEN 'unclear' THEN 1 WHEN 'queued' THEN 2 WHEN 'sending' THEN 3
          WHEN 'processing' THEN 4 WHEN 'exempt' THEN 5 ELSE 6 END) VIRTUAL;
    `);
    fill(sqlite);
    sqlite.exec(`
      DROP INDEX invoice_list;
      -- Everything that the list filters and orders by, so that only the invoices shown are read.
      CREATE INDEX invoice_list ON invoice (issued_at, text_id, state, mode, kind, issue_date, sale_day, pay_day,
        currency, gross_grosze, buyer_nip, buyer_order, number_order, due_day, state_order);
      CREATE INDEX invoice_by_time ON invoice (issued_at);
      CREATE INDEX invoice_by_number ON invoice (number_order, issued_at);
      CREATE INDEX invoice_by_date ON invoice (issue_date, issued_at);
      CREATE INDEX invoice_by_buyer ON invoice (buyer_order, issued_at);
      CREATE INDEX invoice_by_amount ON invoice (gross_grosze, issued_at);
      CREATE INDEX invoice_by_state ON invoice (state_order, issued_at);
      CREATE INDEX invoice_by_deadline ON invoice (due_day, issued_at);

      CREATE TABLE invoice_view (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        -- Filter, order and columns, as JSON.
        look TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        removed_at INTEGER
      ) STRICT;
      CREATE UNIQUE INDEX invoice_view_name ON invoice_view (name) WHERE removed_at IS NULL;
    `);
  },
};

/** Days of invoices from before, as the store writes those of new ones. */
function fill(sqlite: Sqlite): void {
  const next = sqlite.prepare<[number, number]>(
    'SELECT rowid, issue_date, draft FROM invoice WHERE rowid > ? ORDER BY rowid LIMIT ?',
  );
  const update = sqlite.prepare('UPDATE invoice SET sale_day = ?, pay_day = ? WHERE rowid = ?');
  let last = 0;
  for (;;) {
    const rows = next.all(last, chunk).map((row) => Row.parse(row));
    for (const { rowid, issue_date: issueDate, draft } of rows) {
      update.run(saleDayOf({ draft, issueDate }), paymentDayOf(draft), rowid);
    }
    if (rows.length < chunk) return;
    last = rows.at(-1)?.rowid ?? last;
  }
}
