import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { splitAddress } from '../../shared/domain/book/whiteList.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { describeEntry } from '../../shared/i18n/journal.ts';
import { startTestCore, type TestCore } from '../support/company.ts';
import { createFakeClock } from '../support/fakeClock.ts';

const nip = '5260250995';
const day = '2026-11-20';
const subject = {
  ...{ nip, name: 'ŻEGLUGA ŚWINOUJŚCIE\u00a0S.A.', statusVat: 'Czynny', pesel: null, krs: '0000636771' },
  ...{ workingAddress: 'UL. GĘSIA 5/3, 72-600 ŚWINOUJŚCIE', residenceAddress: null },
  accountNumbers: ['90249000050247256316596736'],
};
const found = {
  ...{ vatStatus: 'Czynny', accounts: subject.accountNumbers, askedOn: day },
  found: {
    id: { kind: 'nip', nip },
    name: 'ŻEGLUGA ŚWINOUJŚCIE S.A.',
    address: { country: 'PL', line1: 'UL. GĘSIA 5/3', line2: '72-600 ŚWINOUJŚCIE' },
  },
};

describe('a firm looked up by its NIP', () => {
  let server: Server;
  let program: TestCore;
  const clock = createFakeClock(Date.parse(`${day}T10:00:00Z`));
  const asked: string[] = [];
  let answer: RequestListener;
  const json = (status: number, body: unknown): RequestListener => {
    return (_, response) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const lookUp = (typed = '526-025-09-95') => program.call('customer.lookUp', { nip: typed });

  beforeEach(async () => {
    answer = json(200, { result: { subject, requestId: 'x', requestDateTime: '20-11-2026 11:00:00' } });
    asked.length = 0;
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const nowhere = {
      url: 'http://127.0.0.1:9',
      qrUrl: 'http://127.0.0.1:9',
      latarniaUrl: 'http://127.0.0.1:9',
    };
    program = await startTestCore(nowhere, {
      ...{ clock, background: false, whiteList: { url: `http://127.0.0.1:${port}`, timeoutMs: 500 } },
    });
    await program.call('customer.setLookUp', { on: true });
  });
  afterEach(async () => {
    await program.remove();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('is not asked about until the user allows it, and then by its NIP alone', async () => {
    await program.call('customer.setLookUp', { on: false });
    await expect(lookUp()).rejects.toMatchObject({ code: 'lookUp.off' });
    expect(asked).toEqual([]);
    expect(await program.call('customer.setLookUp', { on: true })).toEqual({
      remembering: true,
      lookUp: true,
    });
    expect(await lookUp()).toEqual({ ...found, fromCache: false });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain(`GET /api/search/nip/${nip}?date=${day} `);
    expect(asked[0]).not.toMatch(/cookie|latarnik|authorization/i);
  });

  it('is asked about once a day, and known from before where there is no answer', async () => {
    await lookUp();
    expect(await lookUp()).toEqual({ ...found, fromCache: true });
    expect(asked).toHaveLength(1);
    await clock.advance(86_400_000);
    for (const silent of [json(429, {}), json(503, {}), (() => {}) as RequestListener]) {
      answer = silent;
      expect(await lookUp()).toEqual({ ...found, fromCache: true });
    }
    expect(asked).toHaveLength(4);
  });

  it.each([
    ['no subject', json(200, { result: { subject: null } })],
    ['404', json(404, { code: 'WL-404', message: 'Not found' })],
  ])('may be unknown there: %s', async (_, reply) => {
    answer = reply;
    expect(await lookUp()).toMatchObject({ found: null, vatStatus: null, accounts: [], fromCache: false });
  });

  it.each([
    ['a refusal', json(400, { code: 'WL-115', message: 'Nieprawidłowy NIP.' }), 'lookUp.refused'],
    ['too many questions', json(429, { code: 'WL-191', message: 'Limit' }), 'lookUp.tooMany'],
    ['an error page', (_, response) => void response.writeHead(502).end('<html>'), 'lookUp.unreachable'],
    ['garbage', (_, response) => void response.end('{"result":'), 'lookUp.unreachable'],
    ['another shape', json(200, { result: { subject: { name: 7 } } }), 'lookUp.unreachable'],
    [
      'a redirect',
      (_, response) => void response.writeHead(302, { location: '/x' }).end(),
      'lookUp.unreachable',
    ],
    ['a broken line', (_, response) => void response.destroy(), 'lookUp.unreachable'],
    ['an endless answer', (_, response) => void response.end('x'.repeat(3_000_000)), 'lookUp.unreachable'],
    ['silence beyond the time-out', () => {}, 'lookUp.unreachable'],
  ] as [string, RequestListener, string][])('%s is told as what it is', async (_, reply, code) => {
    answer = reply;
    await expect(lookUp()).rejects.toMatchObject({ code });
  });

  const account = '61109010140000071219812874';
  const grouped = '61 1090 1014 0000 0712 1981 2874'.replaceAll(' ', '\u00a0');
  const check = (typed = `PL ${grouped}`) => program.call('account.check', { nip, account: typed });
  const told = (accountAssigned: string) =>
    json(200, {
      result: { accountAssigned, requestId: 'd2n10-84df1a1', requestDateTime: '20-11-2026 11:00:00' },
    });

  it('an account is compared by the list itself, and its answer is kept with the proof', async () => {
    answer = told('TAK');
    const today = warsawDay(clock.now());
    const proof = {
      ...{ nip, account, isAssigned: true, day: today },
      ...{ requestId: 'd2n10-84df1a1', requestedAt: '20-11-2026 11:00:00' },
    };
    expect(await check()).toMatchObject(proof);
    expect(asked[0]).toContain(`GET /api/check/nip/${nip}/bank-account/${account}?date=${today} `);
    expect(await program.call('account.checks', null)).toMatchObject([proof]);
    answer = told('NIE');
    expect(await check(account)).toMatchObject({ isAssigned: false });
    // One answer for each account, the last one; both are in the journal.
    expect(await program.call('account.checks', null)).toMatchObject([{ account, isAssigned: false }]);
    const lines = await program.call('journal.list', { kind: 'account.checked', offset: 0, limit: 10 });
    expect(lines.map((it) => describeEntry(it))).toEqual([
      `${grouped} · nie ma go na białej liście · zapytanie d2n10-84df1a1 z 20-11-2026 11:00:00`,
      `${grouped} · jest na białej liście · zapytanie d2n10-84df1a1 z 20-11-2026 11:00:00`,
    ]);
  });

  it.each([
    ['a foreign account', 'DE89370400440532013000', told('TAK'), 'draft.badAccount'],
    ['a wrong digit', '61109010140000071219812875', told('TAK'), 'draft.badAccount'],
    [
      'an answer without a proof',
      account,
      json(200, { result: { accountAssigned: 'TAK' } }),
      'lookUp.unreachable',
    ],
    ['an unknown word', account, told('MOŻE'), 'lookUp.unreachable'],
    ['a refusal', account, json(400, { code: 'WL-111', message: 'Zły rachunek.' }), 'lookUp.refused'],
    ['too many questions', account, json(429, {}), 'lookUp.tooMany'],
  ] as [string, string, RequestListener, string][])('%s leaves no proof', async (_, typed, reply, code) => {
    answer = reply;
    await expect(check(typed)).rejects.toMatchObject({ code });
    expect(await program.call('account.checks', null)).toEqual([]);
    expect(asked).toHaveLength(code === 'draft.badAccount' ? 0 : 1);
  });

  it('an account is not asked about until the user allows it', async () => {
    await program.call('customer.setLookUp', { on: false });
    await expect(check()).rejects.toMatchObject({ code: 'lookUp.off' });
    expect(asked).toEqual([]);
  });

  it('needs a right NIP before anybody is asked', async () => {
    await expect(lookUp('5260250996')).rejects.toMatchObject({
      code: 'draft.badNip',
      details: { path: 'buyer.id.nip' },
    });
    expect(asked).toEqual([]);
  });
});

describe('an address of the list', () => {
  it.each([
    ['UL. PORTOWA 7, 81-350 GDYNIA', ['UL. PORTOWA 7', '81-350 GDYNIA']],
    ['ul. Prosta 49 00-838 Warszawa', ['ul. Prosta 49', '00-838 Warszawa']],
    ['84-104 JASTRZĘBIA GÓRA', ['84-104 JASTRZĘBIA GÓRA', undefined]],
    ['JASTRZĘBIA GÓRA 5', ['JASTRZĘBIA GÓRA 5', undefined]],
  ])('%s is parted at its post code', (text, lines) => {
    const { line1, line2 } = splitAddress(text) ?? {};
    expect([line1, line2]).toEqual(lines);
  });
  it('may be missing', () => expect(splitAddress(' ')).toBeUndefined());
});
