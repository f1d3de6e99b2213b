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
  let stopped = false;

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
    for (const before of known) {
      const isGone = !events.some(({ id }) => id === before.id);
      if (!isGone || now - (before.publishedAt ?? now) > keptMs) continue;
      announcements.withdraw(before, now);
      journal.add('announcement.withdrawn', { id: before.id, category: before.category });
      news = true;
    }
    return news;
  };

  return {
    status: () => status,
    /** Never throws: whatever is not a proper answer is silence, which is shown and never acted on. */
    ask: async (): Promise<void> => {
      const before = status;
      let news = false;
      try {
        const answer = await gateway()?.latarnia();
        if (stopped) return;
        status = answer?.status ?? 'unknown';
        if (answer) news = store(eventsOf(answer.messages));
      } catch {
        status = 'silent';
      }
      if (!stopped && (news || status !== before)) changed();
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
