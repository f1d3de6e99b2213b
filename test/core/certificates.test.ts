import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { eventually, setUpCompany, startTestCore, untilArchived, type TestCore } from '../support/company.ts';
import { draftOf, validDraft } from '../support/drafts.ts';
import { createPlainClient, logInByToken } from '../support/ksefClient.ts';
import { createMovableClock, type MovableClock } from '../support/movableClock.ts';
import { uploadOf } from '../support/uploads.ts';

const noon = Date.parse('2026-11-20T11:00:00Z');
const dayMs = 86_400_000;
let clock: MovableClock;
let sandbox: RunningSandbox;
let firm: TestCore;

const start = async (options: Parameters<typeof startSandbox>[0]) => {
  sandbox = await startSandbox({ ...options, program: true });
  firm = await startTestCore(sandbox, { clock, osVault: null });
  await setUpCompany(firm.call, sandbox);
};
beforeEach(async () => {
  clock = createMovableClock(noon);
  await start({ clock });
});
afterEach(async () => {
  await firm.remove();
  await sandbox.close();
});

const status = () => firm.call('keystore.status');
const importLogin = (call = firm.call) => {
  const { p12, password } = sandbox.certificates.authentication;
  const file = uploadOf(p12);
  return call('keystore.import', { files: [file], password, slot: 'authentication' });
};
/** How many certificates of this name KSeF has given out. */
const ordered = async (): Promise<number> => {
  const client = createPlainClient(sandbox.url);
  await logInByToken(client, sandbox);
  const { json } = await client.request('POST', '/v2/certificates/query', { name: 'Kasa nr 2' });
  return (json.certificates as unknown[]).length;
};
const journal = async () => (await firm.call('journal.list', {})).map(({ kind }) => kind);

describe('a certificate in the safe', () => {
  it('is checked with KSeF by itself, and on demand', async () => {
    await eventually('KSeF asked', async () => (await status()).check !== null);
    expect((await status()).check).toMatchObject({ status: 'active' });
    const before = (await status()).check!.checkedAt;
    clock.moveTo(noon + 3_600_000);
    expect((await firm.call('keystore.check')).check!.checkedAt).toBeGreaterThan(before);
  });

  it('signs a test code that is good, and stores nothing of it', async () => {
    const { serial } = sandbox.certificates.offline;
    const test = await firm.call('certificate.signTest');
    expect(test).toMatchObject({ serial, isGood: true });
    expect(test.url).toContain(`/${serial}/`);
    expect(await firm.call('certificate.history')).toMatchObject([
      { ...{ serial, slot: 'offline', isCurrent: true, hasKey: true, signed: 0 } },
    ]);
  });

  it('is revoked in KSeF only by who logs in with a certificate, and then issues nothing offline', async () => {
    const { serial } = sandbox.certificates.offline;
    const revoke = () => firm.call('certificate.revoke', { serial, reason: 'KeyCompromise' });
    await expect(revoke()).rejects.toMatchObject({ code: 'keystore.noAuthenticationCertificate' });
    await importLogin();
    const { check, readyForOffline } = await revoke();
    expect(check).toMatchObject({ serial, status: 'blocked' });
    expect(readyForOffline).toBe(false);
    expect(await journal()).toContain('keystore.revoked');
    await expect(revoke()).rejects.toMatchObject({ code: 'ksef.refused' });
  });

  it('that KSeF has revoked issues nothing offline, and says why', async () => {
    await sandbox.perform({ do: 'revokeCertificate', serial: sandbox.certificates.offline.serial });
    clock.moveTo(noon + 10_000);
    expect((await firm.call('keystore.check')).check?.status).toBe('revoked');
    expect(await status()).toMatchObject({ readyForOffline: false, problem: { code: 'keystore.revoked' } });
    await firm.call('mode.set', { mode: 'offline24' });
    await expect(firm.call('invoice.issue', validDraft())).rejects.toMatchObject({
      code: 'keystore.revoked',
    });
    // KSeF's last word holds while it cannot be asked.
    await sandbox.setDown(true);
    await expect(firm.call('keystore.check')).rejects.toMatchObject({ code: 'ksef.unreachable' });
    expect((await status()).check?.status).toBe('revoked');
    await sandbox.setDown(false);
    await firm.call('mode.set', { mode: 'online' });
    await untilArchived(firm.call, [(await firm.call('invoice.issue', draftOf('Online'))).id]);
  });

  it('is remembered in time: 60, 30, 14, 7 days and a day before its end', async () => {
    const { offline } = await status();
    const steps: (number | undefined)[] = [];
    for (const days of [100, 60, 45, 30, 14, 7, 2, 1, 0]) {
      clock.moveTo(offline!.validTo - days * dayMs - 1000);
      steps.push((await status()).reminder?.step);
    }
    expect(steps).toEqual([undefined, 60, 60, 30, 14, 7, 7, 1, 1]);
    clock.moveTo(offline!.validTo + 1000);
    expect(await status()).toMatchObject({ reminder: null, problem: { code: 'keystore.expired' } });
  });
});

