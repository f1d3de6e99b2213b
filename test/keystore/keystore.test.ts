import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createKeystore, type Keystore } from '../../electron/keystore/createKeystore.ts';
import { isKodIISignature } from '../../electron/keystore/kodIISigner.ts';
import { createFakeClock } from '../support/fakeClock.ts';
import { createMemorySafeStore } from '../support/memorySafeStore.ts';
import { plainVault } from '../support/plainVault.ts';
import { has, needs } from '../support/programs.ts';
import { readSharedText, sharedData } from '../support/sharedData.ts';
import { codeOf, uploadOf } from '../support/uploads.ts';

const passphrase = 'hasło do sejfu';
const companyNip = '5265877635';
const password = 'tajne-haslo';
let folder: string;
const path = (name: string) => join(folder, name);
const openssl = (...args: string[]) =>
  execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });

const type1 = 'keyUsage=critical,digitalSignature';
const type2 = 'keyUsage=critical,nonRepudiation';
const subject = '/CN=Firma Żółw/C=PL/O=Firma/organizationIdentifier=VATPL-5265877635';

/** Makes `name.key` and a self-signed `name.crt` with OpenSSL's own program. */
function certificate(
  name: string,
  key: string[],
  usage: string,
  serial = '0x01F20A5D352AE590',
  days = 700,
): void {
  openssl('genpkey', ...key, '-out', `${name}.key`);
  const make = [
    'req',
    '-x509',
    '-new',
    '-key',
    `${name}.key`,
    '-utf8',
    '-subj',
    subject,
    '-days',
    String(days),
  ];
  openssl(...make, '-set_serial', serial, '-addext', usage, '-out', `${name}.crt`);
}
const ec = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'];
const rsa = ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'];

const available = has('openssl');
let keystore: Keystore;
let store: ReturnType<typeof createMemorySafeStore>;

