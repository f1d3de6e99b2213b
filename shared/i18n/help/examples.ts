import { weekday } from '../../domain/warsawTime.ts';
import { formatDay } from '../format.ts';
import { examplesIn } from './exampleDays.ts';

const weekdayNames = ['niedziela', 'poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek', 'sobota'];
/** `2026-04-07` → `wtorek, 07.04.2026`. */
export const namedDay = (day: string): string => `${weekdayNames[weekday(day)] ?? ''}, ${formatDay(day)}`;

export const { issuedOn, dueOn, endsOn } = examplesIn(namedDay);
