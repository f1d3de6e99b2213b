import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { issuedPair, loginOutcome, signedLogin } from '../support/certificateLogin.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { createPlainClient } from '../support/ksefClient.ts';

const dayMs = 86_400_000;
let sandbox: RunningSandbox;
let client: ReturnType<typeof createPlainClient>;

beforeAll(async () => {
  sandbox = await startSandbox({ clock: systemClock });
  client = createPlainClient(sandbox.url);
});
afterAll(() => sandbox.close());

interface Wanted {
  type?: 'Authentication' | 'Offline';
  keyType?: 'EC' | 'RSA';
  contextNip?: string;
  validTo?: number;
  challenge?: string;
}

/** A login request signed by another program's XAdES, with a fresh certificate of the sandbox. */
async function signedRequest(wanted: Wanted = {}): Promise<string> {
  const { type = 'Authentication', keyType = 'EC', contextNip = sandbox.company.nip, challenge } = wanted;
  const now = systemClock.now();
  const pair = await issuedPair(sandbox, {
    ...{ type, keyType, nip: sandbox.company.nip },
    ...{ validFrom: now - 2 * dayMs, validTo: wanted.validTo ?? now + dayMs },
  });
  return signedLogin(client, pair, { contextNip, ...(challenge !== undefined && { challenge }) });
}

const outcome = (xml: string) => loginOutcome(client, xml);

describe('a login signed with a type 1 certificate', () => {
  it.each(['EC', 'RSA'] as const)('and an %s key is accepted, and opens a session', async (keyType) => {
    expect(await outcome(await signedRequest({ keyType }))).toBe(200);
    expect((await client.redeem()).status).toBe(200);
    expect((await client.openSession()).status).toBe(201);
  });

  it('works once for each challenge', async () => {
    const xml = await signedRequest();
    expect(await outcome(xml)).toBe(200);
    expect(await outcome(xml)).toBe(21111);
  });

  it.each([
    ['of type 2', { type: 'Offline' } as const, 460],
    ['that has expired', { validTo: systemClock.now() - dayMs }, 460],
    ['in the context of another firm', { contextNip: '5260250274' }, 415],
    ['with a challenge that nobody gave', { challenge: '20261120-CR-0000000000-0000000000-00' }, 21111],
  ])('is refused %s', async (_, wanted, code) =>
    expect(await outcome(await signedRequest(wanted))).toBe(code),
  );
});

describe('a signed request that was touched', () => {
  const swap = (pattern: RegExp, to: string) => (xml: string) => {
    expect(xml).toMatch(pattern);
    return xml.replace(pattern, to);
  };
  it.each([
    ['another NIP', swap(/<Nip>\d+/, '<Nip>5260250274'), 9105],
    ['another signing time', swap(/<xades:SigningTime>\d/, '<xades:SigningTime>1'), 9105],
    ['another signature value', swap(/(<ds:SignatureValue>)..../, '$1AAAA'), 9105],
    ['another digest', swap(/(<ds:DigestValue>)..../, '$1AAAA'), 9105],
    ['no signature', swap(/<ds:Signature .*<\/ds:Signature>/s, ''), 9102],
    ['two signatures', (xml: string) => xml.replace(/(<ds:Signature .*<\/ds:Signature>)/s, '$1$1'), 9103],
    ['a DTD', swap(/<AuthTokenRequest/, '<!DOCTYPE x [<!ENTITY a "b">]><AuthTokenRequest'), 9101],
    ['no XML', () => 'not xml', 21001],
    ['a certificate swapped', (xml: string) => xml, 9105],
  ])('with %s is refused', async (what, change, code) => {
    let xml = change(await signedRequest());
    if (what === 'a certificate swapped') {
      const [other = ''] = /<ds:X509Certificate>[^<]+/.exec(await signedRequest()) ?? [];
      xml = xml.replace(/<ds:X509Certificate>[^<]+/, other);
    }
    expect(await outcome(xml)).toBe(code);
  });

  it('may be encoded differently where it means the same', async () => {
    const xml = (await signedRequest()).replace('<Challenge>', '<Challenge  >');
    expect(await outcome(xml)).toBe(200);
  });
});
