import { sign, X509Certificate } from 'node:crypto';
import { KeyUsageFlags, KeyUsagesExtension, X509Certificate as PkiCertificate } from '@peculiar/x509';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { logInByCertificate, loginOutcome, signedLogin } from '../support/certificateLogin.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { certificateRequest, newKeys, type KeyKind } from '../support/csr.ts';
import { createPlainClient, logInByToken } from '../support/ksefClient.ts';
import { createMovableClock, type MovableClock } from '../support/movableClock.ts';

const noon = Date.parse('2026-11-20T11:00:00Z');
const dayMs = 86_400_000;
let clock: MovableClock;
let sandbox: RunningSandbox;
let client: ReturnType<typeof createPlainClient>;

const logIn = (nip = sandbox.company.nip) => logInByCertificate(client, sandbox, { nip, now: clock.now() });
beforeEach(async () => {
  clock = createMovableClock(noon);
  sandbox = await startSandbox({ clock, delays: { certificate: [2000, 2000] } });
  client = createPlainClient(sandbox.url);
  await logIn();
});
afterEach(() => sandbox.close());

const names = async () =>
  (await client.request('GET', '/v2/certificates/enrollments/data')).json as Record<string, string>;
const order = (csr: string, change: object = {}) =>
  client.request('POST', '/v2/certificates/enrollments', {
    ...{ certificateName: 'Kasa nr 1 żółta', certificateType: 'Offline', csr, ...change },
  });
const statusOf = async (reference: unknown) =>
  (await client.request('GET', `/v2/certificates/enrollments/${String(reference)}`)).json as {
    status: { code: number; details?: string[] };
    certificateSerialNumber?: string;
  };
/** Orders a certificate and waits for it. */
async function enrolled(change: object = {}, kind: KeyKind = 'P-256') {
  const { csr, privateKey } = await certificateRequest(await names(), kind);
  const { json } = await order(csr, change);
  clock.moveTo(clock.now() + 3000);
  const serial = (await statusOf(json.referenceNumber)).certificateSerialNumber!;
  const { json: got } = await client.request('POST', '/v2/certificates/retrieve', {
    certificateSerialNumbers: [serial],
  });
  const [certificate] = got.certificates as Record<string, string>[];
  const der = Buffer.from(certificate!.certificate!, 'base64');
  return { serial, privateKey, certificate: certificate!, x509: new X509Certificate(der) };
}
const list = async (filter: object = {}, query = '') =>
  (await client.request('POST', `/v2/certificates/query${query}`, filter)).json as {
    certificates: Record<string, string>[];
    hasMore: boolean;
  };
const codeOf = (answer: { json: Record<string, unknown> }) =>
  (answer.json.errors as { code: number }[])[0]!.code;