const file = (name: string) => uploadOf(path(name));
const bring = (names: string[], given = '', slot: 'offline' | 'authentication' = 'offline') =>
  keystore.importFiles({ files: names.map(file), password: given, slot, companyNip });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-keystore-'));
  if (!available) return;
  for (const [name, key] of [
    ['ec', ec],
    ['rsa', rsa],
  ] as const) {
    certificate(name, key, type2);
    const both = ['-inkey', `${name}.key`, '-in', `${name}.crt`, '-passout', `pass:${password}`];
    openssl('pkcs12', '-export', ...both, '-out', `${name}.p12`);
    openssl('pkcs12', '-export', '-legacy', ...both, '-out', `${name}-legacy.p12`);
    openssl(
      'pkcs12',
      '-export',
      ...both.slice(0, 4),
      '-passout',
      'pass:zażółć',
      '-out',
      `${name}-polish.p12`,
    );
    openssl('pkcs12', '-export', ...both.slice(0, 4), '-passout', 'pass:', '-out', `${name}-empty.p12`);
    openssl(
      'pkcs8',
      '-topk8',
      '-in',
      `${name}.key`,
      '-passout',
      `pass:${password}`,
      '-out',
      `${name}-sealed.key`,
    );
    openssl('pkey', '-in', `${name}.key`, '-traditional', '-out', `${name}-traditional.key`);
    openssl('x509', '-in', `${name}.crt`, '-outform', 'DER', '-out', `${name}.der`);
    openssl(
      'pkcs8',
      '-topk8',
      '-in',
      `${name}.key`,
      '-nocrypt',
      '-outform',
      'DER',
      '-out',
      `${name}-key.der`,
    );
    const pem = [`${name}.key`, `${name}.crt`].map((it) => readFileSync(path(it), 'utf8'));
    writeFileSync(path(`${name}-both.pem`), pem.join('\n'));
  }
  certificate('type1', ec, type1);
  certificate('other', ec, type2);
  certificate('weak', ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'], type2);
  certificate('p384', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'], type2);
  certificate('short', ec, type2, '0x7', 1);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let clock: ReturnType<typeof createFakeClock>;
beforeEach(async () => {
  // Certificates are made by a program that knows only the real time.
  clock = createFakeClock(new Date().getTime() + 60_000);
  store = createMemorySafeStore();
  keystore = createKeystore({ store, osVault: null, clock });
  await keystore.setPassphrase(passphrase);
});

describe.skipIf(!available)(`importing a certificate of type 2 ${needs('openssl')}`, () => {
  it.each(['ec', 'rsa'])('%s: every form of file comes in and signs', (name) => {
    const forms: [string[], string?][] = [
      [[`${name}.p12`], password],
      [[`${name}-legacy.p12`], password],
      [[`${name}-polish.p12`], 'zażółć'],
      [[`${name}-empty.p12`], ''],
      [[`${name}.crt`, `${name}.key`]],
      [[`${name}-sealed.key`, `${name}.crt`], password],
      [[`${name}-traditional.key`, `${name}.crt`]],
      [[`${name}-both.pem`]],
      [[`${name}.der`, `${name}-key.der`]],
      [['other.crt', `${name}.crt`, `${name}.key`]],
    ];
    const { publicKey } = new X509Certificate(readFileSync(path(`${name}.crt`)));
    for (const [files, given] of forms) {
      const info = bring(files, given);
      expect(info, files.join()).toMatchObject({
        serial: '01F20A5D352AE590',
        nip: '5265877635',
        subject: 'Firma Żółw',
        keyType: name === 'ec' ? 'EC P-256' : 'RSA',
      });
      const { sign, certificateSerial } = keystore.offlineSigner();
      expect(certificateSerial).toBe('01F20A5D352AE590');
      expect(isKodIISignature(publicKey, 'a path', sign('a path')), files.join()).toBe(true);
    }
  });

  it('an RSA signature is RSA-PSS with salt 32 by OpenSSL’s own word', () => {
    bring(['rsa.p12'], password);
    writeFileSync(path('text'), 'qr-test.ksef.mf.gov.pl/certificate/Nip/1/1/2/3');
    const signature = keystore.offlineSigner().sign(readFileSync(path('text'), 'utf8'));
    writeFileSync(path('signature'), Buffer.from(signature, 'base64url'));
    openssl('x509', '-in', 'rsa.crt', '-pubkey', '-noout', '-out', 'rsa.pub');
    const pss = [
      '-sigopt',
      'rsa_padding_mode:pss',
      '-sigopt',
      'rsa_pss_saltlen:32',
      '-sigopt',
      'rsa_mgf1_md:sha256',
    ];
    const said = openssl('dgst', '-sha256', ...pss, '-verify', 'rsa.pub', '-signature', 'signature', 'text');
    expect(said.toString()).toContain('Verified OK');
  });

  it('an EC signature is 64 bytes of R and S that OpenSSL confirms', () => {
    bring(['ec.p12'], password);
    writeFileSync(path('text'), 'qr-test.ksef.mf.gov.pl/certificate/Nip/1/1/2/3');
    const raw = Buffer.from(keystore.offlineSigner().sign(readFileSync(path('text'), 'utf8')), 'base64url');
    expect(raw).toHaveLength(64);
    const integer = (bytes: Buffer) => {
      const stripped = bytes.subarray(
        Math.max(
          0,
          bytes.findIndex((it) => it !== 0),
        ),
      );
      const value = stripped[0]! & 0x80 ? Buffer.concat([Buffer.of(0), stripped]) : stripped;
      return Buffer.concat([Buffer.of(2, value.length), value]);
    };
    const both = Buffer.concat([integer(raw.subarray(0, 32)), integer(raw.subarray(32))]);
    writeFileSync(path('signature'), Buffer.concat([Buffer.of(0x30, both.length), both]));
    openssl('x509', '-in', 'ec.crt', '-pubkey', '-noout', '-out', 'ec.pub');
    const said = openssl('dgst', '-sha256', '-verify', 'ec.pub', '-signature', 'signature', 'text');
    expect(said.toString()).toContain('Verified OK');
  });
});

describe.skipIf(!available)(`what does not come in ${needs('openssl')}`, () => {
  it.each([
    ['a wrong password for .p12', () => bring(['ec.p12'], 'wrong'), 'keystore.wrongPassword'],
    [
      'a wrong password for .key',
      () => bring(['ec-sealed.key', 'ec.crt'], 'wrong'),
      'keystore.wrongPassword',
    ],
    ['a type 1 certificate', () => bring(['type1.crt', 'type1.key']), 'keystore.wrongType'],
    [
      'a type 2 in the login slot',
      () => bring(['ec.crt', 'ec.key'], '', 'authentication'),
      'keystore.wrongType',
    ],
    ['a key of another certificate', () => bring(['ec.crt', 'other.key']), 'keystore.keyMismatch'],
    ['a certificate without its key', () => bring(['ec.crt']), 'keystore.noPrivateKey'],
    ['a key alone', () => bring(['ec.key']), 'keystore.notACertificate'],
    ['a short RSA key', () => bring(['weak.crt', 'weak.key']), 'keystore.weakKey'],
    ['another curve', () => bring(['p384.crt', 'p384.key']), 'keystore.weakKey'],
  ])('%s', (_, work, code) => {
    expect(codeOf(work)).toBe(code);
    expect(keystore.certificate('offline')).toBeNull();
  });

  it('an expired or not yet valid one', async () => {
    await clock.advance(3 * 86_400_000);
    expect(codeOf(() => bring(['short.crt', 'short.key']))).toBe('keystore.expired');
    const early = createKeystore({ store, osVault: null, clock: createFakeClock(Date.parse('2020-01-01')) });
    await early.unlock(passphrase);
    const files = ['ec.crt', 'ec.key'].map(file);
    const request = { files, password: '', slot: 'offline' as const, companyNip };
    expect(codeOf(() => early.importFiles(request))).toBe('keystore.notYetValid');
  });

  it('a certificate that expires later stops offline issuing, and says since when', async () => {
    bring(['short.crt', 'short.key']);
    await clock.advance(3 * 86_400_000);
    expect(codeOf(() => keystore.offlineSigner())).toBe('keystore.expired');
  });
});

describe('files that are no certificate', () => {
  it.each([
    ['text', Buffer.from('Szanowni Państwo, w załączeniu przesyłamy certyfikat')],
    ['an empty file', Buffer.alloc(0)],
    ['noise', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256))],
    ['a broken PEM', Buffer.from('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----')],
  ])('%s', (_, bytes) => {
    const files = [{ name: 'plik.p12', base64: bytes.toString('base64') }];
    expect(codeOf(() => keystore.importFiles({ files, password: 'x', slot: 'offline', companyNip }))).toBe(
      'keystore.notACertificate',
    );
  });
});

