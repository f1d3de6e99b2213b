import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import { startSandbox, type RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { setUpCompany, startTestCore, untilArchived } from '../support/company.ts';
import { draftOf } from '../support/drafts.ts';
import { createPlainClient } from '../support/ksefClient.ts';
import { createOpenApiCheck, type Exchange } from '../support/openApi.ts';
import { needsSharedData } from '../support/sharedData.ts';

const check = createOpenApiCheck();

describe.skipIf(check === null)(`KSeF's own OpenAPI document${needsSharedData}`, () => {
  let sandbox: RunningSandbox;
  const exchanges: Exchange[] = [];
  const realFetch = globalThis.fetch;

  beforeAll(async () => {
    sandbox = await startSandbox({ clock: systemClock });
    globalThis.fetch = async (input, init) => {
      const answer = await realFetch(input, init);
      const url = new URL(input instanceof Request ? input.url : input);
      if (url.origin === sandbox.url && url.pathname.startsWith('/v2/')) {
        const contentType = answer.headers.get('content-type') ?? '';
        exchanges.push({
          method: init?.method ?? 'GET',
          path: url.pathname,
          ...(typeof init?.body === 'string' &&
            init.body.startsWith('{') && { requestBody: JSON.parse(init.body) as unknown }),
          status: answer.status,
          contentType,
          body: contentType.includes('json') ? await answer.clone().json() : null,
        });
      }
      return answer;
    };
  });
  afterAll(async () => {
    globalThis.fetch = realFetch;
    await sandbox.close();
  });

  it('holds for every request of the program and every answer of the sandbox', async () => {
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
    expect([...new Set(exchanges.flatMap((it) => check!(it)))]).toEqual([]);
  });

  it('holds for the refusals', async () => {
    exchanges.length = 0;
    const client = createPlainClient(sandbox.url);
    await client.request('POST', '/v2/auth/ksef-token', '{"challenge": 5}');
    await client.request('POST', '/v2/sessions/online', '{}');
    await client.logIn(sandbox.company.nip, 'wrong token');
    await client.request('POST', '/v2/auth/token/redeem');
    await client.logIn(sandbox.company.nip, sandbox.company.ksefToken);
    await client.redeem();
    await client.request('GET', '/v2/sessions/20261120-SO-0000000000-0000000000-00');
    const session = await client.openSession();
    await client.request('POST', `/v2/sessions/online/${session.reference}/close`);
    await client.send(session, Buffer.from('<x/>'));
    await client.request('GET', `/v2/sessions/${session.reference}`);
    await client.request('GET', `/v2/sessions/${session.reference}/invoices?pageSize=10`);
    await client.request('GET', `/v2/sessions/${session.reference}/invoices/failed?pageSize=10`);
    await client.request('GET', '/v2/invoices/ksef/1111111111-20261120-0123456789AB-00');
    // What is deliberately wrong in a request is not what is checked here.
    const answers = exchanges.map(({ requestBody: _, ...it }) => it);
    expect([...new Set(answers.flatMap((it) => check!(it)))]).toEqual([]);
  });
});
