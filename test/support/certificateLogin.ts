import { createPrivateKey } from 'node:crypto';
import { buildUnsignedAuthTokenRequestXml, SignatureService } from 'ksef-client-ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import type { createPlainClient } from './ksefClient.ts';

type Client = ReturnType<typeof createPlainClient>;
/** What a login request is signed with: PEM, the key not encrypted. */
export interface SigningPair {
  certificatePem: string;
  keyPem: string;
}
type Order = Parameters<RunningSandbox['issueCertificate']>[0];

/** A certificate of the sandbox with its key opened. */
export async function issuedPair(
  sandbox: RunningSandbox,
  order: Omit<Order, 'password'>,
): Promise<SigningPair> {
  const { certificatePem, keyPem } = await sandbox.issueCertificate({ ...order, password: 'x' });
  const key = createPrivateKey({ key: keyPem, passphrase: 'x' });
  return { certificatePem, keyPem: key.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

/** A login request with a fresh challenge (or a given one), signed by another program's XAdES. */
export async function signedLogin(
  client: Client,
  { certificatePem, keyPem }: SigningPair,
  request: { contextNip: string; challenge?: string; byFingerprint?: boolean },
): Promise<string> {
  const { json } = await client.request('POST', '/v2/auth/challenge');
  const xml = buildUnsignedAuthTokenRequestXml({
    challenge: request.challenge ?? (json.challenge as string),
    contextIdentifier: { type: 'Nip', value: request.contextNip },
    subjectIdentifierType: request.byFingerprint === true ? 'certificateFingerprint' : 'certificateSubject',
  });
  return SignatureService.sign(xml, certificatePem, keyPem);
}

/** Sends a signed request: the refusal's code, or the status code of the login. The client holds its bearer then. */
export async function loginOutcome(client: Client, xml: string): Promise<number> {
  client.setBearer('');
  const headers = { 'Content-Type': 'application/xml' };
  const answer = await client.request('POST', '/v2/auth/xades-signature', xml, headers);
  if (answer.status === 400) return (answer.json.errors as { code: number }[])[0]!.code;
  client.setBearer((answer.json.authenticationToken as { token: string }).token);
  const { json } = await client.request('GET', `/v2/auth/${answer.json.referenceNumber as string}`);
  return (json.status as { code: number }).code;
}

/** Logs the client in by a certificate of its own type 1, in one's own or another context. */
export async function logInByCertificate(
  client: Client,
  sandbox: RunningSandbox,
  order: { nip: string; contextNip?: string; now: number },
): Promise<number> {
  const { nip, contextNip = nip, now } = order;
  const pair = await issuedPair(sandbox, {
    ...{ type: 'Authentication', nip, validFrom: now - 86_400_000, validTo: now + 86_400_000 },
  });
  const code = await loginOutcome(client, await signedLogin(client, pair, { contextNip }));
  if (code === 200) await client.redeem();
  return code;
}
