import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/warsawTime.ts';
import {
  defaultSeries,
  formatNumber,
  isSeries,
  restarts,
  runningNumber,
  seriesPeriod,
  type Restart,
} from '../../shared/domain/series.ts';

describe('invoice numbers', () => {
  it.each<[string, Restart, number, string, string, string]>([
    ['FV/{nr}/{MM}/{RRRR}', 'monthly', 7, '2026-11-20', 'FV/7/11/2026', '2026-11'],
    ['FV/{nr}/{MM}/{RRRR}', 'yearly', 1, '2027-01-01', 'FV/1/01/2027', '2027'],
    ['{RRRR}-{nr:4}', 'yearly', 34, '2026-02-01', '2026-0034', '2026'],
    ['{RRRR}-{nr:4}', 'yearly', 12345, '2026-02-01', '2026-12345', '2026'],
    ['F{nr}/{seria}', 'never', 5, '2026-02-01', 'F5/K1', ''],
  ])('%s %s, number %i on %s', (template, restart, nr, day, number, period) => {
    expect(formatNumber({ template, restart }, nr, day, 'K1')).toBe(number);
    expect(seriesPeriod({ template, restart }, day)).toBe(period);
  });

  it.each<[string, Restart, boolean]>([
    ['FV/{nr}/{MM}/{RRRR}', 'monthly', true],
    ['{nr}', 'never', true],
    ['{nr:6}/{RRRR}/{seria}', 'yearly', true],
    ['FV/{MM}/{RRRR}', 'monthly', false],
    ['FV/{nr}/{MM}', 'monthly', false],
    ['FV/{nr}/{RRRR}', 'monthly', false],
    ['FV/{nr}', 'yearly', false],
    ['FV/{nr}/{nr:3}', 'never', false],
    ['FV/{nr}/{DD}', 'never', false],
    ['FV/{nr}/{', 'never', false],
    ['FV/{nr:0}', 'never', false],
  ])('%s, %s, may number a series: %s', (template, restart, valid) =>
    expect(isSeries({ template, restart })).toBe(valid),
  );

  it('of every kind begin with a series of their own', () => {
    const all = Object.values(defaultSeries);
    expect(all.every(isSeries)).toBe(true);
    expect(new Set(all.map(({ template }) => template)).size).toBe(all.length);
  });

  it('never come back, whatever the template and the days', () => {
    const templates = ['{nr}/{MM}/{RRRR}', 'A{nr:3}-{RRRR}{MM}', '{RRRR}/{nr}', '{seria}{nr}', '{nr}'];
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.constantFrom(...restarts),
        fc.array(fc.integer({ min: 0, max: 1_500 }), { minLength: 1, maxLength: 60 }),
        (template, restart, offsets) => {
          const series = { template, restart };
          fc.pre(isSeries(series));
          const last = new Map<string, number>();
          const numbers = [...offsets]
            .sort((a, b) => a - b)
            .map((offset) => {
              const day = addDays('2026-01-01', offset);
              const period = seriesPeriod(series, day);
              const nr = (last.get(period) ?? 0) + 1;
              last.set(period, nr);
              return formatNumber(series, nr, day, 'K');
            });
          expect(new Set(numbers).size).toBe(numbers.length);
        },
      ),
    );
  });
});

describe('the running number of an invoice number', () => {
  it('is the one that it was made of, whatever the series, and no other number has it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'FV/{nr}/{MM}/{RRRR}',
          '{RRRR}-{nr:4}',
          'F{nr}/{seria}',
          '{nr}{MM}{RRRR}',
          'a.b({nr})+{MM}.{RRRR}',
        ),
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.integer({ min: 0, max: 1_500 }),
        (template, nr, days) => {
          const series = { template, restart: 'never' as const };
          const day = addDays('2026-01-31', days);
          const number = formatNumber(series, nr, day, 'K1');
          expect(runningNumber(series, number, day, 'K1')).toBe(nr);
          expect(runningNumber(series, `${number}x`, day, 'K1')).toBeNull();
          expect(runningNumber(series, `x${number}`, day, 'K1')).toBeNull();
        },
      ),
    );
  });

  it.each([
    ['of another month', 'FV/7/12/2026'],
    ['of another series', 'KOR/7/11/2026'],
    ['with zeros of its own', 'FV/07/11/2026'],
    ['zero', 'FV/0/11/2026'],
    ['longer than any running number', 'FV/1234567890/11/2026'],
    ['with a letter', 'FV/7a/11/2026'],
  ])('is none %s: %s', (_, number) =>
    expect(runningNumber(defaultSeries.VAT, number, '2026-11-20')).toBeNull(),
  );
});
