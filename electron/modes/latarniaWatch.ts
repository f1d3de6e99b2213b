import { eventsOf, type AnnouncedEvent } from '../../shared/domain/latarnia.ts';
import type { Clock, KsefGateway, LatarniaStatus } from '../core/ports.ts';
import type { AnnouncementStore, StoredAnnouncement } from '../db/announcementStore.ts';
import type { JournalStore } from '../db/journalStore.ts';

/** Latarnia keeps messages for 30 days (offline-rules.md 4): one that is gone later was not taken back. */
const keptMs = 29 * 86_400_000;

export interface LatarniaWatchPorts {
  clock: Clock;
  gateway(): KsefGateway | null;
  announcements: AnnouncementStore;
  journal: JournalStore;
  changed(): void;
}

const isSame = (known: StoredAnnouncement, it: AnnouncedEvent): boolean =>
  known.start === it.start &&
  known.end === it.end &&
  known.category === it.category &&
  known.messageId === it.message.id &&
  known.messageVersion === it.message.version;

/** Asks Latarnia now and then, and keeps every version of what it announced. Its silence changes nothing. */
export function createLatarniaWatch({ clock, gateway, announcements, journal, changed }: LatarniaWatchPorts) {
  let status: LatarniaStatus | 'silent' = 'unknown';
  let lastAnswer: number | null = null;
  let answered = false;
  let stopped = false;
  /** Events that the last answer did not speak of: one list with holes takes nothing back. */
  let missing = new Set<string>();

  const store = (events: readonly AnnouncedEvent[]): boolean => {
    const now = clock.now();
    const known = announcements.current().filter(({ source }) => source === 'latarnia');
    let news = false;
    for (const event of events) {
      const before = known.find(({ id }) => id === event.id);
      if (before && isSame(before, event)) continue;
      announcements.addFromLatarnia(event, now);
      const { id, category, start, end, message } = event;
      const kind = before ? 'announcement.changed' : 'announcement.received';
      journal.add(kind, { id, category, start, end, message: message.id, version: message.version });
      news = true;
    }
    const gone = known.filter(({ id }) => !events.some((event) => event.id === id));
    for (const before of gone) {
      if (now - (before.publishedAt ?? now) > keptMs || !missing.has(before.id)) continue;
      announcements.withdraw(before, now);
      journal.add('announcement.withdrawn', { id: before.id, category: before.category });
      news = true;
    }
    missing = new Set(gone.map(({ id }) => id));
    return news;
  };

  return {
    status: () => status,
    /** Whether it answered when it was asked last, and when it did. */
    answers: () => answered,
    lastAnswer: () => lastAnswer,
    /** Never throws: whatever is not a proper answer is silence, which is shown and never acted on. */
    ask: async (): Promise<void> => {
      const before = status;
      let news = false;
      try {
        const answer = await gateway()?.latarnia();
        if (stopped) return;
        answered = Boolean(answer);
        status = answer?.status ?? 'unknown';
        if (answer) {
          lastAnswer = clock.now();
          news = store(eventsOf(answer.messages));
        }
      } catch {
        status = 'silent';
        answered = false;
      }
      if (stopped) return;
      if (status !== before) journal.add('latarnia.changed', { from: before, to: status });
      if (news || status !== before) changed();
    },
    /** For good: an answer that comes later changes nothing any more. */
    stop: (): void => {
      stopped = true;
    },
    /** KSeF did not answer while this was announced. */
    confirmedByOutage: (id: string): void => {
      const it = announcements.current().find((other) => other.id === id);
      if (it?.source !== 'latarnia' || it.word !== null || it.category === 'totalFailure') return;
      announcements.say(id, 'confirmed', 'outage', clock.now());
      journal.add('announcement.confirmedByOutage', { id, category: it.category });
    },
  };
}
