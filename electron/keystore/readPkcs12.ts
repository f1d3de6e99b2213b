import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import { AppError } from '../../shared/errors/appError.ts';

const { asn1, pkcs12, util } = forge;
/** Real files use thousands of rounds; a file that asks for more only means to hang the program. */
const maxIterations = 10_000_000;

export interface FoundKeys {
  certificates: X509Certificate[];
  keys: KeyObject[];
}

/** Whether the bytes are a PKCS#12 file: a sequence that begins with version 3. */
export function parsePfx(bytes: Uint8Array): forge.asn1.Asn1 | null {
  try {
    const pfx = asn1.fromDer(util.createBuffer(Buffer.from(bytes).toString('latin1')), false);
    const version = Array.isArray(pfx.value) ? pfx.value[0] : undefined;
    return version?.type === asn1.Type.INTEGER && version.value === '\u0003' ? pfx : null;
  } catch {
    return null;
  }
}

/**
 * Certificates and keys of a .p12/.pfx file: PBES2, 3DES and RC2; RSA and EC.
 * @throws AppError `keystore.wrongPassword`, `keystore.notACertificate`
 */
export function readPkcs12(pfx: forge.asn1.Asn1, password: string): FoundKeys {
  refuseEndlessDerivation(pfx);
  const opened = openPfx(pfx, password);
  const bags = (type: string) => opened.getBags({ bagType: type })[type] ?? [];
  const { certBag, keyBag, pkcs8ShroudedKeyBag } = forge.pki.oids as Record<string, string>;
  return {
    certificates: bags(certBag!).flatMap((bag) => certificateOf(bag)),
    keys: [...bags(keyBag!), ...bags(pkcs8ShroudedKeyBag!)].flatMap((bag) => keyOf(bag)),
  };
}

function openPfx(pfx: forge.asn1.Asn1, password: string): forge.pkcs12.Pkcs12Pfx {
  try {
    return pkcs12.pkcs12FromAsn1(pfx, false, password);
  } catch (error) {
    // The MAC wants the password in UTF-16, PBES2 in UTF-8, and forge uses one form for both. Without the MAC the
    // decryption itself tells a wrong password.
    if (!/[^\u0020-\u007e]/.test(password) || !Array.isArray(pfx.value)) {
      throw new AppError('keystore.wrongPassword', {}, error);
    }
    const withoutMac = { ...pfx, value: pfx.value.slice(0, 2) };
    try {
      return pkcs12.pkcs12FromAsn1(withoutMac, false, util.encodeUtf8(password));
    } catch (second) {
      throw new AppError('keystore.wrongPassword', {}, second);
    }
  }
}

const derOf = (item: forge.asn1.Asn1): Buffer => Buffer.from(asn1.toDer(item).getBytes(), 'latin1');

function certificateOf(bag: forge.pkcs12.Bag): X509Certificate[] {
  // forge understands RSA certificates only; the others it leaves as they were.
  const der = bag.cert ? derOf(forge.pki.certificateToAsn1(bag.cert)) : derOf(bag.asn1);
  try {
    return [new X509Certificate(der)];
  } catch {
    return [];
  }
}

function keyOf(bag: forge.pkcs12.Bag): KeyObject[] {
  const info = bag.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)) : bag.asn1;
  try {
    return [createPrivateKey({ key: derOf(info), format: 'der', type: 'pkcs8' })];
  } catch {
    return [];
  }
}

/** An iteration count is the integer that follows a salt, in PBKDF2, in PKCS#12's own schemes and in the MAC. */
function refuseEndlessDerivation(item: forge.asn1.Asn1): void {
  if (Array.isArray(item.value)) {
    item.value.forEach((child, index, siblings) => {
      const follows = siblings[index - 1];
      if (child.type === asn1.Type.INTEGER && follows?.type === asn1.Type.OCTETSTRING) checkIterations(child);
      refuseEndlessDerivation(child);
    });
  } else if (item.type === asn1.Type.OCTETSTRING && item.tagClass === asn1.Class.UNIVERSAL) {
    const inner = innerDer(item.value);
    if (inner) refuseEndlessDerivation(inner);
  }
}

function checkIterations({ value }: forge.asn1.Asn1): void {
  if (typeof value === 'string' && Number(`0x${util.bytesToHex(value)}`) > maxIterations) {
    throw new AppError('keystore.notACertificate', {});
  }
}

function innerDer(bytes: string): forge.asn1.Asn1 | null {
  try {
    return asn1.fromDer(bytes);
  } catch {
    return null;
  }
}
