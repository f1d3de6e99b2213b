import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOffers } from '../../electron/keystore/offers.ts';
import { isAppError } from '../../shared/errors/appError.ts';
import { has, needs } from '../support/programs.ts';
import { readFileSync } from 'node:fs';

const mutants = 10_000;
const megabytes = 300;
/** A hundred files without a word of progress for so long is a hang. */
const silenceMs = 20_000;
let folder: string;
const openssl = (...args: string[]) =>
  execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-fuzz-'));
  if (!has('openssl')) return;
  openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'a.key');
  openssl(
    'req',
    '-x509',
    '-new',
    '-key',
    'a.key',
    '-subj',
    '/CN=A/C=PL',
    '-addext',
    'keyUsage=critical,nonRepudiation',
    '-out',
    'a.crt',
  );
  const both = ['-inkey', 'a.key', '-in', 'a.crt', '-passout', 'pass:tajne-haslo', '-iter', '2'];
  openssl('pkcs12', '-export', ...both, '-out', 'modern.p12');
  openssl('pkcs12', '-export', '-legacy', ...both, '-out', 'legacy.p12');
  openssl(
    'pkcs8',
    '-topk8',
    '-in',
    'a.key',
    '-outform',
    'DER',
    '-iter',
    '2',
    '-passout',
    'pass:tajne-haslo',
    '-out',
    'sealed.der',
  );
  openssl('x509', '-in', 'a.crt', '-outform', 'DER', '-out', 'certificate.der');
  openssl(
    'pkcs8',
    '-topk8',
    '-in',
    'a.key',
    '-iter',
    '2',
    '-passout',
    'pass:tajne-haslo',
    '-out',
    'sealed.pem',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  read: number;
  refused: number;
  other: string[];
  peakMB: number;
}

/** Runs the fuzzer in a process of its own, so that a crash, a hang or its memory are its own too. */
const fuzz = (): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, '../support/fuzzCertificates.ts');
    const child = spawn(process.execPath, [script, folder, String(mutants), '20261121']);
    let output = '';
    const hang = () => {
      child.kill('SIGKILL');
      reject(new Error(`a hang after ${output.trim().split('\n').at(-1)}`));
    };
    let watch = setTimeout(hang, silenceMs);
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      clearTimeout(watch);
      watch = setTimeout(hang, silenceMs);
    });
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('exit', (code) => {
      clearTimeout(watch);
      if (code !== 0) return reject(new Error(`exit ${code}: ${output.slice(-2000)}`));
      resolve(JSON.parse(output.trim().split('\n').at(-1) ?? '') as Outcome);
    });
  });

describe.skipIf(!has('openssl'))(`a damaged certificate file ${needs('openssl')}`, () => {
  it(
    `is refused in words: ${mutants} mutants, no crash, no hang, no flood of memory`,
    { timeout: 180_000 },
    async () => {
      const { read, refused, other, peakMB } = await fuzz();
      expect(other).toEqual([]);
      expect(read + refused).toBe(mutants);
      expect(refused).toBeGreaterThan(mutants / 2);
      expect(peakMB).toBeLessThan(megabytes);
    },
  );

  it.each([
    [
      'a .p12 that wants two thousand million rounds',
      'bomb.p12',
      ['pkcs12', '-export', '-inkey', 'a.key', '-in', 'a.crt', '-passout', 'pass:x', '-iter', '1000001'],
    ],
    [
      'a key that wants a hundred million rounds',
      'bomb.der',
      ['pkcs8', '-topk8', '-in', 'a.key', '-outform', 'DER', '-passout', 'pass:x', '-iter', '1000001'],
    ],
  ])('%s is refused before it begins', (_, name, args) => {
    openssl(...args, '-out', name);
    const bytes = readFileSync(join(folder, name));
    // OpenSSL will not make such a file in any time that a test has: its number is put in afterwards.
    const rounds = Buffer.from([0x02, 0x03, 0x0f, 0x42, 0x41]);
    expect(bytes.includes(rounds)).toBe(true);
    for (let at = bytes.indexOf(rounds); at >= 0; at = bytes.indexOf(rounds, at + 1))
      bytes.fill(0x7f, at + 2, at + 5);
    const files = [{ name, base64: bytes.toString('base64') }];
    let error: unknown;
    try {
      readOffers(files, 'x');
    } catch (thrown) {
      error = thrown;
    }
    expect(isAppError(error) && error.code).toBe('keystore.notACertificate');
  });
});
