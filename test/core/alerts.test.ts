import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStores } from '../../electron/core/stores.ts';
import { openDatabase } from '../../electron/db/openDatabase.ts';
import { createAlerts } from '../../electron/features/alerts.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { setUpCompany, startTestCore, type TestCore } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { createFakeClock } from '../support/fakeClock.ts';
import { createMovableClock, type MovableClock } from '../support/movableClock.ts';

/** Friday, before noon in Warsaw. */
const friday = Date.parse('2026-11-20T10:00:00Z');
const hourMs = 3_600_000;
let clock: MovableClock;
let sandbox: RunningSandbox;
let firm: TestCore;
beforeEach(async () => {
  clock = createMovableClock(friday);
  sandbox = await startSandbox({ clock, program: true });
  firm = await startTestCore(sandbox, { clock, userName: 'ania' });
  await setUpCompany(firm.call, sandbox);
  await firm.call('mode.set', { mode: 'offline24', reason: 'próba' });
  await firm.call('invoice.issue', validDraft());
});
afterEach(async () => {
  await firm.remove();
  await sandbox.close();
});

const restart = async (): Promise<void> => {
  await firm.core.close();
  firm = await startTestCore(sandbox, { clock, dataDir: firm.dataDir });
};
const deadlineAlerts = async () => (await firm.call('alert.list')).filter(({ kind }) => kind === 'deadline');

describe('a warning', () => {
  it('reached while the computer was off or asleep is told at the next start, once', async () => {
    clock.moveTo(Date.parse('2026-11-22T09:00:00Z'));
    await restart();
    const [due] = await deadlineAlerts();
    expect(due).toMatchObject({ stage: 'd1', count: 1, notify: true });
    await firm.call('alert.shown', { keys: due!.keys });
    expect(await deadlineAlerts()).toMatchObject([{ notify: false }]);
    await restart();
    expect(await deadlineAlerts()).toMatchObject([{ notify: false }]);
  });

  it('that was seen does not come back after a restart; the next stage does', async () => {
    const [first] = await deadlineAlerts();
    expect(await firm.call('alert.acknowledge', { keys: first!.keys })).toEqual([]);
    await restart();
    expect(await deadlineAlerts()).toEqual([]);
    clock.moveTo(Date.parse('2026-11-23T19:30:00Z'));
    expect(await deadlineAlerts()).toMatchObject([{ stage: 'h4' }]);
    clock.moveTo(Date.parse('2026-11-23T23:00:00Z'));
    expect(await deadlineAlerts()).toMatchObject([{ stage: 'overdue', notify: true }]);
  });

  it('that was put off comes back then, and is shown again', async () => {
    clock.moveTo(Date.parse('2026-11-22T09:00:00Z'));
    const [due] = await deadlineAlerts();
    await firm.call('alert.shown', { keys: due!.keys });
    await firm.call('alert.snooze', { keys: due!.keys, until: clock.now() + hourMs });
    expect(await deadlineAlerts()).toEqual([]);
    await restart();
    expect(await deadlineAlerts()).toEqual([]);
    clock.moveTo(clock.now() + hourMs + 1000);
    expect(await deadlineAlerts()).toMatchObject([{ stage: 'd1', notify: true }]);
  });

  it('is in the journal: raised, shown, put off and seen', async () => {
    const [due] = await deadlineAlerts();
    await firm.call('alert.snooze', { keys: due!.keys, until: clock.now() - 1 });
    await firm.call('alert.shown', { keys: due!.keys });
    await firm.call('alert.acknowledge', { keys: due!.keys });
    await firm.call('alert.acknowledge', { keys: ['a key of nobody’s'] });
    const kinds = (await firm.call('journal.list', {})).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith('alert.'))).toEqual([
      ...['alert.acknowledged', 'alert.shown', 'alert.snoozed', 'alert.raised'],
    ]);
  });

  it('reminds the next day of a mode that is still set by hand', async () => {
    expect((await firm.call('alert.list')).map(({ kind }) => kind)).not.toContain('manualMode');
    clock.moveTo(Date.parse('2026-11-21T08:00:00Z'));
    expect(await firm.call('alert.list')).toContainEqual(
      expect.objectContaining({ kind: 'manualMode', mode: 'offline24', isOver: false }),
    );
    expect(await firm.call('mode.status')).toMatchObject({ source: 'manual', by: 'ania', reason: 'próba' });
  });
});

describe('a clock that is wrong', () => {
  it('is told by KSeF’s own answers, with what it means for P_1', async () => {
    sandbox.setFaults({ kind: 'clockSkew', skewMs: -20 * 60_000 });
    await firm.call('mode.auto');
    const { clockProblem } = await firm.call('mode.status');
    expect(clockProblem?.skewMs).toBe(20 * 60_000);
    expect((await firm.call('alert.list')).map(({ kind }) => kind)).toContain('clock');
  });
});

describe('warnings while invoices are being delivered', () => {
  it('count down as KSeF takes them, looking once a second however many there are', async () => {
    const still = createFakeClock(friday);
    const dataDir = mkdtempSync(join(tmpdir(), 'latarnik-alerts-'));
    const db = openDatabase(dataDir);
    const { alerts: store, journal } = createStores(db, still);
    const waiting = {
      mode: 'offline24',
      state: 'queued',
      issueDate: '2026-11-19',
      issuedAt: friday,
    } as const;
    const deadline = { kind: 'day', day: '2026-11-20' } as const;
    let left = 1000;
    let looks = 0;
    const told: number[] = [];
    const alerts = createAlerts({
      ...{ clock: still, db, store, journal, log: { info: () => undefined, error: () => undefined } },
      facts: () => {
        looks += 1;
        return {
          now: still.now(),
          invoices: Array.from({ length: left }, () => ({ ...waiting, deadline })),
          mode: { mode: 'online', source: 'auto', since: friday, announcementIsOver: false },
          ...{ clockProblem: null, certificate: null, recurring: [] },
        };
      },
      changed: (list) => told.push(...list.flatMap((it) => (it.kind === 'deadline' ? [it.count] : []))),
    });
    alerts.start();
    for (; left > 0; left -= 1) {
      alerts.lookSoon();
      if (left % 500 === 0) await still.advance(1_000);
    }
    await still.advance(1_000);
    alerts.stop();
    db.close();
    rmSync(dataDir, { recursive: true });
    expect(told).toEqual([1000, 500]);
    expect(looks).toBe(4);
  });
});
