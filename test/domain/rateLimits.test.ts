import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentedRateLimits, nextAllowed, timeFor } from '../../shared/domain/rateLimits.ts';
import { planSending } from '../../shared/domain/sendPlan.ts';

const now = 10_000_000;
const send = documentedRateLimits.invoiceSend;

describe('KSeF’s sliding windows', () => {
  it.each([
    [1, 0],
    [10, 0],
    [11, 1_000],
    [30, 2_000],
    [31, 60_000],
    [180, 5 * 60_000 + 2_000],
    [181, 3_600_000],
  ])('%i single invoices need %i ms', (count, ms) => expect(timeFor(count, [], send, now)).toBe(ms));

  it('are never exceeded by requests that go as early as they may', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 250 });
    fc.assert(
      fc.property(gaps, (waits) => {
        const past: number[] = [];
        let at = now;
        for (const wait of waits) {
          at = nextAllowed(past, send, at + (wait % 3 === 0 ? wait : 0));
          past.push(at);
        }
        for (const [ms, limit] of [
          [1_000, send.perSecond],
          [60_000, send.perMinute],
          [3_600_000, send.perHour],
        ] as const) {
          for (const end of past) {
            const within = past.filter((it) => it > end - ms && it <= end).length;
            expect(within).toBeLessThanOrEqual(limit);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('how invoices are sent', () => {
  const quota = (past: number[] = []) => ({
    interactiveMs: (count: number) => timeFor(count, past, send, now),
    batchWaitMs: 0,
    batchRefused: false,
  });
  const some = (count: number, offline = true) =>
    Array.from({ length: count }, () => ({ offline, onlySingly: false, onlyPacked: false }));

  it.each([
    [1, 1, []],
    [30, 30, []],
    [31, 0, [31]],
    [10_001, 0, [10_000, 1]],
  ])('%i invoices: %i one by one, batches of %j', (count, oneByOne, batches) => {
    const plan = planSending(some(count), quota());
    expect(plan.interactive).toHaveLength(oneByOne);
    expect(plan.batches.map((it) => it.length)).toEqual(batches);
  });

  it('goes by what is left of the limits, and keeps kinds apart in packages', () => {
    const used = Array.from({ length: 30 }, () => now - 1_000);
    expect(planSending(some(2), quota(used)).batches.map((it) => it.length)).toEqual([2]);
    const mixed = [...some(40), ...some(5, false)];
    expect(planSending(mixed, quota()).batches.map((it) => it.length)).toEqual([40, 5]);
    expect(planSending(mixed, { ...quota(), batchRefused: true }).interactive).toHaveLength(45);
    expect(planSending(some(31), { ...quota(), batchWaitMs: 3_600_000 }).interactive).toHaveLength(31);
    const [one] = some(1);
    const withAttachment = { ...one!, onlyPacked: true };
    expect(planSending([one!, withAttachment], quota())).toEqual({
      ...{ interactive: [one], batches: [[withAttachment]] },
    });
    // A technical correction goes one by one even with an attachment.
    const corrected = { ...withAttachment, onlySingly: true };
    expect(planSending([corrected, ...some(40)], quota())).toMatchObject({ interactive: [corrected] });
  });
});
