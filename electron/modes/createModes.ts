import type { z } from 'zod';
import type { ManualMode, ModeStatus } from '../../shared/contract/modeTypes.ts';
import { clockProblem } from '../../shared/domain/clockProblem.ts';
import type { Deadline } from '../../shared/domain/deadline.ts';
import type { Mode } from '../../shared/domain/mode.ts';
import { situation, type Situation } from '../../shared/domain/situation.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import type { Clock, KsefGateway, Network } from '../core/ports.ts';
import type { AnnouncementStore } from '../db/announcementStore.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { SettingStore } from '../db/settingStore.ts';
import { announcementView, createAnnounced } from './announced.ts';
import { createConnection } from './connection.ts';
import { createLatarniaWatch } from './latarniaWatch.ts';
import { repeat, withJitter } from './repeat.ts';
import type { SeenLog } from './seenLog.ts';

const latarniaEveryMs = 60_000;
/** While KSeF is away, or something announced goes on: the reason, or its end, may be announced any moment. */
const latarniaInTroubleEveryMs = 10_000;
/** An answer this old no longer says whether KSeF can be reached. */
const freshMs = 15_000;

const announcedBy: Partial<Record<Mode, 'maintenance' | 'failure' | 'totalFailure'>> = {
  'offline-niedostepnosc': 'maintenance',
  'offline-awaria': 'failure',
  'awaria-calkowita': 'totalFailure',
};

export interface ModePorts {
  clock: Clock;
  /** Absent until there is a company. */
  gateway(): KsefGateway | null;
  network: Network;
  settings: SettingStore;
  announcements: AnnouncementStore;
  journal: JournalStore;
  /** The history of the connection. */
  seen: SeenLog;
  /** Who sits at this computer, by the system's name. */
  userName: string | null;
  random(): number;
  /** The deadline of an invoice that would be issued now. */
  deadlineNow(mode: Mode): Deadline;
  changed(status: ModeStatus): void;
}

export type Modes = ReturnType<typeof createModes>;

