import { z } from 'zod';
import type { Clock } from '../../core/ports.ts';
import type { SandboxDb } from '../database.ts';
import type { Guard } from '../guard.ts';
import { json, noContent, type Routes } from '../http.ts';
import { readPage, takePage } from '../paging.ts';
import { badRequest, forbidden } from '../problems.ts';
import { newReference, newSecret } from '../references.ts';
import type { Caller } from './logins.ts';
import { ownerMay, Permission, type Subject } from './permissions.ts';

const TokenRow = z.object({
  reference: z.string(),
  token: z.string(),
  nip: z.string(),
  author_type: z.enum(['Nip', 'Pesel', 'Fingerprint']),
  author_value: z.string(),
  description: z.string(),
  permissions: z.string().transform((it) => z.array(Permission).parse(JSON.parse(it))),
  created_at: z.int(),
  ready_at: z.int(),
  last_used_at: z.int().nullable(),
  revoked_at: z.int().nullable(),
});
export type TokenRow = z.infer<typeof TokenRow>;

const Status = z.enum(['Pending', 'Active', 'Revoking', 'Revoked', 'Failed']);
const NewToken = z.strictObject({
  permissions: z.array(Permission).min(1),
  description: z.string().min(5).max(256),
});

/** Where KSeF tokens are kept. */
export function createTokenRegister(db: SandboxDb, clock: Clock) {
  const insert = db.prepare(
    `INSERT INTO token (reference, token, nip, author_type, author_value, description, permissions, created_at, ready_at)
     VALUES (@reference, @token, @nip, @type, @value, @description, @permissions, @now, @readyAt)`,
  );
  const byToken = db.prepare('SELECT * FROM token WHERE token = ?');
  const byReference = db.prepare('SELECT * FROM token WHERE nip = ? AND reference = ?');
  const all = db.prepare('SELECT * FROM token WHERE nip = ? ORDER BY created_at DESC, rowid DESC');
  const used = db.prepare('UPDATE token SET last_used_at = ? WHERE reference = ?');
  const revoke = db.prepare('UPDATE token SET revoked_at = ? WHERE reference = ?');
  const row = (value: unknown): TokenRow | null => (value ? TokenRow.parse(value) : null);

  return {
    /** A new token of KSeF's shape: its own reference, the context, the secret. */
    create: (order: {
      nip: string;
      author: Subject;
      description: string;
      permissions: readonly Permission[];
      delayMs: number;
    }) => {
      const now = clock.now();
      const { nip, author, description, permissions, delayMs } = order;
      const reference = newReference('EC', now);
      const token = `${reference}|nip-${nip}|${newSecret()}`;
      const values = { reference, token, nip, ...author, description, now, readyAt: now + delayMs };
      insert.run({ ...values, permissions: JSON.stringify(permissions) });
      return { reference, token };
    },
    /** Enters a firm's own token that was made before there was a register. */
    adopt: (token: string, nip: string): void => {
      const reference = token.split('|')[0] ?? '';
      const owner = { nip, type: 'Nip', value: nip, description: reference, now: clock.now(), readyAt: 0 };
      insert.run({ reference, token, ...owner, permissions: JSON.stringify(ownerMay) });
    },
    byToken: (token: string) => row(byToken.get(token)),
    byReference: (nip: string, reference: string) => row(byReference.get(nip, reference)),
    all: (nip: string) => all.all(nip).map((it) => TokenRow.parse(it)),
    used: (reference: string): void => void used.run(clock.now(), reference),
    revoke: (reference: string): void => void revoke.run(clock.now(), reference),
    statusOf: (token: TokenRow): z.infer<typeof Status> => {
      if (token.revoked_at !== null) return 'Revoked';
      return clock.now() < token.ready_at ? 'Pending' : 'Active';
    },
  };
}

export type TokenRegister = ReturnType<typeof createTokenRegister>;

/** `/tokens`: making, listing and revoking KSeF tokens. */
export function createTokenRoutes(register: TokenRegister, guard: Guard, delayMs: () => number): Routes {
  const instant = (ms: number) => new Date(ms).toISOString();
  const mayManage = ({ permissions }: Caller) => permissions.includes('CredentialsManage');
  const maySee = (caller: Caller) => mayManage(caller) || caller.permissions.includes('CredentialsRead');
  /** Without a permission: the token one logged in with, or those one made oneself. */
  const isOwn = (caller: Caller, token: TokenRow): boolean =>
    caller.method === 'Token'
      ? token.reference === caller.proof
      : token.author_type === caller.subject.type && token.author_value === caller.subject.value;

  const view = (token: TokenRow) => ({
    referenceNumber: token.reference,
    authorIdentifier: { type: token.author_type, value: token.author_value },
    contextIdentifier: { type: 'Nip', value: token.nip },
    description: token.description,
    requestedPermissions: token.permissions,
    dateCreated: instant(token.created_at),
    lastUseDate: token.last_used_at === null ? null : instant(token.last_used_at),
    status: register.statusOf(token),
  });
  const found = (caller: Caller, reference: string, allowed: (caller: Caller) => boolean): TokenRow => {
    const token = register.byReference(caller.nip, reference);
    if (!token) throw badRequest(21405, 'referenceNumber');
    if (!allowed(caller) && !isOwn(caller, token)) throw forbidden('insufficient-resource-access');
    return token;
  };

  return {
    'POST /v2/tokens': guard.secured({ signedLogin: true }, (call, caller) => {
      const { permissions, description } = call.json(NewToken);
      const missing = permissions.filter((it) => !caller.permissions.includes(it));
      if (missing.length > 0) throw badRequest(26001, ...missing);
      const order = { nip: caller.nip, author: caller.subject, description, permissions };
      const { reference, token } = register.create({ ...order, delayMs: delayMs() });
      return json(202, { referenceNumber: reference, token });
    }),

    'GET /v2/tokens?status&description&authorIdentifier&authorIdentifierType&pageSize': guard.secured(
      {},
      (call, caller) => {
        const wanted = call.query(
          'status',
          z.union([Status.transform((it) => [it]), z.array(Status)]).optional(),
        );
        const text = call.query('description', z.string().min(3).optional())?.toLowerCase();
        const author = call.query('authorIdentifier', z.string().min(3).optional());
        const authorType = call.query(
          'authorIdentifierType',
          z.enum(['Nip', 'Pesel', 'Fingerprint']).optional(),
        );
        const tokens = register
          .all(caller.nip)
          .filter((it) => maySee(caller) || isOwn(caller, it))
          .filter((it) => !wanted || wanted.includes(register.statusOf(it)))
          .filter((it) => text === undefined || it.description.toLowerCase().includes(text))
          .filter((it) => author === undefined || it.author_value.includes(author))
          .filter((it) => authorType === undefined || it.author_type === authorType);
        const { items, more } = takePage(tokens, readPage(call, 100));
        return json(200, { ...more, tokens: items.map(view) });
      },
    ),

    'GET /v2/tokens/:token': guard.secured({}, (call, caller) =>
      json(200, view(found(caller, call.params.token ?? '', maySee))),
    ),

    'DELETE /v2/tokens/:token': guard.secured({}, (call, caller) => {
      register.revoke(found(caller, call.params.token ?? '', mayManage).reference);
      return noContent;
    }),
  };
}
