import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { warsawInstant } from '../../shared/domain/warsawTime.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { eventually, setUpCompany, startTestCore, untilArchived, type TestCore } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { createMovableClock, type MovableClock } from '../support/movableClock.ts';

const at = (day: string, hour: number) => warsawInstant(day, hour * 60);
const minuteMs = 60_000;
let clock: MovableClock;
let sandbox: RunningSandbox;
let firm: TestCore;
beforeEach(async () => {
  clock = createMovableClock(at('2026-10-20', 10));
  sandbox = await startSandbox({ clock, program: true });
  firm = await startTestCore(sandbox, { clock });
  await setUpCompany(firm.call, sandbox);
});
afterEach(async () => {
  await firm.remove();
  await sandbox.close();
});
const restart = async (meanwhile: () => void | Promise<void>): Promise<void> => {
  await firm.core.close();
  await meanwhile();
  firm = await startTestCore(sandbox, { clock, dataDir: firm.dataDir });
};
const overview = () => firm.call('home.overview');
const setDown = (down: boolean) => sandbox.setDown(down);

/** A hundred złotys net, at 23 %: 123,00 zł. */
const oneHundred = validDraft({
  lines: [{ name: 'Usługa', quantity: '1', netPrice: '100.00', vatRate: '23' }],
});
const oneBack = (original: { number: string; issueDate: string }) =>
  validDraft({
    ...{ kind: 'KOR', lines: [{ name: 'Usługa', quantity: '-0.5', netPrice: '100.00', vatRate: '23' }] },
    correction: { reason: 'rabat', effect: 'correction', originals: [original] },
  });

describe('the home screen', () => {
  it('of a new firm says that nothing was issued, and tells of no day that was not watched', async () => {
    const { isEmpty, todo, sales, line, connection, messages } = await overview();
    expect({ isEmpty, todo, messages, points: line.points }).toEqual({
      ...{ isEmpty: true, todo: [], messages: [], points: [] },
    });
    expect(sales).toMatchObject([{ currency: 'PLN', present: { count: 0 }, differencePercent: null }]);
    expect(connection.days).toHaveLength(30);
    expect(connection.unknownDays).toBeGreaterThanOrEqual(29);
    for (const it of connection.days.slice(0, -1)) expect(it).toMatchObject({ onlineMs: 0, offlineMs: 0 });
  });

  it('compares the month with the last, a correction as the difference it makes', async () => {
    const old = await firm.call('invoice.issue', oneHundred);
    await untilArchived(firm.call, [old.id]);
    await restart(() => clock.moveTo(at('2026-11-20', 10)));
    await firm.call('invoice.issue', oneHundred);
    await firm.call('invoice.issue', oneHundred);
    const entered = await firm.call('correction.enter', {
      ...{ originalId: old.id, draft: oneBack({ number: old.number, issueDate: old.issueDate }) },
    });
    expect(entered).toHaveProperty('issued');
    const { isEmpty, sales } = await overview();
    expect(isEmpty).toBe(false);
    expect(sales).toMatchObject([
      {
        ...{ currency: 'PLN', present: { grossGrosze: 18_450, count: 3 } },
        ...{ lastToSameDay: { grossGrosze: 12_300, count: 1 }, last: { grossGrosze: 12_300, count: 1 } },
        ...{ differenceGrosze: 6_150, differencePercent: 50 },
      },
    ]);
    expect(sales[0]?.days[19]).toMatchObject({ present: { count: 3 }, last: { count: 1 } });
  });

  it('puts what waits on its day, the announced outage under it, and both into words of what to do', async () => {
    // Friday.
    clock.moveTo(at('2026-11-20', 10));
    await firm.call('mode.set', { mode: 'offline24' });
    const { id } = await firm.call('invoice.issue', oneHundred);
    await firm.call('correction.enter', {
      ...{ originalId: id, draft: oneBack({ number: '', issueDate: '' }) },
    });
    await firm.call('announcement.enter', {
      ...{ category: 'maintenance', start: at('2026-11-18', 12), end: at('2026-11-18', 18) },
    });
    await firm.call('queue.pause');
    const { line, todo, messages, connection, today } = await overview();
    expect(line.days[14]).toEqual({ day: today, off: null });
    expect(line.points).toMatchObject([
      ...[{ day: '2026-11-23', due: '2026-11-23', count: 1, isOverdue: false }],
    ]);
    expect(line.bands).toMatchObject([{ kind: 'maintenance' }]);
    expect(messages).toMatchObject([{ category: 'maintenance' }]);
    expect(connection.days.at(-3)).toMatchObject({ day: '2026-11-18', announcedMs: 6 * 60 * minuteMs });
    expect(todo.map((it) => (it.kind === 'alert' ? it.alert.kind : it.kind))).toEqual([
      ...(['deadline', 'paused', 'corrections'] as const),
    ]);
  });

  it('remembers the outage over a restart, and nothing of the time in which nobody watched', async () => {
    await eventually('KSeF answers', async () => (await firm.call('mode.status')).lamps.ksef === 'up');
    clock.moveTo(clock.now() + 8 * minuteMs);
    await firm.call('mode.auto');
    await setDown(true);
    await eventually('KSeF is gone', async () => {
      await firm.call('mode.auto');
      return (await firm.call('mode.status')).lamps.ksef === 'down';
    });
    clock.moveTo(clock.now() + 5 * minuteMs);
    await firm.call('mode.auto');
    // Closed from Tuesday to Thursday.
    await restart(async () => {
      await setDown(false);
      clock.moveTo(at('2026-10-22', 9));
    });
    await firm.call('mode.auto');
    const [tuesday, wednesday, thursday] = (await overview()).connection.days.slice(-3);
    expect(tuesday!.onlineMs).toBeGreaterThanOrEqual(8 * minuteMs);
    expect(tuesday!.offlineMs).toBeGreaterThanOrEqual(5 * minuteMs);
    expect(tuesday!.onlineMs + tuesday!.offlineMs).toBeLessThan(30 * minuteMs);
    expect(wednesday).toMatchObject({ onlineMs: 0, offlineMs: 0, lengthMs: 1440 * minuteMs });
    expect(thursday!.onlineMs).toBeLessThan(5 * minuteMs);
  });
});
