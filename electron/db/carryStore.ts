import type { Sqlite } from './openDatabase.ts';

/** `out`: written here for another computer; `in`: taken in from one. */
export type CarryDirection = 'out' | 'in';

export interface Carry {
  id: string;
  direction: CarryDirection;
  /** Instant. */
  at: number;
  resultsKey: Uint8Array;
  /** Instant at which the last of its results was known. */
  settledAt: number | null;
}

export type CarryStore = ReturnType<typeof createCarryStore>;

/** Files that carried the queue from one computer to another. */
export function createCarryStore(sqlite: Sqlite) {
  const columns = 'id, direction, at, results_key AS resultsKey, settled_at AS settledAt';
  const add = sqlite.prepare(
    'INSERT INTO carry (id, direction, at, results_key) VALUES (@id, @direction, @at, @resultsKey)',
  );
  const settle = sqlite.prepare('UPDATE carry SET settled_at = ? WHERE id = ?');
  const byId = sqlite.prepare<[string], Carry>(`SELECT ${columns} FROM carry WHERE id = ?`);
  const all = sqlite.prepare<[], Carry>(`SELECT ${columns} FROM carry ORDER BY at DESC`);
  const mark = sqlite.prepare('UPDATE invoice SET carry_id = ? WHERE id = ?');
  const invoicesOf = sqlite
    .prepare<[string], string>('SELECT id FROM invoice WHERE carry_id = ? ORDER BY rowid')
    .pluck();
  const carriedOutAt = sqlite
    .prepare<[string], number>(
      `SELECT at FROM carry JOIN invoice ON carry_id = carry.id WHERE invoice.id = ? AND direction = 'out'`,
    )
    .pluck();

  return {
    add: (it: Omit<Carry, 'settledAt'>): void => void add.run(it),
    settle: (id: string, at: number): void => void settle.run(at, id),
    get: (id: string): Carry | null => byId.get(id) ?? null,
    /** Newest first. */
    list: (): Carry[] => all.all(),
    /** Puts an invoice into the file that carries it now. */
    mark: (invoiceId: string, carryId: string): void => void mark.run(carryId, invoiceId),
    invoicesOf: (carryId: string): string[] => invoicesOf.all(carryId),
    /** When the invoice was last written into a file for another computer. */
    carriedOutAt: (invoiceId: string): number | null => carriedOutAt.get(invoiceId) ?? null,
  };
}
