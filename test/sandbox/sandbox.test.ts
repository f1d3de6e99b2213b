import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { isKsefNumber } from '../../shared/domain/ksefNumber.ts';
import { createPlainClient, logInByToken, sha256 } from '../support/ksefClient.ts';
import { createMovableClock, type MovableClock } from '../support/movableClock.ts';
import { invoiceXml } from '../support/invoiceXml.ts';

const noon = Date.parse('2026-11-20T11:00:00Z');
let clock: MovableClock;
let sandbox: RunningSandbox;
let client: ReturnType<typeof createPlainClient>;

beforeEach(async () => {
  clock = createMovableClock(noon);
  sandbox = await startSandbox({ clock });
  client = createPlainClient(sandbox.url);
});
afterEach(() => sandbox.close());

const invoice = invoiceXml;

const loggedIn = async () => {
  await logInByToken(client, sandbox);
};
const statusOf = async (session: string, reference: unknown) => {
  const { json } = await client.request('GET', `/v2/sessions/${session}/invoices/${String(reference)}`);
  return json as { status: { code: number; details?: string[]; extensions?: object }; ksefNumber?: string };
};
/** Sends one document in a session of its own and returns KSeF's verdict. */
const verdictOn = async (xml: Uint8Array, change: object = {}) => {
  const session = await client.openSession();
  const sent = await client.send(session, xml, change);
  return {
    session: session.reference,
    sent,
    ...(await statusOf(session.reference, sent.json.referenceNumber)),
  };
};

describe('the login', () => {
  it('by the right token is accepted once', async () => {
    const status = await client.logIn(sandbox.company.nip, sandbox.company.ksefToken);
    expect(status.json).toMatchObject({ status: { code: 200 } });
    expect((await client.redeem()).status).toBe(200);
  });

  it('is redeemed once only', async () => {
    await client.logIn(sandbox.company.nip, sandbox.company.ksefToken);
    const again = createPlainClient(sandbox.url);
    const first = await client.redeem();
    expect(first.status).toBe(200);
    expect((await again.redeem()).status).toBe(401);
  });

  it.each([
    ['a wrong token', { token: 'not the token' }],
    ['the time of another challenge', { timestampMs: noon - 1 }],
    ['another firm', { nip: '5260250274' }],
  ])('with %s is refused', async (_, wrong: { nip?: string; token?: string; timestampMs?: number }) => {
    const { nip, token, ...change } = wrong;
    const { company } = sandbox;
    const status = await client.logIn(nip ?? company.nip, token ?? company.ksefToken, change);
    expect(status.json).toMatchObject({ status: { code: 450 } });
    expect((await client.redeem()).status).toBe(400);
  });

  it('needs a challenge that the sandbox gave, and gave less than ten minutes ago', async () => {
    const made = { challenge: '20261120-CR-0000000000-0000000000-00' };
    const refused = await client.logIn(sandbox.company.nip, sandbox.company.ksefToken, made);
    expect(refused.json).toMatchObject({ errors: [{ code: 21111 }] });
  });

  it('ends: an access token is refused after its time', async () => {
    await loggedIn();
    clock.moveTo(noon + 3_600_000);
    expect((await client.openSession()).status).toBe(401);
  });
});

