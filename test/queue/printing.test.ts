import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { setUpCompany, startTestCore, untilArchived, type TestCore } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';

let sandbox: RunningSandbox;
let firm: TestCore;
beforeEach(async () => {
  sandbox = await startSandbox({ clock: systemClock, program: true });
  firm = await startTestCore(sandbox);
});
afterEach(async () => {
  await firm.remove();
  await sandbox.close();
});

describe('the print of an online invoice', () => {
  it('waits for KSeF to have it, and stays online', async () => {
    await setUpCompany(firm.call, sandbox);
    const { id } = await firm.call('invoice.issue', validDraft());
    await firm.call('invoice.document', { id, kind: 'pdf' });
    expect(await firm.call('invoice.get', { id })).toMatchObject({ mode: 'online', kod2Url: null });
    await untilArchived(firm.call, [id]);
  });

  it('that can’t get there now leaves with two codes, as offline24', async () => {
    await setUpCompany(firm.call, sandbox);
    await firm.call('mode.set', { mode: 'online' });
    await firm.call('queue.pause');
    const { id, sha256Base64Url } = await firm.call('invoice.issue', validDraft());
    await firm.call('invoice.document', { id, kind: 'pdf' });
    const printed = await firm.call('invoice.get', { id });
    expect(printed).toMatchObject({ mode: 'offline24', sha256Base64Url });
    expect(printed.kod2Url).toContain('/certificate/');
    const [change] = printed.journal.filter(({ kind }) => kind === 'deadline.changed');
    expect(change?.data).toMatchObject({ from: { day: printed.issueDate }, to: { kind: 'day' } });
  });

  it('does not leave without a certificate of type 2; the XML does', async () => {
    const { nip, name, ksefToken } = sandbox.company;
    const address = { line1: 'ul. Portowa 7', line2: '81-350 Gdynia' };
    await firm.call('company.create', { nip, name, address, ksefToken });
    await firm.call('queue.pause');
    const { id } = await firm.call('invoice.issue', validDraft());
    await expect(firm.call('invoice.document', { id, kind: 'pdf' })).rejects.toMatchObject({
      ...{ code: 'invoice.notInKsefYet', details: { cause: 'keystore.noOfflineCertificate' } },
    });
    await firm.call('invoice.document', { id, kind: 'xml' });
    await firm.call('queue.resume');
    await untilArchived(firm.call, [id]);
    await firm.call('invoice.document', { id, kind: 'pdf' });
  });
});
