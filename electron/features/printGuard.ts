import { AppError, isAppError } from '../../shared/errors/appError.ts';
import { pause } from '../core/pause.ts';
import type { Clock } from '../core/ports.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import type { InvoiceStore } from '../db/invoiceStore.ts';

/** A print waits this long for KSeF to take an online invoice: usually it has it in a fraction of a second. */
const patienceMs = 4_000;
const lookEveryMs = 50;

export interface PrintGuardPorts {
  clock: Clock;
  invoices: InvoiceStore;
  /** Whether the queue would send now. */
  maySend(): boolean;
  /** @throws AppError `keystore.*` */
  turnOffline(invoice: InvoiceRecord): void;
}

/** An online invoice that KSeF does not have for certain: its print may not leave yet. */
export const isHere = ({ mode, state }: InvoiceRecord): boolean =>
  mode === 'online' && (state === 'queued' || state === 'sending' || state === 'unclear');

/**
 * No print of an online invoice leaves before KSeF has it: one that can't get there now becomes an offline24 invoice
 * with two codes first (offline-rules.md 3).
 */
export function createPrintGuard({ clock, invoices, maySend, turnOffline }: PrintGuardPorts) {
  /** @throws AppError `invoice.notFound`, `invoice.notInKsefYet` */
  return async (id: string): Promise<void> => {
    const limit = clock.now() + patienceMs;
    while (isHere(invoices.get(id)) && maySend() && clock.now() < limit) {
      await pause(clock, lookEveryMs);
    }
    const invoice = invoices.get(id);
    if (!isHere(invoice)) return;
    const { number } = invoice;
    // A request under way may still bring it to KSeF as an online one.
    if (invoice.state === 'sending') throw new AppError('invoice.notInKsefYet', { number });
    try {
      turnOffline(invoice);
    } catch (error) {
      if (isAppError(error)) throw new AppError('invoice.notInKsefYet', { number, cause: error.code }, error);
      throw error;
    }
  };
}