describe('the safe', () => {
  it('without a certificate says exactly what is missing', () => {
    expect(codeOf(() => keystore.offlineSigner())).toBe('keystore.noOfflineCertificate');
  });

  it('opens with its passphrase only, also after a restart', async () => {
    keystore.putSecret('ksefToken', 'a very secret token');
    const restarted = createKeystore({ store, osVault: null, clock });
    expect(codeOf(() => restarted.secret('ksefToken'))).toBe('keystore.locked');
    await expect(restarted.unlock('something else')).rejects.toMatchObject({
      code: 'keystore.wrongPassphrase',
    });
    await restarted.unlock(passphrase);
    expect(restarted.secret('ksefToken')).toBe('a very secret token');
    restarted.lock();
    // The till is left alone, but what was issued still goes out.
    expect(restarted.secret('ksefToken')).toBe('a very secret token');
    expect(codeOf(() => restarted.putSecret('ksefToken', 'other'))).toBe('keystore.locked');
  });

  it('wants a passphrase of eight characters', async () => {
    const fresh = createKeystore({ store: createMemorySafeStore(), osVault: null, clock });
    await expect(fresh.setPassphrase('krótkie')).rejects.toMatchObject({
      code: 'keystore.passphraseTooShort',
    });
  });

  it('uses the keychain of the system where the host has one', () => {
    const flip = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a);
    const vault = { encrypt: flip, decrypt: flip };
    const ports = { store: createMemorySafeStore(), osVault: vault, clock };
    const first = createKeystore(ports);
    first.putSecret('ksefToken', 'token');
    const second = createKeystore(ports);
    expect([second.protection, second.isOpen()]).toEqual(['os', true]);
    expect(second.secret('ksefToken')).toBe('token');
  });

  it('that has a passphrase keeps it on a computer with a keychain: a new key would open nothing', async () => {
    keystore.putSecret('ksefToken', 'token');
    const moved = createKeystore({ store, osVault: plainVault, clock });
    expect([moved.protection, moved.isOpen(), moved.opensBy()]).toEqual(['passphrase', false, 'passphrase']);
    await moved.unlock(passphrase);
    expect(moved.secret('ksefToken')).toBe('token');
  });

  it('moves under a password, and opens with the keychain of its new computer', async () => {
    const flip = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a);
    const vault = { encrypt: flip, decrypt: flip };
    keystore.putSecret('ksefToken', 'token');
    const sealed = await keystore.forMove('hasło pliku');
    const arrived = createKeystore({ store, osVault: vault, clock });
    await expect(arrived.takeMoved(sealed, 'inne hasło')).rejects.toMatchObject({
      code: 'keystore.wrongPassphrase',
    });
    await arrived.takeMoved(sealed, 'hasło pliku');
    const here = createKeystore({ store, osVault: vault, clock });
    expect([here.protection, here.opensBy(), here.secret('ksefToken')]).toEqual(['os', 'os', 'token']);
  });

  it('notices when a sealed value was changed', () => {
    keystore.putSecret('ksefToken', 'token');
    const sealed = Buffer.from(store.secret('ksefToken')!);
    sealed[sealed.length - 1]! ^= 1;
    store.putSecret('ksefToken', sealed);
    expect(codeOf(() => keystore.secret('ksefToken'))).toBe('keystore.damaged');
  });

  it.skipIf(!available)(`never stores a key or token in the clear ${needs('openssl')}`, () => {
    bring(['ec.p12'], password);
    keystore.putSecret('ksefToken', 'a very secret token');
    const key = createPrivateKey(readFileSync(path('ec.key')));
    const scalar = Buffer.from(key.export({ format: 'jwk' }).d!, 'base64url');
    const kept = store.everything();
    for (const form of [
      scalar,
      Buffer.from(scalar.toString('hex')),
      Buffer.from(scalar.toString('base64')),
    ]) {
      expect(kept.includes(form)).toBe(false);
    }
    expect(kept.includes('a very secret token')).toBe(false);
  });
});

describe.skipIf(sharedData === null)('the published vectors (needs ../shared/data)', () => {
  it('of KOD II signatures are confirmed', () => {
    const { kod2 } = JSON.parse(readSharedText('vectors.json')) as { kod2: Record<string, string>[] };
    const signed = kod2.filter((it) => it.publicKeySpkiPem !== undefined);
    expect(signed.length).toBeGreaterThan(0);
    for (const it of signed) {
      const signature = it.signatureP1363Base64url ?? it.signatureBase64url ?? '';
      expect(isKodIISignature(createPublicKey(it.publicKeySpkiPem!), it.stringToSign!, signature)).toBe(true);
    }
  });
});
