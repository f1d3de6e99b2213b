import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lostInvoiceAnswer, type Fault } from '../../electron/sandbox/faults.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { invoiceXml } from '../support/invoiceXml.ts';
import { createPlainClient, logInByToken } from '../support/ksefClient.ts';
import { createMovableClock, type MovableClock } from '../support/movableClock.ts';

const noon = Date.parse('2026-11-20T11:00:00Z');
const minuteMs = 60_000;
const keysPath = '/v2/security/public-key-certificates';
let clock: MovableClock;
let sandbox: RunningSandbox;
let client: ReturnType<typeof createPlainClient>;

beforeEach(async () => {
  clock = createMovableClock(noon);
  sandbox = await startSandbox({ clock });
  client = createPlainClient(sandbox.url);
  await logInByToken(client, sandbox);
});
afterEach(() => sandbox.close());

const ask = (path = keysPath) => fetch(sandbox.url + path);

describe('a KSeF that', () => {
  it('is down refuses the connection itself', async () => {
    await sandbox.setDown(true);
    const { port } = new URL(sandbox.url);
    const refused = new Promise((resolve) => connect(Number(port), '127.0.0.1').on('error', resolve));
    expect(await refused).toMatchObject({ code: 'ECONNREFUSED' });
    await sandbox.setDown(false);
    expect((await ask()).status).toBe(200);
  });

  it('is down stays so while another program has its port', async () => {
    await sandbox.setDown(true);
    const port = Number(new URL(sandbox.url).port);
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    await expect(sandbox.setDown(false)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(sandbox.isDown()).toBe(true);
    await once(other.close(), 'close');
    await sandbox.setDown(false);
    const again = connect(port, '127.0.0.1');
    await once(again, 'connect');
    again.destroy();
  });

  it('is a black hole accepts, and never answers', async () => {
    sandbox.setFaults({ kind: 'blackHole' });
    const silent = fetch(sandbox.url + keysPath, { signal: AbortSignal.timeout(200) });
    await expect(silent).rejects.toThrow(/timeout/);
  });

  it('is slow answers after its delay', async () => {
    sandbox.setFaults({ kind: 'slow', delayMs: 150 });
    const impatient = fetch(sandbox.url + keysPath, { signal: AbortSignal.timeout(50) });
    await expect(impatient).rejects.toThrow(/timeout/);
    expect((await ask()).status).toBe(200);
  });

  it.each([500, 502, 503, 504] as const)('answers %i does so in no shape of KSeF’s own', async (status) => {
    sandbox.setFaults({ kind: 'status', status });
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('text/html');
  });

  it('cuts its answers in half ends them in the middle', async () => {
    sandbox.setFaults({ kind: 'halfAnswer' });
    await expect(ask().then((it) => it.text())).rejects.toThrow();
  });

  it('speaks broken JSON, or under a wrong content type', async () => {
    sandbox.setFaults({ kind: 'invalidJson' });
    await expect(ask().then((it) => it.json())).rejects.toThrow(SyntaxError);
    sandbox.setFaults({ kind: 'wrongContentType' });
    const answer = await ask();
    expect(answer.headers.get('content-type')).toBe('text/html');
    expect(await answer.json()).toHaveLength(2);
  });

  it('takes an invoice but loses its answer has the invoice', async () => {
    sandbox.setFaults(lostInvoiceAnswer);
    const session = await client.openSession();
    await expect(client.send(session, invoiceXml())).rejects.toThrow();
    expect(sandbox.records.posts()).toBe(1);
    expect((await client.send(session, invoiceXml({ number: 'FV/2' }))).status).toBe(202);
  });

  it('has ended the login says 401, and a new login helps', async () => {
    await sandbox.perform({ do: 'expireLogins' });
    expect((await client.openSession()).status).toBe(401);
    await logInByToken(client, sandbox);
    expect((await client.openSession()).status).toBe(201);
    await sandbox.perform({ do: 'revokeToken', token: sandbox.company.ksefToken });
    const { json } = await client.logIn(sandbox.company.nip, sandbox.company.ksefToken);
    expect(json).toMatchObject({ status: { code: 450, details: ['Token unieważniony'] } });
  });

  it('has a clock of its own shows it in every answer', async () => {
    sandbox.setFaults({ kind: 'clockSkew', skewMs: 10 * minuteMs });
    const answer = await client.request('POST', '/v2/auth/challenge');
    expect(Math.round((Number(answer.json.timestampMs) - clock.now()) / minuteMs)).toBe(10);
    const header = Date.parse(answer.headers.get('date') ?? '');
    expect(Math.round((header - clock.now()) / minuteMs)).toBe(10);
  });

  it('is late with the UPO has accepted the invoice all the same', async () => {
    sandbox.setFaults({ kind: 'upoDelayed', delayMs: 5 * minuteMs });
    const session = await client.openSession();
    const { json } = await client.send(session, invoiceXml());
    const path = `/v2/sessions/${session.reference}/invoices/${String(json.referenceNumber)}`;
    const { json: status } = await client.request('GET', path);
    expect(status).toMatchObject({ status: { code: 200 } });
    expect(status).not.toHaveProperty('upoDownloadUrl');
    expect((await client.request('GET', `${path}/upo`)).json).toMatchObject({ errors: [{ code: 21178 }] });
    clock.moveTo(noon + 6 * minuteMs);
    expect((await client.request('GET', `${path}/upo`)).text).toContain('<Potwierdzenie');
  });

  it('is stuck shows work in progress for ever, and goes on when freed', async () => {
    sandbox.setFaults({ kind: 'statusStuck' });
    clock.moveTo(noon + 1000);
    const session = await client.openSession();
    const { json } = await client.send(session, invoiceXml());
    const path = `/v2/sessions/${session.reference}/invoices/${String(json.referenceNumber)}`;
    const code = async () => ((await client.request('GET', path)).json.status as { code: number }).code;
    expect(await code()).toBeLessThan(200);
    clock.moveTo(noon + 10 * minuteMs);
    expect(await code()).toBeLessThan(200);
    sandbox.setFaults();
    expect(await code()).toBe(200);
  });
});

describe('a fault', () => {
  it('can be for some requests only', async () => {
    sandbox.setFaults({ kind: 'status', status: 500, only: { method: 'POST', path: '/v2/sessions/*' } });
    expect((await ask()).status).toBe(200);
    expect((await client.openSession()).status).toBe(500);
  });

  it('can be for the n-th request only', async () => {
    sandbox.setFaults({ kind: 'status', status: 503, when: { nth: 3 } });
    const statuses = [];
    for (let nr = 0; nr < 5; nr += 1) statuses.push((await ask()).status);
    expect(statuses).toEqual([200, 200, 503, 200, 200]);
  });

  it('can come with a probability: with the same seed it strikes the same requests', async () => {
    const fault: Fault = { kind: 'status', status: 503, when: { probability: 0.5, seed: 7 } };
    const run = async () => {
      sandbox.setFaults(fault);
      const statuses = [];
      for (let nr = 0; nr < 20; nr += 1) statuses.push((await ask()).status);
      return statuses;
    };
    const first = await run();
    expect(new Set(first)).toEqual(new Set([200, 503]));
    expect(await run()).toEqual(first);
  });

  it('can come together with others', async () => {
    sandbox.setFaults(
      { kind: 'status', status: 500, when: { nth: 1 } },
      { kind: 'status', status: 502, when: { nth: 1 } },
      { kind: 'clockSkew', skewMs: minuteMs },
    );
    expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([500, 502, 200]);
  });
});

describe('a reset', () => {
  it('forgets invoices and sessions, and keeps keys, certificates and the token', async () => {
    const session = await client.openSession();
    await client.send(session, invoiceXml());
    const keys = await (await ask()).text();
    await sandbox.perform({ do: 'reset' });
    expect(sandbox.records.invoices()).toEqual([]);
    expect(await (await ask()).text()).toBe(keys);
    const { json } = await client.logIn(sandbox.company.nip, sandbox.company.ksefToken);
    expect(json).toMatchObject({ status: { code: 200 } });
    await client.redeem();
    const again = await client.openSession();
    const sent = await client.send(again, invoiceXml());
    const path = `/v2/sessions/${again.reference}/invoices/${String(sent.json.referenceNumber)}`;
    expect((await client.request('GET', path)).json).toMatchObject({ status: { code: 200 } });
  });
});

describe('the delays', () => {
  it('fall where the seed says, the same every time', async () => {
    const acquired = async () => {
      const slow = await startSandbox({ clock, seed: 42, delays: { invoice: [1000, 60_000] } });
      const other = createPlainClient(slow.url);
      await logInByToken(other, slow);
      const session = await other.openSession();
      const { json } = await other.send(session, invoiceXml());
      clock.moveTo(clock.now() + 61_000);
      const path = `/v2/sessions/${session.reference}/invoices/${String(json.referenceNumber)}`;
      const { json: view } = await other.request('GET', path);
      await slow.close();
      return Date.parse(String(view.acquisitionDate)) - Date.parse(String(view.invoicingDate));
    };
    const first = await acquired();
    expect(first).toBeGreaterThan(1000);
    expect(await acquired()).toBe(first);
  });
});
