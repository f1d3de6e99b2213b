import { constants, privateDecrypt } from 'node:crypto';
import type { KsefKey } from './ksefKeys.ts';

/** Opens what a client sealed with one of these keys; null when it was with none of them. */
export function openSealed(keys: readonly KsefKey[], sealed: string): Buffer | null {
  for (const { privateKey: key } of keys) {
    try {
      const padding = constants.RSA_PKCS1_OAEP_PADDING;
      return privateDecrypt({ key, padding, oaepHash: 'sha256' }, Buffer.from(sealed, 'base64'));
    } catch {
      // Sealed with another key: the next one may fit.
    }
  }
  return null;
}
