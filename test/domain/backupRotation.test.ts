import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToKeep } from '../../shared/domain/backupRotation.ts';
import { addDays, warsawDay, warsawInstant } from '../../shared/domain/warsawTime.ts';

const at = (day: string, minute = 12 * 60) => ({ at: warsawInstant(day, minute) });
const daysOf = (some: readonly { at: number }[]) => some.map((it) => warsawDay(it.at));
const anyBackups = fc.array(
  fc
    .integer({ min: warsawInstant('2024-01-01', 0), max: warsawInstant('2028-12-31', 0) })
    .map((instant) => ({ at: instant })),
  { maxLength: 120 },
);

describe('of backups there stay', () => {
  it('seven days, five weeks and twelve months, after a year of one a day', () => {
    let kept: { at: number }[] = [];
    for (let nr = 0; nr < 400; nr += 1) kept = backupsToKeep([...kept, at(addDays('2025-10-23', nr))]);
    expect(daysOf(kept)).toEqual([
      ...['2026-11-26', '2026-11-25', '2026-11-24', '2026-11-23', '2026-11-22', '2026-11-21', '2026-11-20'],
      // Sundays, and last days of months
      ...['2026-11-15', '2026-11-08', '2026-11-01', '2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31'],
      ...['2026-06-30', '2026-05-31', '2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31'],
    ]);
  });

  it('the newest of a day on which several were made', () => {
    const [early, late, next] = [at('2026-11-20', 60), at('2026-11-20', 1400), at('2026-11-21')];
    expect(backupsToKeep([late, early, next])).toEqual([next, late]);
  });

  it('old ones, when the computer was off for months', () => {
    const all = ['2026-01-05', '2026-01-06', '2026-08-20'].map((day) => at(day));
    expect(backupsToKeep(all)).toHaveLength(3);
  });

  it('none that was not there, the newest always, and never more than 24', () => {
    fc.assert(
      fc.property(anyBackups, (all) => {
        const kept = backupsToKeep(all);
        expect(kept.every((it) => all.includes(it))).toBe(true);
        expect(kept.length).toBeLessThanOrEqual(24);
        if (all.length > 0) expect(kept[0]?.at).toBe(Math.max(...all.map((it) => it.at)));
      }),
    );
  });

  it('the same, however often they are thinned out and in whatever order they are found', () => {
    fc.assert(
      fc.property(anyBackups, (all) => {
        const kept = backupsToKeep(all);
        expect(backupsToKeep(kept)).toEqual(kept);
        expect(daysOf(backupsToKeep(all.toReversed()))).toEqual(daysOf(kept));
      }),
    );
  });

  it('whatever a newer backup leaves room for: one more drops no day of the last week but the oldest', () => {
    fc.assert(
      fc.property(anyBackups, fc.integer({ min: 1, max: 500 }), (all, later) => {
        const newest = Math.max(warsawInstant('2024-01-01', 0), ...all.map((it) => it.at));
        const before = backupsToKeep(all);
        const after = backupsToKeep([...before, at(addDays(warsawDay(newest), later))]);
        const lastDays = daysOf(before).slice(0, 6);
        expect(daysOf(after)).toEqual(expect.arrayContaining(lastDays));
      }),
    );
  });
});
