const inWarsaw = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The instant (UTC milliseconds) at which a Warsaw clock shows this day and minute of the day. */
export function warsawInstant(day: string, minuteOfDay: number): number {
  const asIfUtc = Date.parse(`${day}T00:00Z`) + minuteOfDay * 60_000;
  const offsetAt = (instant: number) =>
    Date.parse(`${inWarsaw.format(instant).replace(' ', 'T')}Z`) - instant;
  const guess = asIfUtc - offsetAt(asIfUtc);
  return asIfUtc - offsetAt(guess); // the second look settles the hours around a clock change
}
