import type { DeadlineView } from '../../contract/modeTypes.ts';
import { daysBetween, warsawDay, weekday } from '../../domain/warsawTime.ts';
import { formatDay, shortDay } from '../format.ts';
import { formatTime } from '../times.ts';
import { counted } from './counted.ts';

// Amounts and days stay as they are written in Poland, `1 234,56 zł` and `20.11.2026`: so they are typed in the forms
// and printed on the invoices. Weekdays and lengths of time are English.
const NBSP = '\u00a0';
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export { formatTime };

/** How long something lasts, in the largest whole unit: `12 min`, `3 h`, `2 days`. */
export function formatAge(ageMs: number): string {
  const minutes = Math.floor(Math.max(0, ageMs) / 60_000);
  if (minutes < 1) return 'a moment';
  if (minutes < 60) return `${minutes}${NBSP}min`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours}${NBSP}h` : counted(Math.floor(hours / 24), 'day');
}

/** About how long something will take: `4 s`, `3 min`, `2 h`. */
export function formatAbout(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 90) return `${seconds}${NBSP}s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes}${NBSP}min` : `${Math.round(minutes / 60)}${NBSP}h`;
}

/** How long ago: `just now`, `12 min ago`. */
export const formatAgo = (ageMs: number): string => (ageMs < 60_000 ? 'just now' : `${formatAge(ageMs)} ago`);

/** A deadline as lists show it: `tomorrow 23:59`, `23.11.2026, 23:59`, `overdue: 19.11.2026`. */
export function deadlineText(deadline: DeadlineView, today: string): string {
  if (deadline.kind === 'open') return 'runs from the end of the failure';
  if (deadline.kind === 'none') return 'no duty to send';
  if (deadline.overdue) return `overdue: ${formatDay(deadline.day)}`;
  const days = daysBetween(today, deadline.day);
  if (days === 0) return `today${NBSP}23:59`;
  if (days === 1) return `tomorrow${NBSP}23:59`;
  return `${formatDay(deadline.day)},${NBSP}23:59`;
}

/** A deadline where there is little room: without the year when it is this one; `overdue: 19.11`. */
export function shortDeadlineText(deadline: DeadlineView, today: string): string {
  if (deadline.kind === 'open') return 'from the end of the failure';
  const text = deadlineText(deadline, today);
  return deadline.kind === 'day'
    ? text.replace(formatDay(deadline.day), shortDay(deadline.day, today))
    : text;
}

/** A deadline after the word “by”: `tomorrow, 23:59`, `Monday 23.11, 23:59`. */
export function untilDay(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today, 23:59';
  if (days === 1) return 'tomorrow, 23:59';
  const [year, month, date] = day.split('-');
  const shortDay = `${Number(date)}.${month}${year === today.slice(0, 4) ? '' : `.${year}`}`;
  return `${weekdays[weekday(day)] ?? ''}${NBSP}${shortDay}, 23:59`;
}

/** When announced works are: `On Saturday 21.11, 00:00–05:00,`; over midnight with both days. */
export function plannedWindow(start: number, end: number | null): string {
  const day = (instant: number) => formatDay(warsawDay(instant)).slice(0, 5);
  const from = `On ${weekdays[weekday(warsawDay(start))] ?? ''} ${day(start)}, ${formatTime(start)}`;
  if (end === null) return `${from} and later`;
  const sameDay = warsawDay(start) === warsawDay(end);
  return `${from}–${sameDay ? '' : `${day(end)}, `}${formatTime(end)}`;
}