describe('a certificate of type 1', () => {
  it('logs in to KSeF where there is no token', async () => {
    const other = await startTestCore(sandbox, { clock, osVault: null });
    const { nip, name } = sandbox.company;
    const address = { line1: 'ul. Portowa 7', line2: '81-350 Gdynia' };
    await other.call('company.create', { nip, name, address });
    await importLogin(other.call);
    const { id } = await other.call('invoice.issue', draftOf('Bez tokenu'));
    await untilArchived(other.call, [id]);
    expect(sandbox.records.invoices()).toHaveLength(1);
    await other.remove();
  });

  it('is needed to order one of type 2', async () => {
    const order = firm.call('keystore.order', { name: 'Kasa nr 2' });
    await expect(order).rejects.toMatchObject({ code: 'keystore.noAuthenticationCertificate' });
  });
});

describe('an order of a certificate', () => {
  it('is made in the program and received by itself; invoices are signed with it from then on', async () => {
    await importLogin();
    const before = (await status()).offline!.serial;
    await firm.call('keystore.order', { name: 'Kasa nr 2 żółta' });
    await eventually('the new certificate', async () => (await status()).offline?.serial !== before);
    const { offline, order } = await status();
    expect(offline).toMatchObject({ keyType: 'EC P-256', nip: sandbox.company.nip });
    expect(order).toBeNull();
    await firm.call('mode.set', { mode: 'offline24' });
    const { kod2Url, certificateSerial } = await firm.call('invoice.issue', validDraft());
    expect(certificateSerial).toBe(offline!.serial);
    const page = await fetch(kod2Url!, { headers: { Accept: 'application/json' } });
    expect(await page.json()).toMatchObject({ valid: true });
    expect(await journal()).toEqual(expect.arrayContaining(['keystore.orderStarted', 'keystore.ordered']));
  });

  it('waits for KSeF, and only one runs at a time', async () => {
    await firm.remove();
    await sandbox.close();
    await start({ clock, delays: { certificate: [60_000, 60_000] } });
    await importLogin();
    const { order } = await firm.call('keystore.order', { name: 'Kasa nr 2' });
    expect(order).toMatchObject({ name: 'Kasa nr 2', problem: null });
    await expect(firm.call('keystore.order', { name: 'Kasa nr 3' })).rejects.toMatchObject({
      code: 'keystore.orderRunning',
    });
  });

  it('is gone on with after the program was closed in the middle', async () => {
    await firm.remove();
    await sandbox.close();
    await start({ clock, delays: { certificate: [30_000, 30_000] } });
    await importLogin();
    const before = (await status()).offline!.serial;
    await firm.call('keystore.order', { name: 'Kasa nr 2' });
    await firm.core.close();
    clock.moveTo(noon + 60_000);
    firm = await startTestCore(sandbox, { clock, dataDir: firm.dataDir, osVault: null });
    await eventually('the new certificate', async () => (await status()).offline?.serial !== before);
  });

  it('whose answer was lost is found in KSeF by its key, and not ordered twice', async () => {
    await importLogin();
    const before = (await status()).offline!.serial;
    sandbox.setFaults({
      kind: 'resetAfterAccepting',
      ...{ only: { method: 'POST', path: '/v2/certificates/enrollments' }, when: { nth: 1 } },
    });
    await firm.call('keystore.order', { name: 'Kasa nr 2' });
    await firm.core.close();
    firm = await startTestCore(sandbox, { clock, dataDir: firm.dataDir, osVault: null });
    await eventually('the new certificate', async () => (await status()).offline?.serial !== before);
    expect(await ordered()).toBe(1);
  });

  it('is refused in words when KSeF gives out no more', async () => {
    await importLogin();
    const client = createPlainClient(sandbox.url);
    await logInByToken(client, sandbox);
    const limits = { certificate: { maxCertificates: 1 } };
    await client.request('POST', '/v2/testdata/limits/subject/certificate', limits);
    const order = firm.call('keystore.order', { name: 'Kasa nr 2' });
    await expect(order).rejects.toMatchObject({ code: 'keystore.orderNotAllowed' });
    expect((await status()).order).toBeNull();
  });

  it('made twice at once is one order', async () => {
    await importLogin();
    const order = () => firm.call('keystore.order', { name: 'Kasa nr 2' });
    const results = await Promise.allSettled([order(), order()]);
    expect(results.map((it) => it.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('that could not begin leaves nothing behind; one under way can be dropped', async () => {
    await importLogin();
    sandbox.setFaults({ kind: 'status', status: 500, only: { path: '/v2/certificates/limits' } });
    await expect(firm.call('keystore.order', { name: 'Kasa nr 2' })).rejects.toMatchObject({
      code: 'ksef.unavailable',
    });
    expect((await status()).order).toBeNull();
    sandbox.setFaults();
    await firm.call('keystore.order', { name: 'Kasa nr 2' });
    expect((await firm.call('keystore.dropOrder')).order).toBeNull();
  });
});

describe('the safe of a till that nobody uses', () => {
  it('closes by itself after the time that was set, and what waits is delivered all the same', async () => {
    await firm.call('mode.set', { mode: 'offline24' });
    const { id } = await firm.call('invoice.issue', validDraft());
    await firm.call('keystore.lock');
    expect(await status()).toMatchObject({ unlocked: false, canLogIn: true, readyForOffline: false });
    await expect(firm.call('invoice.issue', draftOf('Druga'))).rejects.toMatchObject({
      code: 'keystore.locked',
    });
    await firm.call('mode.set', { mode: 'online' });
    await untilArchived(firm.call, [id]);
  });
});
