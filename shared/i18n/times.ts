import type { DeadlineView } from '../contract/modeTypes.ts';
import { daysBetween, warsawDay, weekday } from '../domain/warsawTime.ts';
import { formatDay, plural, shortDay } from './format.ts';

const NBSP = '\u00a0';
const weekdaysGenitive = ['niedzieli', 'poniedziałku', 'wtorku', 'środy', 'czwartku', 'piątku', 'soboty'];

const warsawClock = new Intl.DateTimeFormat('pl-PL', {
  timeZone: 'Europe/Warsaw',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant (UTC milliseconds) → `23:59` in Warsaw. */
export const formatTime = (instant: number): string => warsawClock.format(instant);

/** How long something lasts, in the largest whole unit: `12 min`, `3 godz.`, `2 dni`. */
export function formatAge(ageMs: number): string {
  const minutes = Math.floor(Math.max(0, ageMs) / 60_000);
  if (minutes < 1) return 'od chwili';
  if (minutes < 60) return `${minutes}${NBSP}min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours}${NBSP}godz.`;
  const days = Math.floor(hours / 24);
  return `${days}${NBSP}${plural(days, 'dzień', 'dni', 'dni')}`;
}

/** About how long something will take: `4 s`, `3 min`, `2 godz.`. */
export function formatAbout(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 90) return `${seconds}${NBSP}s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes}${NBSP}min` : `${Math.round(minutes / 60)}${NBSP}godz.`;
}

/** How long ago: `przed chwilą`, `12 min temu`. */
export const formatAgo = (ageMs: number): string =>
  ageMs < 60_000 ? 'przed chwilą' : `${formatAge(ageMs)} temu`;

/** A deadline as lists show it: `jutro 23:59`, `23.11.2026, 23:59`, `po terminie: 19.11.2026`. */
export function deadlineText(deadline: DeadlineView, today: string): string {
  if (deadline.kind === 'open') return 'biegnie od zakończenia awarii';
  if (deadline.kind === 'none') return 'bez obowiązku dosłania';
  if (deadline.overdue) return `po terminie: ${formatDay(deadline.day)}`;
  const days = daysBetween(today, deadline.day);
  if (days === 0) return `dziś${NBSP}23:59`;
  if (days === 1) return `jutro${NBSP}23:59`;
  return `${formatDay(deadline.day)},${NBSP}23:59`;
}

/** A deadline where there is little room: without the year when it is this one; `po terminie: 19.11`. */
export function shortDeadlineText(deadline: DeadlineView, today: string): string {
  if (deadline.kind === 'open') return 'od końca awarii';
  const text = deadlineText(deadline, today);
  return deadline.kind === 'day'
    ? text.replace(formatDay(deadline.day), shortDay(deadline.day, today))
    : text;
}

/** A deadline after the word „do”: `jutra, 23:59`, `poniedziałku 23.11, 23:59`. */
export function untilDay(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return `dziś, 23:59`;
  if (days === 1) return `jutra, 23:59`;
  const name = weekdaysGenitive[weekday(day)] ?? '';
  const [year, month, date] = day.split('-');
  const shortDay = `${Number(date)}.${month}${year === today.slice(0, 4) ? '' : `.${year}`}`;
  return `${name}${NBSP}${shortDay}, 23:59`;
}

const warsawWeekday = new Intl.DateTimeFormat('pl-PL', { timeZone: 'Europe/Warsaw', weekday: 'long' });
const onWeekday: Record<string, string> = {
  ...{ poniedziałek: 'W poniedziałek', wtorek: 'We wtorek', środa: 'W środę', czwartek: 'W czwartek' },
  ...{ piątek: 'W piątek', sobota: 'W sobotę', niedziela: 'W niedzielę' },
};

/** When announced works are: `W sobotę 21.11, 00:00–05:00,`; over midnight with both days. */
export function plannedWindow(start: number, end: number | null): string {
  const day = (instant: number) => formatDay(warsawDay(instant)).slice(0, 5);
  const from = `${onWeekday[warsawWeekday.format(start)] ?? ''} ${day(start)}, ${formatTime(start)}`;
  if (end === null) return `${from} i później`;
  const sameDay = warsawDay(start) === warsawDay(end);
  return `${from}–${sameDay ? '' : `${day(end)}, `}${formatTime(end)}`;
}
