import type { Sqlite } from './openDatabase.ts';

interface Row {
  key: string;
  raised_at: number;
  shown_at: number | null;
  acknowledged_at: number | null;
  snoozed_until: number | null;
}

/** What became of a warning. Instants. */
export interface AlertRecord {
  raisedAt: number;
  shownAt: number | null;
  acknowledgedAt: number | null;
  snoozedUntil: number | null;
}

export type AlertStore = ReturnType<typeof createAlertStore>;

/** Warnings that were raised, shown, acknowledged or put off, by key; kept over restarts. */
export function createAlertStore(sqlite: Sqlite) {
  const select = sqlite.prepare<[string], Row>('SELECT * FROM alert WHERE key = ?');
  const raise = sqlite.prepare(
    'INSERT INTO alert (key, raised_at) VALUES (?, ?) ON CONFLICT (key) DO NOTHING',
  );
  const show = sqlite.prepare('UPDATE alert SET shown_at = ? WHERE key = ?');
  const acknowledge = sqlite.prepare('UPDATE alert SET acknowledged_at = ? WHERE key = ?');
  // What comes back after a while is shown again.
  const snooze = sqlite.prepare('UPDATE alert SET snoozed_until = ?, shown_at = NULL WHERE key = ?');
  return {
    get: (key: string): AlertRecord | null => {
      const row = select.get(key);
      if (!row) return null;
      const { raised_at, shown_at, acknowledged_at, snoozed_until } = row;
      return {
        ...{ raisedAt: raised_at, shownAt: shown_at },
        ...{ acknowledgedAt: acknowledged_at, snoozedUntil: snoozed_until },
      };
    },
    /** Returns whether it is new. */
    raise: (key: string, at: number): boolean => raise.run(key, at).changes > 0,
    show: (key: string, at: number): void => void show.run(at, key),
    acknowledge: (key: string, at: number): void => void acknowledge.run(at, key),
    snooze: (key: string, until: number): void => void snooze.run(until, key),
  };
}
