import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/warsawTime.ts';
import {
  defaultSeries,
  formatNumber,
  isSeries,
  restarts,
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
