import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { Fault } from '../../electron/sandbox/faults.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { eventually, setUpCompany, startTestCore, untilArchived, type TestCore } from '../support/company.ts';
import { draftOf } from '../support/drafts.ts';

/** More than KSeF takes one by one in a minute. */
const many = 40;
let sandbox: RunningSandbox;
let firm: TestCore;
let ids: string[];
beforeEach(async () => {
  sandbox = await startSandbox({
    ...{ clock: systemClock, program: true },
    delays: { session: [300, 300] },
  });
  firm = await startTestCore(sandbox);
  await setUpCompany(firm.call, sandbox);
  await firm.call('mode.set', { mode: 'offline24' });
  ids = [];
  for (let nr = 1; nr <= many; nr++)
    ids.push((await firm.call('invoice.issue', draftOf(`Pozycja ${nr}`))).id);
});
afterEach(async () => {
  await firm.remove();
  await sandbox.close();
});

/** Every invoice is in KSeF, once, and the program knows its number and UPO. */
async function allDelivered(): Promise<void> {
  await untilArchived(firm.call, ids);
  const inKsef = sandbox.records.invoices();
  expect(inKsef).toHaveLength(many);
  const { items } = await firm.call('invoice.list', { limit: 1000 });
  expect(items.map(({ ksefNumber }) => ksefNumber).sort()).toEqual(inKsef.map((it) => it.ksefNumber).sort());
  expect(readdirSync(join(firm.dataDir, 'outbox'))).toEqual([]);
}

describe('many invoices', () => {
  it('go as one package, and get their numbers and one UPO for all', async () => {
    await firm.call('mode.auto');
    await allDelivered();
    expect(sandbox.records.posts()).toBe(many);
    const sessions = new Set<string>();
    for (const id of ids) {
      const { attempts } = await firm.call('invoice.get', { id });
      expect(attempts).toHaveLength(1);
      sessions.add(attempts[0]!.session);
    }
    expect([...sessions]).toHaveLength(1);
    expect([...sessions][0]).toContain('-SB-');
    const { fileId } = await firm.call('invoice.document', { id: ids[0]!, kind: 'upo' });
    const upo = Buffer.from((await firm.core.readFile(fileId)).bytes).toString('utf8');
    expect(upo.match(/<NumerKSeFDokumentu>/g)).toHaveLength(many);
  });

  it.each<[string, Fault]>([
    [
      'opening answers 503',
      { kind: 'status', status: 503, only: { path: '/v2/sessions/batch' }, when: { nth: 1 } },
    ],
    ['an upload breaks off', { kind: 'status', status: 500, only: { method: 'PUT' }, when: { nth: 1 } }],
    [
      'the answer to closing is lost',
      { kind: 'resetAfterAccepting', only: { path: '/v2/sessions/batch/*/close' }, when: { nth: 1 } },
    ],
    [
      'closing answers 502',
      { kind: 'status', status: 502, only: { path: '/v2/sessions/batch/*/close' }, when: { nth: 1 } },
    ],
    [
      'the list is cut in half',
      { kind: 'halfAnswer', only: { path: '/v2/sessions/*/invoices' }, when: { nth: 1 } },
    ],
  ])('arrive once each all the same when %s', async (_, fault) => {
    sandbox.setFaults(fault);
    await firm.call('mode.auto');
    await allDelivered();
    expect(sandbox.records.posts()).toBe(many);
  });

  it('are not sent again by a program that was closed while KSeF worked on them', async () => {
    await firm.call('mode.auto');
    await eventually('KSeF has the package', () => Promise.resolve(sandbox.records.posts() > 0));
    await firm.core.close();
    firm = await startTestCore(sandbox, { dataDir: firm.dataDir });
    await allDelivered();
    expect(sandbox.records.posts()).toBe(many);
  });
});
