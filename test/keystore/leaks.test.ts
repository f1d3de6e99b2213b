import { execFileSync, spawnSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { has, needs } from '../support/programs.ts';
import { uploadOf } from '../support/uploads.ts';

const cli = join(import.meta.dirname, '../../electron/host-cli/main.ts');
const nip = '5265877635';
const passphrase = 'hasło do sejfu na próbę';
const filePassword = 'haslo-pliku-2026';
const token = `20261121-EC-0123456789-ABCDEF0123-45|nip-${nip}|bardzo-tajna-czesc-tokenu`;
let folder: string;
let spoken = '';
const path = (name: string) => join(folder, name);

/** Runs the program from a terminal, with a temporary folder of its own, and keeps all it says. */
function call(method: string, input: object): { ok: boolean } {
  const ran = spawnSync(
    process.execPath,
    [cli, '--data', path('data'), '--no-send', '--json', 'call', method, JSON.stringify(input)],
    { encoding: 'utf8', env: { ...process.env, TMPDIR: path('tmp'), LATARNIK_PASSPHRASE: passphrase } },
  );
  spoken += ran.stdout + ran.stderr;
  return { ok: ran.status === 0 };
}

describe.skipIf(!has('openssl'))(`what the program leaves behind ${needs('openssl')}`, () => {
  let secrets: [string, Buffer][] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'latarnik-leaks-'));
    mkdirSync(path('tmp'));
    const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
    openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'own.key');
    const subject = `/CN=Firma/C=PL/organizationIdentifier=VATPL-${nip}`;
    const request = ['-x509', '-new', '-key', 'own.key', '-subj', subject, '-days', '700'];
    openssl('req', ...request, '-addext', 'keyUsage=critical,nonRepudiation', '-out', 'own.crt');
    const both = ['-inkey', 'own.key', '-in', 'own.crt', '-passout', `pass:${filePassword}`];
    openssl('pkcs12', '-export', ...both, '-out', 'own.p12');
    const key = createPrivateKey(readFileSync(path('own.key')));
    const scalar = Buffer.from(key.export({ format: 'jwk' }).d!, 'base64url');
    const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
    const sec1 = key.export({ type: 'sec1', format: 'der' });
    const base64 = (bytes: Buffer, from: number) => bytes.subarray(from).toString('base64').slice(4, 36);
    secrets = [
      ['the key, raw', scalar],
      ['the key, backwards', Buffer.from(scalar).reverse()],
      ['the key in hex', Buffer.from(scalar.toString('hex'))],
      ['the key in upper-case hex', Buffer.from(scalar.toString('hex').toUpperCase())],
      ['the key as JWK', Buffer.from(scalar.toString('base64url'))],
      // Base64 looks different for each of three places where the bytes may begin.
      ...[0, 1, 2].flatMap((from): [string, Buffer][] => [
        [`the key in Base64 from ${from}`, Buffer.from(base64(scalar, from))],
        [`PKCS#8 in Base64 from ${from}`, Buffer.from(base64(pkcs8.subarray(pkcs8.indexOf(scalar)), from))],
        [`SEC1 in Base64 from ${from}`, Buffer.from(base64(sec1.subarray(sec1.indexOf(scalar)), from))],
      ]),
      ['the safe’s passphrase', Buffer.from(passphrase)],
      ['the file’s password', Buffer.from(filePassword)],
      ['the token', Buffer.from('bardzo-tajna-czesc-tokenu')],
    ];
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds no key, token or password in any common encoding: database, logs, temporary files, what it says', () => {
    const address = { line1: 'ul. Portowa 7', line2: '81-350 Gdynia' };
    const company = { nip, name: 'Firma', address, environment: 'test', ksefToken: token, passphrase };
    expect(call('company.create', company).ok).toBe(true);
    const files = [uploadOf(path('own.p12'))];
    expect(call('keystore.inspect', { files, password: filePassword }).ok).toBe(true);
    expect(call('keystore.import', { files, password: filePassword }).ok).toBe(true);
    expect(call('keystore.import', { files, password: 'wrong' }).ok).toBe(false);
    expect(call('keystore.status', {}).ok).toBe(true);
    expect(call('mode.set', { mode: 'offline24' }).ok).toBe(true);
    expect(call('keystore.lock', {}).ok).toBe(true);
    const exported = { slot: 'offline', passphrase, filePassword: 'inne-haslo-2026' };
    expect(call('keystore.export', exported).ok).toBe(true);

    const written = globSync('{data,tmp}/**/*', { cwd: folder }).filter((it) => statSync(path(it)).isFile());
    expect(written.some((it) => it.endsWith('.sqlite'))).toBe(true);
    const places: [string, Buffer][] = [
      ...written.map((it): [string, Buffer] => [it, readFileSync(path(it))]),
      ['what it said', Buffer.from(spoken)],
    ];
    const found = places.flatMap(([place, bytes]) =>
      secrets.filter(([, secret]) => bytes.includes(secret)).map(([what]) => `${what} in ${place}`),
    );
    expect(found).toEqual([]);
    // The search itself finds what is there.
    expect(readFileSync(path('own.key')).includes(Buffer.from('PRIVATE KEY'))).toBe(true);
    const sec1 = createPrivateKey(readFileSync(path('own.key'))).export({ type: 'sec1', format: 'der' });
    expect(secrets.filter(([, secret]) => sec1.includes(secret)).map(([what]) => what)).toEqual([
      'the key, raw',
    ]);
  });
});
