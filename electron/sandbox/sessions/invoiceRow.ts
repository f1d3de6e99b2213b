import { newReference } from '../references.ts';
import type { Verdict } from './acceptance.ts';
import type { InvoiceRow } from './sessionStore.ts';

interface Received {
  session: string;
  ordinal: number;
  hash: string;
  correctedHash: string | null;
  offlineMode: boolean;
  fileName: string | null;
  receivedAt: number;
  readyAt: number;
  verdict: Verdict;
}

/** An invoice with KSeF's verdict as the store keeps it. The verdict shows from `readyAt` on. */
export function invoiceRow({ verdict, ...it }: Received): InvoiceRow {
  const { facts } = verdict;
  return {
    reference: newReference('EE', it.receivedAt),
    ...{ session: it.session, ordinal: it.ordinal, hash: it.hash, corrected_hash: it.correctedHash },
    ...{ offline: Number(it.offlineMode), received_at: it.receivedAt, ready_at: it.readyAt },
    ...{ code: verdict.code, details: JSON.stringify(verdict.details), file_name: it.fileName },
    extensions: verdict.extensions ? JSON.stringify(verdict.extensions) : null,
    ...{ nip: facts?.nip ?? null, kind: facts?.kind ?? null },
    ...{ number: facts?.number ?? null, issue_date: facts?.issueDate ?? null },
    ...{ mode: verdict.mode ?? null, ksef_number: verdict.ksefNumber ?? null },
    facts: facts ? JSON.stringify(facts) : null,
  };
}
