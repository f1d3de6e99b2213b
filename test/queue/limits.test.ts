import { afterEach, describe, expect, it } from 'vitest';
import { documentedRateLimits, timeFor } from '../../shared/domain/rateLimits.ts';
import { startSandbox, type RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { setUpCompany, startTestCore, type TestCore } from '../support/company.ts';
import { fillQueue } from '../support/fillQueue.ts';
import { createHastyClock, type HastyClock } from '../support/hastyClock.ts';

const nightly = process.env.LATARNIK_NIGHTLY !== undefined;
const start = Date.parse('2026-11-20T10:00:00Z');
/** How long this KSeF works on one invoice, and on a closed batch session. */
const delays = { invoice: [1_000, 1_000], session: [20_000, 20_000] } as const;

let clock: HastyClock;
let sandbox: RunningSandbox;
let firm: TestCore;
afterEach(async () => {
  clock.release();
  await firm.remove();
  await sandbox.close();
});

/** The least time that KSeF's limits and its own work allow, whatever a program does. */
const leastMs = (count: number): number =>
  Math.min(
    timeFor(count, [], documentedRateLimits.invoiceSend, 0) + delays.invoice[0],
    timeFor(Math.ceil(count / 10_000), [], documentedRateLimits.batchSession, 0) + delays.session[0],
  );

async function drain(count: number): Promise<void> {
  clock = createHastyClock(start);
  const refused: string[] = [];
  sandbox = await startSandbox({
    ...{ clock, delays },
    observe: ({ status, path }) => {
      if (status === 429) refused.push(path);
    },
  });
  firm = await startTestCore(sandbox, { clock, background: false });
  await setUpCompany(firm.call, sandbox);
  await firm.core.close();
  const ids = fillQueue(firm.dataDir, count, clock.now());
  firm = await startTestCore(sandbox, { clock, dataDir: firm.dataDir });

  const begun = clock.now();
  await clock.runUntil(async () => (await firm.call('queue.status')).waiting === 0);
  const lines = await firm.call('journal.list', { search: 'KSeF zaakceptował', limit: 1 });
  const acceptedAt = lines.find(({ kind }) => kind === 'invoice.accepted')?.at ?? Infinity;
  expect(sandbox.records.invoices()).toHaveLength(ids.length);
  expect(refused).toEqual([]);
  const ratio = (acceptedAt - begun) / leastMs(count);
  console.log(`${count} invoices: ${acceptedAt - begun} ms of ${leastMs(count)} ms, × ${ratio.toFixed(2)}`);
  expect(ratio).toBeLessThanOrEqual(1.2);
  await clock.runUntil(async () => (await firm.call('invoice.list', { states: ['accepted'] })).total === 0);
}

describe('draining the queue under KSeF’s production limits', () => {
  it.each([1, 30, 200, 1_000])(
    'brings %i invoices to KSeF in at most 1.2 of the least time, without a single 429',
    { timeout: 120_000 },
    drain,
  );

  it.skipIf(!nightly)(
    `brings 10 000 invoices to KSeF as fast${nightly ? '' : ' [skipped: takes a minute; LATARNIK_NIGHTLY=1 runs it]'}`,
    { timeout: 300_000 },
    () => drain(10_000),
  );
});
