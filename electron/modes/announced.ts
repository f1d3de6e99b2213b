import type { AnnouncementView } from '../../shared/contract/modeTypes.ts';
import type { Announcement } from '../../shared/domain/deadline.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Clock } from '../core/ports.ts';
import type { AnnouncementStore, StoredAnnouncement } from '../db/announcementStore.ts';
import type { JournalStore } from '../db/journalStore.ts';

export interface AnnouncedPorts {
  clock: Clock;
  announcements: AnnouncementStore;
  journal: JournalStore;
}

/** An announcement as the contract shows it. */
export const announcementView = (it: StoredAnnouncement): AnnouncementView => ({
  ...{ id: it.id, source: it.source, category: it.category, start: it.start, end: it.end },
  ...{ title: it.title, text: it.text, version: it.version, withdrawn: it.withdrawn, word: it.word },
  ...{ messageId: it.messageId, messageVersion: it.messageVersion, storedAt: it.storedAt },
});

/** What the user says of announcements: ones heard on the radio are entered, those of Latarnia believed or not. */
export function createAnnounced({ clock, announcements, journal }: AnnouncedPorts) {
  /** @throws AppError `announcement.unknown` */
  const find = (id: string): StoredAnnouncement => {
    const it = announcements.current().find((other) => other.id === id);
    if (!it) throw new AppError('announcement.unknown', { id });
    return it;
  };
  /** @throws AppError `announcement.notYours`: what Latarnia said is believed or not, never rewritten */
  const findOwn = (id: string): StoredAnnouncement => {
    const it = find(id);
    if (it.source !== 'user') throw new AppError('announcement.notYours', { id });
    return it;
  };
  /** @throws AppError `announcement.endsBeforeStart` */
  const checked = ({ start, end }: Pick<Announcement, 'start' | 'end'>): void => {
    if (end !== null && end < start) throw new AppError('announcement.endsBeforeStart', {});
  };

  return {
    find,
    /** @returns the id of the new announcement */
    enter: (it: Omit<Announcement, 'id'>): string => {
      checked(it);
      const now = clock.now();
      const taken = announcements.history().filter(({ id }) => id.startsWith(`user-${now}`)).length;
      const id = `user-${now}${taken === 0 ? '' : `-${taken}`}`;
      announcements.add({ id, ...it }, now);
      journal.add('announcement.entered', { id, ...it });
      return id;
    },
    /** Corrects an announcement entered by hand: its end is known later, or its times were mistyped. */
    change: ({ id, start, end }: { id: string; start?: number | undefined; end: number | null }): void => {
      const before = findOwn(id);
      const it = { id, category: before.category, start: start ?? before.start, end };
      checked(it);
      if (it.start === before.start && it.end === before.end) return;
      announcements.add(it, clock.now());
      const kind = before.end === null && it.start === before.start ? 'ended' : 'corrected';
      journal.add(`announcement.${kind}`, { ...it, before: { start: before.start, end: before.end } });
    },
    /** It was never announced: whatever rested on it is counted anew. */
    takeBack: (id: string): void => {
      const it = findOwn(id);
      announcements.withdraw(it, clock.now());
      journal.add('announcement.takenBack', { id, category: it.category, start: it.start, end: it.end });
    },
    /** Says whether an announcement is true. */
    answer: (id: string, accept: boolean): void => {
      const { category } = find(id);
      announcements.say(id, accept ? 'confirmed' : 'dismissed', 'user', clock.now());
      journal.add(accept ? 'announcement.confirmed' : 'announcement.dismissed', { id, category });
    },
    /** Newest first, with their earlier versions. */
    list: () =>
      announcements.history().map((it) => ({
        ...announcementView(it),
        versions: announcements.versions(it.id).map(announcementView),
      })),
  };
}
