import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alerts, stageOf, type AlertFacts, type WaitingInvoice } from '../../shared/domain/alerts.ts';
import { clockProblem } from '../../shared/domain/clockProblem.ts';
import type { Deadline } from '../../shared/domain/deadline.ts';

const at = (text: string): number => Date.parse(text);
const day = (value: string): Deadline => ({ kind: 'day', day: value });
const now = at('2026-11-20T11:00:00+01:00');
const invoice = (change: Partial<WaitingInvoice> = {}): WaitingInvoice => ({
  ...{ mode: 'offline24', state: 'queued', issueDate: '2026-11-10' },
  ...{ issuedAt: at('2026-11-10T10:00:00+01:00'), deadline: day('2026-11-23') },
  ...change,
});
const facts = (change: Partial<AlertFacts> = {}): AlertFacts => ({
  ...{ now, invoices: [], clockProblem: null, certificate: null, recurring: [] },
  mode: { mode: 'online', source: 'auto', since: now, announcementIsOver: false },
  ...change,
});
const none = () => false;
const some = (count: number, change: Partial<WaitingInvoice> = {}) =>
  Array.from({ length: count }, () => invoice(change));

describe('the stages of a deadline', () => {
  it.each([
    ['2026-11-12T12:00:00+01:00', '2026-11-20', null],
    ['2026-11-13T00:00:00+01:00', '2026-11-20', 'd7'],
    ['2026-11-17T00:00:00+01:00', '2026-11-20', 'd3'],
    ['2026-11-19T00:00:00+01:00', '2026-11-20', 'd1'],
    ['2026-11-20T19:59:59+01:00', '2026-11-20', 'd1'],
    ['2026-11-20T20:00:00+01:00', '2026-11-20', 'h4'],
    ['2026-11-20T23:59:59+01:00', '2026-11-20', 'h4'],
    ['2026-11-21T00:00:00+01:00', '2026-11-20', 'overdue'],
    // Four hours before the end of the days on which clocks change.
    ['2026-03-29T19:59:59+02:00', '2026-03-29', 'd1'],
    ['2026-03-29T20:00:00+02:00', '2026-03-29', 'h4'],
    ['2026-10-25T20:00:00+01:00', '2026-10-25', 'h4'],
  ])('at %s a deadline on %s is %s', (instant, deadline, stage) =>
    expect(stageOf(deadline, at(instant))).toBe(stage),
  );
});

describe('warnings of backups', () => {
  const keeping = { last: null, problem: null, isOff: false, restored: null, movedOutAt: null };
  const told = (change: Partial<NonNullable<AlertFacts['keeping']>>) =>
    alerts(facts({ keeping: { ...keeping, ...change } }), none);

  it('are none while they are made', () => {
    expect(told({ last: { at: now } })).toEqual([]);
  });

  it('come again every day while they fail, and quietly once where there are none', () => {
    expect(told({ last: { at: 5 }, problem: { code: 'backup.badFolder' } })).toMatchObject([
      { kind: 'backup', lastAt: 5, isNews: true, keys: ['backup:backup.badFolder:2026-11-20'] },
    ]);
    expect(told({ isOff: true })).toMatchObject([{ kind: 'backup', isNews: false, keys: ['backup:off'] }]);
  });

  it('tell of a firm that was restored, not of one that was moved here, and every day of one that left', () => {
    const restored = { at: now, madeAt: now - 1, moved: false, ksef: null };
    expect(told({ restored })).toMatchObject([{ kind: 'restored', madeAt: now - 1 }]);
    expect(told({ restored: { ...restored, moved: true } })).toEqual([]);
    const ksef = { finishedAt: 5, recovered: 1, adopted: 0, taken: 0, unread: 0, problem: null };
    expect(told({ restored: { ...restored, ksef } })).toMatchObject([{ keys: [`restored:${now}:5`] }]);
    expect(told({ restored: { ...restored, moved: true, ksef } })).toMatchObject([{ kind: 'restored' }]);
    expect(told({ movedOutAt: now })).toMatchObject([
      { kind: 'movedOut', keys: [`movedOut:${now}:2026-11-20`] },
    ]);
  });
});

