import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import forge from 'node-forge';
import { AppError } from '../../shared/errors/appError.ts';

const { asn1, util } = forge;
/** There, but not in its types. */
const { pbe } = forge.pki as unknown as {
  pbe: {
    getCipherForPKCS12PBE(
      oid: string,
      parameters: Node,
      password: string | null,
    ): {
      update(bytes: forge.util.ByteStringBuffer): void;
      finish(): boolean;
      output: forge.util.ByteStringBuffer;
    };
  };
};
type Node = forge.asn1.Asn1;

const pbes2 = '1.2.840.113549.1.5.13';
const pbkdf2 = '1.2.840.113549.1.5.12';
/** PKCS#12's own schemes: SHA-1 with 3DES or RC2. */
const legacy = /^1\.2\.840\.113549\.1\.12\.1\.[3-6]$/;
const prfs: Record<string, string> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};
const ciphers: Record<string, { name: string; keyBytes: number }> = {
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keyBytes: 24 },
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyBytes: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyBytes: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', keyBytes: 32 },
};

/**
 * Rounds that one import may spend: real files have thousands, Aplikacja Podatnika's keys 100 000. A file that wants
 * more only means to hang the program. The old schemes run in JavaScript and cost more for each round.
 */
export const maxRounds = 4_000_000;
const legacyFactor = 16;

export interface Budget {
  rounds: number;
}

/** @throws AppError `keystore.notACertificate` when the file wants too much work */
export function spend(budget: Budget, rounds: number): void {
  if (!Number.isInteger(rounds) || rounds < 0) throw unreadable();
  budget.rounds -= rounds;
  if (budget.rounds < 0) throw unreadable();
}

export const unreadable = (cause?: unknown): AppError<'keystore.notACertificate'> =>
  new AppError('keystore.notACertificate', {}, cause);

/**
 * Opens password-based encryption: PBES2 (PBKDF2 with AES or 3DES) and PKCS#12's old schemes (3DES, RC2).
 * @throws AppError `keystore.wrongPassword`, `keystore.notACertificate`
 */
export function decryptPbe(algorithm: Node, encrypted: Buffer, password: string, budget: Budget): Node {
  const scheme = oidOf(part(algorithm, 0));
  const parameters = part(algorithm, 1);
  if (scheme === pbes2) return decryptPbes2(parameters, encrypted, password, budget);
  if (legacy.test(scheme)) return decryptLegacy(scheme, parameters, encrypted, password, budget);
  throw unreadable();
}

function decryptPbes2(parameters: Node, encrypted: Buffer, password: string, budget: Budget): Node {
  const [kdf, encryption] = [part(parameters, 0), part(parameters, 1)];
  const cipher = ciphers[oidOf(part(encryption, 0))];
  if (oidOf(part(kdf, 0)) !== pbkdf2 || !cipher) throw unreadable();
  const [salt, rounds, ...rest] = partsOf(part(kdf, 1));
  const prf = rest.find((it) => it.type === asn1.Type.SEQUENCE);
  const digest = prf ? prfs[oidOf(part(prf, 0))] : 'sha1';
  if (!salt || !rounds || digest === undefined) throw unreadable();
  const count = numberOf(rounds);
  const iv = octetsOf(part(encryption, 1));
  for (const secret of passwordForms(password)) {
    spend(budget, count);
    const key = pbkdf2Sync(secret, octetsOf(salt), count, cipher.keyBytes, digest);
    try {
      const decipher = createDecipheriv(cipher.name, key, iv);
      const plain = Buffer.concat([decipher.update(encrypted), decipher.final()]);
      return parseDer(plain);
    } catch {
      // Another form of the password, or a wrong one.
    } finally {
      key.fill(0);
    }
  }
  throw new AppError('keystore.wrongPassword', {});
}

function decryptLegacy(
  scheme: string,
  parameters: Node,
  encrypted: Buffer,
  password: string,
  budget: Budget,
): Node {
  const rounds = numberOf(part(parameters, 1));
  // An empty password is a terminating zero for some programs, and nothing at all for others.
  for (const secret of password === '' ? ['', null] : [password]) {
    spend(budget, rounds * legacyFactor);
    try {
      const cipher = pbe.getCipherForPKCS12PBE(scheme, parameters, secret);
      cipher.update(util.createBuffer(encrypted.toString('latin1')));
      if (cipher.finish()) return parseDer(Buffer.from(cipher.output.getBytes(), 'latin1'));
    } catch {
      // A wrong password.
    }
  }
  throw new AppError('keystore.wrongPassword', {});
}

/** PBES2 says UTF-8; Windows writes UTF-16 with a terminating zero, as PKCS#12's own schemes want it. */
function passwordForms(password: string): Buffer[] {
  const utf16 = Buffer.from(`${password}\0`, 'utf16le').swap16();
  const forms = [Buffer.from(password.normalize('NFC')), Buffer.from(password), utf16];
  return forms.filter((form, index) => forms.findIndex((it) => it.equals(form)) === index);
}

/** @throws AppError `keystore.notACertificate` unless the bytes are one complete ASN.1 value */
export function parseDer(bytes: Uint8Array): Node {
  try {
    return asn1.fromDer(util.createBuffer(Buffer.from(bytes).toString('latin1')), true);
  } catch (error) {
    throw unreadable(error);
  }
}

export const derOf = (node: Node): Buffer => Buffer.from(asn1.toDer(node).getBytes(), 'latin1');

export const partsOf = (node: Node): Node[] => (Array.isArray(node.value) ? node.value : []);
export function part(node: Node, index: number): Node {
  const found = partsOf(node)[index];
  if (!found) throw unreadable();
  return found;
}
export function oidOf(node: Node): string {
  if (node.type !== asn1.Type.OID || typeof node.value !== 'string') throw unreadable();
  return asn1.derToOid(node.value);
}
/** Also in pieces, as BER has it. */
export const octetsOf = (node: Node): Buffer =>
  typeof node.value === 'string'
    ? Buffer.from(node.value, 'latin1')
    : Buffer.concat(node.value.map((it) => octetsOf(it)));
function numberOf(node: Node): number {
  if (node.type !== asn1.Type.INTEGER || typeof node.value !== 'string' || node.value.length > 6)
    throw unreadable();
  return Number(`0x${util.bytesToHex(node.value)}`);
}