/** How invoices are issued now: a mode set by hand wins, else what KSeF's API and Latarnia say together. */
export function createModes(ports: ModePorts) {
  const { clock, gateway, network, settings, announcements, journal, userName, random, changed } = ports;
  let cancelTimer: (() => void) | null = null;
  let closed = false;
  /** The mode found by itself that was told last, and since when it holds. */
  let told: { mode: Mode; cause: Situation['cause']; since: number } | null = null;

  const believable = () =>
    announcements
      .current()
      .filter(({ word }) => word !== 'dismissed')
      .map((it) => ({ ...it, confirmedByUser: it.word === 'confirmed' && it.wordBy === 'user' }));
  const current = (): Situation =>
    situation({ ksef: connection.ksef(), announcements: believable(), now: clock.now() });
  const isCalm = (): boolean => {
    const { basis, question } = current();
    return connection.ksef() === 'up' && !basis && !question;
  };
  const viewOf = (id: string | undefined | null) => {
    const it = announcements.current().find((other) => other.id === id);
    return it ? announcementView(it) : null;
  };

  const internet = (): 'up' | 'down' | 'unknown' => {
    if (connection.ksef() === 'up' || latarnia.answers()) return 'up';
    return network.isUp() === false ? 'down' : 'unknown';
  };

  const status = (): ModeStatus => {
    const { mode, cause, basis, question } = current();
    const manual = settings.get('manualMode');
    const now = manual?.mode ?? mode;
    const deadlineNow = ports.deadlineNow(now);
    const asked = viewOf(question?.announcement.id);
    const common = {
      lamps: {
        ...{ internet: internet(), ksef: connection.ksef(), latarnia: latarnia.status() },
        ...{ lastKsefAnswer: connection.lastAnswer(), lastLatarniaAnswer: latarnia.lastAnswer() },
      },
      question: question && asked ? { kind: question.kind, announcement: asked } : null,
      clockProblem: clockProblem(connection.clockSkewMs(), clock.now()),
      deadlineNow:
        deadlineNow.kind === 'day'
          ? { ...deadlineNow, overdue: deadlineNow.day < warsawDay(clock.now()) }
          : deadlineNow,
    };
    if (manual) {
      const { since, reason, by } = manual;
      const announcement = viewOf(manual.announcement);
      return {
        mode: now,
        source: 'manual',
        cause: 'chosenByUser',
        since,
        reason,
        by,
        announcement,
        ...common,
      };
    }
    const since = told?.since ?? clock.now();
    const announcement = viewOf(basis?.id);
    return { mode, source: 'auto', cause, since, reason: null, by: null, announcement, ...common };
  };

  /** Looks at the whole again after any part of it has changed, and tells a new mode. */
  const look = (): void => {
    if (closed) return;
    const { mode, cause, basis } = current();
    if (told?.mode !== mode) {
      if (told) journal.add('mode.switched', { from: told.mode, to: mode, cause, event: basis?.id ?? null });
      told = { mode, cause, since: clock.now() };
    }
    // Whatever was announced for a time in which KSeF really did not answer was no false alarm.
    if (connection.ksef() === 'down' && basis) latarnia.confirmedByOutage(basis.id);
    changed(status());
  };

  const connection = createConnection({
    ...{ clock, gateway, network, random },
    changed: (ksef) => {
      journal.add(ksef === 'up' ? 'ksef.reachable' : 'ksef.unreachable', { systemNetwork: network.isUp() });
      // The reason, or its end, may just have been announced.
      void askLatarnia().catch(() => undefined);
      look();
    },
    // Announced works begin and end without anybody saying so again.
    looked: () => {
      ports.seen.note(connection.ksef());
      if (current().mode !== told?.mode) look();
    },
  });
  const latarnia = createLatarniaWatch({ clock, gateway, announcements, journal, changed: look });
  let askedLatarniaAt = -Infinity;
  const askLatarnia = (): Promise<void> => {
    askedLatarniaAt = clock.now();
    return latarnia.ask();
  };
  /** An outage that begins between two turns of calm must not wait for the second to hear its reason. */
  const askLatarniaInTime = async (): Promise<void> => {
    const isDue = clock.now() - askedLatarniaAt >= 0.9 * latarniaEveryMs;
    if (isDue || !isCalm()) await askLatarnia();
  };
  const announced = createAnnounced({ clock, announcements, journal });

  /** Leaving a mode that the user had entered as announced: the event is over, now or when the user says. */
  const endManual = (announcementEnd?: number): void => {
    const id = settings.get('manualMode')?.announcement;
    const it = announcements.current().find((other) => other.id === id);
    if (it?.source !== 'user' || (it.end !== null && announcementEnd === undefined)) return;
    announced.change({ id: it.id, end: Math.max(announcementEnd ?? clock.now(), it.start) });
  };

  return {
    status,
    refresh: connection.refresh,
    announcements: announced.list,

    /** Whether waiting invoices may go to KSeF now: a mode that the user chose to stay offline in holds them. */
    maySend: (): boolean => {
      const manual = settings.get('manualMode');
      return manual ? manual.mode === 'online' : connection.ksef() === 'up';
    },

    /** The mode by an answer of KSeF no older than a few seconds; a manual mode needs none. */
    fresh: async (): Promise<ModeStatus> => {
      const isOld = clock.now() - connection.lastLook() > freshMs;
      if (!settings.get('manualMode') && isOld) await connection.refresh();
      return status();
    },

    /** Sets a mode by hand; announcements entered with it count for deadlines like Latarnia's. */
    setManual: ({ mode, reason, announcement, announcementEnd }: z.infer<typeof ManualMode>): ModeStatus => {
      const since = clock.now();
      const category = announcedBy[mode];
      const { start = since, end = null } = announcement ?? {};
      endManual(announcementEnd);
      const id = category ? announced.enter({ category, start, end }) : null;
      const chosen = { mode, since, reason: reason ?? null, by: userName };
      settings.set('manualMode', { ...chosen, announcement: id });
      journal.add('mode.setByUser', chosen);
      look();
      return status();
    },

    /** Gives the choice back to the program, which asks KSeF and Latarnia at once. */
    setAuto: async (announcementEnd?: number): Promise<ModeStatus> => {
      const manual = settings.get('manualMode');
      if (manual) {
        endManual(announcementEnd);
        settings.set('manualMode', null);
        journal.add('mode.setAuto', { mode: manual.mode, since: manual.since, by: userName });
      }
      await Promise.all([connection.refresh(), askLatarnia()]);
      look();
      return status();
    },

    /**
     * What the user says to an announcement: it is true, and invoices are issued by it while it lasts; or it is not,
     * and it is not asked about again.
     * @throws AppError `announcement.unknown`
     */
    answer: ({ id, accept }: { id: string; accept: boolean }): ModeStatus => {
      announced.answer(id, accept);
      look();
      return status();
    },
    /** @throws AppError `announcement.endsBeforeStart` */
    enterAnnouncement: (it: Parameters<typeof announced.enter>[0]): ModeStatus => {
      announced.enter(it);
      look();
      return status();
    },
    /** @throws AppError `announcement.unknown`, `announcement.notYours`, `announcement.endsBeforeStart` */
    changeAnnouncement: (change: Parameters<typeof announced.change>[0]): ModeStatus => {
      announced.change(change);
      look();
      return status();
    },
    /** @throws AppError `announcement.unknown`, `announcement.notYours` */
    takeBackAnnouncement: (id: string): ModeStatus => {
      announced.takeBack(id);
      look();
      return status();
    },

    start: (): void => {
      connection.start();
      cancelTimer ??= repeat(clock, askLatarniaInTime, () => withJitter(latarniaInTroubleEveryMs, random));
    },
    /** For good: no timer and no late answer changes anything any more. */
    stop: (): void => {
      closed = true;
      latarnia.stop();
      connection.stop();
      ports.seen.close();
      cancelTimer?.();
    },
  };
}