describe('an invoice', () => {
  beforeEach(loggedIn);

  it('that is right gets a KSeF number with its CRC, and a UPO with its hash', async () => {
    const xml = invoice();
    const { session, status, ksefNumber = '', sent } = await verdictOn(xml, { offlineMode: true });
    expect(status.code).toBe(200);
    expect(isKsefNumber(ksefNumber)).toBe(true);
    const reference = String(sent.json.referenceNumber);
    const upo = await client.request('GET', `/v2/sessions/${session}/invoices/${reference}/upo`);
    expect(upo.text).toContain(`<SkrotDokumentu>${sha256(xml)}</SkrotDokumentu>`);
    expect(upo.text).toContain(`<NumerKSeFDokumentu>${ksefNumber}</NumerKSeFDokumentu>`);
    expect(upo.headers.get('x-ms-meta-hash')).toBe(sha256(Buffer.from(upo.text)));
  });

  it('sent again is a duplicate that names the original', async () => {
    const first = await verdictOn(invoice());
    const second = await verdictOn(invoice({ name: 'Coś innego' }));
    expect(second.status).toMatchObject({
      code: 440,
      extensions: { originalKsefNumber: first.ksefNumber, originalSessionReferenceNumber: first.session },
    });
    expect(sandbox.records.invoices()).toHaveLength(1);
  });

  it.each([
    ['of another seller', () => invoice({ nip: '5260250274' }), 410],
    ['dated tomorrow', () => invoice({ issueDate: '2026-11-21' }), 450],
    [
      'against the schema',
      () =>
        Buffer.from(
          invoice()
            .toString()
            .replace(/<P_15>.*<\/P_15>/, ''),
        ),
      430,
    ],
    ['with a byte order mark', () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), invoice()]), 430],
    ['that is no XML', () => Buffer.from('not xml at all'), 430],
  ])('%s is refused', async (_, xml, code) => {
    expect((await verdictOn(xml())).status.code).toBe(code);
    expect(sandbox.records.invoices()).toEqual([]);
  });

  it('encrypted with another key is refused', async () => {
    const session = await client.openSession();
    const { json } = await client.send({ ...session, key: Buffer.alloc(32) }, invoice());
    expect((await statusOf(session.reference, json.referenceNumber)).status.code).toBe(435);
  });

  it.each([
    ['hash of the plain file', { invoiceHash: sha256(Buffer.from('x')) }, 21403],
    ['size of the plain file', { invoiceSize: 1 }, 21402],
    ['hash of the encrypted file', { encryptedInvoiceHash: sha256(Buffer.from('x')) }, 21403],
    ['size of the encrypted file', { encryptedInvoiceSize: 1 }, 21402],
    ['hash that is none', { invoiceHash: 'x' }, 21405],
  ])('with a wrong %s is not taken', async (_, change, code) => {
    const { status, json } = await client.send(await client.openSession(), invoice(), change);
    expect(status).toBe(400);
    expect(json).toMatchObject({ errors: [{ code }] });
    expect(sandbox.records.posts()).toBe(0);
  });

  it('declared online but dated yesterday is classed offline', async () => {
    const { session, status, sent } = await verdictOn(invoice({ issueDate: '2026-11-19' }));
    expect(status.code).toBe(200);
    const { json } = await client.request(
      'GET',
      `/v2/sessions/${session}/invoices/${String(sent.json.referenceNumber)}`,
    );
    expect(json).toMatchObject({ invoicingMode: 'Offline' });
  });
});

describe('a session', () => {
  beforeEach(loggedIn);

  it('takes nothing after it was closed, or after 12 hours', async () => {
    const closed = await client.openSession();
    expect((await client.request('POST', `/v2/sessions/online/${closed.reference}/close`)).status).toBe(204);
    expect((await client.send(closed, invoice())).json).toMatchObject({ errors: [{ code: 21180 }] });
    const old = await client.openSession();
    clock.moveTo(noon + 13 * 3_600_000);
    await loggedIn();
    expect((await client.send(old, invoice())).json).toMatchObject({ errors: [{ code: 21180 }] });
  });

  it('needs the form code of FA(3) and a public key KSeF knows', async () => {
    const wrongForm = { formCode: { systemCode: 'FA(3)', schemaVersion: '1-0E', value: 'FA' } };
    expect((await client.openSession(wrongForm)).json).toMatchObject({ errors: [{ code: 21405 }] });
    const encryption = {
      encryptedSymmetricKey: 'AAAA',
      initializationVector: 'AAAA',
      publicKeyId: 'A'.repeat(44),
    };
    expect((await client.openSession({ encryption })).json).toMatchObject({ errors: [{ code: 21470 }] });
  });

  it('that nobody opened is unknown', async () => {
    const { json } = await client.request('GET', '/v2/sessions/20261120-SO-0000000000-0000000000-00');
    expect(json).toMatchObject({ errors: [{ code: 21173 }] });
  });
});

