import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { AppError } from '../../shared/errors/appError.ts';
import { parsePfx, readPkcs12, type FoundKeys } from './readPkcs12.ts';

export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

export interface KeyAndCertificate {
  key: KeyObject;
  certificate: X509Certificate;
}

const pemBlock = /-----BEGIN ([A-Z0-9 ]+)-----[^]*?-----END \1-----/g;
const encrypted = /ENCRYPTED/;

/**
 * The certificate and the key that belongs to it, from whatever the user has: .p12/.pfx, PEM in one or more files,
 * DER. What a file is, its content tells; its name does not.
 * @throws AppError `keystore.wrongPassword`, `notACertificate`, `noPrivateKey`, `keyMismatch`
 */
export function readFiles(files: readonly NamedBytes[], password: string): KeyAndCertificate {
  const found = files.map((file) => readFile(file, password));
  const certificates = found.flatMap((it) => it.certificates);
  const keys = found.flatMap((it) => it.keys);
  if (certificates.length === 0) {
    throw new AppError('keystore.notACertificate', { fileName: files[0]?.name });
  }
  if (keys.length === 0) throw new AppError('keystore.noPrivateKey', {});
  for (const key of keys) {
    const certificate = certificates.find((it) => it.checkPrivateKey(key));
    if (certificate) return { key, certificate };
  }
  throw new AppError('keystore.keyMismatch', {});
}

function readFile({ name, bytes }: NamedBytes, password: string): FoundKeys {
  const pfx = parsePfx(bytes);
  if (pfx) return readPkcs12(pfx, password);
  const blocks = Buffer.from(bytes).toString('latin1').match(pemBlock);
  if (blocks) return readPem(blocks, password);
  return readDer(name, bytes, password);
}

function readPem(blocks: readonly string[], password: string): FoundKeys {
  const certificates = blocks.filter((block) => block.startsWith('-----BEGIN CERTIFICATE-----'));
  const keys = blocks.filter((block) => /^-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(block));
  return {
    certificates: certificates.map((block) => asCertificate(block)),
    keys: keys.map((block) => {
      try {
        return createPrivateKey({ key: block, format: 'pem', passphrase: password });
      } catch (error) {
        throw encrypted.test(block)
          ? new AppError('keystore.wrongPassword', {}, error)
          : new AppError('keystore.noPrivateKey', {}, error);
      }
    }),
  };
}

function asCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (error) {
    throw new AppError('keystore.notACertificate', {}, error);
  }
}

function readDer(name: string, bytes: Uint8Array, password: string): FoundKeys {
  try {
    return { certificates: [new X509Certificate(bytes)], keys: [] };
  } catch {
    // Not a certificate: perhaps a key.
  }
  const der = { key: Buffer.from(bytes), format: 'der' } as const;
  for (const type of ['pkcs8', 'pkcs1', 'sec1'] as const) {
    try {
      return { certificates: [], keys: [createPrivateKey({ ...der, type, passphrase: password })] };
    } catch {
      // Perhaps the next form.
    }
  }
  throw new AppError('keystore.notACertificate', { fileName: name });
}
