import { sameDeadline, traceDeadline, type TracedDeadline } from '../../shared/domain/deadline.ts';
import { movesDeadlines } from '../../shared/domain/situation.ts';
import type { Clock } from '../core/ports.ts';
import type { AnnouncementStore, StoredAnnouncement } from '../db/announcementStore.ts';
import type { InvoiceRecord, ToldStep } from '../db/invoiceRows.ts';
import type { InvoiceStore } from '../db/invoiceStore.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { Db } from '../db/openDatabase.ts';

export interface DeadlinePorts {
  clock: Clock;
  db: Db;
  invoices: InvoiceStore;
  announcements: AnnouncementStore;
  journal: JournalStore;
  invoiceChanged(id: string): void;
}

type Dated = Pick<InvoiceRecord, 'mode' | 'issueDate' | 'issuedAt' | 'acceptedAt'>;
export type Deadlines = ReturnType<typeof createDeadlines>;

const told = ({ steps }: TracedDeadline): ToldStep[] =>
  steps.map(({ kind, basis, result }) => ({ kind, event: basis?.id ?? null, result }));
const sameStep = (a: ToldStep, b: ToldStep): boolean =>
  a.kind === b.kind && a.event === b.event && sameDeadline(a.result, b.result);

/** What the journal keeps of an announcement as evidence for a deadline. */
const evidence = (it: StoredAnnouncement) => ({
  ...{ event: it.id, source: it.source, category: it.category, start: it.start, end: it.end },
  ...{ message: it.messageId, messageVersion: it.messageVersion, version: it.version },
  ...{ withdrawn: it.withdrawn, word: it.word },
});

/** Deadlines by everything announced so far, and the record of every change with its cause. */
export function createDeadlines(ports: DeadlinePorts) {
  const { clock, db, invoices, announcements, journal, invoiceChanged } = ports;

  const believed = (): StoredAnnouncement[] =>
    announcements.current().filter((it) => movesDeadlines(it, clock.now()));

  const trace = ({ acceptedAt, ...invoice }: Dated, some = believed()): TracedDeadline<StoredAnnouncement> =>
    traceDeadline({ ...invoice, deliveredAt: acceptedAt ?? undefined }, some);

  /** Events whose part in the chain changed: they are the cause. */
  const causes = (before: readonly ToldStep[], after: readonly ToldStep[]) => {
    const changed = [
      ...before.filter((it) => !after.some((other) => sameStep(it, other))),
      ...after.filter((it) => !before.some((other) => sameStep(it, other))),
    ];
    const ids = new Set(changed.flatMap(({ event }) => (event === null ? [] : [event])));
    return announcements
      .history()
      .filter(({ id }) => ids.has(id))
      .map(evidence);
  };

  const retell = (invoice: InvoiceRecord, some: readonly StoredAnnouncement[]): void => {
    const { id, state } = invoice;
    const before = invoice.toldDeadline ?? [];
    const traced = trace(invoice, [...some]);
    const after = told(traced);
    const from = before.at(-1)?.result ?? null;
    if (
      from === null ||
      before.length !== after.length ||
      !before.every((it, i) => sameStep(it, after[i]!))
    ) {
      invoices.change(id, { toldDeadline: after });
      const data = { from, to: traced.deadline, chain: after, causes: causes(before, after) };
      if (from === null || !sameDeadline(from, traced.deadline)) journal.add('deadline.changed', data, id);
      invoiceChanged(id);
    }
    // Art. 106ne: a total failure ends the duty to deliver what waits; what KSeF may already have goes on.
    if (state === 'queued' && traced.deadline.kind === 'none' && !invoice.sentAnyway) {
      invoices.move(id, 'dutyLifted');
      journal.add('invoice.dutyLifted', { causes: causes([], after) }, id);
      invoiceChanged(id);
    }
    if (state === 'exempt' && traced.deadline.kind !== 'none') {
      invoices.move(id, 'dutyRestored', { nextTryAt: clock.now() });
      journal.add('invoice.dutyRestored', {}, id);
      invoiceChanged(id);
    }
  };

  let basis = '';
  return {
    /** The deadline of an invoice with its reasons. */
    trace: (invoice: Dated) => trace(invoice),
    /** The chain as the journal and the next comparison need it. */
    chainOf: (invoice: Dated): ToldStep[] => told(trace(invoice)),

    /** Tells what changed since it was told last; cheap while no fact has. */
    recompute: (): void => {
      const some = believed();
      const now = JSON.stringify(
        some.map(({ id, version, start, end, category }) => [id, version, start, end, category]),
      );
      if (now === basis) return;
      db.transaction(() => {
        for (const invoice of invoices.inStates([
          'queued',
          'sending',
          'unclear',
          'processing',
          'rejected',
          'exempt',
        ]))
          if (invoice.mode !== 'awaria-calkowita') retell(invoice, some);
      });
      basis = now;
    },
    /** The same for one invoice whose own facts changed. */
    recomputeOf: (id: string): void => db.transaction(() => retell(invoices.get(id), believed())),
  };
}
