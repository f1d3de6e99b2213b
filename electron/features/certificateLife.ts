import { createHash, X509Certificate } from 'node:crypto';
import type { CompanyProfile } from '../../shared/contract/types.ts';
import type { KeptCertificate, TestCode } from '../../shared/contract/keystoreTypes.ts';
import { kodIIText } from '../../shared/domain/kodQr.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Clock, KodIISigner } from '../core/ports.ts';
import { keptCertificates, publicCertificate } from '../db/safeStore.ts';
import type { Db } from '../db/openDatabase.ts';
import { certificateInfo } from '../keystore/certificateInfo.ts';
import { isKodIISignature } from '../keystore/kodIISigner.ts';
import { signedKodII } from './composeInvoice.ts';

export interface CertificateLifePorts {
  clock: Clock;
  db: Db;
  /** @throws AppError `keystore.*` */
  offlineSigner(): KodIISigner;
  /** @throws AppError `company.missing` */
  requireCompany(): CompanyProfile;
}

export type CertificateLife = ReturnType<typeof createCertificateLife>;

/** What became of the firm's certificates, and whether the one in use really signs. */
export function createCertificateLife({ clock, db, offlineSigner, requireCompany }: CertificateLifePorts) {
  return {
    history: (): KeptCertificate[] => {
      const inUse = new Set<string>();
      return keptCertificates(db.sqlite).map(({ slot, certificate, importedAt, hasKey, signed }) => {
        const isCurrent = hasKey && !inUse.has(slot);
        if (isCurrent) inUse.add(slot);
        const info = certificateInfo(new X509Certificate(certificate));
        return { ...info, ...{ slot, importedAt, isCurrent, hasKey, signed } };
      });
    },

    /** The hash is of a text that says what it is: no invoice can have it. @throws AppError `keystore.*` */
    signTest: (): TestCode => {
      const company = requireCompany();
      const signer = offlineSigner();
      const signedAt = clock.now();
      const sha256 = createHash('sha256').update(`test KOD II ${signedAt}`).digest('base64url');
      const url = signedKodII({ company, sha256 }, signer);
      const der = publicCertificate(db.sqlite, signer.certificateSerial);
      if (!der) throw new AppError('keystore.noOfflineCertificate', {});
      const { nip, environment } = company;
      const text = kodIIText({
        ...{ qrUrl: environment.qrUrl, context: { type: 'Nip', value: nip }, sellerNip: nip },
        ...{ certificateSerial: signer.certificateSerial, sha256Base64Url: sha256 },
      });
      const signature = url.slice(url.lastIndexOf('/') + 1);
      const isGood = isKodIISignature(new X509Certificate(der).publicKey, text, signature);
      return { serial: signer.certificateSerial, url, isGood, signedAt };
    },
  };
}
