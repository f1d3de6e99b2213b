import type { KeyObject, X509Certificate } from 'node:crypto';
import type { CertificateInfo, CertificateOffer, UploadedFile } from '../../shared/contract/keystoreTypes.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import type { CertificateSlot } from '../core/ports.ts';
import { certificateInfo, certificateType, checkSubject, checkValidity } from './certificateInfo.ts';
import { readFiles, type KeyAndCertificate, type NamedBytes } from './readFiles.ts';

export interface Offered {
  key: KeyObject;
  certificate: X509Certificate;
  info: Omit<CertificateInfo, 'slot'>;
  type: CertificateSlot | 'unknown';
}

/** What stands in the way of taking an offered certificate into its own slot. */
export interface Circumstances {
  companyNip: string;
  now: number;
}

/** Certificates with their keys in uploaded files. @throws AppError `keystore.*` */
export function readOffers(files: readonly UploadedFile[], password: string): Offered[] {
  const named = files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
  const pairs = read(named, password);
  const offers: Offered[] = [];
  let refusal: unknown;
  for (const { key, certificate } of pairs) {
    try {
      offers.push({
        key,
        certificate,
        info: certificateInfo(certificate),
        type: certificateType(certificate),
      });
    } catch (error) {
      refusal = error;
    }
  }
  // One that can't be used does not stand in the way of others, but alone it has to be explained.
  if (offers.length === 0) throw damaged(refusal);
  return offers;
}

/** Whatever a damaged file makes the parsers of others do, it is a damaged file. */
const damaged = (error: unknown): AppError =>
  isAppError(error) ? error : new AppError('keystore.notACertificate', {}, error);

function read(files: readonly NamedBytes[], password: string): KeyAndCertificate[] {
  try {
    return readFiles(files, password);
  } catch (error) {
    throw damaged(error);
  }
}

/** The offer for people, before anything is stored. */
export function describeOffer({ info, type }: Offered, { companyNip, now }: Circumstances): CertificateOffer {
  try {
    if (type === 'unknown') {
      throw new AppError('keystore.wrongType', { found: 'unknown', subject: info.subject });
    }
    checkValidity(info, now);
    return { ...info, type, problem: null, ...checkSubject(info, companyNip) };
  } catch (error) {
    if (!isAppError(error)) throw error;
    const problem = { code: error.code, details: error.details };
    return { ...info, type, problem, needsPermission: false };
  }
}

/**
 * The certificate for a slot: of several the one that is valid longest.
 * @throws AppError `keystore.wrongType`, `expired`, `notYetValid`, `otherSubject`
 */
export function chooseOffer(
  offers: readonly Offered[],
  slot: CertificateSlot,
  { companyNip, now }: Circumstances,
): Offered {
  const fitting = offers.filter(({ type }) => type === slot);
  const [chosen] = fitting.toSorted((a, b) => b.info.validTo - a.info.validTo);
  if (!chosen) {
    const [first] = offers;
    // An offline certificate in the login slot is as wrong as the other way round.
    const found = first?.type === 'authentication' ? first.type : 'unknown';
    throw new AppError('keystore.wrongType', { found, subject: first?.info.subject ?? '' });
  }
  checkValidity(chosen.info, now);
  checkSubject(chosen.info, companyNip);
  return chosen;
}
