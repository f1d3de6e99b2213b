import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectionDays, seenAgain, type SeenStretch } from '../../shared/domain/home/connectionDays.ts';
import type { Deadline } from '../../shared/domain/deadline.ts';
import { deadlineLine } from '../../shared/domain/home/deadlineLine.ts';
import { compareMonths, type DaySales } from '../../shared/domain/home/salesMonths.ts';
import { union } from '../../shared/domain/home/spans.ts';
import { todo } from '../../shared/domain/home/todo.ts';
import { monthBefore, monthOf } from '../../shared/domain/months.ts';
import { addDays, endOfWarsawDay, warsawInstant } from '../../shared/domain/warsawTime.ts';

const hour = 3_600_000;
const at = (day: string, hours = 0) => warsawInstant(day, hours * 60);
const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));

describe('sales of the month against the last', () => {
  const sale = (day: string, grossGrosze: number, currency = 'PLN'): DaySales => ({
    ...{ day, currency, grossGrosze, count: 1 },
  });

  it('compares up to the same day, and tells the whole month before too', () => {
    const [złotys] = compareMonths(
      [sale('2026-11-02', 15_000), sale('2026-10-20', 10_000), sale('2026-10-21', 500)],
      '2026-11-20',
    );
    expect(złotys).toMatchObject({
      currency: 'PLN',
      present: { grossGrosze: 15_000, count: 1 },
      lastToSameDay: { grossGrosze: 10_000, count: 1 },
      last: { grossGrosze: 10_500, count: 2 },
      ...{ differenceGrosze: 5_000, differencePercent: 50 },
    });
    expect(złotys?.days).toHaveLength(31);
    expect(złotys?.days[1]).toMatchObject({ dayOfMonth: 2, present: { count: 1 }, last: { count: 0 } });
    // A day to come, and a day that November does not have.
    expect(złotys?.days[20]).toMatchObject({ present: null, last: { grossGrosze: 500 } });
    expect(złotys?.days[30]?.present).toBeNull();
  });

  it('a longer month is compared with all of a shorter one', () => {
    const [złotys] = compareMonths([sale('2027-02-28', 100), sale('2027-03-31', 100)], '2027-03-31');
    expect(złotys).toMatchObject({ differenceGrosze: 0, differencePercent: 0 });
    expect(złotys?.days[30]).toMatchObject({ last: null, present: { count: 1 } });
  });

  it('a correction takes away what it corrects, and a month may be below nothing', () => {
    const [złotys] = compareMonths([sale('2026-11-03', 900), sale('2026-11-05', -1_000)], '2026-11-05');
    expect(złotys?.present).toEqual({ grossGrosze: -100, count: 2 });
    expect(złotys?.differencePercent).toBeNull();
  });

  it('złotys come first and are always there; other currencies are never added to them', () => {
    const sales = [sale('2026-11-03', 5, 'USD'), sale('2026-11-03', 7, 'EUR'), sale('2026-09-30', 1, 'CHF')];
    const all = compareMonths(sales, '2026-11-20');
    expect(all.map(({ currency, present }) => [currency, present.grossGrosze])).toEqual([
      ...[
        ['PLN', 0],
        ['EUR', 7],
        ['USD', 5],
      ],
    ]);
  });

  it('loses nothing: the days add up to the months', () => {
    const some = fc.array(
      fc.record({
        day: fc.integer({ min: -70, max: 0 }),
        currency: fc.constantFrom('PLN', 'EUR'),
        grossGrosze: fc.integer({ min: -1_000_000, max: 1_000_000 }),
        count: fc.integer({ min: 1, max: 50 }),
      }),
    );
    fc.assert(
      fc.property(anyDay, some, (today, offsets) => {
        const sales = offsets.map(({ day, ...it }) => ({ ...it, day: addDays(today, day) }));
        const sumOf = (from: string, to: string, currency: string) =>
          sales
            .filter((it) => it.currency === currency && it.day >= from && it.day <= to)
            .reduce((all, { grossGrosze }) => all + grossGrosze, 0);
        for (const it of compareMonths(sales, today)) {
          const before = monthBefore(today);
          expect(it.present.grossGrosze).toBe(sumOf(monthOf(today).from, today, it.currency));
          expect(it.last.grossGrosze).toBe(sumOf(before.from, before.to, it.currency));
          const days = (which: 'present' | 'last') =>
            it.days.reduce((all, day) => all + (day[which]?.grossGrosze ?? 0), 0);
          expect([days('present'), days('last')]).toEqual([it.present.grossGrosze, it.last.grossGrosze]);
          expect(it.differenceGrosze).toBe(it.present.grossGrosze - it.lastToSameDay.grossGrosze);
        }
      }),
    );
  });

  it('absurd amounts do not break the screen', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const [złotys] = compareMonths([sale('2026-11-01', most), sale('2026-11-02', most)], '2026-11-20');
    expect(złotys?.present.grossGrosze).toBe(most);
  });
});

