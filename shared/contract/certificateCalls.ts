import { z } from 'zod';
import { call, nothing } from './call.ts';
import { KeptCertificate, KeystoreStatus, revocationReasons, TestCode } from './keystoreTypes.ts';

/** The screen of certificates. */
export const certificateCalls = {
  'certificate.history': call(
    'Every certificate that is or was in the safe, newest first, with what it signed.',
    nothing,
    z.array(KeptCertificate),
  ),
  'certificate.signTest': call(
    'Signs KOD II of a made-up invoice and checks the signature. Nothing is issued or stored.',
    nothing,
    TestCode,
  ),
  'certificate.revoke': call(
    'Has KSeF revoke a type 2 certificate of the firm for good; needs a type 1 certificate to log in with.',
    z.strictObject({
      serial: z.string().regex(/^[0-9A-F]{16}$/),
      reason: z.enum(revocationReasons),
    }),
    KeystoreStatus,
  ),
} as const;
