import { X509Certificate, verify, constants } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import { lostInvoiceAnswer } from '../../electron/sandbox/faults.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { eventually, setUpCompany, startTestCore, untilArchived, type TestCore } from '../support/company.ts';
import { sendElsewhere } from '../support/otherProgram.ts';
import { draftOf, validDraft } from '../support/drafts.ts';

let sandbox: RunningSandbox;
let firm: TestCore;

beforeEach(async () => {
  sandbox = await startSandbox({ clock: systemClock, program: true });
  firm = await startTestCore(sandbox, { osVault: null });
  await setUpCompany(firm.call, sandbox);
});
afterEach(async () => {
  await firm.remove();
  await sandbox.close();
});

const untilMode = (mode: string) =>
  eventually(`mode ${mode}`, async () => (await firm.call('mode.status')).mode === mode);

describe('when KSeF is down', () => {
  it('the program notices by itself, and issues in offline24 with two codes and a deadline', async () => {
    await sandbox.setDown(true);
    await untilMode('offline24');
    const invoice = await firm.call('invoice.issue', validDraft());

    expect(invoice).toMatchObject({ mode: 'offline24', state: 'queued', ksefNumber: null });
    expect(invoice.id).toMatch(/^LAT-\d{8}-[2-9A-Z]{8}$/);
    expect(invoice.kod1Url).toContain(`/invoice/${sandbox.company.nip}/`);
    expect(invoice.kod2Url).toContain(`/certificate/Nip/${sandbox.company.nip}/${sandbox.company.nip}/`);
    expect(invoice.deadline).toMatchObject({ kind: 'day', overdue: false });
    expect(await firm.call('queue.status')).toMatchObject({ waiting: 1 });
  });

  it('KOD II carries a signature that the certificate itself confirms', async () => {
    await firm.call('mode.set', { mode: 'offline24' });
    const { kod2Url, certificateSerial } = await firm.call('invoice.issue', validDraft());
    const [, text = '', signature = ''] = /^http:\/\/(.+)\/([^/]+)$/.exec(kod2Url ?? '') ?? [];
    const { publicKey } = new X509Certificate(readFileSync(sandbox.certificates.offline.cert));
    const key =
      publicKey.asymmetricKeyType === 'ec'
        ? ({ key: publicKey, dsaEncoding: 'ieee-p1363' } as const)
        : { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
    expect(verify('sha256', Buffer.from(text), key, Buffer.from(signature, 'base64url'))).toBe(true);
    expect(certificateSerial).toBe(sandbox.certificates.offline.serial);
  });

  it('five invoices go out by themselves when it is back, told one by one, and are all accepted', async () => {
    await sandbox.setDown(true);
    await untilMode('offline24');
    const ids: string[] = [];
    for (let nr = 1; nr <= 5; nr++) ids.push((await firm.call('invoice.issue', draftOf(`Pozycja ${nr}`))).id);
    await sandbox.setDown(false);
    await untilArchived(firm.call, ids);

    const told = firm.events.flatMap((it) =>
      it.event === 'queue.progress' && it.data.phase === 'sending'
        ? [`${it.data.current} z ${it.data.total}`]
        : [],
    );
    expect(told).toEqual(['1 z 5', '2 z 5', '3 z 5', '4 z 5', '5 z 5']);
    expect(sandbox.records.invoices()).toHaveLength(5);
    for (const id of ids) {
      const invoice = await firm.call('invoice.get', { id });
      expect(invoice.ksefNumber).toMatch(/^\d{10}-\d{8}-[0-9A-F]{12}-[0-9A-F]{2}$/);
      const record = sandbox.records.invoices().find((it) => it.ksefNumber === invoice.ksefNumber);
      expect(record).toMatchObject({ number: invoice.number, offlineMode: true });
      const { fileId } = await firm.call('invoice.document', { id, kind: 'upo' });
      const { bytes } = await firm.core.readFile(fileId);
      expect(Buffer.from(bytes).toString()).toContain(invoice.ksefNumber ?? 'no number');
    }
    expect(await firm.call('queue.status')).toMatchObject({ waiting: 0, blockedBy: null });
  });

  it('an online invoice that could not leave becomes an offline24 one; its XML stays the same', async () => {
    await firm.call('mode.set', { mode: 'online' });
    await sandbox.setDown(true);
    const issued = await firm.call('invoice.issue', validDraft());
    expect(issued).toMatchObject({ mode: 'online', kod2Url: null });
    await eventually('the turn to offline24', async () => {
      const { mode } = await firm.call('invoice.get', { id: issued.id });
      return mode === 'offline24';
    });
    const turned = await firm.call('invoice.get', { id: issued.id });
    expect(turned.kod2Url).toContain(issued.sha256Base64Url);
    expect(turned.sha256Base64Url).toBe(issued.sha256Base64Url);

    await sandbox.setDown(false);
    await firm.call('mode.auto');
    await untilArchived(firm.call, [issued.id]);
    expect(sandbox.records.invoices()[0]).toMatchObject({ offlineMode: true });
  });
});

describe('a manual offline mode', () => {
  it('keeps invoices waiting until the mode goes back to online', async () => {
    await firm.call('mode.set', { mode: 'offline24', reason: 'ćwiczenie' });
    const { id } = await firm.call('invoice.issue', validDraft());
    expect(await firm.call('queue.sendNow')).toEqual({ accepted: 0, rejected: 0, waiting: 1 });
    await firm.call('mode.set', { mode: 'online' });
    await untilArchived(firm.call, [id]);
  });

  it('of a total failure issues without codes and without a queue', async () => {
    await firm.call('mode.set', { mode: 'awaria-calkowita' });
    const invoice = await firm.call('invoice.issue', validDraft());
    expect(invoice).toMatchObject({ state: 'exempt', kod1Url: null, kod2Url: null });
    expect(invoice.deadline).toEqual({ kind: 'none' });
    expect(await firm.call('queue.list')).toEqual([]);
  });

  it('survives a restart of the program', async () => {
    await firm.call('mode.set', { mode: 'offline-awaria' });
    await firm.core.close();
    const again = await startTestCore(sandbox, { dataDir: firm.dataDir, osVault: null });
    expect(await again.call('mode.status')).toMatchObject({ mode: 'offline-awaria', source: 'manual' });
    await again.core.close();
    firm = await startTestCore(sandbox, { dataDir: firm.dataDir, osVault: null });
  });
});

describe('an invoice whose answer was lost on the way', () => {
  it('is found in KSeF by its hash and not sent again', async () => {
    sandbox.setFaults(lostInvoiceAnswer);
    const { id } = await firm.call('invoice.issue', validDraft());
    await untilArchived(firm.call, [id]);
    expect(sandbox.records.invoices()).toHaveLength(1);
    const { journal } = await firm.call('invoice.get', { id });
    expect(journal.map(({ kind }) => kind)).toContain('invoice.foundInKsef');
  });
});

describe('a number that KSeF already knows', () => {
  it('from this very document counts as acceptance', async () => {
    await firm.call('mode.set', { mode: 'offline24' });
    const { id, number } = await firm.call('invoice.issue', validDraft());
    // The same bytes reach KSeF by another way: somebody sends the exported file.
    const { bytes } = await firm.core.readFile(`${id}.xml`);
    await sendElsewhere(sandbox, bytes);

    await firm.call('mode.auto');
    await untilArchived(firm.call, [id]);
    const [inKsef] = sandbox.records.invoices();
    expect(await firm.call('invoice.get', { id })).toMatchObject({ number, ksefNumber: inKsef?.ksefNumber });
    expect(sandbox.records.invoices()).toHaveLength(1);
    expect(sandbox.records.posts()).toBe(2);
  });

  it('from another document is a conflict shown to the user', async () => {
    const other = await startTestCore(sandbox, { osVault: null });
    await setUpCompany(other.call, sandbox);
    const first = await other.call('invoice.issue', draftOf('Inny towar'));
    await untilArchived(other.call, [first.id]);
    await other.remove();

    const { id } = await firm.call('invoice.issue', validDraft());
    await eventually('refusal', async () => (await firm.call('invoice.get', { id })).state === 'rejected');
    expect((await firm.call('invoice.get', { id })).problem?.code).toBe('ksef.duplicateOfOther');
  });
});

describe('secrets', () => {
  it('never stand in the log, the answers or the events', async () => {
    const { id } = await firm.call('invoice.issue', validDraft());
    await untilArchived(firm.call, [id]);
    const { password } = sandbox.certificates.offline;
    const said = [...firm.logged, ...firm.events.map((it) => JSON.stringify(it))].join('\n');
    const answers = JSON.stringify([await firm.call('app.status'), await firm.call('journal.list', {})]);
    for (const secret of [sandbox.company.ksefToken, password, 'PRIVATE KEY']) {
      expect(said + answers).not.toContain(secret);
    }
  });
});
