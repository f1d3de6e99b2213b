import { z } from 'zod';
import type { Announcement } from '../../shared/domain/deadline.ts';
import type { Sqlite } from './openDatabase.ts';

const Row = z.object({
  event: z.string(),
  category: z.enum(['maintenance', 'failure', 'totalFailure']),
  start_at: z.int(),
  end_at: z.int().nullable(),
});

export type AnnouncementStore = ReturnType<typeof createAnnouncementStore>;

/** What the Ministry announced, as told by the user or Latarnia; every version is kept as evidence. */
export function createAnnouncementStore(sqlite: Sqlite) {
  const insert = sqlite.prepare(
    `INSERT INTO announcement (event, version, source, category, start_at, end_at, stored_at)
     VALUES (@event, coalesce((SELECT max(version) FROM announcement WHERE event = @event), 0) + 1,
       @source, @category, @start, @end, @storedAt)`,
  );
  const newest = sqlite.prepare(
    `SELECT event, category, start_at, end_at FROM announcement a
     WHERE version = (SELECT max(version) FROM announcement b WHERE b.event = a.event) ORDER BY start_at`,
  );
  return {
    /** Adds an announcement, or a new version of one that has the same `id`. */
    add: (it: Announcement & { source: 'user' | 'latarnia' }, storedAt: number): void =>
      void insert.run({
        event: it.id,
        source: it.source,
        category: it.category,
        start: it.start,
        end: it.end,
        storedAt,
      }),
    /** The newest version of each. */
    current: (): Announcement[] =>
      newest.all().map((row) => {
        const { event, category, start_at: start, end_at: end } = Row.parse(row);
        return { id: event, category, start, end };
      }),
  };
}
