import { ErrorView } from '../../shared/contract/basicTypes.ts';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import type { Sqlite } from './openDatabase.ts';

/** A finished correction that waits for the KSeF number of what it corrects. */
export interface WaitingCorrection {
  id: string;
  originalId: string;
  draft: InvoiceDraft;
  /** Instant. */
  enteredAt: number;
  problem: ErrorView | null;
}

interface Row {
  id: string;
  original_id: string;
  draft: string;
  entered_at: number;
  problem: string | null;
}

const read = (row: Row): WaitingCorrection => ({
  ...{ id: row.id, originalId: row.original_id, enteredAt: row.entered_at },
  draft: InvoiceDraft.parse(JSON.parse(row.draft)),
  problem: row.problem === null ? null : ErrorView.parse(JSON.parse(row.problem)),
});

export type CorrectionStore = ReturnType<typeof createCorrectionStore>;

export function createCorrectionStore(sqlite: Sqlite) {
  const add = sqlite.prepare(
    'INSERT INTO waiting_correction (id, original_id, draft, entered_at) VALUES (?, ?, ?, ?)',
  );
  const all = sqlite.prepare<[], Row>('SELECT * FROM waiting_correction ORDER BY entered_at, rowid');
  const setProblem = sqlite.prepare('UPDATE waiting_correction SET problem = ? WHERE id = ?');
  const remove = sqlite.prepare('DELETE FROM waiting_correction WHERE id = ?');
  return {
    add: (it: Omit<WaitingCorrection, 'problem'>): void =>
      void add.run(it.id, it.originalId, JSON.stringify(it.draft), it.enteredAt),
    /** In the order they were entered. */
    list: (): WaitingCorrection[] => all.all().map(read),
    setProblem: (id: string, problem: ErrorView | null): void =>
      void setProblem.run(problem && JSON.stringify(problem), id),
    /** Issued, or given up. */
    remove: (id: string): boolean => remove.run(id).changes > 0,
  };
}
