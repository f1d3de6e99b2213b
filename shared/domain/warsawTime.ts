/** Legal days are `YYYY-MM-DD` in Europe/Warsaw; instants are UTC milliseconds. */
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

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

/** By hour, for clocks change at full hours: lists of invoices ask about the same hours again and again. */
const offsets = new Map<number, number>();
const mostRemembered = 50_000;

/** How far Warsaw's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number): number {
  const hour = Math.floor(instant / hourMs);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const parts = warsaw.formatToParts(hour * hourMs);
  const part = (name: string): number => Number(parts.find(({ type }) => type === name)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  const offset = shown + part('second') * 1000 - hour * hourMs;
  if (offsets.size >= mostRemembered) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}

const utcMidnight = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date);
};
const dayOfUtc = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** The calendar day in Warsaw at an instant. */
export const warsawDay = (instant: number): string => dayOfUtc(instant + offsetAt(instant));

/** Is it a day that exists, written `YYYY-MM-DD`? */
export const isDay = (text: string): boolean =>
  /^[12]\d{3}-\d{2}-\d{2}$/.test(text) && dayOfUtc(utcMidnight(text)) === text;

/** `count` days later, or earlier when negative. */
export const addDays = (day: string, count: number): string => dayOfUtc(utcMidnight(day) + count * dayMs);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((utcMidnight(to) - utcMidnight(from)) / dayMs);

/** 0 is Sunday. */
export const weekday = (day: string): number => new Date(utcMidnight(day)).getUTCDay();

/** The instant at which a Warsaw clock shows this day and minute of the day. */
export function warsawInstant(day: string, minuteOfDay: number): number {
  const asIfUtc = utcMidnight(day) + minuteOfDay * 60_000;
  const guess = asIfUtc - offsetAt(asIfUtc);
  return asIfUtc - offsetAt(guess); // the second look settles the hours around a clock change
}

/** The instant at which the day is over in Warsaw: midnight that begins the next day (exclusive end). */
export const endOfWarsawDay = (day: string): number => warsawInstant(addDays(day, 1), 0);
