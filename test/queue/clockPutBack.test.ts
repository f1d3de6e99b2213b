import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { setUpCompany, startTestCore, untilArchived, type TestCore } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { createMovableClock, type MovableClock } from '../support/movableClock.ts';

const noon = Date.parse('2026-11-20T11:00:00Z');
const fastByMs = 3 * 3_600_000;

let clock: MovableClock;
let sandbox: RunningSandbox;
let firm: TestCore;
beforeEach(async () => {
  clock = createMovableClock(noon + fastByMs);
  sandbox = await startSandbox({ clock: createMovableClock(noon), program: true });
  firm = await startTestCore(sandbox, { clock });
  await setUpCompany(firm.call, sandbox);
});
afterEach(async () => {
  await firm.remove();
  await sandbox.close();
});

it('an invoice issued by a clock that was hours fast goes at once when the clock is right again', async () => {
  await firm.call('mode.set', { mode: 'offline24' });
  await firm.call('queue.pause');
  const { id } = await firm.call('invoice.issue', validDraft());
  clock.moveTo(noon);
  await firm.call('mode.auto');
  await firm.call('queue.resume');
  await untilArchived(firm.call, [id]);
  expect(sandbox.records.invoices()).toHaveLength(1);
});