describe('the connection of 30 days', () => {
  const today = '2026-11-20';
  const now = at(today, 12);
  const days = (seen: SeenStretch[], announced: { start: number; end: number | null }[] = []) =>
    connectionDays(seen, announced, { today, now, count: 30 });

  it('a day that was not watched is unknown, never online', () => {
    const all = days([]);
    expect(all).toHaveLength(30);
    expect(all[0]?.day).toBe('2026-10-22');
    for (const it of all) expect(it).toMatchObject({ onlineMs: 0, offlineMs: 0 });
  });

  it('tells hours online, offline and announced of each day', () => {
    const all = days(
      [
        { start: at('2026-11-18', 8), end: at('2026-11-18', 10), ksef: 'up' },
        { start: at('2026-11-18', 10), end: at('2026-11-19', 1), ksef: 'down' },
      ],
      [{ start: at('2026-11-18', 20), end: null }],
    );
    expect(all.at(-3)).toEqual({
      ...{ day: '2026-11-18', onlineMs: 2 * hour, offlineMs: 14 * hour, announcedMs: 4 * hour },
      lengthMs: 24 * hour,
    });
    expect(all.at(-2)).toMatchObject({ offlineMs: hour, announcedMs: 24 * hour });
    // Today until now, and not a minute of what is to come.
    expect(all.at(-1)).toMatchObject({ announcedMs: 12 * hour, lengthMs: 12 * hour });
  });

  it('the days on which clocks change are as long as they are', () => {
    const of = (day: string) =>
      connectionDays([{ start: at(day), end: endOfWarsawDay(day), ksef: 'up' }], [], {
        ...{ today: day, now: endOfWarsawDay(day), count: 1 },
      })[0]?.onlineMs;
    expect([of('2026-03-29'), of('2026-10-25')]).toEqual([23 * hour, 25 * hour]);
  });

  it('never tells of more time than there was', () => {
    const stretch = fc.record({
      start: fc.integer({ min: -40 * 24, max: 40 }),
      length: fc.integer({ min: 0, max: 100 }),
      ksef: fc.constantFrom('up' as const, 'down' as const),
    });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 30 }), (some) => {
        const seen = some.map(({ start, length, ksef }) => ({
          ...{ start: now + start * hour, end: now + (start + length) * hour, ksef },
        }));
        for (const it of days(
          seen,
          seen.map(({ start, end }) => ({ start, end })),
        )) {
          expect(Math.min(it.onlineMs, it.offlineMs, it.announcedMs)).toBeGreaterThanOrEqual(0);
          expect(it.onlineMs + it.offlineMs).toBeLessThanOrEqual(it.lengthMs);
          expect(it.announcedMs).toBeLessThanOrEqual(it.lengthMs);
        }
      }),
    );
  });

  describe('what was seen', () => {
    const up: SeenStretch = { start: now, end: now + 60_000, ksef: 'up' };
    it('goes on while the same is seen again', () => {
      expect(seenAgain(up, 'up', now + 70_000)).toEqual({ ...up, end: now + 70_000 });
    });
    it('another answer begins a new stretch where the old one was seen last', () => {
      expect(seenAgain(up, 'down', now + 70_000)).toEqual({
        ...{ start: now + 60_000, end: now + 70_000, ksef: 'down' },
      });
    });
    it('after a sleep, or with a clock set back, nothing is said of the time between', () => {
      const later = now + 8 * hour;
      expect(seenAgain(up, 'up', later)).toEqual({ start: later, end: later, ksef: 'up' });
      expect(seenAgain(up, 'up', now - hour)).toEqual({ start: now - hour, end: now - hour, ksef: 'up' });
    });
  });
});

