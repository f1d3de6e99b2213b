import type { SavedView } from '../../../shared/contract/savedTypes.ts';
import { periodOf, type Schedule } from '../../../shared/domain/recurring.ts';
import { isDay } from '../../../shared/domain/warsawTime.ts';

/** A schedule as it is typed. */
export interface ScheduleForm extends Omit<Schedule, 'until' | 'dueDays'> {
  until: string;
  dueDays: string;
}
export type ScheduleProblem = 'badDay' | 'endsBeforeStart' | 'badDueDays';
export type ScheduleProblems = Partial<Record<'from' | 'until' | 'dueDays', ScheduleProblem>>;

/** What a new one begins with: every month, on this day, asking first. */
export function scheduleForm({ schedule }: SavedView, today: string): ScheduleForm {
  const it: Schedule = schedule ?? {
    ...{ every: 'month', day: Number(today.slice(8)), from: today, until: null },
    ...{ automatic: false, dueDays: 14, onHoliday: 'asIs' },
  };
  return { ...it, until: it.until ?? '', dueDays: it.dueDays === null ? '' : String(it.dueDays) };
}

/** The schedule, or what is wrong at which field. */
export function readSchedule(form: ScheduleForm): { schedule: Schedule } | { problems: ScheduleProblems } {
  const until = form.until.trim() === '' ? null : form.until;
  const dueDays = form.dueDays.trim() === '' ? null : Number(form.dueDays);
  const problems: ScheduleProblems = {};
  if (!isDay(form.from)) problems.from = 'badDay';
  if (until !== null && !isDay(until)) problems.until = 'badDay';
  else if (until !== null && isDay(form.from) && until < form.from) problems.until = 'endsBeforeStart';
  if (dueDays !== null && !(Number.isInteger(dueDays) && dueDays >= 0 && dueDays <= 3650))
    problems.dueDays = 'badDueDays';
  return Object.keys(problems).length > 0 ? { problems } : { schedule: { ...form, until, dueDays } };
}

/** From where on days are of interest: today, or the first period that is not invoiced yet. */
export function previewFrom({ next }: SavedView, schedule: Schedule, today: string): string {
  if (next === null) return today;
  const open = schedule.every === 'week' ? periodOf(schedule, next).from : `${next.slice(0, 7)}-01`;
  return open > today ? open : today;
}
