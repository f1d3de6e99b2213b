import type { KeptForm, SavedInput, SavedKind, SavedView } from '../../shared/contract/savedTypes.ts';
import type { Schedule } from '../../shared/domain/recurring.ts';
import { addDays, warsawDay } from '../../shared/domain/warsawTime.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Clock } from '../core/ports.ts';
import type { FormStore } from '../db/formStore.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { Db } from '../db/openDatabase.ts';
import type { Plan, SavedDraft, SavedStore } from '../db/savedStore.ts';
import { newInternalId } from './internalId.ts';
import type { Recurring } from './recurring.ts';

/** A removed one can be had back for so long. */
const keptRemovedMs = 30 * 86_400_000;

interface SavedPorts {
  clock: Clock;
  db: Db;
  forms: FormStore;
  saved: SavedStore;
  journal: JournalStore;
  recurring: Pick<Recurring, 'standing'>;
  /** Something is new that may have to be issued or told. */
  changed(): void;
}

export type SavedDrafts = ReturnType<typeof createSavedDrafts>;

const isSame = (one: Schedule, other: Schedule): boolean =>
  (['every', 'day', 'from', 'onHoliday'] as const).every((key) => one[key] === other[key]);

const later = (one: string | null, other: string): string => (one === null || one < other ? other : one);

/** Forms under way, drafts for later and templates; what was removed can be had back. */
export function createSavedDrafts(ports: SavedPorts) {
  const { clock, db, forms, saved, journal, recurring, changed } = ports;
  const today = (): string => warsawDay(clock.now());
  const sweep = (): void => saved.sweep(clock.now() - keptRemovedMs);
  sweep();

  const view = (it: SavedDraft): SavedView => ({
    ...{ id: it.id, kind: it.kind, name: it.name, draft: it.draft, changedAt: it.changedAt },
    ...{ schedule: it.plan?.schedule ?? null, problem: it.problem },
    ...recurring.standing(it),
  });

  /** What fell due before, by whatever schedule, is never issued unasked because the schedule has changed. */
  const planOf = (schedule: Schedule, before: Plan | null | undefined): Plan => {
    if (!before) return { schedule, countsFrom: today(), asksUntil: null };
    if (isSame(before.schedule, schedule)) return { ...before, schedule };
    const isOtherRhythm = before.schedule.every !== schedule.every || before.schedule.from !== schedule.from;
    return {
      schedule,
      countsFrom: isOtherRhythm ? today() : before.countsFrom,
      asksUntil: later(before.asksUntil, addDays(today(), -1)),
    };
  };

  return {
    keepForm: (key: string, form: string | null): void =>
      form === null ? forms.remove(key) : forms.put(key, form, clock.now()),
    keptForms: (): KeptForm[] => forms.list(),

    list: (kind?: SavedKind): SavedView[] =>
      saved
        .list()
        .filter((it) => kind === undefined || it.kind === kind)
        .map(view),

    /** @throws AppError `saved.notFound` */
    get: (id: string): SavedView => view(saved.get(id)),

    /** @throws AppError `saved.notFound`, `saved.noSchedule` */
    put: ({ id, kind, name, draft, schedule: given }: SavedInput): SavedView => {
      const known = id === undefined ? null : saved.get(id);
      const schedule = kind === 'recurring' ? (given ?? known?.plan?.schedule) : undefined;
      if (kind === 'recurring' && !schedule) throw new AppError('saved.noSchedule', {});
      const it: SavedDraft = {
        ...{ id: id ?? newInternalId(today()), kind, name, draft },
        plan: schedule ? planOf(schedule, known?.plan) : null,
        ...{ problem: null, changedAt: clock.now(), removedAt: null },
      };
      db.transaction(() => {
        saved.put(it);
        if (given && schedule) journal.add('recurring.scheduled', { name, ...given });
      });
      changed();
      return view(it);
    },

    /** Puts one away; a recurring one is not issued meanwhile. @throws AppError `saved.notFound` */
    remove: (id: string): void => {
      saved.put({ ...saved.get(id), removedAt: clock.now() });
      sweep();
      changed();
    },

    /** What fell due while it was away waits for the user. @throws AppError `saved.notFound` */
    restore: (id: string): SavedView => {
      const { removedAt, plan, ...rest } = saved.get(id);
      const wasAway = removedAt !== null && warsawDay(removedAt) < today();
      const asked =
        plan && wasAway ? { ...plan, asksUntil: later(plan.asksUntil, addDays(today(), -1)) } : plan;
      const it = { ...rest, plan: asked, removedAt: null };
      saved.put(it);
      changed();
      return view(it);
    },
  };
}
