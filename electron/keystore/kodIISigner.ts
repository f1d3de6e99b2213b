import { constants, sign, verify, type KeyObject } from 'node:crypto';
import { AppError } from '../../shared/errors/appError.ts';
import type { KodIISigner } from '../core/ports.ts';

/** RSASSA-PSS with SHA-256, MGF1-SHA-256 and salt 32; or ECDSA P-256 in IEEE P1363 (ksef-protocol.md 10.3). */
const withScheme = (key: KeyObject) =>
  key.asymmetricKeyType === 'rsa'
    ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
    : { key, dsaEncoding: 'ieee-p1363' as const };

/** Whether `signature` (Base64URL) is of `text` by the key of this certificate. */
export const isKodIISignature = (publicKey: KeyObject, text: string, signature: string): boolean =>
  verify('sha256', Buffer.from(text, 'utf8'), withScheme(publicKey), Buffer.from(signature, 'base64url'));

/** Signs KOD II paths; every signature is checked with the certificate's own key before it is used. */
export const createKodIISigner = (
  certificateSerial: string,
  privateKey: KeyObject,
  publicKey: KeyObject,
): KodIISigner => ({
  certificateSerial,
  sign: (text) => {
    const signature = sign('sha256', Buffer.from(text, 'utf8'), withScheme(privateKey)).toString('base64url');
    if (!isKodIISignature(publicKey, text, signature)) throw new AppError('keystore.keyMismatch', {});
    return signature;
  },
});
