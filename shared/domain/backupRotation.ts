import { addDays, warsawDay, weekday } from './warsawTime.ts';

/** A backup, made at an instant. */
export interface DatedBackup {
  at: number;
}

/** Of how many days, weeks and months that have backups the newest one stays. */
export const backupsKept = { daily: 7, weekly: 5, monthly: 12 } as const;

const dayOf = ({ at }: DatedBackup): string => warsawDay(at);
const weekOf = (it: DatedBackup): string => {
  const day = dayOf(it);
  return addDays(day, -((weekday(day) + 6) % 7));
};
const monthOf = (it: DatedBackup): string => dayOf(it).slice(0, 7);

/**
 * Which backups stay, newest first: the newest one of each of the last 7 days, 5 weeks (from Monday) and 12 months that
 * have any. Days without a backup do not count, so that a computer that was off loses nothing.
 */
export function backupsToKeep<T extends DatedBackup>(all: readonly T[]): T[] {
  const newestFirst = all.toSorted((a, b) => b.at - a.at);
  const newestOf = (period: (it: T) => string, count: number): T[] =>
    [...Map.groupBy(newestFirst, period).values()].slice(0, count).flatMap((some) => some.slice(0, 1));
  const kept = new Set([
    ...newestOf(dayOf, backupsKept.daily),
    ...newestOf(weekOf, backupsKept.weekly),
    ...newestOf(monthOf, backupsKept.monthly),
  ]);
  return newestFirst.filter((it) => kept.has(it));
}
