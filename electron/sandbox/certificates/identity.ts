import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sandboxNames } from '../../../shared/i18n/ksefStatus.ts';
import type { Clock } from '../../core/ports.ts';
import { ownerMay } from '../access/permissions.ts';
import type { TokenRegister } from '../access/tokens.ts';
import type { SandboxDb } from '../database.ts';
import {
  issueCertificate,
  makeAuthority,
  type Authority,
  type CertificateOrder,
  type IssuedCertificate,
} from './authority.ts';
import type { CertificateRegister } from './register.ts';

const dayMs = 86_400_000;
const yearMs = 365 * dayMs;
/** Right by its check digit and plainly made up: the one that KSeF's own examples use. */
const trainingNip = '1111111111';

const Files = z.object({
  p12: z.string(),
  cert: z.string(),
  key: z.string(),
  password: z.string(),
  serial: z.string(),
});
const Stored = z.object({
  authority: z.object({ certificatePem: z.string(), keyPem: z.string() }),
  ksefToken: z.string(),
  adminToken: z.string(),
  authentication: Files,
  offline: Files,
});
export type CertificateFiles = z.infer<typeof Files>;

export interface Identity {
  authority: Authority;
  company: { nip: string; name: string; ksefToken: string };
  adminToken: string;
  authentication: CertificateFiles;
  offline: CertificateFiles;
  /** Makes one more certificate and enters it in the register. */
  issue(order: Omit<CertificateOrder, 'name'> & { name?: string }): Promise<IssuedCertificate>;
}

export interface IdentityPorts {
  db: SandboxDb;
  clock: Clock;
  register: CertificateRegister;
  tokens: TokenRegister;
  /** Where the certificates' files go. */
  folder: string;
}

/** Who the sandbox is: its authority, training company and certificates; made once, then kept. */
export async function loadIdentity({
  db,
  clock,
  register,
  tokens,
  folder,
}: IdentityPorts): Promise<Identity> {
  const issueAndRegister = async (
    authority: Authority,
    order: CertificateOrder,
  ): Promise<IssuedCertificate> => {
    const issued = await issueCertificate(authority, order);
    const { type, nip, name, validFrom, validTo } = order;
    const subject = { type: 'Nip', value: nip } as const;
    register.add({ serial: issued.serial, type, subject, name, der: issued.der, validFrom, validTo });
    return issued;
  };

  const make = async (): Promise<z.infer<typeof Stored>> => {
    const now = clock.now();
    const authority = await makeAuthority(sandboxNames.issuer, now - dayMs, now + 10 * yearMs);
    const certificate = async (type: CertificateOrder['type'], fileName: string) => {
      const password = randomBytes(9).toString('base64url');
      const order = { type, nip: trainingNip, name: sandboxNames.company, password };
      const issued = await issueAndRegister(authority, {
        ...order,
        validFrom: now - dayMs,
        validTo: now + 2 * yearMs,
      });
      return { ...writeCertificate(folder, fileName, issued), password, serial: issued.serial };
    };
    const token = tokens.create({
      nip: trainingNip,
      author: { type: 'Nip', value: trainingNip },
      description: sandboxNames.tokenDescription,
      permissions: ownerMay,
      delayMs: 0,
    });
    return {
      authority,
      ksefToken: token.token,
      adminToken: randomBytes(24).toString('base64url'),
      authentication: await certificate('Authentication', 'certyfikat-typ1-uwierzytelnianie'),
      offline: await certificate('Offline', 'certyfikat-typ2-offline'),
    };
  };

  const row = db.prepare<[], { value: string }>(`SELECT value FROM identity WHERE key = 'identity'`).get();
  const stored = row ? Stored.parse(JSON.parse(row.value)) : await make();
  if (!row)
    db.prepare(`INSERT INTO identity (key, value) VALUES ('identity', ?)`).run(JSON.stringify(stored));
  // A folder of version 0.1 has its token here only.
  if (!tokens.byToken(stored.ksefToken)) tokens.adopt(stored.ksefToken, trainingNip);

  const { authority, adminToken, authentication, offline } = stored;
  return {
    ...{ authority, adminToken, authentication, offline },
    company: { nip: trainingNip, name: sandboxNames.company, ksefToken: stored.ksefToken },
    issue: (order) => issueAndRegister(authority, { name: sandboxNames.company, ...order }),
  };
}

/** Writes `name.p12`, `name.crt` and `name.key` (the key encrypted with the same password). */
function writeCertificate(folder: string, name: string, issued: IssuedCertificate) {
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
