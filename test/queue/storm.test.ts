import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../electron/sandbox/faults.ts';
import { startSandbox, type RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { setUpCompany, startTestCore, type TestCore } from '../support/company.ts';
import { draftOf } from '../support/drafts.ts';
import { fillQueue } from '../support/fillQueue.ts';
import { createHastyClock, type HastyClock } from '../support/hastyClock.ts';

const start = Date.parse('2026-11-20T10:00:00Z');
const inOnePackage = 985;
const oneByOne = 15;
const pauseMs = 20_000;

let clock: HastyClock;
let sandbox: RunningSandbox;
let firm: TestCore;
afterEach(async () => {
  clock.release();
  await firm.remove();
  await sandbox.close();
});

/** Everything that can go wrong with one request, all at once; by seed, so that it goes wrong again in the same way. */
const storm: Fault[] = [
  { kind: 'status', status: 503, when: { probability: 0.05, seed: 1 } },
  { kind: 'status', status: 500, when: { probability: 0.03, seed: 2 } },
  { kind: 'resetAfterAccepting', when: { probability: 0.05, seed: 3 } },
  { kind: 'halfAnswer', when: { probability: 0.04, seed: 4 } },
  { kind: 'invalidJson', when: { probability: 0.03, seed: 5 } },
  { kind: 'wrongContentType', when: { probability: 0.03, seed: 6 } },
  { kind: 'loginEnded', only: { path: '/v2/sessions/**' }, when: { probability: 0.03, seed: 7 } },
  // One is enough: it costs half a minute of real time.
  { kind: 'blackHole', only: { method: 'POST', path: '/v2/sessions/**' }, when: { nth: 4 } },
  { kind: 'upoDelayed', delayMs: 40_000 },
  { kind: 'clockSkew', skewMs: -20_000 },
  // What matters most goes wrong most often.
  {
    ...{ kind: 'resetAfterAccepting', only: { method: 'POST', path: '/v2/sessions/**' } },
    when: { probability: 0.2, seed: 8 },
  },
];

describe('a storm of faults', () => {
  it(
    'loses none of 1 000 invoices, delivers none twice, and never goes over KSeF’s limits',
    { timeout: 300_000 },
    async () => {
      clock = createHastyClock(start);
      const refused: string[] = [];
      sandbox = await startSandbox({
        clock,
        observe: ({ status, path }) => {
          if (status === 429) refused.push(path);
        },
      });
      firm = await startTestCore(sandbox, { clock, background: false });
      await setUpCompany(firm.call, sandbox);
      await firm.core.close();
      fillQueue(firm.dataDir, inOnePackage, clock.now());
      sandbox.setFaults(...storm);
      firm = await startTestCore(sandbox, { clock, dataDir: firm.dataDir });
      for (let nr = 1; nr <= oneByOne; nr++) {
        await firm.call('invoice.issue', draftOf(`W burzy ${nr}`));
        const until = clock.now() + pauseMs;
        await clock.runUntil(() => Promise.resolve(clock.now() >= until));
      }
      await clock.runUntil(
        async () =>
          (await firm.call('invoice.list', { states: ['archived'], limit: 1 })).total ===
          inOnePackage + oneByOne,
      );
      const inKsef = sandbox.records.invoices();
      expect(inKsef).toHaveLength(inOnePackage + oneByOne);
      expect(new Set(inKsef.map(({ number }) => number)).size).toBe(inKsef.length);
      const { items } = await firm.call('invoice.list', { limit: 1000 });
      const known = new Set(items.map(({ ksefNumber }) => ksefNumber));
      expect(inKsef.every(({ ksefNumber }) => known.has(ksefNumber))).toBe(true);
      expect(refused).toEqual([]);
    },
  );
});
