import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import { isAppError } from '../../shared/errors/appError.ts';
import {
  decryptPbe,
  derOf,
  octetsOf,
  oidOf,
  parseDer,
  part,
  partsOf,
  unreadable,
  type Budget,
} from './pbe.ts';

const { asn1 } = forge;
type Node = forge.asn1.Asn1;

const pkcs7 = { data: '1.2.840.113549.1.7.1', encryptedData: '1.2.840.113549.1.7.6' };
const bag = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
  contents: '1.2.840.113549.1.12.10.1.6',
};
/** Real files nest once; one that nests for ever only means to hang the program. */
const maxDepth = 4;

export interface FoundKeys {
  certificates: X509Certificate[];
  keys: KeyObject[];
}

/** The file as PKCS#12, which is a sequence that begins with version 3; null for anything else. */
export function parsePfx(bytes: Uint8Array): Node | null {
  try {
    const pfx = parseDer(bytes);
    const version = partsOf(pfx)[0];
    return version?.type === asn1.Type.INTEGER && version.value === '\u0003' ? pfx : null;
  } catch {
    return null;
  }
}

/**
 * Certificates and keys of a .p12/.pfx file. Its MAC is not looked at: what decrypts and fits together, key and
 * certificate, is what was packed.
 * @throws AppError `keystore.wrongPassword`, `keystore.notACertificate`
 */
export function readPkcs12(pfx: Node, password: string, budget: Budget): FoundKeys {
  const found: FoundKeys = { certificates: [], keys: [] };

  const readBag = (safeBag: Node, depth: number): void => {
    const kind = oidOf(part(safeBag, 0));
    const value = part(part(safeBag, 1), 0);
    if (kind === bag.key) found.keys.push(...asKey(derOf(value)));
    if (kind === bag.shroudedKey) {
      const opened = decryptPbe(part(value, 0), octetsOf(part(value, 1)), password, budget);
      found.keys.push(...asKey(derOf(opened)));
    }
    if (kind === bag.certificate)
      found.certificates.push(...asCertificate(octetsOf(part(part(value, 1), 0))));
    if (kind === bag.contents) readContents(value, depth + 1);
  };
  const readContents = (contents: Node, depth: number): void => {
    if (depth > maxDepth) throw unreadable();
    for (const safeBag of partsOf(contents)) readBag(safeBag, depth);
  };

  try {
    for (const info of partsOf(parseDer(dataOf(part(pfx, 1))))) {
      if (oidOf(part(info, 0)) === pkcs7.encryptedData) {
        const encrypted = part(part(part(info, 1), 0), 1);
        const bytes = octetsOf(part(encrypted, 2));
        readContents(decryptPbe(part(encrypted, 1), bytes, password, budget), 0);
      } else {
        readContents(parseDer(dataOf(info)), 0);
      }
    }
    return found;
  } catch (error) {
    // Whatever a damaged file makes the parser do, it is a damaged file.
    throw isAppError(error) ? error : unreadable(error);
  }
}

/** The bytes of a ContentInfo that is plain data. */
function dataOf(info: Node): Buffer {
  if (oidOf(part(info, 0)) !== pkcs7.data) throw unreadable();
  return octetsOf(part(part(info, 1), 0));
}

function asCertificate(der: Buffer): X509Certificate[] {
  try {
    return [new X509Certificate(der)];
  } catch {
    return [];
  }
}

function asKey(der: Buffer): KeyObject[] {
  try {
    return [createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })];
  } catch {
    return [];
  } finally {
    der.fill(0);
  }
}
