import { z } from 'zod';
import type { SandboxDb } from '../database.ts';

export const Permission = z.enum([
  'InvoiceRead',
  'InvoiceWrite',
  'Introspection',
  'CredentialsRead',
  'CredentialsManage',
  'SubunitManage',
  'EnforcementOperations',
]);
export type Permission = z.infer<typeof Permission>;

/** Who acts, as KSeF tells subjects apart. */
export interface Subject {
  type: 'Nip' | 'Pesel' | 'Fingerprint';
  value: string;
}

/** All of it but what bailiffs do. */
export const ownerMay: readonly Permission[] = Permission.options.filter(
  (it) => it !== 'EnforcementOperations',
);

/** Who may do what in whose context. A firm owns its own context, and so does the person behind its NIP. */
export function createPermissions(db: SandboxDb) {
  const granted = db
    .prepare<[string, string, string], string>(
      'SELECT permission FROM permission WHERE nip = ? AND subject_type = ? AND subject_value = ?',
    )
    .pluck();
  const owner = db.prepare<[string], { pesel: string; bailiff: number; deceased: number }>(
    'SELECT pesel, bailiff, deceased FROM person WHERE nip = ?',
  );
  const deceased = db
    .prepare<[string], number>('SELECT 1 FROM person WHERE pesel = ? AND deceased = 1')
    .pluck();
  const unitOf = db
    .prepare<[string, string], number>('SELECT 1 FROM subunit WHERE nip = ? AND parent = ?')
    .pluck();
  const consent = db
    .prepare<[string], number | null>('SELECT revoked_at FROM attachment_consent WHERE nip = ?')
    .pluck();
  const blocked = db.prepare<[string], number>('SELECT 1 FROM blocked_context WHERE nip = ?').pluck();

  return {
    of: (context: string, { type, value }: Subject): Permission[] => {
      const person = owner.get(context);
      const owns = (type === 'Nip' && value === context) || (type === 'Pesel' && value === person?.pesel);
      const enforcement: Permission[] = owns && person?.bailiff ? ['EnforcementOperations'] : [];
      const given = granted.all(context, type, value).map((it) => Permission.parse(it));
      return [...new Set([...(owns ? ownerMay : []), ...enforcement, ...given])];
    },
    isDeceased: ({ type, value }: Subject): boolean => type === 'Pesel' && deceased.get(value) !== undefined,
    isBlocked: (context: string): boolean => blocked.get(context) !== undefined,
    /** May this firm send attachments, and until when (null: no end). */
    attachments: (context: string, now: number): { allowed: boolean; revokedAt: number | null } => {
      const revokedAt = consent.get(context);
      if (revokedAt === undefined) return { allowed: false, revokedAt: null };
      return { allowed: revokedAt === null || now < revokedAt, revokedAt };
    },
    /** A firm issues for itself; a unit of a local government or of a VAT group also for the whole. */
    mayIssueFor: (context: string, sellerNip: string): boolean =>
      context === sellerNip || unitOf.get(context, sellerNip) !== undefined,
  };
}

export type Permissions = ReturnType<typeof createPermissions>;
