import type { Sqlite } from './openDatabase.ts';

export type SeriesStore = ReturnType<typeof createSeriesStore>;

/** Running numbers of series; taken and given back with the transaction around them, so that none is lost or doubled. */
export function createSeriesStore(sqlite: Sqlite) {
  const take = sqlite
    .prepare<[string, string], number>(
      `INSERT INTO series (template, period, last_number) VALUES (?, ?, 1)
       ON CONFLICT (template, period) DO UPDATE SET last_number = last_number + 1 RETURNING last_number`,
    )
    .pluck();
  const last = sqlite
    .prepare<[string, string], number>('SELECT last_number FROM series WHERE template = ? AND period = ?')
    .pluck();
  const setLast = sqlite.prepare(
    `INSERT INTO series (template, period, last_number) VALUES (?, ?, ?)
     ON CONFLICT (template, period) DO UPDATE SET last_number = excluded.last_number`,
  );
  return {
    /** The next number within a period, from 1. */
    take: (template: string, period: string): number => take.get(template, period) ?? 1,
    /** The last number that was taken; 0 when none was. */
    last: (template: string, period: string): number => last.get(template, period) ?? 0,
    /** Where another program left off. */
    setLast: (template: string, period: string, number: number): void =>
      void setLast.run(template, period, number),
  };
}
