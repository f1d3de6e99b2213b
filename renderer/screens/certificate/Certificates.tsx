import { SimpleGrid, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CertificateInfo, KeystoreStatus } from '../../../shared/contract/types.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { ToneBadge } from '../../ui/ToneBadge.tsx';
import { useKnownStatus } from '../session/queries.ts';
import { ImportCertificate } from './ImportCertificate.tsx';
import { UnlockSafe } from './UnlockSafe.tsx';

const words = ui.certificates;

/** The type 2 certificate: whether it is ready, what it is for, and how to bring it in. */
export const Certificates = () => {
  const { keystore } = useKnownStatus();
  return (
    <>
      <ScreenHeader title={words.title} subtitle={words.subtitle} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <Stack gap="md">
          {!keystore.unlocked && <UnlockSafe keystore={keystore} />}
          <OfflineCertificate keystore={keystore} />
          <ImportCertificate />
        </Stack>
        <Stack gap="md">
          <WhatIsType2 />
          <AuthenticationCertificate certificate={keystore.authentication} />
          {keystore.unlocked && (
            <Panel title={words.safe.title} actions={<IconLock size={20} aria-hidden="true" />}>
              <Text size="sm">
                {keystore.protection === 'os' ? words.safe.byOs : words.safe.byPassphrase}
              </Text>
            </Panel>
          )}
        </Stack>
      </SimpleGrid>
    </>
  );
};

const OfflineCertificate = ({ keystore }: { keystore: KeystoreStatus }) => {
  const { offline, readyForOffline, problem } = keystore;
  const badge: ReactNode = readyForOffline ? (
    <ToneBadge tone="green" icon={<IconCircleCheck size={15} />}>
      {words.ready}
    </ToneBadge>
  ) : (
    <ToneBadge tone="red" icon={<IconCircleX size={15} />}>
      {offline === null ? words.missing : words.problem}
    </ToneBadge>
  );
  return (
    <Panel title={words.offlineSlot} actions={badge}>
      <Stack gap="sm">
        {problem !== null && keystore.unlocked && <ErrorNotice message={describeError(problem)} />}
        {offline !== null && <CertificateFacts certificate={offline} />}
      </Stack>
    </Panel>
  );
};

const AuthenticationCertificate = ({ certificate }: { certificate: CertificateInfo | null }) => (
  <Panel
    title={words.authenticationSlot}
    actions={certificate === null && <ToneBadge tone="grey">{words.optional}</ToneBadge>}
  >
    {certificate === null ? (
      <Text size="sm">{words.optionalBody}</Text>
    ) : (
      <CertificateFacts certificate={certificate} />
    )}
  </Panel>
);

const dayOf = (instant: number): string => formatInstant(instant).slice(0, 10);

const CertificateFacts = ({ certificate }: { certificate: CertificateInfo }) => (
  <Facts
    items={[
      [words.facts.subject, certificate.subject],
      [words.facts.nip, certificate.nip ?? undefined],
      [words.facts.issuer, certificate.issuer],
      [words.facts.serial, <code key="serial">{certificate.serial}</code>],
      [words.facts.key, certificate.keyType],
      [words.facts.valid, words.facts.validRange(dayOf(certificate.validFrom), dayOf(certificate.validTo))],
    ]}
  />
);

const WhatIsType2 = () => (
  <Panel title={words.what.title}>
    <Stack gap="xs">
      <Text size="sm">{words.what.body}</Text>
      <Text size="sm" fw={600}>
        {words.what.requirement}
      </Text>
      <Text size="sm">{words.what.type1}</Text>
      <Text size="sm">{words.what.where}</Text>
    </Stack>
  </Panel>
);
