import { createPrivateKey, randomBytes, type KeyObject } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { makePkcs12 } from '../../pki/writePkcs12.ts';

const ecAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const rsaAlgorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
};
const organizationIdentifier = '2.5.4.97';

/** The sandbox's own authority, as PEM so that it can be kept over restarts. */
export interface Authority {
  certificatePem: string;
  keyPem: string;
}

export interface CertificateOrder {
  type: 'Offline' | 'Authentication';
  keyType?: 'EC' | 'RSA';
  nip: string;
  name: string;
  /** Instants, UTC ms. */
  validFrom: number;
  validTo: number;
  password: string;
}

export interface IssuedCertificate {
  /** 16 upper-case hex digits. */
  serial: string;
  certificatePem: string;
  /** PKCS#8, encrypted with the password, as Aplikacja Podatnika gives it out. */
  keyPem: string;
  p12: Uint8Array;
  der: Uint8Array;
}

type KeyPair = x509.X509CertificateCreateSelfSignedParams['keys'];
const generate = async (algorithm: typeof ecAlgorithm | typeof rsaAlgorithm): Promise<KeyPair> =>
  await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

const toKeyObject = async (key: KeyPair['privateKey']): Promise<KeyObject> =>
  createPrivateKey({
    key: Buffer.from(await crypto.subtle.exportKey('pkcs8', key)),
    format: 'der',
    type: 'pkcs8',
  });

/** Eight random bytes that are positive as an ASN.1 integer and keep their 16 digits. */
function newSerial(): string {
  const bytes = randomBytes(8);
  bytes[0] = (bytes[0]! & 0x3f) | 0x40;
  return bytes.toString('hex').toUpperCase();
}

/** Makes the authority that signs the sandbox's certificates. */
export async function makeAuthority(name: string, validFrom: number, validTo: number): Promise<Authority> {
  const keys = await generate(ecAlgorithm);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerial(),
    name: [{ CN: [name] }, { C: ['PL'] }],
    notBefore: new Date(validFrom),
    notAfter: new Date(validTo),
    signingAlgorithm: ecAlgorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
    ],
  });
  const keyPem = (await toKeyObject(keys.privateKey)).export({ type: 'pkcs8', format: 'pem' }) as string;
  return { certificatePem: certificate.toString('pem'), keyPem };
}

/** Makes a key pair and a KSeF certificate for it, and packs both as Aplikacja Podatnika would. */
export async function issueCertificate(
  authority: Authority,
  order: CertificateOrder,
): Promise<IssuedCertificate> {
  const { type, keyType = 'EC', nip, name, validFrom, validTo, password } = order;
  const keys = await generate(keyType === 'EC' ? ecAlgorithm : rsaAlgorithm);
  const subject: x509.JsonName = [
    ...[{ CN: [name] }, { C: ['PL'] }, { O: [name] }],
    { [organizationIdentifier]: [`VATPL-${nip}`] },
  ];
  const certified = { type, subject, publicKey: keys.publicKey, validFrom, validTo };
  const { serial, certificate } = await certify(authority, certified);
  const der = new Uint8Array(certificate.rawData);
  const key = await toKeyObject(keys.privateKey);
  const sealed = { type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: password } as const;
  return {
    serial,
    certificatePem: certificate.toString('pem'),
    keyPem: key.export({ ...sealed, format: 'pem' }) as string,
    p12: makePkcs12(der, key.export({ ...sealed, format: 'der' }), password),
    der,
  };
}

/** Certifies a public key: type 1 (`Authentication`) or type 2 (`Offline`), told apart by keyUsage only. */
export async function certify(
  authority: Authority,
  order: {
    type: CertificateOrder['type'];
    subject: string | x509.JsonName | x509.Name;
    publicKey: x509.PublicKeyType;
    validFrom: number;
    validTo: number;
  },
): Promise<{ serial: string; certificate: x509.X509Certificate }> {
  const { type, subject, publicKey, validFrom, validTo } = order;
  const issuer = new x509.X509Certificate(authority.certificatePem);
  const signingKey = await crypto.subtle.importKey(
    'pkcs8',
    createPrivateKey(authority.keyPem).export({ type: 'pkcs8', format: 'der' }),
    ecAlgorithm,
    false,
    ['sign'],
  );
  const { digitalSignature, nonRepudiation } = x509.KeyUsageFlags;
  const serial = newSerial();
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serial,
    subject,
    issuer: issuer.subjectName,
    notBefore: new Date(validFrom),
    notAfter: new Date(validTo),
    signingAlgorithm: ecAlgorithm,
    signingKey,
    publicKey,
    extensions: [
      new x509.KeyUsagesExtension(type === 'Offline' ? nonRepudiation : digitalSignature, true),
      await x509.AuthorityKeyIdentifierExtension.create(issuer),
    ],
  });
  return { serial, certificate };
}

/** A self-signed certificate over an RSA key for KSeF's list of public keys. */
export async function makeKsefKey(
  name: string,
  validFrom: number,
  validTo: number,
): Promise<{ certificate: string; keyPem: string }> {
  const keys = await generate(rsaAlgorithm);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerial(),
    name: [{ CN: [name] }],
    notBefore: new Date(validFrom),
    notAfter: new Date(validTo),
    signingAlgorithm: rsaAlgorithm,
    keys,
  });
  const keyPem = (await toKeyObject(keys.privateKey)).export({ type: 'pkcs8', format: 'pem' }) as string;
  return { certificate: Buffer.from(certificate.rawData).toString('base64'), keyPem };
}
