import { afterEach, describe, expect, it } from 'vitest';
import { startSandbox, type RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { setUpCompany, startTestCore, type TestCore } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { createHastyClock, type HastyClock } from '../support/hastyClock.ts';

const start = Date.parse('2026-11-20T10:00:00Z');
const minuteMs = 60_000;
/** With full jitter up to five minutes: a client that just repeats would ask hundreds of times. */
const fewTries = 25;

let clock: HastyClock;
let sandbox: RunningSandbox;
let firm: TestCore;
afterEach(async () => {
  clock.release();
  await firm.remove();
  await sandbox.close();
});

describe('a KSeF that answers, but fails at every delivery', () => {
  it(
    'is tried ever more seldom, and everything goes out once when it is well',
    { timeout: 120_000 },
    async () => {
      clock = createHastyClock(start);
      sandbox = await startSandbox({ clock });
      firm = await startTestCore(sandbox, { clock });
      await setUpCompany(firm.call, sandbox);
      sandbox.setFaults({ kind: 'status', status: 500, only: { path: '/v2/sessions/**' } });
      const { id } = await firm.call('invoice.issue', validDraft());
      const until = (at: number) => clock.runUntil(() => Promise.resolve(clock.now() >= at));
      await until(start + 4 * minuteMs);
      const tries = firm.logged.filter((line) => line.includes('delivery waits')).length;
      expect(tries).toBeGreaterThan(3);
      expect(tries).toBeLessThan(fewTries);
      const { blockedBy, waiting } = await firm.call('queue.status');
      expect([blockedBy?.code, waiting]).toEqual(['ksef.unavailable', 1]);

      sandbox.setFaults();
      await clock.runUntil(async () => (await firm.call('invoice.get', { id })).state === 'archived');
      expect(clock.now()).toBeLessThanOrEqual(start + 9 * minuteMs + 10_000);
      expect(sandbox.records.invoices()).toHaveLength(1);
      expect((await firm.call('queue.status')).blockedBy).toBeNull();
    },
  );
});
