import type { Announcement } from './deadline.ts';

/** One message of Latarnia, of a category and type that the program knows (ksef-protocol.md 12). */
export interface LatarniaMessage {
  id: string;
  eventId: number;
  category: Announcement['category'];
  type: 'start' | 'end' | 'announcement';
  title: string;
  text: string;
  /** Instants. */
  start: number;
  end: number | null;
  version: number;
  published: number;
}

/** An announced event with the message that spoke of it last. */
export interface AnnouncedEvent extends Announcement {
  message: Pick<LatarniaMessage, 'id' | 'version' | 'title' | 'text' | 'published'>;
}

/** Newer words win: by version, then by the time they were published, then by id so that order never matters. */
const isNewer = (a: LatarniaMessage, b: LatarniaMessage): boolean => {
  if (a.version !== b.version) return a.version > b.version;
  if (a.published !== b.published) return a.published > b.published;
  return a.id > b.id;
};
const newest = (messages: readonly LatarniaMessage[]): LatarniaMessage | null =>
  messages.reduce<LatarniaMessage | null>((best, it) => (best && !isNewer(it, best) ? best : it), null);

/**
 * Messages merged into events: the start is what the newest start or announcement says; the end is its own, or the one
 * that an end message brings (its `end`, else its `start`). An end alone says nothing about when the event began.
 */
export function eventsOf(messages: readonly LatarniaMessage[]): AnnouncedEvent[] {
  const byEvent = Map.groupBy(messages, ({ eventId }) => eventId);
  return [...byEvent].flatMap(([eventId, all]) => {
    const begun = newest(all.filter(({ type }) => type !== 'end'));
    if (!begun) return [];
    const ended = newest(all.filter(({ type }) => type === 'end'));
    const end = ended ? (ended.end ?? ended.start) : begun.end;
    const { id, version, title, text, published } = ended ?? begun;
    return [
      {
        ...{ id: `latarnia-${eventId}`, category: begun.category, start: begun.start, end },
        message: { id, version, title, text, published },
      },
    ];
  });
}
