import { constants, createHash, privateDecrypt } from 'node:crypto';
import { z } from 'zod';
import { ksefMethods, ksefReasons, loginStatus } from '../../shared/i18n/ksefStatus.ts';
import type { Clock } from '../core/ports.ts';
import type { SandboxDb } from './database.ts';
import { json, type Call, type Routes } from './http.ts';
import type { Identity } from './identity.ts';
import { badRequest, unauthorized } from './problems.ts';
import { newReference, newToken } from './references.ts';
import { verifySignedLogin, type SignedLogin } from './xades.ts';

const challengeLifeMs = 10 * 60_000;
const accessLifeMs = 15 * 60_000;
const refreshLifeMs = 7 * 86_400_000;

type Method = 'Token' | 'InternalCertificate';
const methodInfo: Record<Method, { category: string; code: string; displayName: string }> = {
  Token: { category: 'Token', code: 'token.ksef', displayName: ksefMethods.token },
  InternalCertificate: {
    category: 'XadesSignature',
    code: 'xades.internal',
    displayName: ksefMethods.certificate,
  },
};

interface CertificateRow {
  type: string;
  nip: string;
  status: string;
  valid_from: number;
  valid_to: number;
}

interface LoginRow {
  reference: string;
  nip: string;
  method: Method;
  proof: string;
  code: number;
  detail: string | null;
  started_at: number;
  redeemed: number;
}

/** Who is behind an access token. */
export interface Caller {
  nip: string;
  login: string;
  /** What the UPO names: the reference of the KSeF token or the hash of the signed request. */
  proof: string;
}

const TokenLogin = z.object({
  challenge: z.string(),
  contextIdentifier: z.object({
    type: z.enum(['Nip', 'InternalId', 'NipVatUe', 'PeppolId']),
    value: z.string(),
  }),
  encryptedToken: z.base64(),
  publicKeyId: z.string().optional(),
  authorizationPolicy: z.unknown().optional(),
});

