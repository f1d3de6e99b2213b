import { z } from 'zod';
import { invoiceStates } from '../../shared/domain/lifecycle.ts';
import type { Sqlite } from './openDatabase.ts';

const Own = z.object({
  ...{ id: z.string(), state: z.enum(invoiceStates), sha256: z.string() },
});
/** An invoice of this copy; `sha256` as Base64URL. */
export type OwnInvoice = z.infer<typeof Own>;

export type RecoveryStore = ReturnType<typeof createRecoveryStore>;

/** What has to be known of this copy's invoices to compare it with KSeF's archive. */
export function createRecoveryStore(sqlite: Sqlite) {
  const byNumber = sqlite.prepare<[string]>('SELECT id, state, sha256 FROM invoice WHERE number = ?');
  const byKsefNumber = sqlite.prepare<[string]>('SELECT 1 FROM invoice WHERE ksef_number = ?');
  const acceptedSince = sqlite.prepare<[string, number]>(
    `SELECT 1 FROM journal WHERE invoice_id = ? AND kind = 'invoice.accepted' AND at >= ? LIMIT 1`,
  );
  return {
    hasKsefNumber: (ksefNumber: string): boolean => byKsefNumber.get(ksefNumber) !== undefined,
    /** The same bytes have the same number: no other invoice can be the same document. */
    byNumber: (number: string): OwnInvoice | null => {
      const row = byNumber.get(number);
      return row === undefined ? null : Own.parse(row);
    },
    /** Whether this copy has heard since then only that KSeF has the invoice. */
    wasAcceptedSince: (id: string, at: number): boolean => acceptedSince.get(id, at) !== undefined,
  };
}