describe('the sandbox', () => {
  it('shows an invoice on its way before its verdict', async () => {
    await sandbox.close();
    sandbox = await startSandbox({ clock, delays: { invoice: [60_000, 60_000] } });
    client = createPlainClient(sandbox.url);
    await loggedIn();
    const { session, sent, status } = await verdictOn(invoice());
    expect(status.code).toBe(100);
    clock.moveTo(noon + 40_000);
    expect((await statusOf(session, sent.json.referenceNumber)).status.code).toBe(150);
    clock.moveTo(noon + 70_000);
    expect((await statusOf(session, sent.json.referenceNumber)).status.code).toBe(200);
  });

  it('refuses connections while it is down; Latarnia goes on', async () => {
    await sandbox.setDown(true);
    await expect(fetch(`${sandbox.url}/v2/security/public-key-certificates`)).rejects.toThrow();
    expect(await (await fetch(`${sandbox.latarniaUrl}/status`)).json()).toMatchObject({
      status: 'AVAILABLE',
    });
    await sandbox.setDown(false);
    expect((await fetch(`${sandbox.url}/v2/security/public-key-certificates`)).status).toBe(200);
  });

  it('keeps its invoices, keys and address over a restart', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'latarnik-sandbox-test-'));
    const first = await startSandbox({ clock, dataDir });
    const ours = createPlainClient(first.url);
    await logInByToken(ours, first);
    await ours.send(await ours.openSession(), invoice());
    await first.close();
    const second = await startSandbox({ clock, dataDir, port: Number(new URL(first.url).port) });
    expect(second.company).toEqual(first.company);
    expect(second.url).toBe(first.url);
    expect(second.records.invoices()).toHaveLength(1);
    await second.close();
    rmSync(dataDir, { recursive: true });
  });

  it('lets only the trainer switch it', async () => {
    const post = (token: string) =>
      fetch(`${sandbox.adminUrl}/actions`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}` },
        body: JSON.stringify({ do: 'setDown', down: true }),
      });
    expect((await post('guess')).status).toBe(401);
    expect(sandbox.isDown()).toBe(false);
    expect((await post(sandbox.adminToken)).status).toBe(200);
    expect(sandbox.isDown()).toBe(true);
  });

  it.each([
    ['POST', '/v2/auth/ksef-token', 'not json'],
    ['POST', '/v2/auth/ksef-token', '{"challenge": 5}'],
    ['POST', '/v2/sessions/online', '{}'],
    ['GET', '/v2/sessions/%E0%A4%A', undefined],
    ['GET', '/nowhere', undefined],
    ['GET', '/v2/invoices/ksef/x', undefined],
  ])('answers garbage (%s %s) with a documented refusal', async (method, path, body) => {
    const { status } = await client.request(method, path, body);
    expect([400, 401, 404]).toContain(status);
  });
});

describe('the pages behind the codes', () => {
  const asJson = { Accept: 'application/json' };

  it('know an accepted invoice by NIP, date and hash', async () => {
    await loggedIn();
    const xml = invoice();
    const path = (hash: string) => `/invoice/${sandbox.company.nip}/20-11-2026/${hash}`;
    const hash = Buffer.from(sha256(xml), 'base64').toString('base64url');
    expect((await client.request('GET', path(hash), undefined, asJson)).json).toEqual({
      known: false,
      ksefNumber: null,
    });
    const { ksefNumber } = await verdictOn(xml);
    expect((await client.request('GET', path(hash), undefined, asJson)).json).toEqual({
      known: true,
      ksefNumber,
    });
    expect(warsawDay(clock.now())).toBe('2026-11-20');
  });

  it('refuse a signature that the certificate did not make', async () => {
    const { serial } = sandbox.certificates.offline;
    const { nip } = sandbox.company;
    const path = `/certificate/Nip/${nip}/${nip}/${serial}/aGFzaA/${'A'.repeat(86)}`;
    expect((await client.request('GET', path, undefined, asJson)).json).toMatchObject({
      valid: false,
      checks: { known: true, active: true, signature: false },
    });
  });
});
