import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import type { CertificateInfo, CertificateOffer, UploadedFile } from '../../shared/contract/keystoreTypes.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { CertificateSlot, Clock, KodIISigner, OsVault, SafeStore } from '../core/ports.ts';
import { signXades } from '../pki/signXades.ts';
import { makePkcs12 } from '../pki/writePkcs12.ts';
import { certificateInfo, checkValidity } from './certificateInfo.ts';
import { createCertificateOrder } from './certificateOrder.ts';
import { createKodIISigner } from './kodIISigner.ts';
import { chooseOffer, describeOffer, readOffers } from './offers.ts';
import { createSafe } from './safe.ts';

const minFilePassword = 8;
/** KSeF compares with its own clock, and ours may be ahead (ksef-protocol.md 3.2). */
const signingMarginMs = 60_000;

export interface KeystorePorts {
  store: SafeStore;
  osVault: OsVault | null;
  clock: Clock;
}

export interface ImportRequest {
  files: UploadedFile[];
  password: string;
  slot: CertificateSlot;
  companyNip: string;
}

export type Keystore = ReturnType<typeof createKeystore>;

/** What is kept besides keys, each sealed under its name. */
type SecretName = 'ksefToken' | 'smtpPassword';

const keyName = (slot: CertificateSlot, serial: string): string => `key:${slot}:${serial}`;

