import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { setUpCompany, startTestCore, untilArchived, type TestCore } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { createMovableClock, type MovableClock } from '../support/movableClock.ts';

/** Friday 20 November 2026, a minute before midnight in Warsaw. */
const beforeMidnight = Date.parse('2026-11-20T22:59:00Z');
const dayMs = 86_400_000;

let clock: MovableClock;
let sandbox: RunningSandbox;
let firm: TestCore;
const begin = async (instant: number): Promise<void> => {
  clock = createMovableClock(instant);
  sandbox = await startSandbox({ clock, program: true });
  firm = await startTestCore(sandbox, { clock });
  await setUpCompany(firm.call, sandbox);
};
const end = async (): Promise<void> => {
  await firm.remove();
  await sandbox.close();
};
beforeEach(() => begin(beforeMidnight));
afterEach(end);

describe('an online invoice that is still here after midnight', () => {
  it.each([
    ['2026-11-20', '2026-11-20T22:59:00Z'],
    ['2026-03-28', '2026-03-28T22:59:00Z'],
    ['2026-03-29', '2026-03-29T21:59:00Z'],
    ['2026-10-24', '2026-10-24T21:59:00Z'],
    ['2026-10-25', '2026-10-25T22:59:00Z'],
  ])('(%s) becomes an offline24 one before it is sent, with its XML as it was', async (day, instant) => {
    await end();
    await begin(Date.parse(instant));
    await firm.call('queue.pause');
    const issued = await firm.call('invoice.issue', validDraft());
    expect(issued).toMatchObject({ mode: 'online', issueDate: day, kod2Url: null });

    clock.moveTo(Date.parse(instant) + 2 * 60_000);
    await firm.call('queue.resume');
    await untilArchived(firm.call, [issued.id]);
    const sent = await firm.call('invoice.get', { id: issued.id });
    expect(sent).toMatchObject({ mode: 'offline24', sha256Base64Url: issued.sha256Base64Url });
    expect(sent.kod2Url).toContain('/certificate/');
    expect(sandbox.records.invoices()[0]).toMatchObject({ offlineMode: true });
  });
});

describe('the deadline of an offline24 invoice of Friday', () => {
  it('is Monday; later it is overdue, and the invoice is sent all the same', async () => {
    await firm.call('mode.set', { mode: 'offline24' });
    const { id, deadline } = await firm.call('invoice.issue', validDraft());
    expect(deadline).toEqual({ kind: 'day', day: '2026-11-23', overdue: false });

    clock.moveTo(beforeMidnight + 5 * dayMs);
    expect((await firm.call('queue.status')).nearestDeadline).toMatchObject({ overdue: true });
    await firm.call('mode.auto');
    await untilArchived(firm.call, [id]);
  });

  it('is open while a failure entered by hand lasts, and counts 7 working days from its end', async () => {
    await firm.call('mode.set', { mode: 'offline-awaria', announcement: { start: beforeMidnight - 1000 } });
    const { id, deadline, mode } = await firm.call('invoice.issue', validDraft());
    expect(mode).toBe('offline-awaria');
    expect(deadline).toEqual({ kind: 'open' });

    clock.moveTo(Date.parse('2026-11-23T09:00:00Z'));
    await firm.call('queue.pause');
    await firm.call('mode.auto');
    const after = await firm.call('invoice.get', { id });
    expect(after.deadline).toEqual({ kind: 'day', day: '2026-12-02', overdue: false });
  });
});
