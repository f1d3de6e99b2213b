import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CertificateInfo, KeystoreStatus } from '../../../shared/contract/keystoreTypes.ts';
import { formatAgo } from '../../../shared/i18n/times.ts';
import { certificates } from '../../../shared/i18n/ui/certificates.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { ToneBadge } from '../../ui/ToneBadge.tsx';
import { Failure, Problem } from '../session/Failure.tsx';
import { useAction, useKnownStatus } from '../session/queries.ts';
import { CertificateFacts } from './CertificateFacts.tsx';
import { CertificateHistory } from './CertificateHistory.tsx';
import { ExportCertificate } from './ExportCertificate.tsx';
import { ImportCertificate } from './ImportCertificate.tsx';
import { navigate } from '../session/route.ts';
import { OrderCertificate } from './OrderCertificate.tsx';
import { SafePanel } from './SafePanel.tsx';
import { TestSignature } from './TestSignature.tsx';
import { UnlockSafe } from './UnlockSafe.tsx';
import { ValidityBar } from './ValidityBar.tsx';

/** From here on the end of a certificate is no longer far away. */
const urgentDays = 7;
const words = certificates;

/** The type 2 certificate: whether it is ready, what it is for, and how to bring it in. */
export const Certificates = () => {
  const { keystore, company } = useKnownStatus();
  const training = company?.training ?? false;
  return (
    <>
      <ScreenHeader help="certificates" title={words.title} subtitle={words.subtitle} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <Stack gap="md">
          {!keystore.unlocked && <UnlockSafe keystore={keystore} />}
          <OfflineCertificate keystore={keystore} training={training} />
          <ImportCertificate />
          {keystore.unlocked && (
            <OrderCertificate
              keystore={keystore}
              onType1={() => navigate({ screen: 'settings', id: 'login' })}
            />
          )}
        </Stack>
        <Stack gap="md">
          <WhatIsType2 />
          <AuthenticationCertificate certificate={keystore.authentication} />
          {keystore.unlocked && <SafePanel keystore={keystore} training={training} />}
        </Stack>
      </SimpleGrid>
      <div style={{ marginTop: 16 }}>
        <CertificateHistory mayRevoke={keystore.authentication !== null} training={training} />
      </div>
    </>
  );
};

const OfflineCertificate = ({ keystore, training }: { keystore: KeystoreStatus; training: boolean }) => {
  const { today } = useKnownStatus();
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
        {problem !== null && keystore.unlocked && <Problem problem={problem} />}
        {offline !== null && (
          <>
            <Reminder keystore={keystore} />
            <ValidityBar certificate={offline} today={today} />
            <CertificateFacts certificate={offline} />
            <KsefCheck keystore={keystore} />
            {keystore.unlocked && <TestSignature />}
            {keystore.unlocked && keystore.protection === 'passphrase' && !training && <ExportCertificate />}
          </>
        )}
      </Stack>
    </Panel>
  );
};

/** How many days are left, where that is a matter for now. */
const Reminder = ({ keystore: { reminder } }: { keystore: KeystoreStatus }) =>
  reminder !== null && (
    <Notice tone={reminder.step <= urgentDays ? 'red' : 'amber'}>
      <Text size="sm">{words.reminder(reminder.daysLeft)}</Text>
    </Notice>
  );

/** What KSeF said of it when it was last asked, and how long ago. */
const KsefCheck = ({ keystore: { check } }: { keystore: KeystoreStatus }) => {
  const { now } = useKnownStatus();
  const checking = useAction('keystore.check');
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" role="status">
        {check === null ? words.check.never : words.check[check.status](formatAgo(now - check.checkedAt))}
      </Text>
      <Button variant="default" size="xs" loading={checking.isPending} onClick={() => checking.mutate(null)}>
        {words.check.now}
      </Button>
      {checking.error !== null && <Failure error={checking.error} here />}
    </Group>
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
