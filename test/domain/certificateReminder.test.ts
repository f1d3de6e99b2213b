import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateReminder, reminderDays } from '../../shared/domain/certificateReminder.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const validTo = Date.parse('2028-10-31T12:00:00Z');

describe('the end of a certificate', () => {
  it.each([
    [61, null],
    [60, { daysLeft: 60, step: 60 }],
    [31, { daysLeft: 31, step: 60 }],
    [30, { daysLeft: 30, step: 30 }],
    [14, { daysLeft: 14, step: 14 }],
    [8, { daysLeft: 8, step: 14 }],
    [7, { daysLeft: 7, step: 7 }],
    [1, { daysLeft: 1, step: 1 }],
    [0, { daysLeft: 0, step: 1 }],
  ])('%i days ahead', (days, expected) => {
    expect(certificateReminder(validTo, validTo - days * dayMs)).toEqual(expected);
  });

  it('counts days of the calendar in Warsaw: the last evening is still a day before', () => {
    const midnight = Date.parse('2028-10-30T23:00:00Z');
    expect(certificateReminder(midnight + hourMs, midnight - 1)).toEqual({ daysLeft: 1, step: 1 });
    expect(certificateReminder(midnight + hourMs, midnight)).toEqual({ daysLeft: 0, step: 1 });
  });

  it('is no longer a matter once it is over', () => {
    expect(certificateReminder(validTo, validTo + 1)).toBeNull();
  });

  it('comes nearer and never goes back', () => {
    const ahead = fc.integer({ min: 0, max: 70 * dayMs });
    fc.assert(
      fc.property(ahead, ahead, (a, b) => {
        const [later, earlier] = [Math.min(a, b), Math.max(a, b)];
        const now = certificateReminder(validTo, validTo - later);
        const before = certificateReminder(validTo, validTo - earlier);
        if (before) expect(now!.step).toBeLessThanOrEqual(before.step);
        if (now) expect(reminderDays).toContain(now.step);
      }),
    );
  });
});
