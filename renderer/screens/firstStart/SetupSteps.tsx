import { Box, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { FirstStartStep } from '../../../shared/contract/firstStartTypes.ts';
import type { AppStatus } from '../../../shared/contract/types.ts';
import { firstStart } from '../../../shared/i18n/ui/firstStart.ts';
import { login } from '../../../shared/i18n/ui/login.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ImportCertificate } from '../certificate/ImportCertificate.tsx';
import { OrderCertificate } from '../certificate/OrderCertificate.tsx';
import { UnlockSafe } from '../certificate/UnlockSafe.tsx';
import { LoginForm } from '../login/LoginForm.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import classes from './FirstStart.module.css';
import { OwnCompanyForm } from './OwnCompanyForm.tsx';
import { ReadyStep } from './ReadyStep.tsx';
import { StepBar, type SetupStep } from './StepBar.tsx';

const words = firstStart;

/** A company of one's own in four steps; the program remembers the step, so that nothing begins anew. */
export const SetupSteps = ({ status, onLeave }: { status: AppStatus; onLeave: () => void }) => {
  const go = useAction('firstStart.go');
  const [isMending, setMending] = useState(false);
  const [byCertificate, setByCertificate] = useState(false);
  const at: SetupStep = isMending || status.firstStart === null ? 'company' : status.firstStart;
  const content = useRef<HTMLDivElement>(null);
  const shown = useRef(at);
  useEffect(() => {
    // a reader starts at the new step; forms take the focus themselves
    if (shown.current !== at && !content.current?.contains(document.activeElement)) content.current?.focus();
    shown.current = at;
  }, [at]);
  const step = (next: FirstStartStep | null) => {
    setMending(false);
    if (status.company !== null && next !== status.firstStart) go.mutate({ step: next });
  };
  const show = (next: SetupStep) => (next === 'company' ? setMending(true) : step(next));
  return (
    <>
      <StepBar at={at} onStep={show} />
      {go.error !== null && <Failure error={go.error} here />}
      <div ref={content} tabIndex={-1} style={{ outline: 'none' }}>
        {at !== 'company' && !status.keystore.unlocked && (
          <Box mb="md">
            <UnlockSafe keystore={status.keystore} />
          </Box>
        )}
        {at === 'company' && (
          <OwnCompanyForm
            status={status}
            onBack={isMending ? () => setMending(false) : onLeave}
            onDone={() => step('login')}
          />
        )}
        {at === 'login' && (
          <LoginStep
            {...{ status, byCertificate }}
            onBack={() => setMending(true)}
            onNext={() => step('certificate')}
          />
        )}
        {at === 'certificate' && (
          <CertificateStep
            status={status}
            onBack={() => step('login')}
            onNext={() => step('ready')}
            onType1={() => {
              setByCertificate(true);
              step('login');
            }}
          />
        )}
        {at === 'ready' && <ReadyStep onStep={step} />}
      </div>
    </>
  );
};

interface StepProps {
  status: AppStatus;
  onBack: () => void;
  onNext: () => void;
}

interface LoginStepProps extends StepProps {
  /** Somebody came here for a certificate, also where a token is known. */
  byCertificate: boolean;
}

const LoginStep = ({ status: { keystore }, byCertificate, onBack, onNext }: LoginStepProps) => {
  const isPresent = keystore.ksefToken || keystore.authentication !== null;
  return (
    <Panel help="firstStart.login" title={login.title}>
      <Stack gap="md">
        <LoginForm autoFocus={keystore.unlocked} {...(byCertificate && { firstWay: 'certificate' })} />
        <Steps later={isPresent ? null : words.login.later} {...{ onBack, onNext }} />
      </Stack>
    </Panel>
  );
};

interface CertificateStepProps extends StepProps {
  onType1: () => void;
}

const CertificateStep = ({ status: { keystore }, onBack, onNext, onType1 }: CertificateStepProps) => (
  <Stack gap="md">
    <Notice tone={keystore.readyForOffline ? 'green' : 'amber'}>
      <Text size="sm">{keystore.readyForOffline ? words.certificate.ready : words.certificate.body}</Text>
    </Notice>
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" className={classes.cards}>
      <ImportCertificate />
      <OrderCertificate keystore={keystore} onType1={onType1} />
    </SimpleGrid>
    <Steps
      later={keystore.readyForOffline || keystore.order !== null ? null : words.certificate.later}
      {...{ onBack, onNext }}
    />
  </Stack>
);

interface StepsProps {
  /** What it means to go on without; null when there is nothing left to do here. */
  later: string | null;
  onBack: () => void;
  onNext: () => void;
}

const Steps = ({ later, onBack, onNext }: StepsProps): ReactNode => (
  <Stack gap="xs">
    {later !== null && (
      <Text size="sm" c="dimmed">
        {later}
      </Text>
    )}
    <Group justify="space-between">
      <Button variant="default" onClick={onBack}>
        {words.steps.back}
      </Button>
      <Button variant={later === null ? 'filled' : 'default'} onClick={onNext}>
        {later === null ? words.steps.next : words.steps.later}
      </Button>
    </Group>
  </Stack>
);
