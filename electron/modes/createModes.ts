import type { z } from 'zod';
import type { ManualMode, ModeStatus } from '../../shared/contract/types.ts';
import type { Mode } from '../../shared/domain/mode.ts';
import type { Clock, KsefGateway, LatarniaStatus } from '../core/ports.ts';
import type { AnnouncementStore } from '../db/announcementStore.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { SettingStore } from '../db/settingStore.ts';

const probeEveryMs = 10_000;
/** While KSeF is away it is asked more often, so that invoices leave within seconds of its return. */
const probeWhenDownEveryMs = 3_000;
const secondLookMs = 500;
const latarniaEveryMs = 60_000;
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

/** How invoices are issued now: a mode set by hand wins, else whether KSeF itself answers decides. */
export function createModes({ clock, gateway, settings, announcements, journal, changed }: ModePorts) {
  let ksef: 'up' | 'down' | 'unknown' = 'unknown';
  let ksefSince = clock.now();
  let lastKsefAnswer: number | null = null;
  let lastProbe = -Infinity;
  let latarnia: LatarniaStatus | 'silent' = 'unknown';
  let probing: Promise<void> | null = null;
  let cancelTimers: (() => void)[] | null = null;
  let closed = false;

  const status = (): ModeStatus => {
    const lamps = { ksef, latarnia, lastKsefAnswer };
    const manual = settings.get('manualMode');
    if (manual) return { ...manual, source: 'manual', cause: 'chosenByUser', lamps };
    const down = ksef === 'down';
    return {
      mode: down ? 'offline24' : 'online',
      source: 'auto',
      since: ksefSince,
      cause: ksef === 'unknown' ? 'start' : down ? 'ksefUnreachable' : 'ksefReachable',
      reason: null,
      lamps,
    };
  };

  const setKsef = (now: 'up' | 'down'): void => {
    if (closed) return; // The answer of a probe that was under way when the program closed.
    if (now === 'up') lastKsefAnswer = clock.now();
    if (ksef === now) return;
    ksef = now;
    ksefSince = clock.now();
    journal.add(now === 'up' ? 'ksef.reachable' : 'ksef.unreachable');
    changed(status());
  };

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
    };
    probing ??= probe().finally(() => (probing = null));
    return probing;
  };

  const askLatarnia = async (): Promise<void> => {
    const before = latarnia;
    try {
      latarnia = (await gateway()?.latarniaStatus()) ?? 'unknown';
    } catch {
      latarnia = 'silent'; // Shown, never acted on: Latarnia has been down for hours while KSeF worked.
    }
    if (latarnia !== before && !closed) changed(status());
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
    announcements.add({ ...open, end, source: 'user' }, end);
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
        announcements.add({ id, category, start, end, source: 'user' }, since);
        journal.add('announcement.entered', { id, category, start, end });
      }
      settings.set('manualMode', { mode, since, reason: reason ?? null });
      journal.add('mode.setByUser', { mode, reason: reason ?? null });
      changed(status());
      return status();
    },

    /** Gives the choice back to the program and asks KSeF at once. */
    setAuto: async (): Promise<ModeStatus> => {
      if (settings.get('manualMode')) {
        endManual();
        settings.set('manualMode', null);
        journal.add('mode.setAuto');
      }
      await refresh();
      changed(status());
      return status();
    },

    start: (): void => {
      cancelTimers ??= [
        repeat(refresh, () => (ksef === 'down' ? probeWhenDownEveryMs : probeEveryMs)),
        repeat(askLatarnia, () => latarniaEveryMs),
      ];
    },
    /** For good: no timer and no late answer changes anything any more. */
    stop: (): void => {
      closed = true;
      cancelTimers?.forEach((cancel) => cancel());
      cancelTimers = null;
    },
  };
}
