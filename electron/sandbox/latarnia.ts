import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../core/ports.ts';
import type { SandboxDb } from './database.ts';
import { json, type Answer, type Disturbance, type Routes } from './http.ts';
import { notFound } from './problems.ts';

export const Category = z.enum(['MAINTENANCE', 'FAILURE', 'TOTAL_FAILURE']);
export type Category = z.infer<typeof Category>;
const Status = z.enum(['AVAILABLE', ...Category.options]);

const Instant = z.iso.datetime({ offset: true }).transform((it) => Date.parse(it));
const title = z.string().max(200).optional();
const text = z.string().max(4000).optional();

/** Something to announce: planned works have an end, a failure gets one later. */
export const Announcement = z.strictObject({
  ...{ category: Category, title, text },
  start: Instant.optional(),
  end: Instant.optional(),
});
/** What a later version changes. */
export const Change = z.strictObject({ title, text, start: Instant.optional(), end: Instant.optional() });

/** Latarnia itself can be out of order: silent, saying one thing for ever, or speaking nonsense. */
export const LatarniaFault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('silent') }),
  z.strictObject({ kind: z.literal('error') }),
  z.strictObject({ kind: z.literal('frozen'), status: Status }),
  z.strictObject({ kind: z.literal('nonsense') }),
]);
export type LatarniaFault = z.infer<typeof LatarniaFault>;

interface MessageRow {
  id: string;
  version: number;
  event_id: number;
  category: Category;
  type: 'FAILURE_START' | 'FAILURE_END' | 'MAINTENANCE_ANNOUNCEMENT';
  title: string;
  text: string;
  starts_at: number;
  ends_at: number | null;
  published_at: number;
}

/** The Ministry's status service with its messages and their versions (ksef-protocol.md 12). */
export function createLatarnia(db: SandboxDb, clock: Clock) {
  let fault: LatarniaFault = { kind: 'none' };
  const newest = db.prepare<[], MessageRow>(
    `SELECT * FROM message AS it
     WHERE version = (SELECT max(version) FROM message WHERE id = it.id) ORDER BY published_at, id`,
  );
  // Kept apart from the messages: whoever has heard of an event must not meet its number again, not even after a
  // withdrawal or a reset.
  const nextEvent = db
    .prepare<[], number>(
      `INSERT INTO identity (key, value) SELECT 'lastEvent', coalesce(max(event_id), 0) + 1 FROM message WHERE true
       ON CONFLICT (key) DO UPDATE SET value = value + 1 RETURNING CAST(value AS INTEGER)`,
    )
    .pluck();
  const insert = db.prepare(
    `INSERT INTO message (id, version, event_id, category, type, title, text, starts_at, ends_at, published_at)
     VALUES (@id, @version, @event_id, @category, @type, @title, @text, @starts_at, @ends_at, @published_at)`,
  );
  const withdraw = db.prepare('DELETE FROM message WHERE event_id = ?');

  const ofEvent = (event: number): MessageRow => {
    const first = newest.all().find((it) => it.event_id === event && it.type !== 'FAILURE_END');
    if (!first) throw notFound();
    return first;
  };
  const isOver = (event: number, now: number): boolean =>
    newest.all().some((it) => it.event_id === event && it.type === 'FAILURE_END' && it.starts_at <= now);

  const openEvents = (category?: Category): number[] => {
    const now = clock.now();
    const open = newest
      .all()
      .filter((it) => it.type !== 'FAILURE_END' && (it.ends_at === null || now < it.ends_at))
      .filter((it) => category === undefined || it.category === category);
    return open.map((it) => it.event_id).filter((event) => !isOver(event, now));
  };

  /** The gravest of what is going on now. */
  const status = (): z.infer<typeof Status> => {
    if (fault.kind === 'frozen') return fault.status;
    const now = clock.now();
    const running = newest
      .all()
      .filter((it) => it.type !== 'FAILURE_END' && it.starts_at <= now)
      .filter((it) => (it.ends_at === null || now < it.ends_at) && !isOver(it.event_id, now))
      .map((it) => it.category);
    return Category.options.findLast((category) => running.includes(category)) ?? 'AVAILABLE';
  };
  const messages = () =>
    newest.all().map((it) => ({
      ...{ id: it.id, eventId: it.event_id, category: it.category, type: it.type },
      ...{ title: it.title, text: it.text, version: it.version },
      start: new Date(it.starts_at).toISOString(),
      end: it.ends_at === null ? null : new Date(it.ends_at).toISOString(),
      published: new Date(it.published_at).toISOString(),
    }));

  const answer = (value: () => unknown): Answer => {
    if (fault.kind === 'error') return { status: 500 };
    if (fault.kind === 'nonsense') {
      return { status: 200, contentType: 'application/json', body: '{"status": "SUNNY", "messages": {}}' };
    }
    return json(200, value());
  };
  const answers: Record<string, () => Answer> = {
    '/status': () => answer(() => ({ status: status(), messages: messages() })),
    '/messages': () => answer(messages),
  };
  const routes: Routes = Object.fromEntries(
    Object.entries(answers).map(([path, handler]) => [`GET ${path}`, handler]),
  );

  return {
    routes,
    disturb: (path: string): Disturbance | null =>
      fault.kind === 'silent' && path in answers ? { hang: true } : null,
    status,
    messages,
    fault: (): LatarniaFault => fault,
    setFault: (to: LatarniaFault): void => {
      fault = to;
    },
    /** Publishes a new event and returns its number. */
    announce: ({ category, start, end, ...words }: z.infer<typeof Announcement>): number => {
      const now = clock.now();
      const event = nextEvent.get()!;
      const type = category === 'MAINTENANCE' ? 'MAINTENANCE_ANNOUNCEMENT' : 'FAILURE_START';
      insert.run({
        ...{ id: randomUUID(), version: 1, event_id: event, category, type },
        ...{ title: words.title ?? category, text: words.text ?? '' },
        ...{ starts_at: start ?? now, ends_at: end ?? null, published_at: now },
      });
      return event;
    },
    /** A later version of an event's announcement. @throws KsefProblem 404 */
    change: (event: number, { start, end, ...words }: z.infer<typeof Change>): void => {
      const last = ofEvent(event);
      const text = words.text ?? last.text;
      const times = { starts_at: start ?? last.starts_at, ends_at: end ?? last.ends_at };
      const version = last.version + 1;
      insert.run({
        ...last,
        title: words.title ?? last.title,
        text,
        ...times,
        version,
        published_at: clock.now(),
      });
    },
    /**
     * Says that a failure is over; planned works simply get that end. What has not begun is taken back, and what is
     * over already stays as it is. @throws KsefProblem 404
     */
    end: (event: number): void => {
      const last = ofEvent(event);
      const at = clock.now();
      if (!openEvents().includes(event)) return;
      if (at < last.starts_at) {
        withdraw.run(event);
        return;
      }
      const published = { version: 1, published_at: at };
      if (last.type === 'MAINTENANCE_ANNOUNCEMENT') {
        insert.run({ ...last, ...published, version: last.version + 1, ends_at: at });
      } else {
        const over = { id: randomUUID(), type: 'FAILURE_END', starts_at: at, ends_at: at };
        insert.run({ ...last, ...published, ...over });
      }
    },
    /** Takes an event back: no message of it is left. */
    withdraw: (event: number): void => void withdraw.run(event),
    /** Events that are going on or still to come. */
    openEvents,
  };
}

export type Latarnia = ReturnType<typeof createLatarnia>;
