import type { z } from 'zod';
import type { AnnouncementView, ManualMode, ModeStatus } from '../../shared/contract/types.ts';
import type { Mode } from '../../shared/domain/mode.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { situation, type Situation } from '../../shared/domain/situation.ts';
import type { Clock, KsefGateway } from '../core/ports.ts';
import type { AnnouncementStore, StoredAnnouncement } from '../db/announcementStore.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { SettingStore } from '../db/settingStore.ts';
import { createLatarniaWatch } from './latarniaWatch.ts';

const probeEveryMs = 10_000;
/** While KSeF is away it is asked more often, so that invoices leave within seconds of its return. */
const probeWhenDownEveryMs = 3_000;
const secondLookMs = 500;
const latarniaEveryMs = 60_000;
/** While KSeF is away: an announcement may say why. */
const latarniaWhenDownEveryMs = 10_000;
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
  settings: SettingStore;
  announcements: AnnouncementStore;
  journal: JournalStore;
  changed(status: ModeStatus): void;
}

export type Modes = ReturnType<typeof createModes>;

const modeOf = {
  maintenance: 'offline-niedostepnosc',
  failure: 'offline-awaria',
  totalFailure: 'awaria-calkowita',
} as const satisfies Record<string, Mode>;

const announcementView = (it: StoredAnnouncement): AnnouncementView => ({
  ...{ id: it.id, source: it.source, category: it.category, start: it.start, end: it.end },
  ...{ title: it.title, text: it.text, version: it.version, withdrawn: it.withdrawn, word: it.word },
});

