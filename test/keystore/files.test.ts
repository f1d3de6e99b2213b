import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createKeystore, type Keystore } from '../../electron/keystore/createKeystore.ts';
import { createFakeClock } from '../support/fakeClock.ts';
import { createMemorySafeStore } from '../support/memorySafeStore.ts';
import { has, needs } from '../support/programs.ts';
import { codeOf, uploadOf } from '../support/uploads.ts';

const companyNip = '5265877635';
const password = 'tajne-haslo';
let folder: string;
let keystore: Keystore;
const path = (name: string) => join(folder, name);
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
const openssl = (...args: string[]) => run('openssl', ...args);
const upload = (name: string) => uploadOf(path(name));
const bring = (names: string[], given: string, slot: 'offline' | 'authentication' = 'offline') =>
  keystore.importFiles({ files: names.map(upload), password: given, slot, companyNip });
const look = (names: string[], given = '') => keystore.inspect(names.map(upload), given, companyNip);

const company = `/CN=Firma Żółw/C=PL/O=Firma/organizationIdentifier=VATPL-${companyNip}`;
const usages = { type1: 'keyUsage=critical,digitalSignature', type2: 'keyUsage=critical,nonRepudiation' };
function certificate(name: string, usage: keyof typeof usages, subject = company, ca?: string): void {
  openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', `${name}.key`);
  const signer = ca === undefined ? [] : ['-CA', `${ca}.crt`, '-CAkey', `${ca}.key`];
  const subjectArgs = ['-utf8', '-subj', subject, '-days', '700', '-addext', usages[usage]];
  openssl('req', '-x509', '-new', '-key', `${name}.key`, ...subjectArgs, ...signer, '-out', `${name}.crt`);
}
const pack = (name: string, out: string, pass: string, ...more: string[]) =>
  openssl(
    'pkcs12',
    '-export',
    '-inkey',
    `${name}.key`,
    '-in',
    `${name}.crt`,
    '-passout',
    `pass:${pass}`,
    ...more,
    '-out',
    out,
  );

const available = has('openssl');
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-files-'));
  if (!available) return;
  certificate('ca', 'type2', '/CN=Urząd certyfikacji/C=PL');
  certificate('own', 'type2', company, 'ca');
  certificate('login', 'type1');
  certificate('other', 'type2', '/CN=Inna firma/C=PL/organizationIdentifier=VATPL-5260250274');
  certificate('person', 'type2', '/CN=Jan Kowalski/GN=Jan/SN=Kowalski/serialNumber=PNOPL-44051401359/C=PL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  const clock = createFakeClock(new Date().getTime() + 60_000);
  keystore = createKeystore({ store: createMemorySafeStore(), osVault: null, clock });
  await keystore.setPassphrase('hasło do sejfu');
});

