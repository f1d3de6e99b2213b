import { AppError } from '../../shared/errors/appError.ts';
import type { Clock } from '../core/ports.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import type { InvoiceStore } from '../db/invoiceStore.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { Db } from '../db/openDatabase.ts';

interface ChoicePorts {
  db: Db;
  clock: Clock;
  invoices: InvoiceStore;
  journal: JournalStore;
}

export type UserChoices = ReturnType<typeof createUserChoices>;

/** What the user decides about the sending of single invoices. */
export function createUserChoices({ db, clock, invoices, journal }: ChoicePorts) {
  return {
    /**
     * Queues an invoice that a total failure freed of the duty (offline-rules.md 2.3): the firm may still want it in
     * KSeF.
     * @throws AppError `invoice.notFound`; `invoice.outsideKsef` for one issued without codes in a total failure
     */
    sendAnyway: (id: string): InvoiceRecord => {
      const { mode, number, state } = invoices.get(id);
      if (mode === 'awaria-calkowita') throw new AppError('invoice.outsideKsef', { number });
      if (state !== 'exempt') return invoices.get(id);
      db.transaction(() => {
        invoices.move(id, 'sentAnyway', { sentAnyway: true, nextTryAt: clock.now() });
        journal.add('invoice.sentAnyway', {}, id);
      });
      return invoices.get(id);
    },

    /** The same for several at once; those that do not wait to be sent are left alone. Returns what changed. */
    holdSome: (ids: readonly string[], held: boolean): InvoiceRecord[] =>
      db.transaction(() => {
        const some = [...new Set(ids)]
          .map((id) => invoices.get(id))
          .filter((it) => it.state === 'queued' && it.held !== held);
        for (const { id } of some) {
          invoices.change(id, { held });
          journal.add(held ? 'invoice.held' : 'invoice.released', {}, id);
        }
        return some.map(({ id }) => invoices.get(id));
      }),

    /**
     * Keeps a waiting invoice from being sent, or lets it go. One that is on its way already is not called back.
     * @throws AppError `invoice.notFound`
     */
    hold: (id: string, held: boolean): InvoiceRecord => {
      if (invoices.get(id).held === held) return invoices.get(id);
      db.transaction(() => {
        invoices.change(id, { held });
        journal.add(held ? 'invoice.held' : 'invoice.released', {}, id);
      });
      return invoices.get(id);
    },
  };
}
