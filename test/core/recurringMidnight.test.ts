import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { setUpCompany, startTestCore, type TestCore } from '../support/company.ts';
import { draftOf } from '../support/drafts.ts';
import { createHastyClock, type HastyClock } from '../support/hastyClock.ts';

/** In Warsaw the day has begun, eight and a half minutes ago. */
const night = Date.parse('2026-11-09T23:08:30Z');

let clock: HastyClock;
let sandbox: RunningSandbox;
let firm: TestCore;
beforeEach(async () => {
  clock = createHastyClock(night);
  sandbox = await startSandbox({ clock, program: true });
  firm = await startTestCore(sandbox, { clock });
  await setUpCompany(firm.call, sandbox);
});
afterEach(async () => {
  await firm.remove();
  await sandbox.close();
  clock.release();
});

describe('a program that runs through the night', () => {
  it('issues what falls due by itself, ten minutes into the day', { timeout: 60_000 }, async () => {
    await firm.call('mode.set', { mode: 'offline24' });
    await firm.call('saved.put', {
      ...{ kind: 'recurring', name: 'Najem', draft: draftOf('Najem') },
      schedule: {
        ...{ every: 'month', day: 10, from: '2026-11-01', until: null },
        ...{ automatic: true, dueDays: null, onHoliday: 'asIs' },
      },
    });
    expect((await firm.call('invoice.list', {})).total).toBe(0);
    await clock.runUntil(async () => (await firm.call('invoice.list', {})).total > 0);
    const [invoice] = (await firm.call('invoice.list', {})).items;
    expect(invoice?.issueDate).toBe('2026-11-10');
    expect(invoice?.issuedAt).toBeGreaterThanOrEqual(Date.parse('2026-11-09T23:10:00Z'));
  });
});