describe.skipIf(!available)(`files that people have ${needs('openssl')}`, () => {
  it.each([
    [
      'as Windows exports them: 3DES, SHA-1, a chain',
      [
        '-legacy',
        '-keypbe',
        'PBE-SHA1-3DES',
        '-certpbe',
        'PBE-SHA1-3DES',
        '-certfile',
        'ca.crt',
        '-macalg',
        'sha1',
      ],
    ],
    [
      'as Windows 11 exports them: AES-256, SHA-256, a chain',
      [
        '-keypbe',
        'AES-256-CBC',
        '-certpbe',
        'AES-256-CBC',
        '-macalg',
        'sha256',
        '-certfile',
        'ca.crt',
        '-iter',
        '2000',
      ],
    ],
    ['as older OpenSSL made them: RC2 for the certificates', ['-legacy']],
    [
      'with AES-128 and a friendly name',
      ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC', '-name', 'Faktury żółte'],
    ],
    ['with certificates that are not encrypted', ['-certpbe', 'NONE']],
    ['without a MAC', ['-nomac']],
    ['with 600 000 rounds', ['-iter', '600000']],
  ] as [string, string[]][])('%s come in', (_, options) => {
    pack('own', 'variant.p12', password, ...options);
    expect(bring(['variant.p12'], password)).toMatchObject({
      slot: 'offline',
      subject: 'Firma Żółw',
      nip: companyNip,
    });
  });

  it.each(['zażółć gęślą jaźń', 'ŻÓŁW123', '"cudzysłów" & \\', ''])(
    'open with the password “%s”',
    (given) => {
      pack('own', 'modern.p12', given);
      expect(bring(['modern.p12'], given).kind).toBe('company');
      pack('own', 'legacy.p12', given, '-legacy');
      expect(bring(['legacy.p12'], given).kind).toBe('company');
      if (given !== '') expect(codeOf(() => bring(['modern.p12'], 'zażółć'))).toBe('keystore.wrongPassword');
    },
  );

  it.each(['-aes-256-cbc', '-des3'])('keys in OpenSSL’s own old encryption (%s) come in', (cipher) => {
    openssl('ec', '-in', 'own.key', cipher, '-passout', `pass:${password}`, '-out', 'old.key');
    expect(bring(['own.crt', 'old.key'], password).slot).toBe('offline');
    expect(codeOf(() => bring(['own.crt', 'old.key'], 'wrong'))).toBe('keystore.wrongPassword');
  });

  it('encrypted PKCS#8 comes in as PEM and DER, by PBES2 and by scrypt’s refusal in words', () => {
    openssl(
      'pkcs8',
      '-topk8',
      '-in',
      'own.key',
      '-v2',
      'aes-256-cbc',
      '-iter',
      '100000',
      '-passout',
      `pass:${password}`,
      '-out',
      'app.key',
    );
    expect(bring(['own.crt', 'app.key'], password).slot).toBe('offline');
    openssl(
      'pkcs8',
      '-topk8',
      '-in',
      'own.key',
      '-outform',
      'DER',
      '-passout',
      `pass:${password}`,
      '-out',
      'der.key',
    );
    expect(bring(['own.crt', 'der.key'], password).slot).toBe('offline');
    openssl(
      'pkcs8',
      '-topk8',
      '-in',
      'own.key',
      '-scrypt',
      '-passout',
      `pass:${password}`,
      '-out',
      'scrypt.key',
    );
    expect(codeOf(() => bring(['own.crt', 'scrypt.key'], password))).toBe('keystore.notACertificate');
  });

  it('several at once are told apart by type and key', () => {
    const all = ['own.crt', 'own.key', 'login.crt', 'login.key', 'ca.crt'];
    expect(
      look(all)
        .map(({ type }) => type)
        .toSorted(),
    ).toEqual(['authentication', 'offline']);
    expect(bring(all, '').slot).toBe('offline');
    expect(bring(all, '', 'authentication').slot).toBe('authentication');
  });
});

describe.skipIf(!has('keytool') || !available)(`a key store of Java ${needs('keytool', 'openssl')}`, () => {
  it.each([
    ['RSA', ['-keyalg', 'RSA', '-keysize', '2048'], []],
    ['EC', ['-keyalg', 'EC', '-groupname', 'secp256r1'], []],
    ['RSA in the old format', ['-keyalg', 'RSA', '-keysize', '2048'], ['-J-Dkeystore.pkcs12.legacy']],
  ])('with an %s key comes in', (name, algorithm, more) => {
    const out = `java-${name.replaceAll(' ', '-')}.p12`;
    const dname = `CN=Firma, C=PL, OID.2.5.4.97=VATPL-${companyNip}`;
    run(
      'keytool',
      ...more,
      '-genkeypair',
      '-alias',
      'a',
      ...algorithm,
      '-dname',
      dname,
      '-ext',
      'KU:critical=nonRepudiation',
      '-validity',
      '700',
      '-storetype',
      'PKCS12',
      '-storepass',
      password,
      '-keystore',
      out,
    );
    expect(bring([out], password)).toMatchObject({ nip: companyNip, slot: 'offline' });
    expect(codeOf(() => bring([out], 'another'))).toBe('keystore.wrongPassword');
  });
});

