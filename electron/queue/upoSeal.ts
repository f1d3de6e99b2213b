import { AppError } from '../../shared/errors/appError.ts';
import { verifyXades, XadesProblem } from '../pki/verifyXades.ts';
import type { QueuePorts } from './queuePorts.ts';

/** `verified`: the Ministry's signature is right; `unverified`: there is none, or of a kind that the program does not know. */
export type UpoSeal = 'verified' | 'unverified';

/**
 * Verifies the signature under a UPO. The Ministry publishes no list of the certificates that it seals with, so each
 * one is told in the journal when it is seen for the first time, and known from then on.
 * @throws AppError `ksef.upoMismatch` when what is signed was changed, or the signature is wrong
 */
export function checkSeal({ settings, journal }: QueuePorts, upo: Uint8Array): UpoSeal {
  try {
    const { certificate } = verifyXades(Buffer.from(upo).toString('utf8'), 'Potwierdzenie', () => null);
    const known = settings.get('upoSeals') ?? [];
    const { fingerprint256: fingerprint, subject } = certificate;
    if (!known.includes(fingerprint)) {
      settings.set('upoSeals', [...known, fingerprint]);
      journal.add('upo.sealSeen', { subject: subject.replaceAll('\n', ', '), fingerprint });
    }
    return 'verified';
  } catch (error) {
    if (!(error instanceof XadesProblem)) throw error;
    if (error.fault === 'signature' && wrong.has(error.detail)) {
      throw new AppError('ksef.upoMismatch', { field: 'Signature' }, error);
    }
    return 'unverified';
  }
}

/** What the signature covers, or the signature itself, is not as signed; anything else is only not understood. */
const wrong = new Set(['DigestValue', 'SignatureValue', 'CertDigest']);
