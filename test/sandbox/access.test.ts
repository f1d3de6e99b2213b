import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { issuedPair, logInByCertificate, loginOutcome, signedLogin } from '../support/certificateLogin.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { invoiceXml } from '../support/invoiceXml.ts';
import { createPlainClient } from '../support/ksefClient.ts';
import { createMovableClock, type MovableClock } from '../support/movableClock.ts';
import { newKeys } from '../support/csr.ts';
import * as x509 from '@peculiar/x509';

const noon = Date.parse('2026-11-20T11:00:00Z');
const dayMs = 86_400_000;
const otherNip = '5260250274';
let clock: MovableClock;
let sandbox: RunningSandbox;
let client: ReturnType<typeof createPlainClient>;
let nip: string;

beforeEach(async () => {
  clock = createMovableClock(noon);
  sandbox = await startSandbox({ clock, rateFactor: 10, acceptsSelfSigned: true });
  client = createPlainClient(sandbox.url);
  nip = sandbox.company.nip;
});
afterEach(() => sandbox.close());

const byCertificate = (who = nip, contextNip = who) =>
  logInByCertificate(client, sandbox, { nip: who, contextNip, now: clock.now() });
const byToken = async (token = sandbox.company.ksefToken, context = nip) => {
  const { json } = await client.logIn(context, token);
  await client.redeem();
  return (json.status as { code: number }).code;
};
const codeOf = ({ json }: { json: Record<string, unknown> }) => (json.errors as { code: number }[])[0]!.code;
const newToken = (permissions: string[], description = 'Kasa w sklepie') =>
  client.request('POST', '/v2/tokens', { permissions, description });

describe('a KSeF token', () => {
  it('is made after a login by certificate, logs in with just its permissions, and dies when revoked', async () => {
    await byCertificate();
    const { status, json } = await newToken(['InvoiceRead']);
    expect(status).toBe(202);
    expect(await byToken(String(json.token))).toBe(200);
    const refused = await client.openSession();
    expect(refused.json).toMatchObject({
      ...{ status: 403, reasonCode: 'missing-permissions' },
      security: {
        requiredAnyOfPermissions: ['InvoiceWrite', 'EnforcementOperations'],
        presentPermissions: ['InvoiceRead'],
      },
    });
    const own = await client.request('GET', '/v2/tokens');
    expect(own.json.tokens).toMatchObject([
      {
        ...{ referenceNumber: json.referenceNumber, status: 'Active', requestedPermissions: ['InvoiceRead'] },
        authorIdentifier: { type: 'Nip', value: nip },
      },
    ]);
    expect((await client.request('DELETE', `/v2/tokens/${String(json.referenceNumber)}`)).status).toBe(204);
    expect(await byToken(String(json.token))).toBe(450);
  });

  it('is not made after a login by token, nor with permissions one does not have', async () => {
    await byToken();
    expect((await newToken(['InvoiceRead'])).json).toMatchObject({ reasonCode: 'auth-method-not-allowed' });
    await byCertificate();
    expect(codeOf(await newToken(['EnforcementOperations']))).toBe(26001);
    expect(codeOf(await newToken(['InvoiceRead'], 'cztr'))).toBe(21405);
    expect(codeOf(await newToken([]))).toBe(21405);
  });

  it('works only once it is active', async () => {
    await sandbox.close();
    sandbox = await startSandbox({ clock, delays: { token: [5000, 5000] } });
    client = createPlainClient(sandbox.url);
    await byCertificate();
    const token = String((await newToken(['InvoiceWrite'])).json.token);
    expect((await client.logIn(nip, token)).json).toMatchObject({
      status: { code: 450, details: ['Token nieaktywny'] },
    });
    clock.moveTo(clock.now() + 5000);
    expect(await byToken(token)).toBe(200);
  });

  it('revoked during a login ends it at the next refresh', async () => {
    await byCertificate();
    const { json } = await newToken(['InvoiceWrite', 'CredentialsManage']);
    await client.logIn(nip, String(json.token));
    const redeemed = await client.redeem();
    const { token: refresh } = redeemed.json.refreshToken as { token: string };
    await client.request('DELETE', `/v2/tokens/${String(json.referenceNumber)}`);
    client.setBearer(refresh);
    expect(codeOf(await client.request('POST', '/v2/auth/token/refresh'))).toBe(21301);
  });

  it('is found by status and description, page by page', async () => {
    await byCertificate();
    for (let nr = 1; nr <= 11; nr += 1) await newToken(['InvoiceRead'], `Kasa numer ${nr}`);
    const first = await client.request('GET', '/v2/tokens?pageSize=10');
    expect(first.json.tokens).toHaveLength(10);
    const token = { 'x-continuation-token': String(first.json.continuationToken) };
    const second = await client.request('GET', '/v2/tokens?pageSize=10', undefined, token);
    expect(second.json.tokens).toHaveLength(2);
    const found = async (query: string) =>
      (await client.request('GET', `/v2/tokens?${query}`)).json.tokens as unknown[];
    expect(await found('description=numer%207')).toHaveLength(1);
    expect(await found('status=Revoked')).toEqual([]);
    expect(await found('status=Active&status=Revoked&pageSize=100')).toHaveLength(12);
    expect(await found('authorIdentifier=1111&authorIdentifierType=Nip&pageSize=100')).toHaveLength(12);
  });

  it('of another firm is out of sight', async () => {
    await byCertificate();
    const { json } = await newToken(['InvoiceRead']);
    await byCertificate(otherNip);
    const path = `/v2/tokens/${String(json.referenceNumber)}`;
    expect(codeOf(await client.request('GET', path))).toBe(21405);
    expect(codeOf(await client.request('DELETE', path))).toBe(21405);
  });
});