/** Login by KSeF token or by certificate (ksef-protocol.md 3): every step is really checked. */
export function createAuth(db: SandboxDb, identity: Identity, clock: Clock) {
  const instant = (ms: number) => new Date(ms).toISOString();
  const addChallenge = db.prepare('INSERT INTO challenge (challenge, timestamp_ms) VALUES (?, ?)');
  const takeChallenge = db.prepare<[string, number], { timestamp_ms: number }>(
    'UPDATE challenge SET used = 1 WHERE challenge = ? AND used = 0 AND timestamp_ms > ? RETURNING timestamp_ms',
  );
  const addLogin = db.prepare(
    'INSERT INTO login (reference, nip, method, proof, code, detail, started_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const addBearer = db.prepare('INSERT INTO bearer (token, kind, login, valid_until) VALUES (?, ?, ?, ?)');
  const findBearer = db.prepare<[string, string, number], LoginRow>(
    `SELECT login.* FROM bearer JOIN login ON login.reference = bearer.login
     WHERE token = ? AND kind = ? AND valid_until > ?`,
  );
  const redeem = db.prepare('UPDATE login SET redeemed = 1 WHERE reference = ? AND redeemed = 0');

  const bearer = (call: Call, kind: 'operation' | 'access' | 'refresh'): LoginRow => {
    const [, token = ''] = /^Bearer (.+)$/.exec(call.headers.authorization ?? '') ?? [];
    const login = findBearer.get(token, kind, clock.now());
    if (!login) throw unauthorized();
    return login;
  };
  const give = (kind: 'operation' | 'access' | 'refresh', login: string, lifeMs: number) => {
    const token = newToken();
    addBearer.run(token, kind, login, clock.now() + lifeMs);
    return { token, validUntil: instant(clock.now() + lifeMs) };
  };

  /** Whether the decrypted text is our token with the time of this very challenge. */
  const judge = (text: string, nip: string, timestampMs: number): { code: number; detail: string | null } => {
    const split = text.lastIndexOf('|');
    if (text.slice(0, split) !== identity.company.ksefToken)
      return { code: 450, detail: ksefReasons.wrongToken };
    if (text.slice(split + 1) !== String(timestampMs))
      return { code: 450, detail: ksefReasons.wrongTokenTime };
    if (nip !== identity.company.nip) return { code: 450, detail: ksefReasons.wrongContext };
    return { code: 200, detail: null };
  };

  const certificate = db.prepare<[Uint8Array], CertificateRow>(
    'SELECT type, nip, status, valid_from, valid_to FROM certificate WHERE der = ?',
  );
  /** Only a type 1 certificate of the sandbox's own register logs in, and only into its own firm's context. */
  const judgeCertificate = ({
    certificate: shown,
    contextNip,
  }: SignedLogin): { code: number; detail: string | null } => {
    const known = certificate.get(shown.raw);
    const now = clock.now();
    if (!known) return { code: 460, detail: ksefReasons.unknownCertificate };
    if (known.type !== 'Authentication') return { code: 460, detail: ksefReasons.offlineCertificate };
    if (known.status !== 'Active' || now < known.valid_from || now > known.valid_to) {
      return { code: 460, detail: ksefReasons.certificateNotValid };
    }
    return known.nip === contextNip ? { code: 200, detail: null } : { code: 415, detail: null };
  };

  const routes: Routes = {
    'GET /v2/security/public-key-certificates': () =>
      json(
        200,
        [
          { key: identity.tokenKey, usage: ['KsefTokenEncryption'] },
          { key: identity.symmetricKey, usage: ['SymmetricKeyEncryption'] },
        ].map(({ key, usage }) => ({
          certificate: key.certificate,
          certificateId: key.certificateId,
          publicKeyId: key.publicKeyId,
          validFrom: instant(key.validFrom),
          validTo: instant(key.validTo),
          usage,
        })),
      ),

    'POST /v2/auth/challenge': () => {
      const now = clock.now();
      const challenge = newReference('CR', now);
      addChallenge.run(challenge, now);
      return json(200, { challenge, timestamp: instant(now), timestampMs: now, clientIp: '127.0.0.1' });
    },

    'POST /v2/auth/ksef-token': (call) => {
      const { challenge, contextIdentifier, encryptedToken, publicKeyId } = call.json(TokenLogin);
      if (publicKeyId !== undefined && publicKeyId !== identity.tokenKey.publicKeyId) throw badRequest(21470);
      const known = takeChallenge.get(challenge, clock.now() - challengeLifeMs);
      if (!known) throw badRequest(21111);
      const text = decryptToken(identity, encryptedToken);
      const { code, detail } =
        text === null
          ? { code: 450, detail: ksefReasons.wrongToken }
          : judge(text, contextIdentifier.value, known.timestamp_ms);
      const reference = newReference('AU', clock.now());
      // The token's own reference stands in its first part.
      const proof = identity.company.ksefToken.split('|')[0]!;
      addLogin.run(reference, contextIdentifier.value, 'Token', proof, code, detail, clock.now());
      const authenticationToken = give('operation', reference, challengeLifeMs);
      return json(202, { referenceNumber: reference, authenticationToken });
    },

    'POST /v2/auth/xades-signature': (call) => {
      const signed = verifySignedLogin(call.text());
      if (!takeChallenge.get(signed.challenge, clock.now() - challengeLifeMs)) throw badRequest(21111);
      const { code, detail } = judgeCertificate(signed);
      const reference = newReference('AU', clock.now());
      const proof = createHash('sha256').update(call.text()).digest('base64');
      addLogin.run(reference, signed.contextNip, 'InternalCertificate', proof, code, detail, clock.now());
      const authenticationToken = give('operation', reference, challengeLifeMs);
      return json(202, { referenceNumber: reference, authenticationToken });
    },

    'GET /v2/auth/:reference': (call) => {
      const login = bearer(call, 'operation');
      if (login.reference !== call.params.reference) throw badRequest(21304);
      const status = {
        code: login.code,
        description: loginStatus[login.code] ?? '',
        ...(login.detail && { details: [login.detail] }),
      };
      return json(200, {
        startDate: instant(login.started_at),
        authenticationMethod: login.method,
        authenticationMethodInfo: methodInfo[login.method],
        status,
        isTokenRedeemed: login.redeemed === 1,
      });
    },

    'POST /v2/auth/token/redeem': (call) => {
      const login = bearer(call, 'operation');
      if (login.code !== 200 || redeem.run(login.reference).changes === 0) throw badRequest(21301);
      return json(200, {
        accessToken: give('access', login.reference, accessLifeMs),
        refreshToken: give('refresh', login.reference, refreshLifeMs),
      });
    },

    'POST /v2/auth/token/refresh': (call) =>
      json(200, { accessToken: give('access', bearer(call, 'refresh').reference, accessLifeMs) }),
  };

  return {
    routes,
    /** @throws KsefProblem 401 without a valid access token */
    caller: (call: Call): Caller => {
      const { nip, reference, proof } = bearer(call, 'access');
      return { nip, login: reference, proof };
    },
  };
}

function decryptToken(identity: Identity, encrypted: string): string | null {
  try {
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const key = { key: identity.tokenKey.privateKey, padding, oaepHash: 'sha256' };
    return privateDecrypt(key, Buffer.from(encrypted, 'base64')).toString('utf8');
  } catch {
    return null;
  }
}