describe('deadlines on a time line', () => {
  const today = '2026-12-22';
  const now = at(today, 12);
  const base = { today, now, reach: 14, waiting: [], announcements: [], down: [] };
  const due = (day: string) => waitingTo({ kind: 'day', day });
  const waitingTo = (deadline: Deadline) => ({ id: 'LAT-1', number: 'FV/1', deadline });

  it('today is in the middle, and days off are named', () => {
    const { days } = deadlineLine(base);
    expect(days).toHaveLength(29);
    expect(days[14]).toEqual({ day: today, off: null });
    expect(days.slice(16, 20).map(({ off }) => off)).toEqual([
      ...(['christmasEve', 'christmas', 'secondChristmasDay', 'sunday'] as const),
    ]);
  });

  it('invoices of a day are one point; those beyond the line stand at its end with their own day', () => {
    const { points, open } = deadlineLine({
      ...base,
      waiting: [
        ...[due('2026-12-23'), due('2026-12-23'), due('2026-01-02'), due('2027-02-01')],
        ...[waitingTo({ kind: 'open' }), waitingTo({ kind: 'none' })],
      ],
    });
    const only = { id: 'LAT-1', number: 'FV/1' };
    expect(points).toEqual([
      { day: '2026-12-08', count: 1, due: '2026-01-02', isOverdue: true, only },
      { day: '2026-12-23', count: 2, due: '2026-12-23', isOverdue: false, only: null },
      { day: '2027-01-05', count: 1, due: '2027-02-01', isOverdue: false, only },
    ]);
    expect(open).toBe(1);
  });

  it('outages are bands: announced ones, and long losses of the connection', () => {
    const { bands } = deadlineLine({
      ...base,
      announcements: [
        { category: 'failure', start: at('2026-12-22'), end: null },
        { category: 'maintenance', start: at('2026-12-08'), end: at('2026-12-10') },
        { category: 'maintenance', start: at('2026-10-01'), end: at('2026-10-02') },
      ],
      down: [
        { start: at('2026-12-20', 1), end: at('2026-12-20', 3) },
        { start: at('2026-12-21', 1), end: at('2026-12-21', 1) + 60_000 },
      ],
    });
    expect(bands.map(({ kind }) => kind)).toEqual(['maintenance', 'noConnection', 'failure']);
    expect([bands[0]?.from, bands[0]?.to]).toEqual([0, 2 / 29]);
    expect([bands[2]?.from, bands[2]?.to, bands[2]?.end]).toEqual([14 / 29, 14.5 / 29, null]);
  });

  it('counts every dated invoice once, and keeps within the line', () => {
    const offsets = fc.array(fc.integer({ min: -400, max: 400 }));
    fc.assert(
      fc.property(anyDay, offsets, (day, some) => {
        const starts = some.map((it) => at(day) + it * hour);
        const { points, bands, days } = deadlineLine({
          ...{ today: day, now: at(day, 9), reach: 14 },
          waiting: some.map((it) => due(addDays(day, it))),
          announcements: starts.map((start) => ({ category: 'failure' as const, start, end: start + hour })),
          down: starts.map((start) => ({ start, end: start + hour })),
        });
        expect(points.reduce((sum, { count }) => sum + count, 0)).toBe(some.length);
        const known = new Set(days.map((it) => it.day));
        for (const point of points) expect(known.has(point.day)).toBe(true);
        for (const { from, to } of bands) expect(0 <= from && from < to && to <= 1).toBe(true);
      }),
    );
  });
});

it('a union of spans covers the same instants, once', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const joined = union(spans);
      for (let instant = 0; instant < 90; instant += 1) {
        const covers = ({ start, end }: { start: number; end: number }) => start <= instant && instant < end;
        expect(joined.filter(covers)).toHaveLength(spans.some(covers) ? 1 : 0);
      }
    }),
  );
});

describe('what else needs a person', () => {
  const nothing = {
    ...{ rejected: 0, keystoreProblem: null, corrections: { waiting: 0, ready: 0 }, recurring: [] },
    ...{ isPaused: false, told: new Set<string>() },
  };
  it('is nothing on a quiet day', () => expect(todo(nothing)).toEqual([]));
  it('comes gravest first', () => {
    const found = todo({
      ...{ rejected: 2, keystoreProblem: 'keystore.locked', corrections: { waiting: 3, ready: 1 } },
      ...{ recurring: [{ count: 2, hasFailed: true }], isPaused: true, told: new Set() },
    });
    expect(found.map(({ kind }) => kind)).toEqual([
      ...(['rejected', 'keystore', 'paused', 'corrections', 'recurring'] as const),
    ]);
    expect(found.at(-1)).toEqual({ kind: 'recurring', count: 2, failed: 2 });
  });
  it('is not said twice where a warning tells of it', () => {
    expect(
      todo({ ...nothing, recurring: [{ count: 1, hasFailed: false }], told: new Set(['recurring']) }),
    ).toEqual([]);
  });
});
