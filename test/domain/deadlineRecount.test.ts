import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceDeadline, type Announcement, type DatedInvoice } from '../../shared/domain/deadline.ts';
import type { Mode } from '../../shared/domain/mode.ts';

/**
 * A second, slow way to the same answer, which shares nothing with the program: days off of another package, days by
 * Intl, no order of events, and the rules of offline-rules.md 2 read as „the latest day that any of them gives”.
 */
const daysOff = new Set(
  [2025, 2026, 2027].flatMap((year) =>
    new Holidays('PL')
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10)),
  ),
);
const inWarsaw = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' });
const dayOf = (instant: number): string => inWarsaw.format(instant);

function laterWorkingDay(day: string, count: number): string {
  const it = new Date(`${day}T12:00:00Z`);
  for (let left = count; left > 0;) {
    it.setUTCDate(it.getUTCDate() + 1);
    const isWeekend = it.getUTCDay() === 0 || it.getUTCDay() === 6;
    if (!isWeekend && !daysOff.has(it.toISOString().slice(0, 10))) left -= 1;
  }
  return it.toISOString().slice(0, 10);
}

const never = '9999-12-31';

/** The day, `open` or `none`. */
function recount(
  { mode, issueDate, issuedAt = 0 }: DatedInvoice,
  announcements: readonly Announcement[],
): string {
  if (mode === 'awaria-calkowita') return 'none';
  const meets = announcements.filter(({ end }) => end === null || end > issuedAt);
  if (meets.some(({ category }) => category === 'totalFailure')) return 'none';
  if (mode === 'online') return issueDate;
  const dayAfter = (it: Announcement, count: number) =>
    it.end === null ? never : laterWorkingDay(dayOf(it.end), count);
  const atIssue = meets.filter(({ start }) => start <= issuedAt);
  const candidates = [laterWorkingDay(issueDate, 1)];
  if (mode === 'offline-niedostepnosc') {
    atIssue
      .filter(({ category }) => category === 'maintenance')
      .forEach((it) => candidates.push(dayAfter(it, 1)));
  }
  if (mode === 'offline-awaria') {
    atIssue
      .filter(({ category }) => category === 'failure')
      .forEach((it) => candidates.push(dayAfter(it, 7)));
  }
  const failures = meets.filter(({ category }) => category === 'failure');
  for (;;) {
    const latest = [...candidates].sort().at(-1) ?? issueDate;
    const grown = failures
      .filter(({ start }) => dayOf(start) <= latest)
      .map((it) => dayAfter(it, 7))
      .filter((day) => day > latest);
    if (grown.length === 0) return latest === never ? 'open' : latest;
    candidates.push(...grown);
  }
}

const hourMs = 3_600_000;
/** From the days before clocks go forward to those after they go back, with May and November holidays between. */
const from = Date.parse('2026-03-20T00:00:00Z');
const instants = fc.integer({ min: 0, max: 240 * 24 * 60 }).map((minutes) => from + minutes * 60_000);
const announced = fc
  .record({
    category: fc.constantFrom<Announcement['category']>('maintenance', 'failure', 'failure', 'failure'),
    total: fc.integer({ min: 0, max: 30 }),
    afterMs: fc.integer({ min: -10 * 24, max: 40 * 24 }).map((hours) => hours * hourMs),
    lengthMs: fc.option(
      fc.integer({ min: 0, max: 9 * 24 * 60 }).map((minutes) => minutes * 60_000),
      {
        freq: 8,
      },
    ),
  })
  .map(({ category, total, ...it }) => ({
    ...it,
    category: total === 0 ? ('totalFailure' as const) : category,
  }));
const histories = fc
  .record({
    mode: fc.constantFrom<Mode>('online', 'offline24', 'offline-niedostepnosc', 'offline-awaria'),
    issuedAt: instants,
    some: fc.array(announced, { maxLength: 8 }),
  })
  .map(({ mode, issuedAt, some }) => ({
    invoice: { mode, issuedAt, issueDate: dayOf(issuedAt) },
    announcements: some.map(({ category, afterMs, lengthMs }, index): Announcement => {
      const start = issuedAt + afterMs;
      return {
        ...{ id: `event-${index}`, category, start },
        end: lengthMs === null ? null : start + lengthMs,
      };
    }),
  }));

describe('for any history of announcements the deadline', () => {
  const asText = (deadline: { kind: string; day?: string }): string => deadline.day ?? deadline.kind;

  it('is the one that an independent slow count gives', () => {
    fc.assert(
      fc.property(histories, ({ invoice, announcements }) => {
        expect(asText(traceDeadline(invoice, announcements).deadline)).toBe(recount(invoice, announcements));
      }),
      { numRuns: 3000 },
    );
  });

  it('is where its chain of reasons leads, and every reason follows from the one before', () => {
    fc.assert(
      fc.property(histories, ({ invoice, announcements }) => {
        const { deadline, steps } = traceDeadline(invoice, announcements);
        expect(steps.at(-1)?.result).toEqual(deadline);
        for (const { counted, result, from: counting } of steps) {
          if (counting === null) continue;
          expect(result).toEqual({ kind: 'day', day: counted.at(-1)?.day });
          expect(counted.at(-1)?.off).toBeNull();
        }
        const days = steps.flatMap(({ result }) => (result.kind === 'day' ? [result.day] : []));
        expect(days).toEqual([...new Set(days)].sort());
      }),
      { numRuns: 1000 },
    );
  });
});
