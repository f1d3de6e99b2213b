import { createPrivateKey, X509Certificate } from 'node:crypto';
import type {
  CertificateInfo,
  ErrorView,
  KeystoreStatus,
  UploadedFile,
} from '../../shared/contract/types.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import type { CertificateSlot, Clock, KodIISigner, OsVault, SafeStore } from '../core/ports.ts';
import { certificateInfo, certificateType, checkValidity } from './certificateInfo.ts';
import { createKodIISigner } from './kodIISigner.ts';
import { readFiles } from './readFiles.ts';
import { createSafe } from './safe.ts';

export interface KeystorePorts {
  store: SafeStore;
  osVault: OsVault | null;
  clock: Clock;
}

export interface ImportRequest {
  files: UploadedFile[];
  password: string;
  slot: CertificateSlot;
}

export type Keystore = ReturnType<typeof createKeystore>;

const keyName = (slot: CertificateSlot, serial: string): string => `key:${slot}:${serial}`;

/** The certificate safe: keys come in, signatures come out, and nothing else does. */
export function createKeystore({ store, osVault, clock }: KeystorePorts) {
  const safe = createSafe(store, osVault);
  /** The decrypted key of the newest offline certificate, while the safe is open. */
  let signer: KodIISigner | null = null;

  const infoOf = (slot: CertificateSlot): CertificateInfo | null => {
    const stored = store.certificate(slot);
    return stored && certificateInfo(new X509Certificate(stored.certificate), slot);
  };

  /** @throws AppError `keystore.noOfflineCertificate`, `expired`, `notYetValid`, `locked`, `damaged` */
  const offlineSigner = (): KodIISigner => {
    const stored = store.certificate('offline');
    if (!stored) throw new AppError('keystore.noOfflineCertificate', {});
    const certificate = new X509Certificate(stored.certificate);
    checkValidity(certificateInfo(certificate, 'offline'), clock.now());
    if (!safe.isOpen()) throw new AppError('keystore.locked', {});
    if (signer?.certificateSerial === stored.serial) return signer;
    const der = safe.open(keyName('offline', stored.serial), stored.sealedKey);
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    der.fill(0);
    signer = createKodIISigner(stored.serial, key, certificate.publicKey);
    return signer;
  };

  const offlineProblem = (): ErrorView | null => {
    try {
      offlineSigner();
      return null;
    } catch (error) {
      if (!isAppError(error)) throw error;
      return { code: error.code, details: error.details };
    }
  };

  return {
    /** A status, never key material. */
    status: (): KeystoreStatus => {
      const problem = offlineProblem();
      return {
        protection: safe.protection,
        passphraseSet: safe.passphraseSet(),
        unlocked: safe.isOpen(),
        offline: infoOf('offline'),
        authentication: infoOf('authentication'),
        ksefToken: store.secret('ksefToken') !== null,
        readyForOffline: problem === null,
        problem,
      };
    },

    /**
     * Takes in a certificate with its key; nothing is stored unless everything about it is right.
     * @throws AppError `keystore.*`
     */
    importFiles: ({ files, password, slot }: ImportRequest): CertificateInfo => {
      if (!safe.isOpen()) throw new AppError('keystore.locked', {});
      const named = files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
      const { key, certificate } = readFiles(named, password);
      const info = certificateInfo(certificate, slot);
      const type = certificateType(certificate);
      if (type !== slot) {
        // An offline certificate in the login slot is as wrong as the other way round.
        const found = type === 'authentication' ? type : 'unknown';
        throw new AppError('keystore.wrongType', { found, subject: info.subject });
      }
      checkValidity(info, clock.now());
      const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
      const sealedKey = safe.seal(keyName(slot, info.serial), pkcs8);
      pkcs8.fill(0);
      store.addCertificate({
        ...{ slot, serial: info.serial, sealedKey, importedAt: clock.now() },
        certificate: certificate.raw,
      });
      signer = null;
      return info;
    },

    setPassphrase: safe.setPassphrase,
    unlock: safe.unlock,
    lock: (): void => {
      safe.lock();
      signer = null;
    },
    offlineSigner,

    /** @throws AppError `keystore.locked` */
    putSecret: (name: 'ksefToken', value: string): void =>
      store.putSecret(name, safe.seal(name, Buffer.from(value, 'utf8'))),
    /** @throws AppError `keystore.noLogin`, `keystore.locked`, `keystore.damaged` */
    secret: (name: 'ksefToken'): string => {
      const sealed = store.secret(name);
      if (!sealed) throw new AppError('keystore.noLogin', {});
      return safe.open(name, sealed).toString('utf8');
    },
  };
}
