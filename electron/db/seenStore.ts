import { z } from 'zod';
import type { SeenStretch } from '../../shared/domain/home/connectionDays.ts';
import type { Sqlite } from './openDatabase.ts';

const Row = z
  .object({ start_at: z.int(), end_at: z.int(), ksef: z.enum(['up', 'down']) })
  .transform((row): SeenStretch => ({ start: row.start_at, end: row.end_at, ksef: row.ksef }));

export type SeenStore = ReturnType<typeof createSeenStore>;

/** When KSeF was seen to answer, and when not. Instants in ms. */
export function createSeenStore(sqlite: Sqlite) {
  const insert = sqlite.prepare('INSERT INTO seen_stretch (start_at, end_at, ksef) VALUES (?, ?, ?)');
  const lengthen = sqlite.prepare('UPDATE seen_stretch SET end_at = ? WHERE id = ?');
  const forget = sqlite.prepare('DELETE FROM seen_stretch WHERE end_at < ?');
  const since = sqlite.prepare<[number]>(
    'SELECT start_at, end_at, ksef FROM seen_stretch WHERE end_at >= ? ORDER BY id',
  );
  return {
    /** Begins a stretch. @returns its id */
    add: ({ start, end, ksef }: SeenStretch): number => Number(insert.run(start, end, ksef).lastInsertRowid),
    lengthen: (id: number, end: number): void => void lengthen.run(end, id),
    /** Drops what ended before an instant. */
    forget: (before: number): void => void forget.run(before),
    /** What ended at an instant or later, in the order it was seen. */
    since: (instant: number): SeenStretch[] => since.all(instant).map((row) => Row.parse(row)),
  };
}