describe('the logins of a firm', () => {
  it('are listed, and ended one by one: the refresh token dies, the access token lives on', async () => {
    await byToken();
    await client.logIn(nip, sandbox.company.ksefToken);
    const redeemed = await client.redeem();
    const { json } = await client.request('GET', '/v2/auth/sessions');
    const items = json.items as { isCurrent: boolean; referenceNumber: string }[];
    expect(items.map((it) => it.isCurrent)).toEqual([true, false]);
    const earlier = items[1]!.referenceNumber;
    expect((await client.request('DELETE', `/v2/auth/sessions/${earlier}`)).status).toBe(204);
    expect((await client.request('GET', '/v2/auth/sessions')).json.items).toHaveLength(1);
    expect((await client.request('DELETE', '/v2/auth/sessions/current')).status).toBe(204);
    expect((await client.request('GET', '/v2/limits/context')).status).toBe(200);
    client.setBearer((redeemed.json.refreshToken as { token: string }).token);
    expect((await client.request('POST', '/v2/auth/token/refresh')).status).toBe(401);
  });

  it('of others cannot be ended', async () => {
    await byCertificate(otherNip);
    const { json } = await client.request('GET', '/v2/auth/sessions');
    const [{ referenceNumber }] = json.items as [{ referenceNumber: string }];
    await byToken();
    expect((await client.request('DELETE', `/v2/auth/sessions/${referenceNumber}`)).status).toBe(403);
    expect(codeOf(await client.request('DELETE', '/v2/auth/sessions/20261120-AU-0'))).toBe(21304);
  });

  it('can be asked about for seven days', async () => {
    const { json } = await client.logIn(nip, sandbox.company.ksefToken);
    expect(json).toMatchObject({ status: { code: 200 }, isTokenRedeemed: false });
    await client.redeem();
    const { json: refreshed } = await client.request('GET', '/v2/auth/sessions');
    const [{ refreshTokenValidUntil: until }] = refreshed.items as [{ refreshTokenValidUntil: string }];
    expect(Date.parse(until)).toBeGreaterThan(noon + 6 * dayMs);
  });
});

