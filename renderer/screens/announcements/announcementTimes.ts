import type { AnnouncementView } from '../../../shared/contract/modeTypes.ts';
import { isDay, warsawDay, warsawInstant } from '../../../shared/domain/warsawTime.ts';
import { parseHour } from '../../../shared/i18n/parse.ts';
import { formatTime } from '../../../shared/i18n/times.ts';
import { ui } from '../../../shared/i18n/ui.ts';

const words = ui.modeSwitch;

/** A day and an hour as typed. */
export interface Moment {
  day: string;
  hour: string;
}
export type TimeProblems = Partial<Record<'startDay' | 'startHour' | 'endDay' | 'endHour', string>>;
export interface Times {
  start: Moment;
  end: Moment;
}

/** An instant as it would have been typed; null as nothing. */
export const momentOf = (instant: number | null): Moment =>
  instant === null ? { day: '', hour: '' } : { day: warsawDay(instant), hour: formatTime(instant) };

/** The times of an announcement as typed, or what is wrong with them. The end may stay empty. */
export function readTimes({
  start,
  end,
}: Times): { problems: TimeProblems } | Pick<AnnouncementView, 'start' | 'end'> {
  const problems: TimeProblems = {};
  const startMinute = parseHour(start.hour);
  const endMinute = parseHour(end.hour);
  const hasEnd = end.day !== '' || end.hour !== '';
  if (!isDay(start.day)) problems.startDay = words.badDay;
  if (startMinute === undefined) problems.startHour = words.badHour;
  if (hasEnd && !isDay(end.day)) problems.endDay = words.badDay;
  if (hasEnd && endMinute === undefined) problems.endHour = words.badHour;
  if (Object.keys(problems).length > 0 || startMinute === undefined) return { problems };
  const from = warsawInstant(start.day, startMinute);
  if (!hasEnd || endMinute === undefined) return { start: from, end: null };
  const to = warsawInstant(end.day, endMinute);
  return to < from ? { problems: { endDay: words.endBeforeStart } } : { start: from, end: to };
}

/** Focuses the first field, in reading order, that has a problem. */
export function focusFirst(form: HTMLFormElement, problems: TimeProblems): void {
  const first = Object.keys(problems)[0] ?? '';
  form.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
}
