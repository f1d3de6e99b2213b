import { expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { Exchange } from '../../electron/sandbox/http.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { setUpCompany, startTestCore, untilArchived } from '../support/company.ts';
import { draftOf } from '../support/drafts.ts';
import { createOpenApiCheck } from '../support/openApi.ts';
import { needsSharedData } from '../support/sharedData.ts';

const check = createOpenApiCheck();

// Every test that uses the checked sandbox proves this; here it is told once, and the check itself is tried.
it.skipIf(check === null)(
  `every request of the program and every answer of the sandbox is as KSeF documents it${needsSharedData}`,
  async () => {
    const exchanges: Exchange[] = [];
    const sandbox = await startSandbox({
      ...{ clock: systemClock, program: true },
      observe: (it) => exchanges.push(it),
    });
    const firm = await startTestCore(sandbox);
    await setUpCompany(firm.call, sandbox);
    const ids = [];
    for (const name of ['Pierwsza', 'Druga']) ids.push((await firm.call('invoice.issue', draftOf(name))).id);
    await untilArchived(firm.call, ids);
    // The same numbers once more from another folder: refusals have to be as documented too.
    const twin = await startTestCore(sandbox);
    await setUpCompany(twin.call, sandbox);
    await twin.call('invoice.issue', draftOf('Inna'));
    await expect.poll(async () => (await twin.call('queue.status')).rejected).toBe(1);
    await twin.remove();
    await firm.remove();
    expect(exchanges.length).toBeGreaterThan(15);
    await sandbox.close();
  },
);

it.skipIf(check === null)(`the check itself finds what is not documented${needsSharedData}`, () => {
  const exchange = { at: 0, method: 'POST', path: '/v2/sessions/online', search: '', contentType: '' };
  const answer = { status: 201, contentType: 'application/json' };
  const wrong = { ...exchange, ...answer, body: { referenceNumber: 'short', validUntil: 'now', more: 1 } };
  expect(check?.answer(wrong)).toHaveLength(3);
  expect(check?.answer({ ...exchange, status: 418, body: null })).toHaveLength(1);
  const asked = { ...exchange, ...answer, body: null, search: '?upside=down', requestBody: {} };
  expect(check?.request(asked)).not.toEqual([]);
});
