import { createHash, createPrivateKey, createPublicKey, randomBytes, type KeyObject } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { sandboxNames } from '../../shared/i18n/ksefStatus.ts';
import type { Clock } from '../core/ports.ts';
import {
  issueCertificate,
  makeAuthority,
  makeKsefKey,
  type CertificateOrder,
  type IssuedCertificate,
} from './certificates.ts';
import type { SandboxDb } from './database.ts';
import { newReference } from './references.ts';

const dayMs = 86_400_000;
const yearMs = 365 * dayMs;
/** Right by its check digit and plainly made up: the one that KSeF's own examples use. */
const trainingNip = '1111111111';

const KsefKey = z.object({ certificate: z.string(), keyPem: z.string() });
const Files = z.object({
  p12: z.string(),
  cert: z.string(),
  key: z.string(),
  password: z.string(),
  serial: z.string(),
});
const Stored = z.object({
  authority: z.object({ certificatePem: z.string(), keyPem: z.string() }),
  tokenKey: KsefKey,
  symmetricKey: KsefKey,
  madeAt: z.int(),
  ksefToken: z.string(),
  adminToken: z.string(),
  authentication: Files,
  offline: Files,
});
export type CertificateFiles = z.infer<typeof Files>;

/** A key of KSeF's public list, with its private half. */
export interface KsefKeyPair {
  publicKeyId: string;
  certificateId: string;
  certificate: string;
  validFrom: number;
  validTo: number;
  privateKey: KeyObject;
}

export interface Identity {
  company: { nip: string; name: string; ksefToken: string };
  adminToken: string;
  tokenKey: KsefKeyPair;
  symmetricKey: KsefKeyPair;
  authentication: CertificateFiles;
  offline: CertificateFiles;
  /** Makes one more certificate and enters it in the register. */
  issue(order: Omit<CertificateOrder, 'name'> & { name?: string }): Promise<IssuedCertificate>;
}

/** Who the sandbox is: its authority, keys, training company and certificates; made once, then kept. */
export async function loadIdentity(
  db: SandboxDb,
  clock: Clock,
  folder: string | undefined,
): Promise<Identity> {
  const register = db.prepare(
    `INSERT INTO certificate (serial, type, nip, der, status, valid_from, valid_to)
     VALUES (@serial, @type, @nip, @der, 'Active', @validFrom, @validTo)`,
  );
  const issueAndRegister = async (
    authority: z.infer<typeof Stored>['authority'],
    order: CertificateOrder,
  ): Promise<IssuedCertificate> => {
    const issued = await issueCertificate(authority, order);
    const { type, nip, validFrom, validTo } = order;
    register.run({ serial: issued.serial, type, nip, der: issued.der, validFrom, validTo });
    return issued;
  };

  const make = async (): Promise<z.infer<typeof Stored>> => {
    const now = clock.now();
    const [authority, tokenKey, symmetricKey] = await Promise.all([
      makeAuthority(sandboxNames.issuer, now - dayMs, now + 10 * yearMs),
      makeKsefKey(sandboxNames.ministry, now - dayMs, now + 10 * yearMs),
      makeKsefKey(sandboxNames.ministry, now - dayMs, now + 10 * yearMs),
    ]);
    const target = folder ?? mkdtempSync(join(tmpdir(), 'latarnik-sandbox-'));
    const certificate = async (type: CertificateOrder['type'], fileName: string) => {
      const password = randomBytes(9).toString('base64url');
      const order = { type, nip: trainingNip, name: sandboxNames.company, password };
      const issued = await issueAndRegister(authority, {
        ...order,
        validFrom: now - dayMs,
        validTo: now + 2 * yearMs,
      });
      return { ...writeCertificate(target, fileName, issued), password, serial: issued.serial };
    };
    return {
      ...{ authority, tokenKey, symmetricKey, madeAt: now },
      ksefToken: `${newReference('EC', now)}|nip-${trainingNip}|${randomBytes(32).toString('hex')}`,
      adminToken: randomBytes(24).toString('base64url'),
      authentication: await certificate('Authentication', 'certyfikat-typ1-uwierzytelnianie'),
      offline: await certificate('Offline', 'certyfikat-typ2-offline'),
    };
  };

  const row = db.prepare<[], { value: string }>(`SELECT value FROM identity WHERE key = 'identity'`).get();
  const stored = row ? Stored.parse(JSON.parse(row.value)) : await make();
  if (!row)
    db.prepare(`INSERT INTO identity (key, value) VALUES ('identity', ?)`).run(JSON.stringify(stored));

  const keyPair = (key: z.infer<typeof KsefKey>): KsefKeyPair => {
    const privateKey = createPrivateKey(key.keyPem);
    const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
    return {
      publicKeyId: sha256(spki),
      certificateId: sha256(Buffer.from(key.certificate, 'base64')),
      certificate: key.certificate,
      validFrom: stored.madeAt - dayMs,
      validTo: stored.madeAt + 10 * yearMs,
      privateKey,
    };
  };
  return {
    company: { nip: trainingNip, name: sandboxNames.company, ksefToken: stored.ksefToken },
    adminToken: stored.adminToken,
    tokenKey: keyPair(stored.tokenKey),
    symmetricKey: keyPair(stored.symmetricKey),
    authentication: stored.authentication,
    offline: stored.offline,
    issue: (order) => issueAndRegister(stored.authority, { name: sandboxNames.company, ...order }),
  };
}

/** Writes `name.p12`, `name.crt` and `name.key` (the key encrypted with the same password). */
function writeCertificate(folder: string, name: string, issued: IssuedCertificate) {
  mkdirSync(folder, { recursive: true });
  const paths = {
    p12: join(folder, `${name}.p12`),
    cert: join(folder, `${name}.crt`),
    key: join(folder, `${name}.key`),
  };
  writeFileSync(paths.p12, issued.p12, { mode: 0o600 });
  writeFileSync(paths.cert, issued.certificatePem);
  writeFileSync(paths.key, issued.keyPem, { mode: 0o600 });
  return paths;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');
