import { createHash, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../core/ports.ts';
import type { Subject } from '../access/permissions.ts';
import type { SandboxDb } from '../database.ts';

export const CertificateType = z.enum(['Authentication', 'Offline']);
export type CertificateType = z.infer<typeof CertificateType>;
export const CertificateStatus = z.enum(['Active', 'Blocked', 'Revoked', 'Expired']);
export type CertificateStatus = z.infer<typeof CertificateStatus>;

const CertificateRow = z.object({
  serial: z.string(),
  type: CertificateType,
  subject_type: z.enum(['Nip', 'Pesel', 'Fingerprint']),
  subject_value: z.string(),
  name: z.string(),
  der: z.instanceof(Uint8Array),
  valid_from: z.int(),
  valid_to: z.int(),
  requested_at: z.int(),
  revoked_at: z.int().nullable(),
  last_used_at: z.int().nullable(),
});
export type CertificateRow = z.infer<typeof CertificateRow>;

/** While KSeF revokes a certificate it is `Blocked`. */
const revokingMs = 1000;

/** Every certificate the sandbox gave out. */
export function createCertificateRegister(db: SandboxDb, clock: Clock) {
  const insert = db.prepare(
    `INSERT INTO certificate (serial, type, subject_type, subject_value, name, der, public_key_id, valid_from, valid_to,
       requested_at)
     VALUES (@serial, @type, @subjectType, @subjectValue, @name, @der, @publicKeyId, @validFrom, @validTo, @now)`,
  );
  const bySerial = db.prepare<[string]>('SELECT * FROM certificate WHERE serial = ?');
  const byDer = db.prepare<[Uint8Array]>('SELECT * FROM certificate WHERE der = ?');
  const ofSubject = db.prepare<[string, string]>(
    `SELECT * FROM certificate WHERE subject_type = ? AND subject_value = ? ORDER BY requested_at DESC, rowid DESC`,
  );
  const used = db.prepare<[number, Uint8Array]>('UPDATE certificate SET last_used_at = ? WHERE der = ?');
  const revoke = db.prepare('UPDATE certificate SET revoked_at = ? WHERE serial = ?');
  const keyOwner = db
    .prepare<[string, string, string], number>(
      'SELECT 1 FROM certificate WHERE public_key_id = ? AND NOT (subject_type = ? AND subject_value = ?)',
    )
    .pluck();
  const row = (value: unknown): CertificateRow | null => (value ? CertificateRow.parse(value) : null);

  const statusOf = (certificate: CertificateRow): CertificateStatus => {
    const now = clock.now();
    const { revoked_at: revokedAt } = certificate;
    if (revokedAt !== null) return now < revokedAt + revokingMs ? 'Blocked' : 'Revoked';
    return now < certificate.valid_from || now > certificate.valid_to ? 'Expired' : 'Active';
  };

  return {
    add: (certificate: {
      serial: string;
      type: CertificateType;
      subject: Subject;
      name: string;
      der: Uint8Array;
      validFrom: number;
      validTo: number;
    }): void => {
      const { subject, der, ...rest } = certificate;
      const spki = new X509Certificate(der).publicKey.export({ type: 'spki', format: 'der' });
      const publicKeyId = publicKeyIdOf(spki);
      const owner = { subjectType: subject.type, subjectValue: subject.value };
      insert.run({ ...rest, ...owner, der, publicKeyId, now: clock.now() });
    },
    bySerial: (serial: string) => row(bySerial.get(serial)),
    byDer: (der: Uint8Array) => row(byDer.get(der)),
    ofSubject: ({ type, value }: Subject) => ofSubject.all(type, value).map((it) => CertificateRow.parse(it)),
    /** Whether somebody else has a certificate for this public key (DER SubjectPublicKeyInfo). */
    isTakenByOther: (spki: Uint8Array, { type, value }: Subject): boolean =>
      keyOwner.get(publicKeyIdOf(spki), type, value) !== undefined,
    used: (der: Uint8Array): void => void used.run(clock.now(), der),
    revoke: (serial: string): void => void revoke.run(clock.now(), serial),
    statusOf,
  };
}

export type CertificateRegister = ReturnType<typeof createCertificateRegister>;

const publicKeyIdOf = (spki: Uint8Array): string => createHash('sha256').update(spki).digest('base64');
