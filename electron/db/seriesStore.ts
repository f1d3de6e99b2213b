import type { Sqlite } from './openDatabase.ts';

export interface SeriesStore {
  /** The next number of a series in its period. Call it inside the transaction that stores the invoice. */
  take(template: string, period: string): number;
}

export function createSeriesStore(sqlite: Sqlite): SeriesStore {
  const next = sqlite.prepare<[string, string], { last_number: number }>(
    `INSERT INTO series (template, period, last_number) VALUES (?, ?, 1)
     ON CONFLICT (template, period) DO UPDATE SET last_number = last_number + 1
     RETURNING last_number`,
  );
  return {
    take: (template, period) => {
      const row = next.get(template, period);
      if (!row) throw new Error('the series gave no number');
      return row.last_number;
    },
  };
}
