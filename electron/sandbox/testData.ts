import { z } from 'zod';
import type { Clock } from '../core/ports.ts';
import { Permission, type Permissions } from './access/permissions.ts';
import type { SandboxDb } from './database.ts';
import type { Guard } from './guard.ts';
import { json, type Routes } from './http.ts';
import { badRequest } from './problems.ts';

const Nip = z.string().regex(/^[1-9]((\d[1-9])|([1-9]\d))\d{7}$/);
const Pesel = z
  .string()
  .regex(/^\d{2}(?:0[1-9]|1[0-2]|2[1-9]|3[0-2]|4[1-9]|5[0-2]|6[1-9]|7[0-2]|8[1-9]|9[0-2])\d{7}$/);
const description = z.string().min(5).max(256);
const createdDate = z.iso.datetime({ offset: true }).nullish();

const NewSubject = z.strictObject({
  ...{ subjectNip: Nip, subjectType: z.enum(['EnforcementAuthority', 'VatGroup', 'JST']) },
  subunits: z.array(z.strictObject({ subjectNip: Nip, description })).nullish(),
  ...{ description, createdDate },
});
const NewPerson = z.strictObject({
  ...{ nip: Nip, pesel: Pesel, isBailiff: z.boolean(), isDeceased: z.boolean().default(false) },
  ...{ description, createdDate },
});
const Grant = z.strictObject({
  contextIdentifier: z.strictObject({ type: z.literal('Nip'), value: Nip }),
  authorizedIdentifier: z.strictObject({
    type: z.enum(['Nip', 'Pesel', 'Fingerprint']),
    value: z.string().min(10).max(64),
  }),
});
const Context = z.strictObject({
  contextIdentifier: z.strictObject({
    type: z.enum(['Nip', 'InternalId', 'NipVatUe', 'PeppolId']),
    value: z.string().min(1),
  }),
});

interface TestDataPorts {
  db: SandboxDb;
  clock: Clock;
  guard: Guard;
  permissions: Permissions;
}

/** `/testdata` as KSeF's TEST environment has it: firms, people, permissions, consents, blocks. */
export function createTestData({ db, clock, guard, permissions }: TestDataPorts): Routes {
  const done = { status: 200 };
  const run = (sql: string, ...values: unknown[]): number => db.prepare(sql).run(...values).changes;
  const insertOnce = (sql: string, ...values: unknown[]): void => {
    if (run(sql, ...values) === 0) throw badRequest(30001);
  };

  return {
    'POST /v2/testdata/subject': guard.open((call) => {
      const { subjectNip, subjectType, subunits } = call.json(NewSubject);
      db.transaction(() => {
        insertOnce('INSERT OR IGNORE INTO subject (nip, type) VALUES (?, ?)', subjectNip, subjectType);
        for (const unit of subunits ?? []) {
          insertOnce(
            'INSERT OR IGNORE INTO subunit (nip, parent) VALUES (?, ?)',
            unit.subjectNip,
            subjectNip,
          );
        }
      })();
      return done;
    }),
    'POST /v2/testdata/subject/remove': guard.open((call) => {
      run('DELETE FROM subject WHERE nip = ?', call.json(z.strictObject({ subjectNip: Nip })).subjectNip);
      return done;
    }),
    'POST /v2/testdata/person': guard.open((call) => {
      const { nip, pesel, isBailiff, isDeceased } = call.json(NewPerson);
      insertOnce(
        'INSERT OR IGNORE INTO person (nip, pesel, bailiff, deceased) VALUES (?, ?, ?, ?)',
        ...[nip, pesel, Number(isBailiff), Number(isDeceased)],
      );
      return done;
    }),
    'POST /v2/testdata/person/remove': guard.open((call) => {
      run('DELETE FROM person WHERE nip = ?', call.json(z.strictObject({ nip: Nip })).nip);
      return done;
    }),
    'POST /v2/testdata/permissions': guard.open((call) => {
      const permission = z.strictObject({ description, permissionType: Permission });
      const given = call.json(Grant.extend({ permissions: z.array(permission) }));
      const { type, value } = given.authorizedIdentifier;
      for (const { permissionType } of given.permissions) {
        run(
          'INSERT OR IGNORE INTO permission (nip, subject_type, subject_value, permission) VALUES (?, ?, ?, ?)',
          ...[given.contextIdentifier.value, type, value, permissionType],
        );
      }
      return done;
    }),
    'POST /v2/testdata/permissions/revoke': guard.open((call) => {
      const { contextIdentifier, authorizedIdentifier: who } = call.json(Grant);
      run(
        'DELETE FROM permission WHERE nip = ? AND subject_type = ? AND subject_value = ?',
        ...[contextIdentifier.value, who.type, who.value],
      );
      return done;
    }),
    'POST /v2/testdata/attachment': guard.open((call) => {
      const { nip } = call.json(z.strictObject({ nip: Nip }));
      run('INSERT OR REPLACE INTO attachment_consent (nip, revoked_at) VALUES (?, NULL)', nip);
      return done;
    }),
    'POST /v2/testdata/attachment/revoke': guard.open((call) => {
      const { nip, expectedEndDate } = call.json(
        z.strictObject({ nip: Nip, expectedEndDate: z.iso.date().nullish() }),
      );
      const end = expectedEndDate == null ? 0 : Date.parse(expectedEndDate);
      run('UPDATE attachment_consent SET revoked_at = ? WHERE nip = ?', end, nip);
      return done;
    }),
    'POST /v2/testdata/context/block': guard.open((call) => {
      run(
        'INSERT OR IGNORE INTO blocked_context (nip) VALUES (?)',
        call.json(Context).contextIdentifier.value,
      );
      return done;
    }),
    'POST /v2/testdata/context/unblock': guard.open((call) => {
      run('DELETE FROM blocked_context WHERE nip = ?', call.json(Context).contextIdentifier.value);
      return done;
    }),

    'GET /v2/permissions/attachments/status': guard.secured(
      { permissions: ['CredentialsManage', 'CredentialsRead'] },
      (_, { nip }) => {
        const { allowed, revokedAt } = permissions.attachments(nip, clock.now());
        return json(200, {
          isAttachmentAllowed: allowed,
          ...(revokedAt !== null && { revokedDate: new Date(revokedAt).toISOString() }),
        });
      },
    ),
  };
}
