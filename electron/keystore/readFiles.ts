import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import { decryptPbe, derOf, maxRounds, octetsOf, parseDer, part, type Budget } from './pbe.ts';
import { parsePfx, readPkcs12, type FoundKeys } from './readPkcs12.ts';

export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

export interface KeyAndCertificate {
  key: KeyObject;
  certificate: X509Certificate;
}

const pemBlock = /-----BEGIN ([A-Z0-9 ]+)-----([^]*?)-----END \1-----/g;
/** OpenSSL's older form: the headers inside the block say how it is encrypted, with one round of MD5. */
const oldEncryption = /Proc-Type:\s*4,ENCRYPTED/;

/**
 * Every certificate with the key that belongs to it, from whatever the user has: .p12/.pfx, PEM in one or more files,
 * DER, several pairs at once, with the authority's certificates among them. What a file is, its content tells; its
 * name does not.
 * @throws AppError `keystore.wrongPassword`, `notACertificate`, `noPrivateKey`, `keyMismatch`
 */
export function readFiles(files: readonly NamedBytes[], password: string): KeyAndCertificate[] {
  const budget = { rounds: maxRounds };
  const found = files.map((file) => readFile(file, password, budget));
  const certificates = found.flatMap((it) => it.certificates);
  const keys = found.flatMap((it) => it.keys);
  if (certificates.length === 0) {
    throw new AppError('keystore.notACertificate', { fileName: files[0]?.name });
  }
  if (keys.length === 0) throw new AppError('keystore.noPrivateKey', {});
  const pairs = certificates.flatMap((certificate) => {
    const key = keys.find((it) => certificate.checkPrivateKey(it));
    return key ? [{ key, certificate }] : [];
  });
  if (pairs.length === 0) throw new AppError('keystore.keyMismatch', {});
  return pairs;
}

function readFile({ name, bytes }: NamedBytes, password: string, budget: Budget): FoundKeys {
  const pfx = parsePfx(bytes);
  if (pfx) return readPkcs12(pfx, password, budget);
  const blocks = [...Buffer.from(bytes).toString('latin1').matchAll(pemBlock)];
  if (blocks.length > 0) return readPem(blocks, password, budget);
  return readDer(name, bytes, password, budget);
}

function readPem(blocks: readonly RegExpMatchArray[], password: string, budget: Budget): FoundKeys {
  const certificates = blocks.filter(([, label]) => label === 'CERTIFICATE' || label === 'X509 CERTIFICATE');
  const keys = blocks.filter(([, label]) => label?.endsWith('PRIVATE KEY'));
  return {
    certificates: certificates.map(([block]) => asCertificate(block)),
    keys: keys.map(([block, label, body = '']) =>
      label === 'ENCRYPTED PRIVATE KEY'
        ? sealedKey(Buffer.from(body, 'base64'), password, budget)
        : openKey({ key: block, format: 'pem', passphrase: password }, oldEncryption.test(block)),
    ),
  };
}

function asCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (error) {
    throw new AppError('keystore.notACertificate', {}, error);
  }
}

/** PKCS#8 under a password (EncryptedPrivateKeyInfo). @throws AppError `keystore.wrongPassword` */
function sealedKey(der: Uint8Array, password: string, budget: Budget): KeyObject {
  const info = parseDer(der);
  const opened = derOf(decryptPbe(part(info, 0), octetsOf(part(info, 1)), password, budget));
  try {
    return openKey({ key: opened, format: 'der', type: 'pkcs8' }, false);
  } finally {
    opened.fill(0);
  }
}

/** @throws AppError `keystore.wrongPassword` for an encrypted key, `keystore.noPrivateKey` for any other */
function openKey(input: Parameters<typeof createPrivateKey>[0], isEncrypted: boolean): KeyObject {
  try {
    return createPrivateKey(input);
  } catch (error) {
    throw new AppError(isEncrypted ? 'keystore.wrongPassword' : 'keystore.noPrivateKey', {}, error);
  }
}

function readDer(name: string, bytes: Uint8Array, password: string, budget: Budget): FoundKeys {
  try {
    return { certificates: [new X509Certificate(bytes)], keys: [] };
  } catch {
    // Not a certificate: perhaps a key.
  }
  for (const type of ['pkcs8', 'pkcs1', 'sec1'] as const) {
    try {
      const key = createPrivateKey({ key: Buffer.from(bytes), format: 'der', type });
      return { certificates: [], keys: [key] };
    } catch {
      // Perhaps the next form.
    }
  }
  try {
    return { certificates: [], keys: [sealedKey(bytes, password, budget)] };
  } catch (error) {
    if (isAppError(error) && error.code === 'keystore.wrongPassword') throw error;
    throw new AppError('keystore.notACertificate', { fileName: name }, error);
  }
}
