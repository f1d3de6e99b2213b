import { describe, expect, it } from 'vitest';
import { formatNumber, isSeriesTemplate, seriesPeriod } from '../../shared/domain/series.ts';

describe('invoice numbers', () => {
  it.each([
    ['FV/{nr}/{MM}/{RRRR}', 7, '2026-11-20', 'FV/7/11/2026', '2026-11'],
    ['FV/{nr}/{MM}/{RRRR}', 1, '2027-01-01', 'FV/1/01/2027', '2027-01'],
    ['{RRRR}-{nr}', 1234, '2026-02-01', '2026-1234', '2026'],
    ['F{nr}', 5, '2026-02-01', 'F5', ''],
  ])('%s, number %i on %s', (template, nr, day, number, period) => {
    expect(formatNumber(template, nr, day)).toBe(number);
    expect(seriesPeriod(template, day)).toBe(period);
  });

  it.each([
    ['FV/{nr}/{MM}/{RRRR}', true],
    ['{nr}', true],
    ['FV/{MM}/{RRRR}', false],
    ['FV/{nr}/{MM}', false],
    ['FV/{nr}/{nr}', false],
    ['FV/{nr}/{DD}', false],
  ])('%s may number a series: %s', (template, valid) => expect(isSeriesTemplate(template)).toBe(valid));
});
