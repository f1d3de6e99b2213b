import { Button, Stack, Text } from '@mantine/core';
import type { CertificateOffer } from '../../../shared/contract/keystoreTypes.ts';
import { certificates } from '../../../shared/i18n/ui/certificates.ts';
import { Notice } from '../../ui/Notice.tsx';
import { CertificateFacts } from './CertificateFacts.tsx';
import { Problem } from '../session/Failure.tsx';

const words = certificates.offer;

/** A certificate that was found in the files: what it is, what speaks against it, and what it can be used for. */
export const OfferedCertificate = ({
  offer,
  onTake,
}: {
  offer: CertificateOffer;
  onTake: (slot: 'offline' | 'authentication') => void;
}) => {
  const { type, problem, needsPermission } = offer;
  return (
    <Stack gap="xs" role="group" aria-label={words.label(offer.serial)}>
      <Text fw={650}>{words.types[type].name}</Text>
      <Text size="sm">{words.types[type].what}</Text>
      <CertificateFacts certificate={offer} />
      {problem !== null && <Problem problem={problem} />}
      {needsPermission && (
        <Notice tone="amber">
          <Text size="sm">{words.needsPermission}</Text>
        </Notice>
      )}
      {problem === null && type !== 'unknown' && (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => onTake(type)}>
          {words.take[type]}
        </Button>
      )}
    </Stack>
  );
};
