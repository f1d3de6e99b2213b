import { randomBytes } from 'node:crypto';
import { AppError } from '../../shared/errors/appError.ts';
import type { OsVault, SafeStore } from '../core/ports.ts';
import { open, seal, unwrap, wrap } from './sealing.ts';

const minPassphrase = 8;
const byOs = 'dataKey.os';
const byPassphrase = 'dataKey.passphrase';
/** In a file that moves a firm: the data key under the file's password. */
const moved = 'dataKey.moved';

export type Safe = ReturnType<typeof createSafe>;

/**
 * One random data key seals everything; it is itself sealed by the system's keychain where the host has one, else
 * by a passphrase. Open means that the data key is in memory.
 */
export function createSafe(store: SafeStore, hostVault: OsVault | null) {
  let dataKey: Buffer | null = null;
  // Restored from a computer without a keychain: a new key for this one's would open nothing that is sealed.
  const isFromElsewhere = store.secret(byPassphrase) !== null && store.secret(byOs) === null;
  const osVault = isFromElsewhere ? null : hostVault;

  const key = (): Buffer => {
    if (!dataKey && osVault) dataKey = fromKeychain(osVault);
    if (!dataKey) throw new AppError('keystore.locked', {});
    return dataKey;
  };
  const fromKeychain = (vault: OsVault): Buffer => {
    const sealed = store.secret(byOs);
    if (sealed) {
      try {
        return Buffer.from(vault.decrypt(sealed));
      } catch (error) {
        // Another user of the computer, or a restored copy: the system's keychain does not know this key.
        throw new AppError('keystore.damaged', {}, error);
      }
    }
    const made = randomBytes(32);
    store.putSecret(byOs, vault.encrypt(made));
    return made;
  };
  const wrapped = (): Uint8Array => {
    const found = store.secret(byPassphrase);
    if (!found) throw new AppError('keystore.locked', {});
    return found;
  };
  const setPassphrase = async (passphrase: string): Promise<void> => {
    if ([...passphrase].length < minPassphrase) {
      throw new AppError('keystore.passphraseTooShort', { min: minPassphrase });
    }
    // Set before the slow derivation: two calls at once must not make two keys.
    dataKey ??= randomBytes(32);
    store.putSecret(byPassphrase, await wrap(passphrase, byPassphrase, dataKey));
  };
  /** @throws AppError `keystore.wrongPassphrase`, `keystore.locked` when no passphrase was ever set */
  const checkPassphrase = (passphrase: string): Promise<Buffer> =>
    unwrap(passphrase, byPassphrase, wrapped());

  return {
    protection: osVault ? ('os' as const) : ('passphrase' as const),
    passphraseSet: (): boolean => store.secret(byPassphrase) !== null,
    isOpen: (): boolean => dataKey !== null || osVault !== null,

    /** Makes the data key, once. @throws AppError `keystore.passphraseTooShort` */
    setPassphrase,
    /** The same data key under another passphrase. @throws AppError `keystore.wrongPassphrase`, `passphraseTooShort` */
    changePassphrase: async (current: string, next: string): Promise<void> => {
      dataKey = await checkPassphrase(current);
      await setPassphrase(next);
    },
    /** @throws AppError `keystore.wrongPassphrase`, `keystore.locked` when no passphrase was ever set */
    unlock: async (passphrase: string): Promise<void> => {
      dataKey = await checkPassphrase(passphrase);
    },
    /** Asks for the passphrase once more, whether the safe is open or not. @throws AppError `keystore.wrongPassphrase` */
    confirm: async (passphrase: string): Promise<void> => void (await checkPassphrase(passphrase)).fill(0),
    lock: (): void => {
      dataKey?.fill(0);
      dataKey = null;
    },

    /** For another computer: the data key under a password. @throws AppError `keystore.locked` */
    forMove: (password: string): Promise<Uint8Array> => wrap(password, moved, key()),
    /**
     * The other end of `forMove`: the key is sealed as this computer does it, a passphrase that the safe had before
     * stays, and without either the password becomes the safe's passphrase.
     * @throws AppError `keystore.wrongPassphrase`
     */
    takeMoved: async (sealed: Uint8Array, password: string): Promise<void> => {
      const found = await unwrap(password, moved, sealed);
      if (hostVault) store.putSecret(byOs, hostVault.encrypt(found));
      else if (!store.secret(byPassphrase))
        store.putSecret(byPassphrase, await wrap(password, byPassphrase, found));
      if (!hostVault) store.dropSecret(byOs);
      found.fill(0);
    },
    /** What opens the safe on this computer, after its data came from another one. */
    opensBy: (): 'os' | 'passphrase' | 'nothing' => {
      const sealed = store.secret(byOs);
      try {
        if (sealed && hostVault && hostVault.decrypt(sealed).byteLength > 0) return 'os';
      } catch {
        // Another computer's keychain sealed it, or another user's.
      }
      return store.secret(byPassphrase) ? 'passphrase' : 'nothing';
    },
    /** What another keychain sealed is of no use here: without it the passphrase opens the safe. */
    forgetOs: (): void => store.dropSecret(byOs),

    /** @throws AppError `keystore.locked` */
    seal: (name: string, plain: Uint8Array): Uint8Array => seal(key(), name, plain),
    /** @throws AppError `keystore.locked`, `keystore.damaged` */
    open: (name: string, sealed: Uint8Array): Buffer => open(key(), name, sealed),
  };
}