describe('warnings', () => {
  it('group what is due on the nearest day, and count what comes later', () => {
    const invoices = [...some(15), ...some(4, { deadline: day('2026-12-04') })];
    expect(alerts(facts({ invoices }), none)).toMatchObject([
      { kind: 'deadline', stage: 'd3', daysLeft: 3, count: 15, later: 4, keys: ['deadline:2026-11-23:d3'] },
    ]);
  });

  it('put what is late first, and count all of it', () => {
    const invoices = [
      ...some(2, { deadline: day('2026-11-18') }),
      ...some(3, { deadline: day('2026-11-19') }),
      ...some(1),
    ];
    expect(alerts(facts({ invoices }), none)).toMatchObject([
      { stage: 'overdue', day: '2026-11-18', count: 5 },
      { stage: 'd3', count: 1 },
    ]);
  });

  it('are news to the desktop when a stage is reached while waiting, not at issue', () => {
    const issuedNow = { issuedAt: now - 1000, issueDate: '2026-11-20' };
    const [calm] = alerts(facts({ invoices: some(1, issuedNow) }), none);
    expect(calm).toMatchObject({ stage: 'd3', isNews: false });
    const [news] = alerts(
      facts({ invoices: some(1, issuedNow), now: at('2026-11-22T08:00:00+01:00') }),
      none,
    );
    expect(news).toMatchObject({ stage: 'd1', isNews: true });
  });

  it('are over for what is delivered, free of the duty, or online and in time', () => {
    const invoices = [
      invoice({ state: 'archived' }),
      invoice({ deadline: { kind: 'none' } }),
      invoice({ mode: 'online', deadline: day('2026-11-20'), issueDate: '2026-11-20' }),
    ];
    expect(alerts(facts({ invoices }), none)).toEqual([]);
  });

  it('tell a refused invoice too: it still has to get there', () => {
    expect(alerts(facts({ invoices: some(1, { state: 'rejected' }) }), none)).toHaveLength(1);
  });

  it('guard midnight: an online invoice that is still here half an hour before', () => {
    const online = { mode: 'online', issueDate: '2026-11-20', deadline: day('2026-11-20') } as const;
    const before = facts({ invoices: some(2, online), now: at('2026-11-20T23:29:00+01:00') });
    expect(alerts(before, none)).toEqual([]);
    const after = facts({ invoices: some(2, online), now: at('2026-11-20T23:40:00+01:00') });
    expect(alerts(after, none)).toMatchObject([{ kind: 'midnight', count: 2, minutesLeft: 20 }]);
    const inKsef = some(2, { ...online, state: 'processing' });
    expect(alerts({ ...after, invoices: inKsef }, none)).toEqual([]);
  });

  it('remind of a mode set by hand every day after the first, and at once when its announced end is past', () => {
    const manual = (since: string, announcementIsOver = false): AlertFacts =>
      facts({ mode: { mode: 'offline24', source: 'manual', since: at(since), announcementIsOver } });
    expect(alerts(manual('2026-11-20T08:00:00+01:00'), none)).toEqual([]);
    const keysOn = (instant: string) =>
      alerts({ ...manual('2026-11-19T08:00:00+01:00'), now: at(instant) }, none).flatMap(({ keys }) => keys);
    expect(keysOn('2026-11-20T09:00:00+01:00')).not.toEqual(keysOn('2026-11-21T09:00:00+01:00'));
    expect(keysOn('2026-11-20T09:00:00+01:00')).toEqual(keysOn('2026-11-20T17:00:00+01:00'));
    expect(alerts(manual('2026-11-20T08:00:00+01:00', true), none)).toMatchObject([{ isOver: true }]);
  });

  it('say what a wrong clock means for P_1', () => {
    const night = at('2026-11-21T00:04:00+01:00');
    expect(clockProblem(5 * 60_000, night)).toBeNull();
    expect(clockProblem(null, night)).toBeNull();
    const problem = clockProblem(6 * 60_000, night);
    expect(problem).toEqual({ skewMs: 6 * 60_000, ourDay: '2026-11-21', ksefDay: '2026-11-20' });
    expect(alerts(facts({ clockProblem: problem }), none)).toMatchObject([{ kind: 'clock' }]);
  });

  it('say nothing that the user has seen, until the next stage', () => {
    const seen = new Set<string>();
    const invoices = some(3, { deadline: day('2026-12-02') });
    const told: string[] = [];
    for (let hour = 0; hour < 24 * 16; hour++) {
      const found = alerts(facts({ invoices, now: now + hour * 3_600_000 }), (key) => seen.has(key));
      for (const { keys } of found) keys.forEach((key) => (told.push(key), seen.add(key)));
    }
    const of = (stage: string) => `deadline:2026-12-02:${stage}`;
    expect(told).toEqual(['d7', 'd3', 'd1', 'h4', 'overdue'].map(of));
  });

  it('never name one invoice twice, for any invoices', () => {
    const anyInvoice = fc
      .record({ days: fc.integer({ min: -5, max: 20 }), late: fc.boolean() })
      .map(({ days }) =>
        invoice({ deadline: day(new Date(at('2026-11-20') + days * 86_400_000).toISOString().slice(0, 10)) }),
      );
    fc.assert(
      fc.property(fc.array(anyInvoice, { maxLength: 30 }), (invoices) => {
        const found = alerts(facts({ invoices }), none).filter((it) => it.kind === 'deadline');
        const told = found.reduce((sum, it) => sum + it.count, 0);
        const later = found.reduce((sum, it) => sum + it.later, 0);
        expect(told + later).toBe(found.length === 0 ? 0 : invoices.length);
        const keys = found.flatMap((it) => it.keys);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('recurring invoices that wait', () => {
  const waiting = (id: string, period: string, count = 1, hasFailed = false) => ({
    id,
    period,
    count,
    hasFailed,
  });

  it('are one warning, and a new period of any of them is news', () => {
    const before = facts({ recurring: [waiting('a', '2026-11'), waiting('b', '2026-11', 2)] });
    const [told] = alerts(before, none);
    expect(told).toMatchObject({ kind: 'recurring', count: 3, failed: 0, isNews: true });
    const seen = new Set(told?.keys);
    const isSeen = (key: string) => seen.has(key);
    expect(alerts(before, isSeen)).toEqual([]);
    const after = facts({ recurring: [waiting('a', '2026-12', 2), waiting('b', '2026-11', 2)] });
    expect(alerts(after, isSeen)).toMatchObject([{ kind: 'recurring', count: 2 }]);
  });

  it('say how many the program could not issue, and that is news too', () => {
    const seen = new Set(
      alerts(facts({ recurring: [waiting('a', '2026-11')] }), none).flatMap(({ keys }) => keys),
    );
    const failed = facts({ recurring: [waiting('a', '2026-11', 1, true)] });
    expect(alerts(failed, (key) => seen.has(key))).toMatchObject([
      { kind: 'recurring', count: 1, failed: 1 },
    ]);
  });
});
