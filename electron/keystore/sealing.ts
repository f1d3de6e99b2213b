import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { AppError } from '../../shared/errors/appError.ts';

/** scrypt by OWASP's first choice: 128 MiB and a good third of a second for each guess. */
const work = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const version = 1;
const saltBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM under `key`: version, nonce, tag, ciphertext. `name` says what is sealed and is authenticated, so
 * that a sealed value can't be put in another's place.
 */
export function seal(key: Uint8Array, name: string, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), sealed]);
}

/** @throws AppError `keystore.damaged` for anything that `seal` did not make with this key and name */
export function open(key: Uint8Array, name: string, sealed: Uint8Array): Buffer {
  try {
    const bytes = Buffer.from(sealed);
    if (bytes[0] !== version) throw new Error('unknown version');
    const nonce = bytes.subarray(1, 1 + nonceBytes);
    const tag = bytes.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
      .setAAD(Buffer.from(name))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(bytes.subarray(1 + nonceBytes + tagBytes)), decipher.final()]);
  } catch (error) {
    throw new AppError('keystore.damaged', {}, error);
  }
}

const derive = (passphrase: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFC'), salt, 32, work, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );

/** Seals the data key under a passphrase: salt, then as `seal`. */
export async function wrap(passphrase: string, name: string, dataKey: Uint8Array): Promise<Uint8Array> {
  const salt = randomBytes(saltBytes);
  return Buffer.concat([salt, seal(await derive(passphrase, salt), name, dataKey)]);
}

/** @throws AppError `keystore.wrongPassphrase` */
export async function unwrap(passphrase: string, name: string, wrapped: Uint8Array): Promise<Buffer> {
  const key = await derive(passphrase, wrapped.subarray(0, saltBytes));
  try {
    return open(key, name, wrapped.subarray(saltBytes));
  } catch (error) {
    throw new AppError('keystore.wrongPassphrase', {}, error);
  }
}
