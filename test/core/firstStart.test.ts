import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { LoginTest } from '../../shared/contract/firstStartTypes.ts';
import { logInByCertificate } from '../support/certificateLogin.ts';
import { startTestCore } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { createPlainClient } from '../support/ksefClient.ts';
import { uploadOf } from '../support/uploads.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm({ acceptsSelfSigned: true });
const statesOf = ({ steps }: LoginTest) => steps.map(({ step, state }) => `${step} ${state}`);
const problemOf = ({ steps }: LoginTest) => steps.find(({ problem }) => problem !== null)?.problem?.code;

describe('a test of the login', () => {
  it('goes all the way with a good token, sends nothing, and stands in the journal', async () => {
    const test = await world.call('company.testLogin');
    expect(test).toMatchObject({ passed: true, by: 'token', limits: { invoiceMb: 1, invoices: 10_000 } });
    expect(test.steps.every(({ state }) => state === 'ok')).toBe(true);
    expect(world.sandbox.records.posts()).toBe(0);
    const [line] = await world.call('journal.list', { search: 'logowanie' });
    expect(line).toMatchObject({ kind: 'company.loginTested', data: { passed: true, by: 'token' } });
  });

  it('says that KSeF does not take a token, and tries nothing after that', async () => {
    const { ksefToken } = world.sandbox.company;
    await world.call('company.setLogin', { ksefToken: `${ksefToken.slice(0, -6)}000000` });
    const test = await world.call('company.testLogin');
    expect(statesOf(test)).toEqual([
      ...['address ok', 'challenge ok', 'login failed', 'permission notTried', 'limits notTried'],
    ]);
    expect(problemOf(test)).toBe('ksef.unauthorized');
    expect(test.passed).toBe(false);
  });

  it('tells a token without the permission to issue from one that is bad', async () => {
    const client = createPlainClient(world.sandbox.url);
    const { nip } = world.sandbox.company;
    await logInByCertificate(client, world.sandbox, { nip, now: systemClock.now() });
    const order = { permissions: ['InvoiceRead'], description: 'Tylko do odczytu' };
    const { json } = await client.request('POST', '/v2/tokens', order);
    await world.call('company.setLogin', { ksefToken: String(json.token) });
    const test = await world.call('company.testLogin');
    expect(statesOf(test)).toEqual([
      ...['address ok', 'challenge ok', 'login ok', 'permission failed', 'limits notTried'],
    ]);
    expect(problemOf(test)).toBe('ksef.forbidden');
  });

  it('says that KSeF does not answer', async () => {
    await world.sandbox.setDown(true);
    const test = await world.call('company.testLogin');
    expect(statesOf(test)[0]).toBe('address failed');
    expect(problemOf(test)).toBe('ksef.unreachable');
    await world.sandbox.setDown(false);
  });

  it('goes by the type 1 certificate where there is no token, and asks for one where there is nothing', async () => {
    const firm = await startTestCore(world.sandbox);
    const { nip, name } = world.sandbox.company;
    await firm.call('company.create', { nip, name, address: { line1: 'ul. Portowa 7' } });
    expect(problemOf(await firm.call('company.testLogin'))).toBe('keystore.noLogin');
    const { p12, password } = world.sandbox.certificates.authentication;
    await firm.call('keystore.import', { files: [uploadOf(p12)], password, slot: 'authentication' });
    expect(await firm.call('company.testLogin')).toMatchObject({ passed: true, by: 'certificate' });
    await firm.remove();
  });
});

describe('setting a company up in steps', () => {
  it('goes on at the step it had come to, whenever the program is started', async () => {
    const firm = await startTestCore(world.sandbox);
    const { nip, name } = world.sandbox.company;
    const address = { line1: 'ul. Portowa 7' };
    expect((await firm.call('app.status')).firstStart).toBeNull();
    await firm.call('company.create', { nip, name, address, inSteps: true });
    expect((await firm.call('app.status')).firstStart).toBe('login');
    await firm.call('firstStart.go', { step: 'certificate' });
    await firm.core.close();
    const again = await startTestCore(world.sandbox, { dataDir: firm.dataDir });
    expect((await again.call('app.status')).firstStart).toBe('certificate');
    await again.call('firstStart.go', { step: null });
    expect((await again.call('app.status')).firstStart).toBeNull();
    await again.remove();
  });

  it('may be gone back in: for another NIP the login and certificates have to be given again', async () => {
    const { nip, name } = world.sandbox.company;
    const address = { line1: 'ul. Inna 1' };
    await world.call('company.change', { nip, name, address });
    expect((await world.call('app.status')).keystore).toMatchObject({
      ksefToken: true,
      readyForOffline: true,
    });
    await world.call('company.change', { nip: '5260250274', name: 'Inna', address });
    expect(await world.call('app.status')).toMatchObject({
      company: { nip: '5260250274', name: 'Inna', address },
      keystore: { ksefToken: false, offline: null, readyForOffline: false },
    });
  });

  it('is over once an invoice bears the data', async () => {
    await world.call('invoice.issue', validDraft());
    const { nip, name } = world.sandbox.company;
    const change = world.call('company.change', { nip, name, address: { line1: 'ul. Inna 1' } });
    await expect(change).rejects.toMatchObject({ code: 'company.fixed' });
  });
});

describe('the last look before the first invoice', () => {
  it('tells what is there and what is missing', async () => {
    await world.untilMode('online');
    const stateOf = async () =>
      Object.fromEntries(
        (await world.call('firstStart.readiness')).map(({ point, state }) => [point, state]),
      );
    expect(await stateOf()).toEqual({
      ...{ login: 'unknown', certificate: 'ok', clock: 'ok', numbering: 'ok', disk: 'ok' },
      printing: 'ok',
      ...{ backup: 'missing', mail: 'missing' },
    });
    await world.call('company.testLogin');
    expect((await stateOf()).login).toBe('ok');
    await world.call('company.setLogin', { ksefToken: 'nic-nie-warty' });
    expect((await stateOf()).login).toBe('unknown');
    await world.call('company.testLogin');
    expect((await stateOf()).login).toBe('missing');
  });
});