describe.skipIf(!available)(`what a certificate is ${needs('openssl')}`, () => {
  it('is told before anything is stored', () => {
    pack('own', 'own.p12', password);
    const [offer] = look(['own.p12'], password);
    expect(offer).toMatchObject({
      ...{ type: 'offline', kind: 'company', nip: companyNip, pesel: null, problem: null },
      ...{ needsPermission: false, keyType: 'EC P-256', issuer: 'Urząd certyfikacji' },
    });
    expect(offer?.serial).toMatch(/^[0-9A-F]{16,}$/);
    expect(offer?.fingerprintSha256).toBe(
      openssl('x509', '-in', 'own.crt', '-noout', '-fingerprint', '-sha256')
        .toString()
        .trim()
        .split('=')[1]!
        .replaceAll(':', ''),
    );
    expect(keystore.certificate('offline')).toBeNull();
  });

  it('of type 1 is refused for offline and taken for the login', () => {
    expect(look(['login.crt', 'login.key'])).toMatchObject([{ type: 'authentication', problem: null }]);
    expect(codeOf(() => bring(['login.crt', 'login.key'], ''))).toBe('keystore.wrongType');
    expect(bring(['login.crt', 'login.key'], '', 'authentication').slot).toBe('authentication');
  });

  it('of another firm is refused, with both numbers', () => {
    expect(look(['other.crt', 'other.key'])).toMatchObject([
      { problem: { code: 'keystore.otherSubject', details: { nip: '5260250274', companyNip } } },
    ]);
    expect(codeOf(() => bring(['other.crt', 'other.key'], ''))).toBe('keystore.otherSubject');
  });

  it('of a person comes in with a warning: KSeF knows whether they may sign', () => {
    expect(look(['person.crt', 'person.key'])).toMatchObject([
      { kind: 'person', pesel: '44051401359', nip: null, needsPermission: true, problem: null },
    ]);
    expect(bring(['person.crt', 'person.key'], '').kind).toBe('person');
  });
});

describe.skipIf(!available)(`leaving the safe ${needs('openssl')}`, () => {
  it('is possible as an encrypted .p12 only, which OpenSSL opens, and only with the passphrase', async () => {
    bring(['own.crt', 'own.key'], '');
    await expect(keystore.exportFile('offline', 'złe hasło', 'Plik-2026!')).rejects.toMatchObject({
      code: 'keystore.wrongPassphrase',
    });
    await expect(keystore.exportFile('offline', 'hasło do sejfu', 'ąę')).rejects.toMatchObject({
      code: 'keystore.badFilePassword',
    });
    const { name, bytes } = await keystore.exportFile('offline', 'hasło do sejfu', 'Plik-2026!');
    expect(name).toMatch(/^certyfikat-[0-9A-F]+\.p12$/);
    writeFileSync(path('export.p12'), bytes);
    const opened = openssl('pkcs12', '-in', 'export.p12', '-passin', 'pass:Plik-2026!', '-nodes').toString();
    expect(opened).toContain('BEGIN PRIVATE KEY');
    expect(() => openssl('pkcs12', '-in', 'export.p12', '-passin', 'pass:wrong', '-nodes')).toThrow();
    expect(bring(['export.p12'], 'Plik-2026!').nip).toBe(companyNip);
  });

  it('is not possible where the system’s keychain guards the key', async () => {
    const flip = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a);
    const clock = createFakeClock(new Date().getTime() + 60_000);
    const vault = { encrypt: flip, decrypt: flip };
    keystore = createKeystore({ store: createMemorySafeStore(), osVault: vault, clock });
    bring(['own.crt', 'own.key'], '');
    await expect(keystore.exportFile('offline', '', 'Plik-2026!')).rejects.toMatchObject({
      code: 'keystore.exportByOs',
    });
  });
});

describe.skipIf(!available)(`the passphrase ${needs('openssl')}`, () => {
  it('can be changed; the keys stay, and the old one opens nothing', async () => {
    bring(['own.crt', 'own.key'], '');
    await expect(keystore.changePassphrase('nie to hasło', 'nowe hasło sejfu')).rejects.toMatchObject({
      code: 'keystore.wrongPassphrase',
    });
    await keystore.changePassphrase('hasło do sejfu', 'nowe hasło sejfu');
    keystore.lock();
    await expect(keystore.unlock('hasło do sejfu')).rejects.toMatchObject({
      code: 'keystore.wrongPassphrase',
    });
    await keystore.unlock('nowe hasło sejfu');
    expect(keystore.offlineSigner().sign('text')).toHaveLength(86);
  });

  it('is asked again before issuing offline once the safe has closed; the login goes on', () => {
    bring(['own.crt', 'own.key'], '');
    bring(['login.crt', 'login.key'], '', 'authentication');
    keystore.putSecret('ksefToken', 'token');
    keystore.lock();
    expect(codeOf(() => keystore.offlineSigner())).toBe('keystore.locked');
    expect(keystore.secret('ksefToken')).toBe('token');
    expect(keystore.signLogin('<x></x>')).toContain('<ds:SignatureValue>');
  });
});