/** How invoices are issued now: a mode set by hand wins, else what KSeF's API and Latarnia say together. */
export function createModes({ clock, gateway, settings, announcements, journal, changed }: ModePorts) {
  let ksef: 'up' | 'down' | 'unknown' = 'unknown';
  let lastKsefAnswer: number | null = null;
  let lastProbe = -Infinity;
  let probing: Promise<void> | null = null;
  let cancelTimers: (() => void)[] | null = null;
  let closed = false;
  /** The mode found by itself that was told last, and since when it holds. */
  let told: { mode: Mode; cause: Situation['cause']; since: number } | null = null;

  /** Events that the user has not set aside; one entered by hand stands for itself. */
  const current = (): Situation => {
    const believable = announcements.current().filter(({ word }) => word !== 'dismissed');
    return situation({ ksef, announcements: believable, now: clock.now() });
  };

  const status = (): ModeStatus => {
    const { mode, cause, question } = current();
    const lamps = { ksef, latarnia: latarnia.status(), lastKsefAnswer };
    const asked = question && announcements.current().find(({ id }) => id === question.announcement.id);
    const open = {
      lamps,
      question: asked ? { kind: question.kind, announcement: announcementView(asked) } : null,
    };
    const manual = settings.get('manualMode');
    if (manual) return { ...manual, source: 'manual', cause: 'chosenByUser', ...open };
    return { mode, source: 'auto', since: told?.since ?? clock.now(), cause, reason: null, ...open };
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
    if (ksef === 'down' && basis) latarnia.confirmedByOutage(basis.id);
    changed(status());
  };

  const setKsef = (now: 'up' | 'down'): void => {
    if (closed) return; // The answer of a probe that was under way when the program closed.
    if (now === 'up') lastKsefAnswer = clock.now();
    if (ksef === now) return;
    ksef = now;
    journal.add(now === 'up' ? 'ksef.reachable' : 'ksef.unreachable');
    // The reason may just have been announced.
    if (now === 'down') void latarnia.ask();
    look();
  };

  const latarnia = createLatarniaWatch({ clock, gateway, announcements, journal, changed: look });

  const answers = async (it: KsefGateway): Promise<boolean> => {
    try {
      await it.probe();
      return true;
    } catch {
      return false; // Why does not matter here: whatever keeps KSeF from answering lets the firm issue offline24.
    }
  };

  /** Asks KSeF now; a loss is believed only after a second look. Callers at the same time share one probe. */
  const refresh = (): Promise<void> => {
    const probe = async () => {
      const it = gateway();
      if (!it) return;
      let up = await answers(it);
      if (!up && ksef !== 'down') {
        await new Promise<void>((resolve) => clock.schedule(secondLookMs, resolve));
        up = await answers(it);
      }
      lastProbe = clock.now();
      setKsef(up ? 'up' : 'down');
      // Announced works begin and end without anybody saying so again.
      if (!closed && current().mode !== told?.mode) look();
    };
    probing ??= probe().finally(() => (probing = null));
    return probing;
  };

  /** Repeats `task` until stopped, with the pause that holds after each turn. */
  const repeat = (task: () => Promise<void>, pauseMs: () => number): (() => void) => {
    let stopped = false;
    let cancel = () => {};
    const turn = () =>
      void task().finally(() => {
        if (!stopped) cancel = clock.schedule(pauseMs(), turn);
      });
    turn();
    return () => {
      stopped = true;
      cancel();
    };
  };

  const announcementId = (mode: Mode, since: number): string => `user-${mode}-${since}`;

  /** Leaving a mode that the user had entered as announced says that the announced event is over. */
  const endManual = (): void => {
    const manual = settings.get('manualMode');
    if (!manual || !announcedBy[manual.mode]) return;
    const id = announcementId(manual.mode, manual.since);
    const open = announcements.current().find((it) => it.id === id && it.end === null);
    if (!open) return;
    const end = clock.now();
    announcements.add({ id, category: open.category, start: open.start, end }, end);
    journal.add('announcement.ended', { id, end });
  };

  return {
    status,
    refresh,

    /** The mode by an answer of KSeF no older than a few seconds; a manual mode needs none. */
    fresh: async (): Promise<ModeStatus> => {
      if (!settings.get('manualMode') && clock.now() - lastProbe > freshMs) await refresh();
      return status();
    },

    /** The queue could not reach KSeF: look at once instead of at the next turn. */
    noteFailure: refresh,

    /** Sets a mode by hand; announcements entered with it count for deadlines like Latarnia's. */
    setManual: ({ mode, reason, announcement }: z.infer<typeof ManualMode>): ModeStatus => {
      endManual();
      const since = clock.now();
      const category = announcedBy[mode];
      if (category) {
        const id = announcementId(mode, since);
        const start = announcement?.start ?? since;
        const end = announcement?.end ?? null;
        announcements.add({ id, category, start, end }, since);
        journal.add('announcement.entered', { id, category, start, end });
      }
      settings.set('manualMode', { mode, since, reason: reason ?? null });
      journal.add('mode.setByUser', { mode, reason: reason ?? null });
      changed(status());
      return status();
    },

    /** Gives the choice back to the program, which asks KSeF and Latarnia at once. */
    setAuto: async (): Promise<ModeStatus> => {
      if (settings.get('manualMode')) {
        endManual();
        settings.set('manualMode', null);
        journal.add('mode.setAuto');
      }
      await Promise.all([refresh(), latarnia.ask()]);
      look();
      return status();
    },

    /**
     * What the user says to a question about an announcement: it is true, and invoices are issued by it from now on;
     * or it is not, and it is not asked about again.
     * @throws AppError `announcement.unknown`
     */
    answer: ({ id, accept }: { id: string; accept: boolean }): ModeStatus => {
      const it = announcements.current().find((other) => other.id === id);
      if (!it) throw new AppError('announcement.unknown', { id });
      announcements.say(id, accept ? 'confirmed' : 'dismissed', 'user', clock.now());
      journal.add(accept ? 'announcement.confirmed' : 'announcement.dismissed', {
        id,
        category: it.category,
      });
      if (accept) {
        const mode = modeOf[it.category];
        settings.set('manualMode', { mode, since: clock.now(), reason: it.title || null });
        journal.add('mode.setByUser', { mode, reason: it.title || null });
      }
      look();
      return status();
    },
    announcements: (): AnnouncementView[] => announcements.history().map(announcementView),

    start: (): void => {
      cancelTimers ??= [
        repeat(refresh, () => (ksef === 'down' ? probeWhenDownEveryMs : probeEveryMs)),
        repeat(latarnia.ask, () => (ksef === 'down' ? latarniaWhenDownEveryMs : latarniaEveryMs)),
      ];
    },
    /** For good: no timer and no late answer changes anything any more. */
    stop: (): void => {
      closed = true;
      latarnia.stop();
      cancelTimers?.forEach((cancel) => cancel());
      cancelTimers = null;
    },
  };
}
