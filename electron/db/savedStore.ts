import { ErrorView } from '../../shared/contract/basicTypes.ts';
import type { SavedKind } from '../../shared/contract/savedTypes.ts';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { Schedule } from '../../shared/domain/recurring.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Sqlite } from './openDatabase.ts';

/** How a recurring invoice comes again, and how far it has been seen to. Days are Warsaw days. */
export interface Plan {
  schedule: Schedule;
  /** Occurrences before this day are nobody's: the schedule was not there yet. */
  countsFrom: string;
  /** Occurrences up to this day wait for the user's word, even where the schedule is automatic. */
  asksUntil: string | null;
}

/** A draft kept for later, finished or not. */
export interface SavedDraft {
  id: string;
  kind: SavedKind;
  name: string;
  draft: InvoiceDraft;
  /** Of a recurring one. */
  plan: Plan | null;
  problem: ErrorView | null;
  /** Instants. */
  changedAt: number;
  removedAt: number | null;
}

interface Row {
  id: string;
  kind: SavedKind;
  name: string;
  draft: string;
  schedule: string | null;
  counts_from: string | null;
  asks_until: string | null;
  problem: string | null;
  changed_at: number;
  removed_at: number | null;
}

const read = (row: Row): SavedDraft => ({
  ...{ id: row.id, kind: row.kind, name: row.name, changedAt: row.changed_at, removedAt: row.removed_at },
  draft: InvoiceDraft.parse(JSON.parse(row.draft)),
  plan:
    row.schedule === null
      ? null
      : {
          schedule: Schedule.parse(JSON.parse(row.schedule)),
          ...{ countsFrom: row.counts_from ?? '', asksUntil: row.asks_until },
        },
  problem: row.problem === null ? null : ErrorView.parse(JSON.parse(row.problem)),
});

export type SavedStore = ReturnType<typeof createSavedStore>;

export function createSavedStore(sqlite: Sqlite) {
  const put = sqlite.prepare(
    `INSERT INTO saved_draft (id, kind, name, draft, schedule, counts_from, asks_until, problem, changed_at, removed_at)
     VALUES (@id, @kind, @name, @draft, @schedule, @countsFrom, @asksUntil, @problem, @changedAt, @removedAt)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, draft = excluded.draft,
       schedule = excluded.schedule, counts_from = excluded.counts_from, asks_until = excluded.asks_until,
       problem = excluded.problem, changed_at = excluded.changed_at, removed_at = excluded.removed_at`,
  );
  const byId = sqlite.prepare<[string], Row>('SELECT * FROM saved_draft WHERE id = ?');
  const present = sqlite.prepare<[], Row>(
    'SELECT * FROM saved_draft WHERE removed_at IS NULL ORDER BY changed_at DESC, rowid DESC',
  );
  const sweep = sqlite.prepare('DELETE FROM saved_draft WHERE removed_at < ?');
  const addOccurrence = sqlite.prepare(
    'INSERT INTO recurring_occurrence (saved_id, period, invoice_id, at) VALUES (?, ?, ?, ?)',
  );
  const periods = sqlite
    .prepare<[string], string>('SELECT period FROM recurring_occurrence WHERE saved_id = ?')
    .pluck();

  return {
    /** Stores a new one, or all of a known one anew. */
    put: ({ plan, draft, problem, ...rest }: SavedDraft): void =>
      void put.run({
        ...rest,
        draft: JSON.stringify(draft),
        schedule: plan && JSON.stringify(plan.schedule),
        ...{ countsFrom: plan?.countsFrom ?? null, asksUntil: plan?.asksUntil ?? null },
        problem: problem && JSON.stringify(problem),
      }),
    /** A removed one too, while it can be had back. @throws AppError `saved.notFound` */
    get: (id: string): SavedDraft => {
      const row = byId.get(id);
      if (!row) throw new AppError('saved.notFound', { id });
      return read(row);
    },
    /** What was not removed, the one changed last first. */
    list: (): SavedDraft[] => present.all().map(read),
    /** Forgets what was removed before an instant, for good. */
    sweep: (before: number): void => void sweep.run(before),
    /** Periods that were invoiced, or let pass. */
    handledPeriods: (id: string): Set<string> => new Set(periods.all(id)),
    /** Fails where the period was handled already. */
    handlePeriod: (id: string, period: string, invoiceId: string | null, at: number): void =>
      void addOccurrence.run(id, period, invoiceId, at),
  };
}
