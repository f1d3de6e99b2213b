import type { certificateCalls } from '../../shared/contract/certificateCalls.ts';
import type { CertificateLife } from '../features/certificateLife.ts';
import type { Certificates } from '../features/certificates.ts';
import type { Handlers } from './router.ts';

interface Parts {
  certificates: Certificates;
  certificateLife: CertificateLife;
}

/** Calls of the certificates' screen. */
export const certificateHandlers = ({
  certificates,
  certificateLife,
}: Parts): Pick<Handlers, keyof typeof certificateCalls> => ({
  'certificate.history': () => certificateLife.history(),
  'certificate.signTest': () => certificateLife.signTest(),
  'certificate.revoke': async ({ serial, reason }) => {
    await certificates.revoke(serial, reason);
    return certificates.status();
  },
});
