import type { KeptForm } from '../../shared/contract/savedTypes.ts';
import type { Sqlite } from './openDatabase.ts';

interface Row {
  key: string;
  form: string;
  changed_at: number;
}

export type FormStore = ReturnType<typeof createFormStore>;

/** Forms that are being filled in, as the window wrote them: on the disk once a call has returned. */
export function createFormStore(sqlite: Sqlite) {
  const put = sqlite.prepare(
    `INSERT INTO kept_form (key, form, changed_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET form = excluded.form, changed_at = excluded.changed_at`,
  );
  const remove = sqlite.prepare('DELETE FROM kept_form WHERE key = ?');
  const all = sqlite.prepare<[], Row>('SELECT * FROM kept_form ORDER BY changed_at DESC, key');
  return {
    put: (key: string, form: string, at: number): void => void put.run(key, form, at),
    remove: (key: string): void => void remove.run(key),
    /** The one changed last first. */
    list: (): KeptForm[] =>
      all.all().map((row) => ({ key: row.key, form: row.form, changedAt: row.changed_at })),
  };
}
