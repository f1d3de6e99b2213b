import type { JournalKind } from '../../shared/i18n/journal.ts';
import type { AlertView } from '../../shared/contract/types.ts';
import { alerts, type Alert, type AlertFacts } from '../../shared/domain/alerts.ts';
import type { Clock, Log } from '../core/ports.ts';
import type { AlertStore } from '../db/alertStore.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { Db } from '../db/openDatabase.ts';

/** Stages of a deadline and midnight come without anything else happening. */
const lookEveryMs = 20_000;
/** What is under way is told about at most this often, however many invoices it is. */
const soonMs = 1_000;

export interface AlertPorts {
  clock: Clock;
  log: Log;
  db: Db;
  store: AlertStore;
  journal: JournalStore;
  /** Null until there is a company. */
  facts(): AlertFacts | null;
  changed(alerts: AlertView[]): void;
}

export type Alerts = ReturnType<typeof createAlerts>;

/** Warnings nobody can miss: raised once, shown once, kept until they are seen or no longer true. */
export function createAlerts({ clock, log, db, store, journal, facts, changed }: AlertPorts) {
  let cancel: (() => void) | null = null;
  let cancelSoon: (() => void) | null = null;
  let told = '[]';

  const isSilenced = (key: string): boolean => {
    const it = store.get(key);
    if (!it) return false;
    return it.acknowledgedAt !== null || (it.snoozedUntil !== null && clock.now() < it.snoozedUntil);
  };
  const view = ({ isNews, ...alert }: Alert): AlertView => {
    const records = alert.keys.flatMap((key) => store.get(key) ?? []);
    const notify = isNews && records.some(({ shownAt }) => shownAt === null);
    return { ...alert, raisedAt: Math.min(...records.map(({ raisedAt }) => raisedAt)), notify };
  };

  /** What holds now; a warning that is new is written down before anyone hears of it. */
  const list = (): AlertView[] => {
    const known = facts();
    if (!known) return [];
    const now = alerts(known, isSilenced);
    db.transaction(() => {
      for (const { keys, isNews: _, ...alert } of now) {
        const fresh = keys.filter((key) => store.raise(key, clock.now()));
        if (fresh.length > 0) journal.add('alert.raised', { keys: fresh, ...alert });
      }
    });
    return now.map(view);
  };

  const look = (): AlertView[] => {
    let now: AlertView[];
    try {
      now = list();
    } catch (error) {
      // Warnings that can't be written down now, on a full disk for one, come with the next look.
      log.error('alerts', { error: String(error) });
      return [];
    }
    const text = JSON.stringify(now);
    if (text !== told) changed(now);
    told = text;
    return now;
  };

  /** Only what is told now can be answered: a key from elsewhere is nobody's. */
  const answer = (kind: JournalKind, keys: readonly string[], write: (key: string) => void): AlertView[] => {
    const current = new Set(list().flatMap((it) => it.keys));
    const known = keys.filter((key) => current.has(key));
    db.transaction(() => {
      known.forEach(write);
      if (known.length > 0) journal.add(kind, { keys: known });
    });
    return look();
  };

  return {
    list,
    /** Looks at the facts again and tells what changed. */
    look,
    /** Some time soon: a delivery under way changes an invoice after the other. */
    lookSoon: (): void => {
      if (!cancel || cancelSoon) return;
      cancelSoon = clock.schedule(soonMs, () => {
        cancelSoon = null;
        look();
      });
    },
    acknowledge: (keys: readonly string[]): AlertView[] =>
      answer('alert.acknowledged', keys, (key) => store.acknowledge(key, clock.now())),
    snooze: (keys: readonly string[], until: number): AlertView[] =>
      answer('alert.snoozed', keys, (key) => store.snooze(key, until)),
    shown: (keys: readonly string[]): void =>
      void answer('alert.shown', keys, (key) => store.show(key, clock.now())),
    start: (): void => {
      const turn = () => {
        look();
        cancel = clock.schedule(lookEveryMs, turn);
      };
      if (!cancel) turn();
    },
    stop: (): void => {
      cancel?.();
      cancelSoon?.();
      cancel = cancelSoon = null;
    },
  };
}
