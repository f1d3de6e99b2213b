import { z } from 'zod';
import { ksefMethods, ksefReasons, loginStatus } from '../../../shared/i18n/ksefStatus.ts';
import type { Clock } from '../../core/ports.ts';
import type { SandboxDb } from '../database.ts';
import type { Call } from '../http.ts';
import { forbidden, unauthorized } from '../problems.ts';
import { newBearerToken, newReference } from '../references.ts';
import { Permission, type Permissions, type Subject } from './permissions.ts';

/** How long an authentication token lives: as long as the challenge it answers. */
export const challengeLifeMs = 10 * 60_000;
const accessLifeMs = 15 * 60_000;
export const refreshLifeMs = 7 * 86_400_000;

type BearerKind = 'operation' | 'access' | 'refresh';
const lifeMs: Record<BearerKind, number> = {
  operation: challengeLifeMs,
  access: accessLifeMs,
  refresh: refreshLifeMs,
};

export type Method = 'Token' | 'InternalCertificate' | 'QualifiedSeal';
const methodInfo: Record<Method, { category: string; code: string; displayName: string }> = {
  Token: { category: 'Token', code: 'token.ksef', displayName: ksefMethods.token },
  InternalCertificate: {
    ...{ category: 'XadesSignature', code: 'xades.internal' },
    displayName: ksefMethods.certificate,
  },
  QualifiedSeal: { category: 'XadesSignature', code: 'xades.qualified', displayName: ksefMethods.seal },
};

const LoginRow = z.object({
  reference: z.string(),
  nip: z.string(),
  method: z.enum(['Token', 'InternalCertificate', 'QualifiedSeal']),
  proof: z.string(),
  code: z.int(),
  detail: z.string().nullable(),
  started_at: z.int(),
  redeemed: z.int(),
  subject_type: z.enum(['Nip', 'Pesel', 'Fingerprint']),
  subject_value: z.string(),
  certificate: z.instanceof(Uint8Array).nullable(),
  permissions: z.string(),
  ready_at: z.int(),
  refreshed_at: z.int().nullable(),
  ended_at: z.int().nullable(),
});
export type LoginRow = z.infer<typeof LoginRow>;

/** Who is behind an access token. */
export interface Caller {
  nip: string;
  /** Reference of the login. */
  login: string;
  method: Method;
  subject: Subject;
  permissions: Permission[];
  /** DER of the certificate that logged in; null for a token. */
  certificate: Uint8Array | null;
  /** What the UPO names: the reference of the KSeF token or the hash of the signed request. */
  proof: string;
}

export interface NewLogin {
  nip: string;
  method: Method;
  proof: string;
  subject: Subject;
  certificate: Uint8Array | null;
  permissions: readonly Permission[];
  code: number;
  detail: string | null;
  delayMs: number;
}

/** Logins and the bearer tokens that stand for them. */
export function createLogins(db: SandboxDb, clock: Clock, permissions: Permissions) {
  const instant = (ms: number) => new Date(ms).toISOString();
  const insert = db.prepare(
    `INSERT INTO login (reference, nip, method, proof, code, detail, started_at, subject_type, subject_value,
       certificate, permissions, ready_at)
     VALUES (@reference, @nip, @method, @proof, @code, @detail, @now, @type, @value, @certificate, @permissions,
       @readyAt)`,
  );
  const addBearer = db.prepare('INSERT INTO bearer (token, kind, login, valid_until) VALUES (?, ?, ?, ?)');
  const findBearer = db.prepare<[string, string, number]>(
    `SELECT login.* FROM bearer JOIN login ON login.reference = bearer.login
     WHERE token = ? AND kind = ? AND valid_until > ?`,
  );
  const refresh = db.prepare('UPDATE login SET refreshed_at = ?, permissions = ? WHERE reference = ?');
  const redeem = db.prepare('UPDATE login SET redeemed = 1 WHERE reference = ? AND redeemed = 0');
  const endLogin = db.prepare('UPDATE login SET ended_at = ? WHERE reference = ? AND ended_at IS NULL');
  const endRefresh = db.prepare(`UPDATE bearer SET valid_until = 0 WHERE login = ? AND kind = 'refresh'`);
  const expire = db.prepare(`UPDATE bearer SET valid_until = 0 WHERE kind = 'access'`);

  const codeOf = (login: LoginRow): number => {
    if (login.ended_at !== null) return 425;
    return clock.now() < login.ready_at ? 100 : login.code;
  };

  return {
    add: (login: NewLogin): string => {
      const { subject, certificate, delayMs, permissions: allowed, ...rest } = login;
      const now = clock.now();
      const reference = newReference('AU', now);
      const row = { ...rest, ...subject, certificate, permissions: JSON.stringify(allowed) };
      insert.run({ ...row, reference, now, readyAt: now + delayMs });
      return reference;
    },
    give: (kind: BearerKind, login: string) => {
      const until = clock.now() + lifeMs[kind];
      const token = newBearerToken({ typ: kind, arn: login, exp: Math.floor(until / 1000) });
      addBearer.run(token, kind, login, until);
      return { token, validUntil: instant(until) };
    },
    /** @throws KsefProblem 401 without a valid token of that kind */
    bearer: (call: Call, kind: BearerKind): LoginRow => {
      const [, token = ''] = /^Bearer (.+)$/.exec(call.headers.authorization ?? '') ?? [];
      const login = findBearer.get(token, kind, clock.now());
      if (!login) throw unauthorized();
      return LoginRow.parse(login);
    },
    /** @throws KsefProblem 401, or 403 for a blocked context */
    callerOf: (login: LoginRow): Caller => {
      if (permissions.isBlocked(login.nip)) {
        throw forbidden('security-service-blocked', { incidentId: login.reference, clientIp: '127.0.0.1' });
      }
      const { nip, reference, proof, method, certificate, subject_type: type, subject_value: value } = login;
      const allowed = z.array(Permission).parse(JSON.parse(login.permissions));
      return {
        ...{ nip, login: reference, proof, method, certificate },
        subject: { type, value },
        permissions: allowed,
      };
    },
    codeOf,
    /** Whether it was not redeemed before. */
    redeem: (reference: string): boolean => redeem.run(reference).changes === 1,
    refreshed: (reference: string, allowed: readonly Permission[]): void =>
      void refresh.run(clock.now(), JSON.stringify(allowed), reference),
    /** Kills the refresh token; live access tokens run to their end (ksef-protocol.md 3.5). */
    end: (reference: string): void => {
      endLogin.run(clock.now(), reference);
      endRefresh.run(reference);
    },
    expireAccess: (): void => void expire.run(),
    view: (login: LoginRow) => {
      const code = codeOf(login);
      const detail = code === 425 ? ksefReasons.loginEnded : code === login.code ? login.detail : null;
      return {
        startDate: instant(login.started_at),
        authenticationMethod: login.method,
        authenticationMethodInfo: methodInfo[login.method],
        status: { code, description: loginStatus[code] ?? '', ...(detail !== null && { details: [detail] }) },
        isTokenRedeemed: login.redeemed === 1,
        ...(login.redeemed === 1 && {
          lastTokenRefreshDate: login.refreshed_at === null ? null : instant(login.refreshed_at),
          refreshTokenValidUntil: instant(login.started_at + refreshLifeMs),
        }),
      };
    },
    parse: (row: unknown): LoginRow => LoginRow.parse(row),
  };
}

export type Logins = ReturnType<typeof createLogins>;
