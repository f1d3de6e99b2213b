import { isOfflineMode } from '../../shared/domain/mode.ts';
import { planMs, planSending, type Sendable, type SendPlan } from '../../shared/domain/sendPlan.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import type { QueuePorts } from './queuePorts.ts';

/** What planning needs of an invoice; `hasAttachment`: KSeF takes it in a package only. */
export type Plannable = Pick<InvoiceRecord, 'mode' | 'correctsSha256'> & { hasAttachment: boolean };

/**
 * How these invoices would go at this moment, and about how long it would take (ms).
 * @param queued nearest deadline first
 */
export function planNow<I extends Plannable>(
  { clock, gateway }: Pick<QueuePorts, 'clock' | 'gateway'>,
  queued: readonly I[],
  noBatchUntil: { at: number },
): { plan: SendPlan<Sendable & { invoice: I }>; ms: number } {
  const quota = {
    interactiveMs: (count: number) => gateway.pace.timeFor('invoiceSend', count),
    batchWaitMs: gateway.pace.earliest('batchSession') - clock.now(),
    batchRefused: noBatchUntil.at > clock.now(),
  };
  const plan = planSending(
    queued.map((invoice) => ({
      invoice,
      offline: isOfflineMode(invoice.mode),
      onlySingly: invoice.correctsSha256 !== null,
      onlyPacked: invoice.hasAttachment,
    })),
    quota,
  );
  return { plan, ms: Math.round(planMs(plan, quota)) };
}
