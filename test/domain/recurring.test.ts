import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../shared/domain/calendar.ts';
import {
  movedDay,
  nextOccurrences,
  occurrencesBetween,
  periodOf,
  rhythms,
  Schedule,
} from '../../shared/domain/recurring.ts';
import { fillText, occurrenceDraft } from '../../shared/domain/recurringTexts.ts';
import { addDays, isDay, weekday } from '../../shared/domain/warsawTime.ts';
import { recurringWords } from '../../shared/i18n/recurring.ts';
import { validDraft } from '../support/drafts.ts';

const schedule = (change: Partial<Schedule> = {}): Schedule =>
  Schedule.parse({
    ...{ every: 'month', day: 1, from: '2026-11-01', until: null },
    ...{ automatic: false, dueDays: null, onHoliday: 'asIs', ...change },
  });
const days = (it: Schedule, from: string, count: number) =>
  nextOccurrences(it, from, count).map(({ day }) => day);

describe('a schedule', () => {
  it.each<[string, Partial<Schedule>, string, string[]]>([
    ['monthly', { day: 10 }, '2026-11-01', ['2026-11-10', '2026-12-10', '2027-01-10']],
    ['monthly, looked at later', { day: 10 }, '2027-02-11', ['2027-03-10', '2027-04-10', '2027-05-10']],
    ['on the last day', { day: 31 }, '2027-01-01', ['2027-01-31', '2027-02-28', '2027-03-31']],
    [
      'on the last day of a leap February',
      { day: 31 },
      '2028-02-01',
      ['2028-02-29', '2028-03-31', '2028-04-30'],
    ],
    ['on the 29th', { day: 29 }, '2027-02-01', ['2027-02-28', '2027-03-29', '2027-04-29']],
    [
      'begun after its day',
      { day: 10, from: '2026-11-11' },
      '2026-11-11',
      ['2026-12-10', '2027-01-10', '2027-02-10'],
    ],
    ['quarterly', { every: 'quarter' }, '2026-11-01', ['2026-11-01', '2027-02-01', '2027-05-01']],
    [
      'yearly, 29 February',
      { every: 'year', day: 29, from: '2028-02-10' },
      '2028-01-01',
      ['2028-02-29', '2029-02-28', '2030-02-28'],
    ],
    [
      'weekly, Mondays',
      { every: 'week', day: 1, from: '2026-11-25' },
      '2026-11-25',
      ['2026-11-30', '2026-12-07', '2026-12-14'],
    ],
    [
      'weekly, on the very day',
      { every: 'week', day: 3, from: '2026-11-25' },
      '2026-11-25',
      ['2026-11-25', '2026-12-02', '2026-12-09'],
    ],
    ['until a day', { day: 10, until: '2026-12-10' }, '2026-11-01', ['2026-11-10', '2026-12-10']],
    ['until the day before', { day: 10, until: '2026-12-09' }, '2026-11-01', ['2026-11-10']],
    // 1 November is a Sunday and All Saints; 1 January 2027 a Friday and New Year.
    [
      'moved off holidays',
      { onHoliday: 'nextWorkingDay' },
      '2026-11-01',
      ['2026-11-02', '2026-12-01', '2027-01-04'],
    ],
  ])('%s', (_, change, from, expected) => expect(days(schedule(change), from, 3)).toEqual(expected));

  it('a day that a holiday puts off is found from the day it was moved to, in the period it is about', () => {
    const it = schedule({ day: 31, onHoliday: 'nextWorkingDay', from: '2026-10-01' });
    expect([...occurrencesBetween(it, '2026-11-01', '2026-11-15')]).toEqual([
      { period: '2026-10', nominal: '2026-10-31', day: '2026-11-02' },
    ]);
  });

  it.each([
    { every: 'week', day: 8 },
    { day: 0 },
    { day: 32 },
    { from: '2026-02-30' },
    { until: 'kiedyś' },
    { dueDays: -1 },
  ] as Partial<Schedule>[])('%j is none', (change) =>
    expect(Schedule.safeParse({ ...schedule(), ...change }).success).toBe(false),
  );

  it('every month of a century has exactly one day, February too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 0, max: 400 }),
        fc.constantFrom('asIs' as const, 'nextWorkingDay' as const),
        (day, offset, onHoliday) => {
          const from = addDays('2026-01-01', offset);
          const some = nextOccurrences(schedule({ day, from, onHoliday }), from, 1200);
          const months = new Set(some.map(({ nominal }) => nominal.slice(0, 7)));
          expect(months.size).toBe(1200);
          const [first = 0, last = 0] = [some[0], some.at(-1)].map(
            (it) => Number(it?.nominal.slice(0, 4)) * 12 + Number(it?.nominal.slice(5, 7)),
          );
          expect(last - first).toBe(1199);
          for (const it of some) {
            expect(isDay(it.nominal) && it.day >= it.nominal && it.nominal >= from).toBe(true);
            expect(
              it.nominal.slice(8) === String(day).padStart(2, '0') || addDays(it.nominal, 1).endsWith('-01'),
            ).toBe(true);
            if (onHoliday === 'nextWorkingDay') expect(isWorkingDay(it.day)).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('days are in order, in their range, never twice, and the same wherever one begins to look', () => {
    const day = fc.integer({ min: 0, max: 2_000 }).map((offset) => addDays('2026-01-01', offset));
    fc.assert(
      fc.property(
        ...([fc.constantFrom(...rhythms), fc.integer({ min: 1, max: 31 }), day, day, day] as const),
        fc.constantFrom('asIs' as const, 'nextWorkingDay' as const),
        (every, date, from, lookFrom, until, onHoliday) => {
          const it = schedule({
            ...{ every, day: every === 'week' ? ((date - 1) % 7) + 1 : date, from, until, onHoliday },
          });
          const all = [...occurrencesBetween(it, from, '2040-01-01')];
          const later = [...occurrencesBetween(it, lookFrom, '2040-01-01')];
          expect(later).toEqual(all.filter((one) => one.day >= lookFrom));
          expect(new Set(all.map(({ period }) => period)).size).toBe(all.length);
          expect(all.every(({ nominal }) => nominal >= from && nominal <= until)).toBe(true);
          if (every === 'week')
            expect(all.every(({ nominal }) => (weekday(nominal) || 7) === it.day)).toBe(true);
        },
      ),
    );
  });
});

describe('the period of an occurrence', () => {
  it.each([
    ['week', '2026-11-25', '2026-11-23', '2026-11-29'],
    ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['quarter', '2026-11-10', '2026-10-01', '2026-12-31'],
    ['year', '2026-12-31', '2026-01-01', '2026-12-31'],
  ] as const)('%s of %s', (every, nominal, from, to) =>
    expect(periodOf(schedule({ every, day: 1 }), nominal)).toEqual({ from, to }),
  );

  it('days of the first time move on with it, and a month’s last day stays the last', () => {
    const it = schedule();
    expect(['2026-11-01', '2026-11-30', '2026-12-15'].map((day) => movedDay(it, day, '2027-02-01'))).toEqual([
      ...['2027-02-01', '2027-02-28', '2027-03-15'],
    ]);
    expect(movedDay(schedule({ every: 'week', day: 7 }), '2026-11-05', '2026-11-15')).toBe('2026-11-19');
  });
});

describe('texts of a recurring invoice', () => {
  const at = (nominal: string) => ({ period: nominal.slice(0, 7), nominal, day: nominal });
  const fill = (text: string, nominal: string, change: Partial<Schedule> = {}) =>
    fillText(text, schedule(change), at(nominal), recurringWords);

  it.each([
    ['Najem za {miesiąc} {rok}', '2026-11-01', 'Najem za listopad 2026'],
    ['{Miesiąc} / {MIESIĄC}', '2026-10-05', 'Październik / PAŹDZIERNIK'],
    ['{miesiąc poprzedni}, {miesiąc następny}', '2026-12-10', 'listopad, styczeń'],
    ['{miesiąc następny} {rok następnego miesiąca}', '2026-12-10', 'styczeń 2027'],
    ['{MIESIĄC POPRZEDNI} {rok poprzedniego miesiąca}', '2027-01-10', 'GRUDZIEŃ 2026'],
    ['{kwartał} kwartał', '2026-11-01', 'IV kwartał'],
    ['{MM}/{RRRR}', '2027-02-28', '02/2027'],
    ['za {okres}', '2026-11-10', 'za 01.11.2026–30.11.2026'],
    ['od {pierwszy dzień} do {ostatni dzień}', '2027-02-10', 'od 01.02.2027 do 28.02.2027'],
    ['{mm} {coś} {} {miesiąc', '2026-11-01', '{mm} {coś} {} {miesiąc'],
    ['{ miesiąc  poprzedni }', '2026-11-01', 'październik'],
    ['{constructor} {toString}', '2026-11-01', '{constructor} {toString}'],
  ])('%s on %s: %s', (text, nominal, expected) => expect(fill(text, nominal)).toBe(expected));

  it('text without braces is never changed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes('{'));
        expect(fill(text, '2026-11-01')).toBe(text);
      }),
    );
  });

  it('stand in lines, the note and descriptions; days move on, and the due date counts from the issue', () => {
    const draft = validDraft({
      lines: [
        { name: 'Abonament {miesiąc}', quantity: '1', netPrice: '10', vatRate: '23', saleDate: '2026-11-30' },
      ],
      note: 'Okres {okres}',
      descriptions: [{ key: '{RRRR}', value: '{MM}' }],
      period: { from: '2026-11-01', to: '{ostatni dzień}' },
    });
    const made = occurrenceDraft(
      draft,
      schedule({ dueDays: 7 }),
      at('2027-02-01'),
      '2027-02-03',
      recurringWords,
    );
    expect(made).toMatchObject({
      lines: [{ name: 'Abonament luty', saleDate: '2027-02-28' }],
      note: 'Okres 01.02.2027–28.02.2027',
      descriptions: [{ key: '2027', value: '02' }],
      period: { from: '2027-02-01', to: '2027-02-28' },
      payment: { form: 'transfer', dueDate: '2027-02-10' },
    });
    expect(
      occurrenceDraft(draft, schedule(), at('2027-02-01'), '2027-02-03', recurringWords).payment,
    ).toBeUndefined();
  });
});