describe('permissions', () => {
  const grant = (who: object, ...types: string[]) =>
    client.request('POST', '/v2/testdata/permissions', {
      contextIdentifier: { type: 'Nip', value: nip },
      authorizedIdentifier: who,
      permissions: types.map((permissionType) => ({ permissionType, description: 'Na czas szkolenia' })),
    });

  it('let another firm act in this one’s context, as far as they go', async () => {
    expect(await byCertificate(otherNip, nip)).toBe(415);
    const who = { type: 'Nip', value: otherNip };
    await grant(who, 'InvoiceWrite');
    expect(await byCertificate(otherNip, nip)).toBe(200);
    expect((await client.openSession()).status).toBe(201);
    const range = { dateType: 'Issue', from: '2026-11-01T00:00:00Z' };
    const metadata = { subjectType: 'Subject1', dateRange: range };
    const refused = await client.request('POST', '/v2/invoices/query/metadata', metadata);
    expect(refused.json).toMatchObject({ reasonCode: 'missing-permissions' });
    await client.request('POST', '/v2/testdata/permissions/revoke', {
      ...{ contextIdentifier: { type: 'Nip', value: nip }, authorizedIdentifier: who },
    });
    expect(await byCertificate(otherNip, nip)).toBe(415);
  });

  it('belong to the person behind a NIP, while they live', async () => {
    const pesel = '44051401359';
    const person = { nip, pesel, isBailiff: false, description: 'Jan Kowalski' };
    expect((await client.request('POST', '/v2/testdata/person', person)).status).toBe(200);
    expect(codeOf(await client.request('POST', '/v2/testdata/person', person))).toBe(30001);
    const keys = await newKeys();
    const certificate = await x509.X509CertificateGenerator.createSelfSigned({
      serialNumber: '01',
      name: [
        { CN: ['Jan Kowalski'] },
        { C: ['PL'] },
        { '2.5.4.42': ['Jan'] },
        { '2.5.4.4': ['Kowalski'] },
        { '2.5.4.5': [`PNOPL-${pesel}`] },
      ],
      notBefore: new Date(noon - dayMs),
      notAfter: new Date(noon + dayMs),
      signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
      keys,
    });
    const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
    const keyPem = `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n`;
    const pair = { certificatePem: certificate.toString('pem'), keyPem };
    const outcome = async (byFingerprint = false) =>
      loginOutcome(client, await signedLogin(client, pair, { contextNip: nip, byFingerprint }));
    expect(await outcome()).toBe(200);
    // Known by its fingerprint, the certificate has nobody's permissions.
    expect(await outcome(true)).toBe(415);
    await client.request('POST', '/v2/testdata/person/remove', { nip });
    await client.request('POST', '/v2/testdata/person', { ...person, isDeceased: true });
    expect(await outcome()).toBe(470);
  });

  it('do not help in a blocked context', async () => {
    await byToken();
    const context = { contextIdentifier: { type: 'Nip', value: nip } };
    await client.request('POST', '/v2/testdata/context/block', context);
    expect((await client.openSession()).json).toMatchObject({ reasonCode: 'security-service-blocked' });
    expect((await client.logIn(nip, sandbox.company.ksefToken)).json).toMatchObject({
      status: { code: 480 },
    });
    await client.request('POST', '/v2/testdata/context/unblock', context);
    expect(await byToken()).toBe(200);
  });

  it('of a unit cover the invoices of the whole', async () => {
    const subject = { subjectNip: otherNip, subjectType: 'VatGroup', description: 'Grupa VAT' };
    const subunits = [{ subjectNip: nip, description: 'Jednostka' }];
    const send = async (number: string) => {
      await byToken();
      const session = await client.openSession();
      const { json } = await client.send(session, invoiceXml({ number, nip: otherNip }));
      const path = `/v2/sessions/${session.reference}/invoices/${String(json.referenceNumber)}`;
      return ((await client.request('GET', path)).json.status as { code: number }).code;
    };
    expect(await send('FV/1')).toBe(410);
    await client.request('POST', '/v2/testdata/subject', { ...subject, subunits });
    expect(codeOf(await client.request('POST', '/v2/testdata/subject', { ...subject, subunits }))).toBe(
      30001,
    );
    expect(await send('FV/2')).toBe(200);
    await client.request('POST', '/v2/testdata/subject/remove', { subjectNip: otherNip });
    expect(await send('FV/3')).toBe(410);
  });
});

describe('the consent to attachments', () => {
  it('is given, told and taken back from a day on', async () => {
    const status = async () => {
      await byToken();
      return (await client.request('GET', '/v2/permissions/attachments/status')).json;
    };
    expect(await status()).toEqual({ isAttachmentAllowed: false });
    await client.request('POST', '/v2/testdata/attachment', { nip });
    expect(await status()).toEqual({ isAttachmentAllowed: true });
    await client.request('POST', '/v2/testdata/attachment/revoke', { nip, expectedEndDate: '2026-11-22' });
    expect(await status()).toMatchObject({
      isAttachmentAllowed: true,
      revokedDate: '2026-11-22T00:00:00.000Z',
    });
    clock.moveTo(noon + 2 * dayMs);
    expect(await status()).toMatchObject({ isAttachmentAllowed: false });
  });
});

describe('a session of another firm', () => {
  it('is out of reach', async () => {
    await byToken();
    const { reference } = await client.openSession();
    await byCertificate(otherNip);
    const answer = await client.request('GET', `/v2/sessions/${reference}`);
    expect(answer.json).toMatchObject({ status: 403, reasonCode: 'insufficient-resource-access' });
  });
});

describe('a self-signed certificate', () => {
  it('is not taken where the sandbox is to be like production', async () => {
    await sandbox.close();
    sandbox = await startSandbox({ clock });
    client = createPlainClient(sandbox.url);
    const stranger = await startSandbox({ clock });
    const order = { type: 'Authentication', nip, validFrom: noon - dayMs, validTo: noon + dayMs } as const;
    const pair = await issuedPair(stranger, order);
    await stranger.close();
    expect(await loginOutcome(client, await signedLogin(client, pair, { contextNip: nip }))).toBe(460);
  });
});
