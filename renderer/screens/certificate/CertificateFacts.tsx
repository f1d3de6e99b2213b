import type { CertificateInfo } from '../../../shared/contract/keystoreTypes.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { certificates } from '../../../shared/i18n/ui/certificates.ts';
import { Facts } from '../../ui/Facts.tsx';

const words = certificates.facts;
const dayOf = (instant: number): string => formatInstant(instant).slice(0, 10);

/** Everything a user may want to compare with what KSeF shows. */
export const CertificateFacts = ({ certificate }: { certificate: Omit<CertificateInfo, 'slot'> }) => (
  <Facts
    items={[
      [words.subject, certificate.subject],
      [words.kind, words.kinds[certificate.kind]],
      [words.nip, certificate.nip ?? undefined],
      [words.pesel, certificate.pesel ?? undefined],
      [words.issuer, certificate.issuer],
      [words.serial, <code key="serial">{certificate.serial}</code>],
      [words.key, certificate.keyType],
      [words.valid, words.validRange(dayOf(certificate.validFrom), dayOf(certificate.validTo))],
      [
        words.fingerprint,
        <code key="fingerprint" style={{ overflowWrap: 'anywhere' }}>
          {certificate.fingerprintSha256.match(/.{1,4}/g)?.join(' ')}
        </code>,
      ],
    ]}
  />
);
