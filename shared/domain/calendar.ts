/** Legal days are `YYYY-MM-DD` in Europe/Warsaw; instants are UTC milliseconds. */
const dayMs = 86_400_000;

const warsaw = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Warsaw',
  calendar: 'iso8601',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function warsawParts(instant: number): Record<string, string> {
  return Object.fromEntries(warsaw.formatToParts(instant).map(({ type, value }) => [type, value]));
}

/** The calendar day in Warsaw at an instant. */
export function warsawDay(instant: number): string {
  const { year = '', month = '', day = '' } = warsawParts(instant);
  return `${year.padStart(4, '0')}-${month}-${day}`;
}

const utcMidnight = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date);
};
const dayOfUtc = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** Is it a day that exists, written `YYYY-MM-DD`? */
export const isDay = (text: string): boolean =>
  /^[12]\d{3}-\d{2}-\d{2}$/.test(text) && dayOfUtc(utcMidnight(text)) === text;

/** `count` days later, or earlier when negative. */
export const addDays = (day: string, count: number): string => dayOfUtc(utcMidnight(day) + count * dayMs);

/** The instant at which the day is over in Warsaw: midnight that begins the next day (exclusive end). */
export function endOfWarsawDay(day: string): number {
  const midnight = utcMidnight(addDays(day, 1));
  // Clocks change at 01:00 UTC, so the offset at midnight UTC is the one that held at midnight in Warsaw.
  const { year, month, day: date, hour, minute, second } = warsawParts(midnight);
  const wallClock = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(date),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return midnight - (wallClock - midnight);
}

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
function easterSunday(year: number): string {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const skippedLeaps = Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * a + century - skippedLeaps - moonShift + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - moon - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((a + 11 * moon + 22 * weekday) / 451);
  const sum = moon + weekday - 7 * correction + 114;
  return dayOfUtc(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1));
}

const fixedHolidays = ['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-25', '12-26'];

/** Polish statutory days off of a year, in order (ustawa o dniach wolnych od pracy). */
export function holidays(year: number): string[] {
  const easter = easterSunday(year);
  const days = [
    ...fixedHolidays.map((monthDay) => `${year}-${monthDay}`),
    ...[0, 1, 49, 60].map((offset) => addDays(easter, offset)),
  ];
  // Christmas Eve has been a day off since 2025.
  if (year >= 2025) days.push(`${year}-12-24`);
  return days.sort();
}

/** Computed once per year: lists of invoices ask for the same days again and again. */
const daysOff = new Map<number, ReadonlySet<string>>();

function isHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const known = daysOff.get(year) ?? new Set(holidays(year));
  daysOff.set(year, known);
  return known.has(day);
}

/** Neither Saturday, Sunday nor a statutory day off. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(utcMidnight(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(day);
}

/** The `count`-th working day after `day`; counting starts on the day after it. */
export function addWorkingDays(day: string, count: number): string {
  let result = day;
  for (let left = count; left > 0;) {
    result = addDays(result, 1);
    if (isWorkingDay(result)) left -= 1;
  }
  return result;
}

/** The first working day after `day`. */
export const nextWorkingDay = (day: string): string => addWorkingDays(day, 1);
