import { addDays } from '../../shared/domain/warsawTime.ts';
import { isAppError } from '../../shared/errors/appError.ts';
import type { StoredInKsef } from '../core/ports.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import { toStandardBase64 } from './hashes.ts';
import type { QueuePorts } from './queuePorts.ts';

/** Up to so many are asked about by number; KSeF answers 20 such questions an hour. */
const fewInvoices = 3;
/** KSeF looks through three months at once. */
const rangeDays = 84;

/** What KSeF's archive has, by the ids of our invoices. */
export interface Archived {
  /** These very documents. */
  ours: Map<string, StoredInKsef>;
  /** Other documents under their numbers. */
  others: Map<string, StoredInKsef>;
}

/**
 * Looks for these very documents in KSeF's archive: what remains when no session of ours can tell
 * (ksef-protocol.md 16). Without the permission to read, nothing is found: sending tells then (440).
 * @throws AppError `ksef.*` when KSeF can't be asked now
 */
export async function findInArchive(ports: QueuePorts, some: readonly InvoiceRecord[]): Promise<Archived> {
  const ours = new Map<string, StoredInKsef>();
  const others = new Map<string, StoredInKsef>();
  const take = (stored: readonly StoredInKsef[], of: readonly InvoiceRecord[]) => {
    const byHash = new Map(stored.map((it) => [it.invoiceHash, it]));
    for (const { id, number, sha256 } of of) {
      const mine = byHash.get(toStandardBase64(sha256));
      const other = stored.find((it) => it.number === number);
      if (mine) ours.set(id, mine);
      else if (other) others.set(id, other);
    }
  };
  const { archive } = ports.gateway;
  const sellerNip = ports.sellerNip();
  try {
    if (some.length <= fewInvoices) {
      for (const invoice of some) {
        const { number, issueDate } = invoice;
        // Whoever took the number may have done it on another day.
        const [from, to] = [addDays(issueDate, -rangeDays / 2), addDays(issueDate, rangeDays / 2)];
        take(await archive.find({ sellerNip, from, to, number }), [invoice]);
      }
    } else {
      for (const { from, to, of } of byRange(some)) take(await archive.find({ sellerNip, from, to }), of);
    }
  } catch (error) {
    if (!isAppError(error, 'ksef.forbidden') && !isAppError(error, 'ksef.refused')) throw error;
  }
  return { ours, others };
}

/** Invoices grouped so that the issue dates of each group fit into one question. */
function byRange(some: readonly InvoiceRecord[]): { from: string; to: string; of: InvoiceRecord[] }[] {
  const groups: { from: string; to: string; of: InvoiceRecord[] }[] = [];
  for (const invoice of [...some].sort((a, b) => a.issueDate.localeCompare(b.issueDate))) {
    const last = groups.at(-1);
    if (last && invoice.issueDate <= addDays(last.from, rangeDays)) {
      last.of.push(invoice);
      last.to = invoice.issueDate;
    } else groups.push({ from: invoice.issueDate, to: invoice.issueDate, of: [invoice] });
  }
  return groups;
}
