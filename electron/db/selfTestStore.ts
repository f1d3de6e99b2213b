import { SelfTestResult } from '../../shared/contract/selfTestTypes.ts';
import type { Sqlite } from './openDatabase.ts';

/** Older results go: a firm that tests every month keeps two years. */
const mostKept = 24;

export type SelfTestStore = ReturnType<typeof createSelfTestStore>;

/** Results of self-tests, the newest of them. */
export function createSelfTestStore(sqlite: Sqlite) {
  const insert = sqlite.prepare('INSERT INTO self_test (id, started_at, result) VALUES (?, ?, ?)');
  const trim = sqlite.prepare(
    'DELETE FROM self_test WHERE id NOT IN (SELECT id FROM self_test ORDER BY started_at DESC, id DESC LIMIT ?)',
  );
  const newest = sqlite
    .prepare<[], string>('SELECT result FROM self_test ORDER BY started_at DESC, id DESC')
    .pluck();
  const one = sqlite.prepare<[string], string>('SELECT result FROM self_test WHERE id = ?').pluck();
  const read = (text: string): SelfTestResult => SelfTestResult.parse(JSON.parse(text));
  const keep = sqlite.transaction((result: SelfTestResult) => {
    insert.run(result.id, result.startedAt, JSON.stringify(result));
    trim.run(mostKept);
  });
  return {
    add: (result: SelfTestResult): void => keep.immediate(result),
    /** Newest first. */
    list: (): SelfTestResult[] => newest.all().map(read),
    get: (id: string): SelfTestResult | null => {
      const text = one.get(id);
      return text === undefined ? null : read(text);
    },
  };
}
