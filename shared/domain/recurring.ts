import { z } from 'zod';
import { isWorkingDay, nextWorkingDay, polishCalendar, type Calendar } from './calendar.ts';
import { addDays, daysBetween, isDay, weekday } from './warsawTime.ts';

export const rhythms = ['week', 'month', 'quarter', 'year'] as const;
export type Rhythm = (typeof rhythms)[number];

const Day = z.string().refine(isDay);

/** When an invoice comes again. */
export const Schedule = z
  .strictObject({
    every: z.enum(rhythms),
    /** Of the month, 31 being the last one of a shorter month; of the week, from Monday 1 to Sunday 7. */
    day: z.int().min(1).max(31),
    /** Not before this day, and not after that one (null: for ever). */
    from: Day,
    until: Day.nullable(),
    /** The program issues it by itself; otherwise it reminds the user. */
    automatic: z.boolean(),
    /** Days from the issue date to the payment's due date; null leaves the due date as the draft has it. */
    dueDays: z.int().min(0).max(3650).nullable(),
    onHoliday: z.enum(['asIs', 'nextWorkingDay']),
  })
  .refine(({ every, day }) => every !== 'week' || day <= 7, { path: ['day'] });
export type Schedule = z.infer<typeof Schedule>;

/** One time that an invoice comes. */
export interface Occurrence {
  /**
   * What is invoiced, and never twice: the month (`2026-11`) in which it falls due, or for weekly ones the week's
   * Monday. It stays when the schedule's day is changed.
   */
  period: string;
  /** The day by the schedule; texts and periods go by it. */
  nominal: string;
  /** The day on which it is issued: after a holiday, where the schedule says so. */
  day: string;
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/** Months since year 0, so that they can be counted with. */
const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The day of a month counted so; the month's last one where it has no such day. */
export function dayOfMonth(month: number, date: number): string {
  const first = (number: number): string =>
    `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}-01`;
  const length = daysBetween(first(month), first(month + 1));
  return addDays(first(month), Math.min(date, length) - 1);
}

/** Monday of a day's week. */
const mondayOf = (day: string): string => addDays(day, -((weekday(day) + 6) % 7));

/** The day by the schedule of its `index`-th time, from 0. */
function nominalDay({ every, day, from }: Schedule, index: number): string {
  if (every === 'week') {
    const inThisWeek = addDays(mondayOf(from), day - 1);
    return addDays(inThisWeek, 7 * (index + (inThisWeek < from ? 1 : 0)));
  }
  const month = monthNumber(from);
  const first = dayOfMonth(month, day) < from ? month + 1 : month;
  return dayOfMonth(first + index * monthsOf[every], day);
}

function occurrence(schedule: Schedule, index: number, calendar: Calendar): Occurrence {
  const nominal = nominalDay(schedule, index);
  const isMoved = schedule.onHoliday === 'nextWorkingDay' && !isWorkingDay(nominal, calendar);
  return {
    period: schedule.every === 'week' ? mondayOf(nominal) : nominal.slice(0, 7),
    nominal,
    day: isMoved ? nextWorkingDay(nominal, calendar) : nominal,
  };
}

/** How many times have surely passed before a day: where to begin to look. */
function passedBefore(schedule: Schedule, day: string): number {
  if (day <= schedule.from) return 0;
  const passed =
    schedule.every === 'week'
      ? daysBetween(schedule.from, day) / 7
      : (monthNumber(day) - monthNumber(schedule.from)) / monthsOf[schedule.every];
  // A holiday may put one off by days, never by more than a time.
  return Math.max(0, Math.floor(passed) - 3);
}

/** The times whose day lies between two days, both included, in order. */
export function* occurrencesBetween(
  schedule: Schedule,
  from: string,
  to: string,
  calendar = polishCalendar,
): Generator<Occurrence> {
  for (let index = passedBefore(schedule, from); ; index += 1) {
    const it = occurrence(schedule, index, calendar);
    if (it.nominal > to || (schedule.until !== null && it.nominal > schedule.until)) return;
    if (it.day >= from && it.day <= to) yield it;
  }
}

/** Further ahead than any schedule that is meant. */
export const lastDay = '2999-12-31';

/** So many times from a day on, that day included; fewer where the schedule ends. */
export function nextOccurrences(
  schedule: Schedule,
  from: string,
  count: number,
  calendar = polishCalendar,
): Occurrence[] {
  const found: Occurrence[] = [];
  for (const it of occurrencesBetween(schedule, from, lastDay, calendar)) {
    if (found.push(it) >= count) break;
  }
  return found;
}

/** First and last day of what an occurrence is about: its week, month, calendar quarter or year. */
export function periodOf({ every }: Schedule, nominal: string): { from: string; to: string } {
  if (every === 'week') return { from: mondayOf(nominal), to: addDays(mondayOf(nominal), 6) };
  const length = monthsOf[every];
  const first = Math.floor(monthNumber(nominal) / length) * length;
  return { from: dayOfMonth(first, 1), to: dayOfMonth(first + length - 1, 31) };
}

/** A day of the first time, moved on to the time of `nominal`; a month's last day stays the last one. */
export function movedDay(schedule: Schedule, day: string, nominal: string): string {
  const first = nominalDay(schedule, 0);
  if (schedule.every === 'week') return addDays(day, daysBetween(first, nominal));
  const month = monthNumber(day) + monthNumber(nominal) - monthNumber(first);
  const isLast = addDays(day, 1).slice(5, 7) !== day.slice(5, 7);
  return dayOfMonth(month, isLast ? 31 : Number(day.slice(8)));
}
