import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { createPlainClient, logInByToken } from '../support/ksefClient.ts';

const root = join(import.meta.dirname, '../..');
/** Every endpoint, read off the sources, so that a new one can't be forgotten here. */
const endpoints = globSync('electron/sandbox/**/*.ts', { cwd: root })
  .flatMap((file) => [
    ...readFileSync(join(root, file), 'utf8').matchAll(/['`](GET|POST|DELETE|PUT) (\/[^'`]+)['`]/g),
  ])
  .map(([, method = '', path = '']) => ({ method, path: path.replace(/\?.*/, '') }))
  .filter(({ path }) => !/^\/(status|messages|admin|trainer)/.test(path));

let sandbox: RunningSandbox;
let client: ReturnType<typeof createPlainClient>;
beforeAll(async () => {
  sandbox = await startSandbox({ clock: systemClock, rateFactor: 1000 });
  client = createPlainClient(sandbox.url);
  await logIn();
});
afterAll(() => sandbox.close());

const logIn = async () => {
  await logInByToken(client, sandbox);
};

const values: [string, unknown][] = [
  ['no JSON at all', 'this is not JSON'],
  ['nothing', ''],
  ['JSON cut in half', '{"challenge": "2026'],
  ['a list', []],
  ['null', 'null'],
  [
    'wrong types',
    { challenge: 5, formCode: 'FA', batchFile: [], permissions: 'all', csr: {}, nip: 1, encryption: 7 },
  ],
  [
    'negative and huge numbers',
    { invoiceSize: -1, batchFile: { fileSize: 1e300, fileParts: [{ ordinalNumber: -1 }] } },
  ],
  ['truncated base64', { csr: 'AAA', encryptedToken: 'A', encryptedInvoiceContent: '=' }],
  ['deep nesting', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ['prototype tricks', '{"__proto__": {"admin": true}, "constructor": 1}'],
];
const parameters = [
  'x',
  '%00',
  '..%2F..%2Fetc%2Fpasswd',
  "'%20OR%201=1--",
  'A'.repeat(4000),
  '%E0%A4%A',
  '20261120-SO-0000000000-0000000000-00',
];

describe.each(endpoints)('$method $path', ({ method, path }) => {
  it('answers any garbage as documented, and goes on', async () => {
    const statuses = new Set<number>();
    const ask = async (to: string, body?: unknown) => {
      // Some of these end the login, and are right to.
      const { status } = await client.request(method, to, method === 'GET' ? undefined : body);
      statuses.add(status);
      if (status === 401 && path.startsWith('/v2/')) await logIn();
    };
    const filled = path.replace(/:\w+/g, 'x');
    for (const [, value] of values) await ask(filled, value);
    if (path.includes(':')) for (const it of parameters) await ask(path.replace(/:\w+/g, it), {});
    await ask(`${filled}?pageSize=-1&pageOffset=x&sessionType=1&statuses=Nope&sortOrder=up`, {});
    expect([...statuses].filter((status) => status >= 500)).toEqual([]);
    expect((await client.request('GET', '/v2/security/public-key-certificates')).status).toBe(200);
  });
});

describe('a body', () => {
  it('of 20 MB is refused, and the next request is answered', async () => {
    const { status, json } = await client.request(
      'POST',
      '/v2/sessions/online',
      `"${'x'.repeat(20_000_000)}"`,
    );
    expect(status).toBe(400);
    expect(json).toMatchObject({ errors: [{ code: 21405 }] });
  });

  it('of 10 MB that is a proper JSON of nonsense is refused', async () => {
    const { status } = await client.request('POST', '/v2/sessions/online', {
      formCode: 'x'.repeat(10_000_000),
    });
    expect(status).toBe(400);
  });
});

describe('an invoice', () => {
  const entities = (count: number) =>
    Array.from({ length: count }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
  it.each([
    ['with entities that grow to a billion', `<!DOCTYPE x [<!ENTITY e0 "lol">${entities(9)}]><x>&e9;</x>`],
    ['with an entity that reads a file', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>'],
    ['with a DTD elsewhere', '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd"><x/>'],
    ['nested a hundred thousand deep', '<x>'.repeat(100_000)],
    ['of zeros', '\0'.repeat(1000)],
  ])('%s gets 430, quickly and with nothing read', async (_, xml) => {
    const session = await client.openSession();
    const { json } = await client.send(session, Buffer.from(xml));
    const path = `/v2/sessions/${session.reference}/invoices/${String(json.referenceNumber)}`;
    const answer = await client.request('GET', path);
    expect(answer.json.status).toMatchObject({ code: 430 });
    expect(answer.text).not.toContain('root:');
  });
});

describe('a login request', () => {
  it.each([
    ['that is no XML', 'x', 21001],
    ['without a signature', '<AuthTokenRequest xmlns="http://ksef.mf.gov.pl/auth/token/2.1"/>', 9102],
    ['with a DTD', '<!DOCTYPE x [<!ENTITY e "x">]><x>&e;</x>', 9101],
    [
      'with two signatures',
      `<x xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:Signature/><ds:Signature/></x>`,
      9103,
    ],
    ['with an empty signature', `<x xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:Signature/></x>`, 9105],
  ])('%s gets its code', async (_, xml, code) => {
    const headers = { 'Content-Type': 'application/xml' };
    const { json } = await client.request('POST', '/v2/auth/xades-signature', xml, headers);
    expect(json).toMatchObject({ errors: [{ code }] });
  });
});