describe('a firm', () => {
  it.each(['P-256', 'RSA 2048'] as const)(
    'orders a certificate for a %s key and fetches it',
    async (kind) => {
      const { csr } = await certificateRequest(await names(), kind);
      const { status, json } = await order(csr);
      expect(status).toBe(202);
      expect(await statusOf(json.referenceNumber)).toMatchObject({ status: { code: 100 } });
      clock.moveTo(clock.now() + 3000);
      const issued = await statusOf(json.referenceNumber);
      expect(issued).toMatchObject({
        status: { code: 200 },
        certificateSerialNumber: expect.any(String) as string,
      });
      const { certificate, x509, serial } = await enrolled({}, kind);
      expect(certificate).toMatchObject({ certificateName: 'Kasa nr 1 żółta', certificateType: 'Offline' });
      expect(x509.serialNumber).toBe(serial);
      // Type 2 signs nothing but KOD II.
      const usages = new PkiCertificate(x509.raw).getExtension(KeyUsagesExtension)?.usages;
      expect(usages).toBe(KeyUsageFlags.nonRepudiation);
    },
  );

  it('signs KOD II with it, and the page behind the code confirms it until it is revoked', async () => {
    const { serial, privateKey } = await enrolled();
    const { nip } = sandbox.company;
    const path = `${new URL(sandbox.qrUrl).host}/certificate/Nip/${nip}/${nip}/${serial}/${'A'.repeat(43)}`;
    const signature = sign('sha256', Buffer.from(path), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    const page = async () =>
      (await (
        await fetch(`http://${path}/${signature.toString('base64url')}`, {
          headers: { Accept: 'application/json' },
        })
      ).json()) as object;
    expect(await page()).toMatchObject({ valid: true });
    const revoke = () =>
      client.request('POST', `/v2/certificates/${serial}/revoke`, { revocationReason: 'KeyCompromise' });
    expect((await revoke()).status).toBe(204);
    expect(await page()).toMatchObject({
      valid: false,
      checks: { known: true, active: false, signature: true },
    });
    expect((await list({ status: 'Blocked' })).certificates).toHaveLength(1);
    expect(codeOf(await revoke())).toBe(25009);
    clock.moveTo(clock.now() + 5000);
    expect((await list({ status: 'Revoked' })).certificates).toMatchObject([
      { certificateSerialNumber: serial },
    ]);
  });

  it('logs in with an ordered certificate of type 1, until it is revoked', async () => {
    const { privateKey, x509, serial } = await enrolled({ certificateType: 'Authentication' });
    const pair = {
      certificatePem: x509.toString(),
      keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
    const outcome = async () =>
      loginOutcome(client, await signedLogin(client, pair, { contextNip: sandbox.company.nip }));
    expect(await outcome()).toBe(200);
    await client.redeem();
    await client.request('POST', `/v2/certificates/${serial}/revoke`, {});
    clock.moveTo(clock.now() + 5000);
    expect(await outcome()).toBe(460);
  });

  it('finds its certificates by serial, name, type and end, page by page', async () => {
    const { serial } = await enrolled();
    for (let nr = 0; nr < 10; nr += 1)
      await sandbox.issueCertificate({
        ...{ type: 'Offline', nip: sandbox.company.nip, password: 'x' },
        ...{ validFrom: noon, validTo: noon + dayMs },
      });
    expect((await list({ certificateSerialNumber: serial })).certificates).toHaveLength(1);
    expect((await list({ name: 'ŻÓŁTA' })).certificates).toHaveLength(1);
    const afterTomorrow = new Date(noon + 2 * dayMs).toISOString();
    const lasting = (await list({ type: 'Offline', expiresAfter: afterTomorrow })).certificates;
    expect(lasting.map((it) => it.certificateSerialNumber)).toContain(serial);
    const first = await list({}, '?pageSize=10');
    const second = await list({}, '?pageSize=10&pageOffset=1');
    expect([first.certificates.length, first.hasMore, second.hasMore]).toEqual([10, true, false]);
  });

  it('sees how many it may still order', async () => {
    await enrolled();
    expect((await client.request('GET', '/v2/certificates/limits')).json).toMatchObject({
      canRequest: true,
      enrollment: { remaining: 299, limit: 300 },
      certificate: { limit: 100 },
    });
    expect((await client.request('GET', '/v2/limits/subject')).json).toEqual({
      ...{ enrollment: { maxEnrollments: 300 }, certificate: { maxCertificates: 100 } },
    });
  });
});

describe('an order is refused', () => {
  it('after a login by token, which has no names to certify', async () => {
    const { csr } = await certificateRequest(await names());
    await logInByToken(client, sandbox);
    expect(codeOf(await client.request('GET', '/v2/certificates/enrollments/data'))).toBe(25001);
    expect(codeOf(await order(csr))).toBe(25002);
    expect(
      (await client.request('POST', `/v2/certificates/${'A'.repeat(16)}/revoke`, {})).json,
    ).toMatchObject({
      ...{ reasonCode: 'auth-method-not-allowed', status: 403 },
    });
  });

  it.each([
    ['another name', { commonName: 'Inna firma' }],
    ['another NIP', { organizationIdentifier: 'VATPL-5260250274' }],
    ['a name more', { '2.5.4.11': 'Dział' }],
  ])('for a request with %s', async (_, change) => {
    const { csr } = await certificateRequest({ ...(await names()), ...change });
    expect(codeOf(await order(csr))).toBe(25003);
  });

  it('for what is no request, or not signed by its own key', async () => {
    expect(codeOf(await order(Buffer.from('x').toString('base64')))).toBe(25004);
    const { csr } = await certificateRequest(await names());
    const touched = Buffer.from(csr, 'base64');
    touched[touched.length - 1]! ^= 1;
    expect(codeOf(await order(touched.toString('base64')))).toBe(25004);
  });

  it.each(['P-384', 'RSA 3072'] as const)('for a %s key', async (kind) => {
    const { csr } = await certificateRequest(await names(), kind);
    expect(codeOf(await order(csr))).toBe(25010);
  });

  it('with a name KSeF does not allow', async () => {
    const { csr } = await certificateRequest(await names());
    expect(codeOf(await order(csr, { certificateName: 'za' }))).toBe(21405);
    expect(codeOf(await order(csr, { certificateName: 'Kasa/nr 1' }))).toBe(21405);
  });

  it('over the limits of requests and of certificates', async () => {
    const { csr } = await certificateRequest(await names());
    const limit = (change: object) =>
      client.request('POST', '/v2/testdata/limits/subject/certificate', change);
    await limit({ enrollment: { maxEnrollments: 0 } });
    expect(codeOf(await order(csr))).toBe(25006);
    await limit({ enrollment: { maxEnrollments: 5 }, certificate: { maxCertificates: 1 } });
    expect(codeOf(await order(csr))).toBe(25007);
    await client.request('DELETE', '/v2/testdata/limits/subject/certificate');
    expect((await order(csr)).status).toBe(202);
  });

  it('later, when somebody else has that key already', async () => {
    const keys = await newKeys();
    await order((await certificateRequest(await names(), 'P-256', keys)).csr);
    await logIn('5260250274');
    const { json } = await order((await certificateRequest(await names(), 'P-256', keys)).csr);
    clock.moveTo(clock.now() + 3000);
    expect(await statusOf(json.referenceNumber)).toMatchObject({
      status: { code: 400, details: ['Klucz publiczny został już certyfikowany przez inny podmiot.'] },
    });
  });
});

describe('an order’s status', () => {
  it('is nobody else’s business, and is kept for 30 days', async () => {
    const { json } = await order((await certificateRequest(await names())).csr);
    const path = `/v2/certificates/enrollments/${String(json.referenceNumber)}`;
    await logIn('5260250274');
    expect(codeOf(await client.request('GET', path))).toBe(25005);
    clock.moveTo(noon + 31 * dayMs);
    await logIn();
    expect((await client.request('GET', path)).status).toBe(410);
  });

  it('and another firm’s certificate cannot be had or revoked', async () => {
    const { serial } = await enrolled();
    await logIn('5260250274');
    const wanted = { certificateSerialNumbers: [serial] };
    expect(codeOf(await client.request('POST', '/v2/certificates/retrieve', wanted))).toBe(25008);
    expect(codeOf(await client.request('POST', `/v2/certificates/${serial}/revoke`, {}))).toBe(25008);
  });
});
