import { createPrivateKey, type KeyObject } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** Enrolment data in the order and under the identifiers of ksef-protocol.md 9. */
const oids: Record<string, string> = {
  ...{ commonName: '2.5.4.3', surname: '2.5.4.4', serialNumber: '2.5.4.5', countryName: '2.5.4.6' },
  ...{ organizationName: '2.5.4.10', givenName: '2.5.4.42', uniqueIdentifier: '2.5.4.45' },
  organizationIdentifier: '2.5.4.97',
};
const algorithms = {
  'P-256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'P-384': { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-256' },
  'RSA 2048': rsa(2048),
  'RSA 3072': rsa(3072),
};
export type KeyKind = keyof typeof algorithms;

function rsa(modulusLength: number) {
  return {
    ...{ name: 'RSASSA-PKCS1-v1_5', modulusLength, hash: 'SHA-256' },
    publicExponent: new Uint8Array([1, 0, 1]),
  };
}

export const newKeys = (kind: KeyKind = 'P-256'): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(algorithms[kind], true, ['sign', 'verify']);

/** A PKCS#10 request with exactly these names, and the key that signed it. */
export async function certificateRequest(
  names: Record<string, string>,
  kind: KeyKind = 'P-256',
  keys?: CryptoKeyPair,
): Promise<{ csr: string; privateKey: KeyObject }> {
  const pair = keys ?? (await newKeys(kind));
  const request = await x509.Pkcs10CertificateRequestGenerator.create({
    name: Object.entries(names).map(([name, value]) => ({ [oids[name] ?? name]: [value] })),
    keys: pair,
    signingAlgorithm: algorithms[kind],
  });
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return {
    csr: Buffer.from(request.rawData).toString('base64'),
    privateKey: createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }),
  };
}
