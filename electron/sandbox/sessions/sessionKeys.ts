import { createDecipheriv } from 'node:crypto';
import { z } from 'zod';
import { ksefReasons } from '../../../shared/i18n/ksefStatus.ts';
import type { KsefKeys } from '../certificates/ksefKeys.ts';
import { openSealed } from '../certificates/oaep.ts';
import { badRequest } from '../problems.ts';

export const Sha256 = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
export const FormCode = z.strictObject({
  systemCode: z.string(),
  schemaVersion: z.string(),
  value: z.string(),
});
export const Encryption = z.strictObject({
  encryptedSymmetricKey: z.base64().min(1),
  initializationVector: z.base64().min(1),
  publicKeyId: z.string().length(44).nullish(),
});

/** The sandbox knows the one schema that Latarnik writes. @throws KsefProblem 21405 */
export function checkFormCode({ systemCode, schemaVersion, value }: z.infer<typeof FormCode>): void {
  if (systemCode !== 'FA (3)' || schemaVersion !== '1-0E' || value !== 'FA') {
    throw badRequest(21405, ksefReasons.formCode);
  }
}

/** The key and IV of a session; no key where KSeF can't open it: the session then fails with 415. */
export function openSessionKey(
  keys: KsefKeys,
  { encryptedSymmetricKey, initializationVector, publicKeyId }: z.infer<typeof Encryption>,
): { key: Buffer; iv: Buffer; opened: boolean } {
  const known = keys.of('SymmetricKeyEncryption');
  const usable = publicKeyId == null ? known : known.filter((it) => it.publicKeyId === publicKeyId);
  if (usable.length === 0) throw badRequest(21470, ksefReasons.unknownKey(publicKeyId ?? ''));
  const iv = Buffer.from(initializationVector, 'base64');
  if (iv.length !== 16) throw badRequest(21405, 'encryption.initializationVector');
  const key = openSealed(usable, encryptedSymmetricKey);
  const opened = key?.length === 32;
  return { key: opened ? key : Buffer.alloc(0), iv, opened };
}

/** AES-256-CBC with PKCS#7; null when it does not fit the key. */
export function decrypt(key: Uint8Array, iv: Uint8Array, encrypted: Uint8Array): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, iv);
    return Buffer.concat([decipher.update(encrypted), decipher.final()]);
  } catch {
    return null;
  }
}
