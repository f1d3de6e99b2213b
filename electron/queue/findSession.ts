import { isAppError } from '../../shared/errors/appError.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import { toStandardBase64 } from './hashes.ts';
import { problemOf, type QueuePorts } from './queuePorts.ts';

/** Another computer may still be at it; the number is known, so there is no hurry. */
const lookAgainMs = 3_600_000;
/** How long an interactive session lives (ksef-protocol.md 6.1). */
const sessionMs = 12 * 3_600_000;

/**
 * Accepted invoices that some other program of the firm delivered, known from KSeF's archive only: their UPO is had
 * through the session they went in, so the firm's sessions since their issue are looked through.
 * @throws AppError `ksef.*` when KSeF can't be asked now
 */
export async function findSession(ports: QueuePorts, some: readonly InvoiceRecord[]): Promise<void> {
  const { clock, gateway, invoices, deliveries } = ports;
  const missing = new Map(some.map((invoice) => [toStandardBase64(invoice.sha256), invoice]));
  try {
    // A session may have been open for a while when the invoice went into it.
    const since = Math.min(
      ...some.map(({ issuedAt, acceptedAt }) => Math.min(issuedAt, acceptedAt ?? issuedAt) - sessionMs),
    );
    for (const session of await gateway.archive.sessions(since)) {
      if (missing.size === 0) break;
      for (const { invoiceHash, reference, ksefNumber } of await gateway.sessionInvoices(session)) {
        const invoice = missing.get(invoiceHash);
        if (!invoice || ksefNumber !== invoice.ksefNumber) continue;
        deliveries.sessionSeen(session, clock.now());
        invoices.change(invoice.id, { sessionReference: session, invoiceReference: reference });
        missing.delete(invoiceHash);
      }
    }
  } catch (error) {
    // Sessions of others are shown to whoever may see them; the UPO comes with the other computer's results then.
    if (!isAppError(error, 'ksef.forbidden') && !isAppError(error, 'ksef.refused')) throw error;
    for (const { id } of missing.values()) invoices.change(id, { problem: problemOf(error) });
  }
  for (const { id } of missing.values()) invoices.change(id, { nextTryAt: clock.now() + lookAgainMs });
}
