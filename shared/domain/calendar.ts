import { addDays, weekday } from './warsawTime.ts';

/** Polish statutory days off (ustawa o dniach wolnych od pracy). */
const fixedHolidays = {
  newYear: '01-01',
  epiphany: '01-06',
  labourDay: '05-01',
  constitutionDay: '05-03',
  assumption: '08-15',
  allSaints: '11-01',
  independenceDay: '11-11',
  christmasEve: '12-24',
  christmas: '12-25',
  secondChristmasDay: '12-26',
} as const;
/** Days after Easter Sunday. */
const movableHolidays = { easter: 0, easterMonday: 1, pentecost: 49, corpusChristi: 60 } as const;
const christmasEveOffSince = 2025;

export type Holiday = keyof typeof fixedHolidays | keyof typeof movableHolidays;
/** Why a day is not a working day. */
export type DayOff = Holiday | 'saturday' | 'sunday';

/** Which days are off; deadlines take it as an argument. */
export interface Calendar {
  /** Why the day is off, or null for a working day. */
  dayOff(day: string): DayOff | null;
}

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
function easterSunday(year: number): string {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const skippedLeaps = Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * a + century - skippedLeaps - moonShift + 15) % 30;
  const correctionOfWeekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - moon - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((a + 11 * moon + 22 * correctionOfWeekday) / 451);
  const sum = moon + correctionOfWeekday - 7 * correction + 114;
  const [month, date] = [Math.floor(sum / 31), (sum % 31) + 1];
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Polish statutory days off of a year by day. */
export function holidays(year: number): Map<string, Holiday> {
  const easter = easterSunday(year);
  const days = [
    ...Object.entries(fixedHolidays).map(([name, monthDay]) => [`${year}-${monthDay}`, name] as const),
    ...Object.entries(movableHolidays).map(([name, offset]) => [addDays(easter, offset), name] as const),
  ];
  return new Map(
    days
      .filter(([, name]) => name !== 'christmasEve' || year >= christmasEveOffSince)
      .sort(([a], [b]) => (a < b ? -1 : 1)) as [string, Holiday][],
  );
}

/** Computed once per year: lists of invoices ask for the same days again and again. */
const holidaysByYear = new Map<number, Map<string, Holiday>>();

/** Days off in Poland; a holiday is named even when it falls on a weekend. */
export const polishCalendar: Calendar = {
  dayOff: (day) => {
    const year = Number(day.slice(0, 4));
    const known = holidaysByYear.get(year) ?? holidays(year);
    holidaysByYear.set(year, known);
    const holiday = known.get(day);
    if (holiday) return holiday;
    const number = weekday(day);
    return number === 6 ? 'saturday' : number === 0 ? 'sunday' : null;
  },
};

/** Neither Saturday, Sunday nor a statutory day off. */
export const isWorkingDay = (day: string, calendar: Calendar = polishCalendar): boolean =>
  calendar.dayOff(day) === null;

/** A day gone through while counting, and why it did not count. */
export interface CountedDay {
  day: string;
  off: DayOff | null;
}

/** The days from the one after `day` to the `count`-th working day after it, in order. */
export function countWorkingDays(day: string, count: number, calendar = polishCalendar): CountedDay[] {
  const counted: CountedDay[] = [];
  let left = count;
  for (let it = addDays(day, 1); left > 0; it = addDays(it, 1)) {
    const off = calendar.dayOff(it);
    counted.push({ day: it, off });
    if (off === null) left -= 1;
  }
  return counted;
}

/** The `count`-th working day after `day`; counting starts on the day after it. */
export const addWorkingDays = (day: string, count: number, calendar = polishCalendar): string =>
  countWorkingDays(day, count, calendar).at(-1)?.day ?? day;

/** The first working day after `day`. */
export const nextWorkingDay = (day: string, calendar = polishCalendar): string =>
  addWorkingDays(day, 1, calendar);

/** The last working day before `day`. */
export function previousWorkingDay(day: string, calendar = polishCalendar): string {
  let it = addDays(day, -1);
  while (!isWorkingDay(it, calendar)) it = addDays(it, -1);
  return it;
}
