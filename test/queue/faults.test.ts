import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import { lostInvoiceAnswer } from '../../electron/sandbox/faults.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { eventually, setUpCompany, startTestCore, untilArchived, type TestCore } from '../support/company.ts';
import { draftOf, validDraft } from '../support/drafts.ts';

let sandbox: RunningSandbox;
let firm: TestCore;
beforeEach(async () => {
  sandbox = await startSandbox({ clock: systemClock, program: true });
  firm = await startTestCore(sandbox);
  await setUpCompany(firm.call, sandbox);
});
afterEach(async () => {
  await firm.remove();
  await sandbox.close();
});

const untilMode = (mode: string) =>
  eventually(`mode ${mode}`, async () => (await firm.call('mode.status')).mode === mode);

describe('a KSeF whose port is open but', () => {
  it.each([
    ['that answers 503', { kind: 'status', status: 503 }],
    ['that answers with a page that is not KSeF’s', { kind: 'invalidJson' }],
    ['that never answers', { kind: 'blackHole' }],
  ] as const)(
    '%s counts as out of reach: invoices are issued in offline24 and go out later',
    async (_, fault) => {
      sandbox.setFaults(fault);
      await untilMode('offline24');
      const { id, mode } = await firm.call('invoice.issue', validDraft());
      expect(mode).toBe('offline24');
      sandbox.setFaults();
      await untilArchived(firm.call, [id]);
      expect(sandbox.records.posts()).toBe(1);
    },
  );

  it('that fails in the middle of a delivery gets each invoice exactly once all the same', async () => {
    await firm.call('mode.set', { mode: 'offline24' });
    const ids: string[] = [];
    for (let nr = 1; nr <= 6; nr++) ids.push((await firm.call('invoice.issue', draftOf(`Pozycja ${nr}`))).id);
    const firstSent = eventually('the first one sent', () => Promise.resolve(sandbox.records.posts() > 0));
    await firm.call('mode.auto');
    await firstSent;
    sandbox.setFaults({ kind: 'status', status: 502 });
    await eventually('the queue waits', async () => !(await firm.call('queue.status')).sending);
    sandbox.setFaults(lostInvoiceAnswer);
    await untilArchived(firm.call, ids);
    expect(sandbox.records.invoices()).toHaveLength(6);
    expect(sandbox.records.posts()).toBe(6);
  });
});
