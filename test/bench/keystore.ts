/**
 * `npm run bench:keystore`: reading certificate files and signing KOD II, beside what `ksef-client-ts` takes for the
 * same in the same run. Medians; ours verifies each signature before it is used, the library does not. Needs openssl.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pkcs12Loader, VerificationLinkService } from 'ksef-client-ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { createKeystore } from '../../electron/keystore/createKeystore.ts';
import { createMemorySafeStore } from '../support/memorySafeStore.ts';
import { uploadOf } from '../support/uploads.ts';

const rounds = 200;
const password = 'x';
const folder = mkdtempSync(join(tmpdir(), 'latarnik-bench-'));
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
const file = (name: string) => uploadOf(join(folder, name));

function median(work: () => unknown, count = rounds): number {
  const times: number[] = [];
  for (let nr = 0; nr < count; nr += 1) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[count >> 1] ?? NaN;
}
function tell(what: string, ours: number, theirs: number | null): void {
  const beside =
    theirs === null
      ? 'ksef-client-ts: does not read it'
      : `${(ours / theirs).toFixed(2)} × ksef-client-ts (${theirs.toFixed(2)} ms)`;
  console.log(`${what.padEnd(44)} ${ours.toFixed(2).padStart(8)} ms   ${beside}`);
}
function attempt(work: () => unknown): number | null {
  try {
    work();
    return median(work, 50);
  } catch {
    return null;
  }
}

const keys = {
  EC: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  RSA: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
};
const keystore = createKeystore({ store: createMemorySafeStore(), osVault: null, clock: systemClock });
await keystore.setPassphrase('hasło do sejfu');
const links = new VerificationLinkService('https://qr-test.ksef.mf.gov.pl');
const hash = Buffer.alloc(32).toString('base64');
const text = 'qr-test.ksef.mf.gov.pl/certificate/Nip/5265877635/5265877635/01F20A5D352AE590/'.padEnd(
  140,
  'A',
);

for (const [name, options] of Object.entries(keys)) {
  openssl('genpkey', ...options, '-out', `${name}.key`);
  const subject = '/CN=Firma/C=PL/organizationIdentifier=VATPL-5265877635';
  const request = ['-x509', '-new', '-key', `${name}.key`, '-subj', subject, '-days', '700'];
  openssl('req', ...request, '-addext', 'keyUsage=critical,nonRepudiation', '-out', `${name}.crt`);
  const both = ['-inkey', `${name}.key`, '-in', `${name}.crt`, '-passout', `pass:${password}`];
  openssl('pkcs12', '-export', ...both, '-out', `${name}.p12`);
  openssl('pkcs12', '-export', '-legacy', ...both, '-out', `${name}-legacy.p12`);

  const bring = (names: string[]) => () => {
    const files = names.map(file);
    keystore.importFiles({ files, password, slot: 'offline', companyNip: '5265877635' });
  };
  const load = (form: string) => () => Pkcs12Loader.load(readFileSync(join(folder, form)), password);
  tell(`import ${name}, PEM (no derivation)`, median(bring([`${name}.crt`, `${name}.key`])), null);
  tell(
    `import ${name}, .p12 (PBES2, 2048 rounds)`,
    median(bring([`${name}.p12`])),
    attempt(load(`${name}.p12`)),
  );
  tell(
    `import ${name}, .p12 (3DES and RC2)`,
    median(bring([`${name}-legacy.p12`])),
    attempt(load(`${name}-legacy.p12`)),
  );

  const signer = keystore.offlineSigner();
  const pem = readFileSync(join(folder, `${name}.key`), 'utf8');
  const link = () =>
    links.buildCertificateVerificationUrl('Nip', '5265877635', '5265877635', '01F20A5D352AE590', hash, pem);
  tell(
    `sign KOD II, ${name}`,
    median(() => signer.sign(text)),
    median(link),
  );
}
rmSync(folder, { recursive: true, force: true });
