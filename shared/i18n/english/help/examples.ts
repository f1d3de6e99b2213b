import { weekday } from '../../../domain/warsawTime.ts';
import { formatDay } from '../../format.ts';
import { examplesIn } from '../../help/exampleDays.ts';

const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** `2026-04-07` → `Tuesday 07.04.2026`. */
export const namedDay = (day: string): string => `${weekdayNames[weekday(day)] ?? ''} ${formatDay(day)}`;

export const { issuedOn, dueOn, endsOn } = examplesIn(namedDay);
