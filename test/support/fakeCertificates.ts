import type { Input, Output } from '../../shared/contract/contract.ts';
import type { AppStatus } from '../../shared/contract/types.ts';
import { now } from './fakeProgramData.ts';

/** What a fake program knows of its certificates beside the one in use. */
export const fakeCertificates = (status: AppStatus) => ({
  'certificate.history': (): Output<'certificate.history'> => {
    const { offline } = status.keystore;
    if (offline === null) return [];
    const earlier = { ...offline, serial: '01F20A5D352AE101' };
    return [
      { ...offline, importedAt: offline.validFrom, isCurrent: true, hasKey: true, signed: 12 },
      {
        ...{ ...earlier, importedAt: now - 700 * 86_400_000, isCurrent: false, hasKey: true, signed: 341 },
        ...{ validFrom: now - 700 * 86_400_000, validTo: now - 10 * 86_400_000 },
      },
    ];
  },
  'certificate.signTest': (): Output<'certificate.signTest'> => ({
    serial: status.keystore.offline?.serial ?? '',
    url: 'https://qr-test.ksef.mf.gov.pl/certificate/Nip/5265877635/5265877635/01F20A5D352AE590/YQ/c2ln',
    isGood: true,
    signedAt: now,
  }),
  'certificate.revoke': ({ serial }: Input<'certificate.revoke'>): Output<'certificate.revoke'> => {
    if (status.keystore.check?.serial === serial) status.keystore.check.status = 'revoked';
    return status.keystore;
  },
});
