import { z } from 'zod';
import { announcementCategories, type Announcement } from '../../shared/domain/deadline.ts';
import type { AnnouncedEvent } from '../../shared/domain/latarnia.ts';
import type { Sqlite } from './openDatabase.ts';

const Row = z
  .object({
    event: z.string(),
    version: z.int(),
    source: z.enum(['user', 'latarnia']),
    category: z.enum(announcementCategories),
    start_at: z.int(),
    end_at: z.int().nullable(),
    message_id: z.string().nullable(),
    message_version: z.int().nullable(),
    title: z.string(),
    text: z.string(),
    published_at: z.int().nullable(),
    withdrawn: z.int(),
    word: z.enum(['confirmed', 'dismissed']).nullable(),
    word_by: z.enum(['user', 'outage']).nullable(),
    stored_at: z.int(),
  })
  .transform((row) => ({
    ...{ id: row.event, category: row.category, start: row.start_at, end: row.end_at },
    ...{ source: row.source, version: row.version, title: row.title, text: row.text },
    ...{ messageId: row.message_id, messageVersion: row.message_version, publishedAt: row.published_at },
    withdrawn: row.withdrawn === 1,
    ...{ word: row.word, wordBy: row.word_by, storedAt: row.stored_at },
  }));

/** An announcement as it stands, with where it is from and what was said to it. */
export type StoredAnnouncement = z.output<typeof Row>;
export type AnnouncementStore = ReturnType<typeof createAnnouncementStore>;

/** What the Ministry announced, as told by the user or Latarnia; every version is kept as evidence. */
export function createAnnouncementStore(sqlite: Sqlite) {
  const insert = sqlite.prepare(
    `INSERT INTO announcement (event, version, source, category, start_at, end_at, stored_at, message_id,
       message_version, title, text, published_at, withdrawn)
     VALUES (@event, coalesce((SELECT max(version) FROM announcement WHERE event = @event), 0) + 1,
       @source, @category, @start, @end, @storedAt, @messageId, @messageVersion, @title, @text, @publishedAt,
       @withdrawn)`,
  );
  const select = `SELECT a.*, w.word, w.by AS word_by FROM announcement a
     LEFT JOIN announcement_word w ON w.event = a.event`;
  const newest = sqlite.prepare(
    `${select} WHERE version = (SELECT max(version) FROM announcement b WHERE b.event = a.event)
     ORDER BY start_at, a.event`,
  );
  const versions = sqlite.prepare<[string]>(`${select} WHERE a.event = ? ORDER BY version`);
  const say = sqlite.prepare(
    `INSERT INTO announcement_word (event, word, by, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (event) DO UPDATE SET word = excluded.word, by = excluded.by, at = excluded.at`,
  );
  const noMessage = {
    messageId: null,
    messageVersion: null,
    title: '',
    text: '',
    publishedAt: null,
    withdrawn: 0,
  };
  /** Read once and kept until something is written: every deadline of every list rests on it. */
  let known: StoredAnnouncement[] | null = null;
  const all = (): StoredAnnouncement[] => (known ??= newest.all().map((row) => Row.parse(row)));
  const write = (row: Record<string, unknown>): void => {
    insert.run(row);
    known = null;
  };

  return {
    /** Adds an announcement of the user's, or a new version of one that has the same `id`. */
    add: ({ id, ...it }: Announcement, storedAt: number): void =>
      write({ ...noMessage, ...it, event: id, source: 'user', storedAt }),
    /** Adds what Latarnia says of an event now. */
    addFromLatarnia: ({ id, message, ...it }: AnnouncedEvent, storedAt: number): void => {
      const { id: messageId, version: messageVersion, title, text, published: publishedAt } = message;
      const said = { messageId, messageVersion, title, text, publishedAt, withdrawn: 0 };
      write({ ...it, ...said, event: id, source: 'latarnia', storedAt });
    },
    /** Latarnia no longer speaks of an event that was not over, or the user takes his own back. */
    withdraw: (it: StoredAnnouncement, storedAt: number): void =>
      write({ ...it, event: it.id, withdrawn: 1, storedAt }),
    /** What was said to an event: by the user, or by KSeF that did not answer while it lasted. */
    say: (id: string, word: 'confirmed' | 'dismissed', by: 'user' | 'outage', at: number): void => {
      say.run(id, word, by, at);
      known = null;
    },
    /** The newest version of each that was not withdrawn. */
    current: (): StoredAnnouncement[] => all().filter(({ withdrawn }) => !withdrawn),
    /** Every version of one event, oldest first. */
    versions: (id: string): StoredAnnouncement[] => versions.all(id).map((row) => Row.parse(row)),
    /** The newest version of each, withdrawn ones too, newest first. */
    history: (): StoredAnnouncement[] => all().toReversed(),
  };
}
