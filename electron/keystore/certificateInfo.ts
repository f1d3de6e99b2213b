import type { KeyObject, X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { CertificateInfo } from '../../shared/contract/keystoreTypes.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { CertificateSlot } from '../core/ports.ts';
import { identifiersOf, namesOf } from '../pki/subjectNames.ts';

const minRsaBits = 2048;

/** KSeF's own two types, told apart by keyUsage alone (ksef-protocol.md 9); `unknown` is neither. */
export function certificateType(certificate: X509Certificate): CertificateSlot | 'unknown' {
  const usages = new x509.X509Certificate(certificate.raw).getExtension(x509.KeyUsagesExtension)?.usages ?? 0;
  const { digitalSignature, nonRepudiation } = x509.KeyUsageFlags;
  if (usages & digitalSignature) return 'authentication';
  return usages & nonRepudiation ? 'offline' : 'unknown';
}

/** @throws AppError `keystore.weakKey` unless RSA of 2048 bits or more, or EC P-256 */
export function keyTypeOf(key: KeyObject): CertificateInfo['keyType'] {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details = {} } = key;
  if (type === 'rsa' && (details.modulusLength ?? 0) >= minRsaBits) return 'RSA';
  if (type === 'ec' && details.namedCurve === 'prime256v1') return 'EC P-256';
  const size = details.modulusLength ?? details.namedCurve ?? '';
  throw new AppError('keystore.weakKey', { found: `${type ?? ''} ${size}`.trim() });
}

/** What a user may know of a certificate. @throws AppError `keystore.weakKey`, `keystore.notACertificate` */
export function certificateInfo(certificate: X509Certificate): Omit<CertificateInfo, 'slot'> {
  const parsed = parse(certificate);
  const names = namesOf(parsed.subjectName);
  const isPerson = names.surname !== undefined || names.givenName !== undefined;
  return {
    // 16 upper-case hex digits, without the sign byte (ksef-protocol.md 9).
    serial: certificate.serialNumber.replace(/^0+/, '').toUpperCase().padStart(16, '0'),
    subject: names.commonName,
    issuer: namesOf(parsed.issuerName).commonName,
    kind: isPerson ? 'person' : 'company',
    ...identifiersOf(names),
    keyType: keyTypeOf(certificate.publicKey),
    validFrom: parsed.notBefore.getTime(),
    validTo: parsed.notAfter.getTime(),
    fingerprintSha256: certificate.fingerprint256.replaceAll(':', ''),
  };
}

/** Node reads some certificates that are not quite right; what another reader can't read is none. */
function parse(certificate: X509Certificate): x509.X509Certificate {
  try {
    return new x509.X509Certificate(certificate.raw);
  } catch (error) {
    throw new AppError('keystore.notACertificate', {}, error);
  }
}

/** @throws AppError `keystore.expired`, `keystore.notYetValid` */
export function checkValidity(
  { validFrom, validTo }: Pick<CertificateInfo, 'validFrom' | 'validTo'>,
  now: number,
): void {
  if (now > validTo) throw new AppError('keystore.expired', { validTo: warsawDay(validTo) });
  if (now < validFrom) throw new AppError('keystore.notYetValid', { validFrom: warsawDay(validFrom) });
}

/** A seal of another firm signs nothing for this one; a person may be entitled to. @throws AppError `keystore.otherSubject` */
export function checkSubject(
  { kind, nip, subject }: Pick<CertificateInfo, 'kind' | 'nip' | 'subject'>,
  companyNip: string,
): { needsPermission: boolean } {
  if (nip === companyNip) return { needsPermission: false };
  if (kind === 'company' && nip !== null) {
    throw new AppError('keystore.otherSubject', { subject, nip, companyNip });
  }
  return { needsPermission: true };
}
