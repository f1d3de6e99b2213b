import { createHash, type X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { ksefReasons } from '../../../shared/i18n/ksefStatus.ts';
import type { Clock } from '../../core/ports.ts';
import type { KsefKeys } from '../certificates/ksefKeys.ts';
import { openSealed } from '../certificates/oaep.ts';
import type { CertificateRegister } from '../certificates/register.ts';
import { subjectOf } from '../certificates/subjectOf.ts';
import type { SandboxDb } from '../database.ts';
import type { Guard } from '../guard.ts';
import { json, type Routes } from '../http.ts';
import { badRequest, gone } from '../problems.ts';
import { newReference } from '../references.ts';
import { challengeLifeMs, type Logins, type Method } from './logins.ts';
import type { Permissions, Subject } from './permissions.ts';
import type { TokenRegister } from './tokens.ts';
import { verifySignedLogin, type SignedLogin } from './xades.ts';

/** How long a login can be asked about (ksef-protocol.md 2.3). */
const statusLifeMs = 7 * 86_400_000;

const TokenLogin = z.strictObject({
  challenge: z.string().length(36),
  contextIdentifier: z.strictObject({
    type: z.enum(['Nip', 'InternalId', 'NipVatUe', 'PeppolId']),
    value: z.string().min(1),
  }),
  encryptedToken: z.base64(),
  publicKeyId: z.string().nullish(),
  authorizationPolicy: z.unknown().optional(),
});

interface Judgement {
  code: number;
  detail: string | null;
}
const ok: Judgement = { code: 200, detail: null };
const badToken = (detail: string): Judgement => ({ code: 450, detail });
const badCertificate = (detail: string): Judgement => ({ code: 460, detail });

export interface AuthPorts {
  db: SandboxDb;
  clock: Clock;
  keys: KsefKeys;
  logins: Logins;
  tokens: TokenRegister;
  register: CertificateRegister;
  permissions: Permissions;
  guard: Guard;
  delayMs(): number;
  /** Self-signed certificates log in, as on TEST. */
  acceptsSelfSigned: boolean;
}

/** Login by KSeF token or by certificate (ksef-protocol.md 3): every step is really checked. */
export function createAuth(ports: AuthPorts): Routes {
  const { db, clock, keys, logins, tokens, register, permissions, guard } = ports;
  const instant = (ms: number) => new Date(ms).toISOString();
  const addChallenge = db.prepare('INSERT INTO challenge (challenge, timestamp_ms) VALUES (?, ?)');
  const takeChallenge = db.prepare<[string, number], { timestamp_ms: number }>(
    'UPDATE challenge SET used = 1 WHERE challenge = ? AND used = 0 AND timestamp_ms > ? RETURNING timestamp_ms',
  );
  /** @throws KsefProblem 21111 for a challenge that is unknown, used or over ten minutes old */
  const taken = (challenge: string): number => {
    const found = takeChallenge.get(challenge, clock.now() - challengeLifeMs);
    if (!found) throw badRequest(21111);
    return found.timestamp_ms;
  };

  /** What stops anybody, however they log in. */
  const judgeAccess = (context: string, subject: Subject): Judgement => {
    if (permissions.isBlocked(context)) return { code: 480, detail: ksefReasons.blocked };
    if (permissions.isDeceased(subject)) return { code: 470, detail: ksefReasons.deceased };
    if (permissions.of(context, subject).length === 0)
      return { code: 415, detail: ksefReasons.noPermissions };
    return ok;
  };

  /** Only a type 1 certificate that KSeF gave out logs in; of others, those that TEST takes. */
  const judgeCertificate = ({ certificate: shown }: SignedLogin): Judgement & { method: Method } => {
    const known = register.byDer(shown.raw);
    if (!known) {
      const selfSigned = shown.checkIssued(shown) && shown.verify(shown.publicKey);
      const judged = ports.acceptsSelfSigned && selfSigned ? ok : badCertificate(ksefReasons.untrusted);
      return { ...judged, method: 'QualifiedSeal' };
    }
    const method = 'InternalCertificate';
    if (known.type !== 'Authentication') return { ...badCertificate(ksefReasons.wrongCertificate), method };
    const reason = {
      ...{ Active: null, Expired: ksefReasons.expiredCertificate },
      ...{ Blocked: ksefReasons.suspendedCertificate, Revoked: ksefReasons.revokedCertificate },
    }[register.statusOf(known)];
    return { ...(reason === null ? ok : badCertificate(reason)), method };
  };

  const accepted = (reference: string) => {
    const authenticationToken = logins.give('operation', reference);
    return json(202, { referenceNumber: reference, authenticationToken });
  };

  return {
    'GET /v2/security/public-key-certificates': guard.open(() =>
      json(
        200,
        (['KsefTokenEncryption', 'SymmetricKeyEncryption'] as const).flatMap((usage) =>
          keys.of(usage).map((key) => ({
            certificate: key.certificate,
            certificateId: key.certificateId,
            publicKeyId: key.publicKeyId,
            validFrom: instant(key.validFrom),
            validTo: instant(key.validTo),
            usage: [usage],
          })),
        ),
      ),
    ),

    'POST /v2/auth/challenge': guard.open((call) => {
      const now = clock.now();
      const challenge = newReference('CR', now);
      addChallenge.run(challenge, now);
      const clientIp = call.address.replace('::ffff:', '');
      return json(200, { challenge, timestamp: instant(now), timestampMs: now, clientIp });
    }),

    'POST /v2/auth/ksef-token': guard.open((call) => {
      const { challenge, contextIdentifier, encryptedToken, publicKeyId } = call.json(TokenLogin);
      const known = keys.of('KsefTokenEncryption');
      const usable = publicKeyId == null ? known : known.filter((it) => it.publicKeyId === publicKeyId);
      if (usable.length === 0) throw badRequest(21470);
      const timestampMs = taken(challenge);
      const text = openSealed(usable, encryptedToken)?.toString('utf8') ?? '';
      const split = text.lastIndexOf('|');
      const token = tokens.byToken(text.slice(0, Math.max(split, 0)));
      const { value: nip } = contextIdentifier;
      const judge = (): Judgement => {
        if (!token || token.nip !== nip) return badToken(ksefReasons.wrongToken);
        if (text.slice(split + 1) !== String(timestampMs)) return badToken(ksefReasons.wrongTokenTime);
        const status = tokens.statusOf(token);
        if (status === 'Revoked') return badToken(ksefReasons.revokedToken);
        if (status !== 'Active') return badToken(ksefReasons.inactiveToken);
        return permissions.isBlocked(nip) ? { code: 480, detail: ksefReasons.blocked } : ok;
      };
      const judgement = judge();
      if (token && judgement.code === 200) tokens.used(token.reference);
      const subject: Subject = token
        ? { type: token.author_type, value: token.author_value }
        : { type: 'Nip', value: nip };
      const login = {
        nip,
        method: 'Token',
        proof: token?.reference ?? '',
        subject,
        certificate: null,
      } as const;
      const allowed = token?.permissions ?? [];
      return accepted(logins.add({ ...login, permissions: allowed, ...judgement, delayMs: ports.delayMs() }));
    }),

    'POST /v2/auth/xades-signature?verifyCertificateChain': guard.open((call) => {
      const signed = verifySignedLogin(call.text());
      taken(signed.challenge);
      const { contextNip: nip, certificate } = signed;
      const subject = subjectFor(signed, certificate);
      if (!subject) throw badRequest(21115);
      const { method, ...judged } = judgeCertificate(signed);
      const judgement = judged.code === 200 ? judgeAccess(nip, subject) : judged;
      const proof = createHash('sha256').update(call.text()).digest('base64');
      register.used(certificate.raw);
      return accepted(
        logins.add({
          ...{ nip, method, proof, subject, certificate: certificate.raw },
          permissions: permissions.of(nip, subject),
          ...judgement,
          delayMs: ports.delayMs(),
        }),
      );
    }),

    'GET /v2/auth/:reference': guard.open((call) => {
      const login = logins.bearer(call, 'operation');
      if (login.reference !== call.params.reference) throw badRequest(21304);
      if (clock.now() > login.started_at + statusLifeMs) throw gone();
      return json(200, logins.view(login));
    }),

    'POST /v2/auth/token/redeem': guard.open((call) => {
      const login = logins.bearer(call, 'operation');
      if (logins.codeOf(login) !== 200 || !logins.redeem(login.reference)) throw badRequest(21301);
      return json(200, {
        accessToken: logins.give('access', login.reference),
        refreshToken: logins.give('refresh', login.reference),
      });
    }),

    'POST /v2/auth/token/refresh': guard.open((call) => {
      const login = logins.bearer(call, 'refresh');
      const subject = { type: login.subject_type, value: login.subject_value };
      const token = login.method === 'Token' ? tokens.byReference(login.nip, login.proof) : null;
      if (token && tokens.statusOf(token) !== 'Active') throw badRequest(21301, ksefReasons.revokedToken);
      logins.refreshed(login.reference, token?.permissions ?? permissions.of(login.nip, subject));
      return json(200, { accessToken: logins.give('access', login.reference) });
    }),
  };
}

/** By the names in the certificate, or by its fingerprint where the request says so. */
function subjectFor({ byFingerprint }: SignedLogin, certificate: X509Certificate): Subject | null {
  if (!byFingerprint) return subjectOf(certificate);
  const value = createHash('sha256').update(certificate.raw).digest('hex').toUpperCase();
  return { type: 'Fingerprint', value };
}
