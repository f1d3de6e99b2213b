import { z } from 'zod';
import { InvoiceView } from '../../shared/contract/viewTypes.ts';
import type { Sqlite } from './openDatabase.ts';

const Row = z
  .object({
    id: z.string(),
    name: z.string(),
    look: z.string().transform((text): unknown => JSON.parse(text)),
  })
  .pipe(InvoiceView);

export type ViewStore = ReturnType<typeof createViewStore>;

/** Views of the list of invoices. */
export function createViewStore(sqlite: Sqlite) {
  const insert = sqlite.prepare('INSERT INTO invoice_view (id, name, look, created_at) VALUES (?, ?, ?, ?)');
  const change = sqlite.prepare(
    'UPDATE invoice_view SET name = ?, look = ? WHERE id = ? AND removed_at IS NULL',
  );
  const setRemoved = sqlite.prepare('UPDATE invoice_view SET removed_at = ? WHERE id = ?');
  const sweep = sqlite.prepare('DELETE FROM invoice_view WHERE removed_at < ?');
  const all = sqlite.prepare(
    'SELECT id, name, look FROM invoice_view WHERE removed_at IS NULL ORDER BY created_at, rowid',
  );
  const one = sqlite.prepare<[string]>('SELECT id, name, look FROM invoice_view WHERE id = ?');
  const named = sqlite
    .prepare<[string], string>('SELECT id FROM invoice_view WHERE name = ? AND removed_at IS NULL')
    .pluck();
  return {
    insert: ({ id, name, look }: InvoiceView, at: number): void =>
      void insert.run(id, name, JSON.stringify(look), at),
    /** False where there is none. */
    change: ({ id, name, look }: InvoiceView): boolean =>
      change.run(name, JSON.stringify(look), id).changes > 0,
    /** Null brings it back. */
    setRemoved: (id: string, at: number | null): void => void setRemoved.run(at, id),
    /** Forgets what was removed before. */
    sweep: (before: number): void => void sweep.run(before),
    /** The oldest first; one that this version does not understand is left out. */
    list: (): InvoiceView[] =>
      all.all().flatMap((row) => {
        const { data } = Row.safeParse(row);
        return data === undefined ? [] : [data];
      }),
    /** A removed one too. */
    get: (id: string): InvoiceView | null => {
      const row = one.get(id);
      return row === undefined ? null : Row.parse(row);
    },
    idNamed: (name: string): string | null => named.get(name) ?? null,
  };
}