/** The certificate safe: keys come in, signatures come out, and nothing else does but an encrypted file on demand. */
export function createKeystore({ store, osVault, clock }: KeystorePorts) {
  const safe = createSafe(store, osVault);
  const order = createCertificateOrder(store, safe);
  /** The decrypted key of the newest offline certificate, while the safe is open. */
  let signer: KodIISigner | null = null;
  /** What logs in to KSeF, kept when the safe closes by itself so that waiting invoices still go out. */
  let keptLogin: { token: string | null; key: KeyObject | null } | null = null;

  const infoOf = (slot: CertificateSlot): CertificateInfo | null => {
    const stored = store.certificate(slot);
    return stored && { ...certificateInfo(new X509Certificate(stored.certificate)), slot };
  };
  /** @throws AppError `keystore.locked`, `keystore.damaged` */
  const keyOf = (slot: CertificateSlot): KeyObject | null => {
    const stored = store.certificate(slot);
    if (!stored) return null;
    const der = safe.open(keyName(slot, stored.serial), stored.sealedKey);
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    der.fill(0);
    return key;
  };
  const secretOf = (name: SecretName): string | null => {
    const sealed = store.secret(name);
    return sealed && safe.open(name, sealed).toString('utf8');
  };
  const keep = (slot: CertificateSlot, key: KeyObject, certificate: X509Certificate): CertificateInfo => {
    const info = { ...certificateInfo(certificate), slot };
    const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
    const sealedKey = safe.seal(keyName(slot, info.serial), pkcs8);
    pkcs8.fill(0);
    store.addCertificate({
      ...{ slot, serial: info.serial, sealedKey, importedAt: clock.now() },
      certificate: certificate.raw,
    });
    signer = null;
    return info;
  };
  const lock = (): void => {
    safe.lock();
    signer = null;
  };

  return {
    protection: safe.protection,
    passphraseSet: safe.passphraseSet,
    isOpen: safe.isOpen,
    certificate: infoOf,
    /** Whether what logs in is at hand: in the open safe, or kept when it closed. */
    canLogIn: (): boolean => safe.isOpen() || keptLogin !== null,
    hasSecret: (name: SecretName): boolean => store.secret(name) !== null,

    /** What the files are, without storing anything. @throws AppError `keystore.*` */
    inspect: (files: UploadedFile[], password: string, companyNip: string): CertificateOffer[] =>
      readOffers(files, password).map((it) => describeOffer(it, { companyNip, now: clock.now() })),

    /**
     * Takes in a certificate with its key; nothing is stored unless everything about it is right.
     * @throws AppError `keystore.*`
     */
    importFiles: ({ files, password, slot, companyNip }: ImportRequest): CertificateInfo => {
      if (!safe.isOpen()) throw new AppError('keystore.locked', {});
      const offers = readOffers(files, password);
      const { key, certificate } = chooseOffer(offers, slot, { companyNip, now: clock.now() });
      return keep(slot, key, certificate);
    },

    forMove: safe.forMove,
    takeMoved: safe.takeMoved,
    opensBy: safe.opensBy,
    forgetOs: safe.forgetOs,
    setPassphrase: safe.setPassphrase,
    changePassphrase: safe.changePassphrase,
    unlock: async (passphrase: string): Promise<void> => {
      await safe.unlock(passphrase);
      keptLogin = null;
    },
    /** Closes the safe. What logs in stays in memory: issued invoices are delivered whoever is at the desk. */
    lock: (): void => {
      if (safe.protection === 'os' || !safe.isOpen()) return;
      keptLogin = { token: secretOf('ksefToken'), key: keyOf('authentication') };
      lock();
    },

    /** @throws AppError `keystore.noOfflineCertificate`, `expired`, `notYetValid`, `locked`, `damaged` */
    offlineSigner: (): KodIISigner => {
      const stored = store.certificate('offline');
      if (!stored) throw new AppError('keystore.noOfflineCertificate', {});
      const certificate = new X509Certificate(stored.certificate);
      checkValidity(certificateInfo(certificate), clock.now());
      if (!safe.isOpen()) throw new AppError('keystore.locked', {});
      if (signer?.certificateSerial === stored.serial) return signer;
      const key = keyOf('offline');
      if (!key) throw new AppError('keystore.noOfflineCertificate', {});
      signer = createKodIISigner(stored.serial, key, certificate.publicKey);
      return signer;
    },

    /** Signs a login request with the type 1 certificate. @throws AppError `keystore.*` */
    signLogin: (xml: string): string => {
      const stored = store.certificate('authentication');
      if (!stored) throw new AppError('keystore.noAuthenticationCertificate', {});
      const certificate = new X509Certificate(stored.certificate);
      checkValidity(certificateInfo(certificate), clock.now());
      const key = keptLogin?.key ?? keyOf('authentication');
      if (!key) throw new AppError('keystore.noAuthenticationCertificate', {});
      const signedBy = { certificate: certificate.raw.toString('base64'), privateKey: key };
      return signXades(xml, signedBy, clock.now() - signingMarginMs);
    },

    /** @throws AppError `keystore.locked` */
    putSecret: (name: SecretName, value: string): void =>
      store.putSecret(name, safe.seal(name, Buffer.from(value, 'utf8'))),
    /** @throws AppError `keystore.noLogin`, `keystore.locked`, `keystore.damaged` */
    secret: (name: 'ksefToken'): string => {
      const value = keptLogin?.token ?? secretOf(name);
      if (value === null) throw new AppError('keystore.noLogin', {});
      return value;
    },

    /**
     * For the mail server; unlike what logs in to KSeF it is not kept when the safe closes. Null where there is none.
     * @throws AppError `keystore.locked`, `keystore.damaged`
     */
    smtpPassword: (): string | null => secretOf('smtpPassword'),
    dropSmtpPassword: (): void => store.dropSecret('smtpPassword'),

    /** What belongs to one firm and one KSeF, before anything was signed with it; the safe itself stays. */
    dropLogin: (): void => {
      store.dropSecret('ksefToken');
      order.drop();
      store.dropCertificates();
      signer = null;
      keptLogin = null;
    },

    order,
    /** Stores what KSeF issued for the ordered key; what it replaces stays for what it signed. Null: another key's. */
    acceptOrdered: (der: Uint8Array): CertificateInfo | null => {
      const matched = order.match(der);
      if (!matched) return null;
      const info = keep('offline', matched.key, matched.certificate);
      order.drop();
      return info;
    },

    /**
     * A .p12 file under a password of its own, after asking for the safe's passphrase once more.
     * @throws AppError `keystore.exportByOs`, `wrongPassphrase`, `badFilePassword`, `noOfflineCertificate`…
     */
    exportFile: async (
      slot: CertificateSlot,
      passphrase: string,
      filePassword: string,
    ): Promise<{ name: string; bytes: Uint8Array }> => {
      if (safe.protection === 'os') throw new AppError('keystore.exportByOs', {});
      await safe.confirm(passphrase);
      if (filePassword.length < minFilePassword || /[^\u0020-\u007e]/.test(filePassword)) {
        throw new AppError('keystore.badFilePassword', { min: minFilePassword });
      }
      const stored = store.certificate(slot);
      const key = keyOf(slot);
      if (!stored || !key) {
        const missing = slot === 'offline' ? 'noOfflineCertificate' : 'noAuthenticationCertificate';
        throw new AppError(`keystore.${missing}`, {});
      }
      const sealed = {
        type: 'pkcs8',
        format: 'der',
        cipher: 'aes-256-cbc',
        passphrase: filePassword,
      } as const;
      const bytes = makePkcs12(stored.certificate, key.export(sealed), filePassword);
      return { name: `certyfikat-${stored.serial}.p12`, bytes };
    },
  };
}
