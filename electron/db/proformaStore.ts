import type { z } from 'zod';
import { CompanyProfile } from '../../shared/contract/types.ts';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Sqlite } from './openDatabase.ts';

const ProformaSeller = CompanyProfile.pick({
  nip: true,
  name: true,
  address: true,
  account: true,
  accounts: true,
  phone: true,
  email: true,
});

/** A proforma as it was given to the buyer. */
export interface ProformaRecord {
  id: string;
  number: string;
  /** Warsaw day. */
  issueDate: string;
  /** Instant. */
  issuedAt: number;
  draft: InvoiceDraft;
  /** The firm as it was then. */
  seller: z.infer<typeof ProformaSeller>;
  grossGrosze: number;
  /** The invoice that it became. */
  invoiceId: string | null;
}

interface Row {
  id: string;
  number: string;
  issue_date: string;
  issued_at: number;
  draft: string;
  seller: string;
  gross_grosze: number;
  invoice_id: string | null;
}

const read = (row: Row): ProformaRecord => ({
  ...{ id: row.id, number: row.number, issueDate: row.issue_date, issuedAt: row.issued_at },
  draft: InvoiceDraft.parse(JSON.parse(row.draft)),
  seller: ProformaSeller.parse(JSON.parse(row.seller)),
  ...{ grossGrosze: row.gross_grosze, invoiceId: row.invoice_id },
});

const columns = 'id, number, issue_date, issued_at, draft, seller, gross_grosze, invoice_id';

export type ProformaStore = ReturnType<typeof createProformaStore>;

export function createProformaStore(sqlite: Sqlite) {
  const insert = sqlite.prepare(
    `INSERT INTO proforma (${columns})
     VALUES (@id, @number, @issueDate, @issuedAt, @draft, @seller, @grossGrosze, @invoiceId)`,
  );
  const byId = sqlite.prepare<[string], Row>(`SELECT ${columns} FROM proforma WHERE id = ?`);
  const all = sqlite.prepare<[number, number], Row>(
    `SELECT ${columns} FROM proforma ORDER BY issued_at DESC, rowid DESC LIMIT ? OFFSET ?`,
  );
  const count = sqlite.prepare<[], number>('SELECT count(*) FROM proforma').pluck();
  const numbered = sqlite.prepare<[string], number>('SELECT 1 FROM proforma WHERE number = ?').pluck();
  const setInvoice = sqlite.prepare('UPDATE proforma SET invoice_id = ? WHERE id = ?');
  const pdf = sqlite.prepare<[string], Uint8Array | null>('SELECT pdf FROM proforma WHERE id = ?').pluck();
  const setPdf = sqlite.prepare('UPDATE proforma SET pdf = ? WHERE id = ?');
  return {
    insert: (it: ProformaRecord): void =>
      void insert.run({ ...it, draft: JSON.stringify(it.draft), seller: JSON.stringify(it.seller) }),
    /** @throws AppError `proforma.notFound` */
    get: (id: string): ProformaRecord => {
      const row = byId.get(id);
      if (!row) throw new AppError('proforma.notFound', { id });
      return read(row);
    },
    /** Newest first. */
    list: ({ limit, offset }: { limit: number; offset: number }): ProformaRecord[] =>
      all.all(limit, offset).map(read),
    count: (): number => count.get() ?? 0,
    hasNumber: (number: string): boolean => numbered.get(number) !== undefined,
    setInvoice: (id: string, invoiceId: string): void => void setInvoice.run(invoiceId, id),
    /** The print as it was first made; null before that. */
    pdf: (id: string): Uint8Array | null => pdf.get(id) ?? null,
    setPdf: (id: string, bytes: Uint8Array): void => void setPdf.run(bytes, id),
  };
}
