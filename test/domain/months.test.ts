import { describe, expect, it } from 'vitest';
import { monthBefore, monthOf } from '../../shared/domain/months.ts';

describe('the month of a day, and the one before it', () => {
  it.each([
    ['2026-11-20', ['2026-11-01', '2026-11-30'], ['2026-10-01', '2026-10-31']],
    ['2026-01-31', ['2026-01-01', '2026-01-31'], ['2025-12-01', '2025-12-31']],
    ['2028-03-01', ['2028-03-01', '2028-03-31'], ['2028-02-01', '2028-02-29']],
  ])('%s', (day, [from, to], [fromBefore, toBefore]) => {
    expect(monthOf(day)).toEqual({ from, to });
    expect(monthBefore(day)).toEqual({ from: fromBefore, to: toBefore });
  });
});
