import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  countWorkingDays,
  holidays,
  isWorkingDay,
  nextWorkingDay,
} from '../../shared/domain/calendar.ts';
import { addDays, endOfWarsawDay, isDay, warsawDay, warsawInstant } from '../../shared/domain/warsawTime.ts';
import { needsSharedData, readSharedText, sharedData } from '../support/sharedData.ts';

describe('the day in Warsaw', () => {
  it.each([
    ['2026-01-31T22:59:59.999Z', '2026-01-31'],
    ['2026-01-31T23:00:00Z', '2026-02-01'],
    ['2026-07-14T21:59:59.999Z', '2026-07-14'],
    ['2026-07-14T22:00:00Z', '2026-07-15'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
  ])('%s is %s', (instant, day) => expect(warsawDay(Date.parse(instant))).toBe(day));

  it.each([
    ['winter', '2026-01-31', '2026-01-31T23:00:00Z'],
    ['summer', '2026-07-14', '2026-07-14T22:00:00Z'],
    ['23 hours when clocks go forward', '2026-03-29', '2026-03-29T22:00:00Z'],
    ['the day before clocks go forward', '2026-03-28', '2026-03-28T23:00:00Z'],
    ['25 hours when clocks go back', '2026-10-25', '2026-10-25T23:00:00Z'],
    ['the day before clocks go back', '2026-10-24', '2026-10-24T22:00:00Z'],
    ['the end of a year', '2026-12-31', '2026-12-31T23:00:00Z'],
  ])('%s: %s ends at %s', (_, day, end) => expect(endOfWarsawDay(day)).toBe(Date.parse(end)));

  it('ends where the next one begins, for any instant', () => {
    const instants = fc.integer({ min: Date.UTC(2006, 0, 1), max: Date.UTC(2049, 11, 31) });
    fc.assert(
      fc.property(instants, (instant) => {
        const end = endOfWarsawDay(warsawDay(instant));
        expect(instant).toBeLessThan(end);
        expect(warsawDay(end - 1)).toBe(warsawDay(instant));
        expect(warsawDay(end)).toBe(addDays(warsawDay(instant), 1));
      }),
    );
  });
});

describe('the hour of an announcement is an hour in Warsaw', () => {
  it.each([
    ['winter', '2026-11-20', 14 * 60 + 30, '2026-11-20T13:30:00.000Z'],
    ['summer', '2026-07-09', 0, '2026-07-08T22:00:00.000Z'],
    ['before the clocks go back', '2026-10-25', 90, '2026-10-24T23:30:00.000Z'],
    ['after the clocks go back', '2026-10-25', 5 * 60, '2026-10-25T04:00:00.000Z'],
    ['after the clocks go forward', '2026-03-29', 5 * 60, '2026-03-29T03:00:00.000Z'],
  ])('in %s', (_, day, minute, instant) => {
    expect(new Date(warsawInstant(day, minute)).toISOString()).toBe(instant);
  });
});

describe('days that exist', () => {
  it.each([
    ['2026-02-28', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-04-31', false],
    ['2026-1-1', false],
    ['20260101', false],
    ['0001-01-01', false],
    ['', false],
  ])('%j: %s', (text, valid) => expect(isDay(text)).toBe(valid));
});

describe('working days', () => {
  it.each([
    [2024, '2024-03-31', '2024-05-30'],
    [2025, '2025-04-20', '2025-06-19'],
    [2026, '2026-04-05', '2026-06-04'],
    [2038, '2038-04-25', '2038-06-24'],
    [2049, '2049-04-18', '2049-06-17'],
  ])('in %i Easter is on %s and Corpus Christi on %s', (year, easter, corpusChristi) => {
    const off = holidays(year);
    expect(off.get(easter)).toBe('easter');
    expect(off.get(addDays(easter, 1))).toBe('easterMonday');
    expect(off.get(corpusChristi)).toBe('corpusChristi');
  });

  it('has Christmas Eve off from 2025 on', () => {
    expect(isWorkingDay('2024-12-24')).toBe(true);
    expect(isWorkingDay('2025-12-24')).toBe(false);
  });

  it.each([
    ['2026-04-03', 'Good Friday', true],
    ['2026-04-06', 'Easter Monday', false],
    ['2026-11-21', 'a Saturday', false],
    ['2026-11-22', 'a Sunday', false],
    ['2026-11-20', 'a Friday', true],
  ])('%s, %s: %s', (day, _, working) => expect(isWorkingDay(day)).toBe(working));

  it('counts from the day after', () => {
    expect(addWorkingDays('2025-07-12', 7)).toBe('2025-07-22');
    expect(nextWorkingDay('2026-12-23')).toBe('2026-12-28');
    expect(nextWorkingDay('2026-12-31')).toBe('2027-01-04');
  });

  it('names every day gone through', () => {
    expect(countWorkingDays('2026-05-29', 7).filter(({ off }) => off !== null)).toEqual([
      { day: '2026-05-30', off: 'saturday' },
      { day: '2026-05-31', off: 'sunday' },
      { day: '2026-06-04', off: 'corpusChristi' },
      { day: '2026-06-06', off: 'saturday' },
      { day: '2026-06-07', off: 'sunday' },
    ]);
  });

  it.each(Array.from({ length: 12 }, (_, index) => 2024 + index))(
    'has the same days off in %i as the package date-holidays',
    (year) => {
      const theirs = new Holidays('PL')
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10));
      expect([...holidays(year).keys()]).toEqual([...new Set(theirs)].sort());
    },
  );

  it.skipIf(!sharedData)(`knows the days off of the vectors${needsSharedData}`, () => {
    const vectors = JSON.parse(readSharedText('vectors.json')) as {
      holidays: { '2026': string[]; '2027': string[] };
    };
    expect([...holidays(2026).keys()]).toEqual(vectors.holidays['2026']);
    expect([...holidays(2027).keys()]).toEqual(vectors.holidays['2027']);
  });
});
