import type { KSeFClient } from 'ksef-client-ts';
import { AppError } from '../../shared/errors/appError.ts';
import { pause } from '../core/pause.ts';
import type { Clock, KsefCredentials } from '../core/ports.ts';

const inProgress = 100;
const success = 200;
/** A token is not used in its last minute: the request must still be on time when it arrives. */
const marginMs = 60_000;
const maxStatusChecks = 60;

interface LoginPorts {
  client: KSeFClient;
  clock: Clock;
  credentials(): KsefCredentials;
}

/** The document that a type 1 certificate signs (schemat_auth 2.1). @throws AppError for a challenge that is none */
function authTokenRequest(challenge: string, nip: string): string {
  // It goes into XML and under a signature: nothing but what KSeF's challenges are made of.
  if (!/^[0-9A-Z-]{36}$/.test(challenge))
    throw new AppError('ksef.malformedAnswer', { problem: 'challenge' });
  return (
    `<?xml version="1.0" encoding="utf-8"?><AuthTokenRequest xmlns="http://ksef.mf.gov.pl/auth/token/2.1">` +
    `<Challenge>${challenge}</Challenge><ContextIdentifier><Nip>${nip}</Nip></ContextIdentifier>` +
    `<SubjectIdentifierType>certificateSubject</SubjectIdentifierType></AuthTokenRequest>`
  );
}

/** Login by KSeF token or certificate (ksef-protocol.md 3): challenge, proof, status, redeem; tokens stay in memory. */
export function createLogin({ client, clock, credentials }: LoginPorts) {
  let accessValidUntil = 0;
  let refresh: { token: string; validUntil: number } | null = null;
  let underWay: Promise<void> | null = null;

  const accept = (access: { token: string; validUntil: string }) => {
    client.authManager.setAccessToken(access.token);
    accessValidUntil = Date.parse(access.validUntil);
  };

  const startByToken = async (nip: string, ksefToken: string) => {
    await client.crypto.init();
    const { challenge, timestampMs } = await client.auth.getChallenge();
    const { encryptedToken, publicKeyId } = await client.crypto.encryptKsefTokenWithKeyId(
      ksefToken,
      // The library takes an ISO instant and encrypts its milliseconds; `timestamp` itself may carry fewer digits.
      new Date(timestampMs).toISOString(),
    );
    return client.auth.submitKsefTokenAuthRequest({
      challenge,
      contextIdentifier: { type: 'Nip', value: nip },
      encryptedToken: Buffer.from(encryptedToken).toString('base64'),
      publicKeyId,
    });
  };
  const startByCertificate = async (nip: string, signLogin: (xml: string) => string) => {
    const { challenge } = await client.auth.getChallenge();
    return client.auth.submitXadesAuthRequest(signLogin(authTokenRequest(challenge, nip)));
  };

  const logIn = async (): Promise<void> => {
    const shown = credentials();
    const started = await ('ksefToken' in shown
      ? startByToken(shown.nip, shown.ksefToken)
      : startByCertificate(shown.nip, shown.signLogin));
    const { token } = started.authenticationToken;
    await untilReady(started.referenceNumber, token);
    const tokens = await client.auth.getAccessToken(token);
    accept(tokens.accessToken);
    refresh = {
      token: tokens.refreshToken.token,
      validUntil: Date.parse(tokens.refreshToken.validUntil),
    };
  };

  const untilReady = async (reference: string, token: string): Promise<void> => {
    for (let check = 0; check < maxStatusChecks; check++) {
      const { status } = await client.auth.getAuthStatus(reference, token);
      if (status.code === success) return;
      if (status.code !== inProgress) {
        const description = [status.description, ...(status.details ?? [])].join(' · ');
        throw new AppError('ksef.unauthorized', { ksefCode: status.code, description });
      }
      await pause(clock, Math.min(200 * (check + 1), 5000));
    }
    throw new AppError('ksef.unreachable', {});
  };

  const renew = async (): Promise<void> => {
    if (!refresh || refresh.validUntil - marginMs < clock.now()) return logIn();
    try {
      accept((await client.auth.refreshAccessToken(refresh.token)).accessToken);
    } catch {
      // The refresh token may have been revoked; a new login tells the real reason if there is one.
      return logIn();
    }
  };

  return {
    /** Makes sure that an access token is set; callers at the same time share one login. */
    ensure: async (): Promise<void> => {
      if (accessValidUntil - marginMs > clock.now()) return;
      underWay ??= renew().finally(() => (underWay = null));
      await underWay;
    },
    /** KSeF refused the access token: the next `ensure` logs in anew. */
    forget: (): void => {
      accessValidUntil = 0;
      refresh = null;
      client.authManager.setAccessToken(undefined);
    },
  };
}
