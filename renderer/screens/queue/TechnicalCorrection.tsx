import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { CorrectionPreview } from '../../../shared/contract/refusalTypes.ts';
import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { isAccepted } from '../../../shared/domain/lifecycle.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { technicalCorrection } from '../../../shared/i18n/ui/technicalCorrection.ts';
import { UpperModal } from '../../ui/UpperModal.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { Remedies } from '../invoices/Remedies.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import classes from './Correction.module.css';
import { CorrectionComparison } from './CorrectionComparison.tsx';
import { ConsequencesStep, RefusalFacts, RefusedStep } from './CorrectionSteps.tsx';
import { CorrectionWatch } from './CorrectionWatch.tsx';

const words = technicalCorrection;
const steps = ['refused', 'compare', 'consequences', 'watch'] as const;
type Step = (typeof steps)[number];

/** A refused offline invoice, led through its technical correction; or why that is not the way, and what is. */
export const TechnicalCorrection = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const invoice = useCall('invoice.get', { id });
  const [step, setStep] = useState<Step>('refused');
  const isSent = step === 'watch';
  // Made anew for each refusal; once it is sent there is nothing to compare any more.
  const preview = useCall('refusal.preview', { id }, { enabled: !isSent });
  const error = invoice.error ?? preview.error;
  const number = invoice.data?.number ?? '';
  return (
    <UpperModal help="technical" opened size="xl" title={words.title(number)} onClose={onClose}>
      {error !== null && <Failure error={error} here />}
      {(invoice.data === undefined || preview.data === undefined) && error === null && <Waiting />}
      {invoice.data !== undefined && preview.data !== undefined && (
        <>
          {preview.data.obstacle !== null && !isSent ? (
            <Obstacle invoice={invoice.data} preview={preview.data} onClose={onClose} />
          ) : (
            <Guide {...{ step, setStep, onClose }} invoice={invoice.data} preview={preview.data} />
          )}
        </>
      )}
    </UpperModal>
  );
};

interface GuideProps {
  step: Step;
  setStep: (step: Step) => void;
  invoice: InvoiceDetails;
  preview: CorrectionPreview;
  onClose: () => void;
}

const Guide = ({ step, setStep, invoice, preview, onClose }: GuideProps) => {
  const send = useAction('invoice.correctTechnically');
  const at = steps.indexOf(step);
  const go = (by: 1 | -1) => setStep(steps[at + by] ?? step);
  const sendIt = () => send.mutate({ id: invoice.id }, { onSuccess: () => setStep('watch') });
  return (
    <>
      <ol className={classes.steps} aria-label={words.stepsLabel}>
        {steps.map((it, index) => (
          <li key={it} data-reached={index <= at} aria-current={it === step ? 'step' : undefined}>
            {words.steps[it]}
          </li>
        ))}
      </ol>
      <Stack gap="md">
        {step === 'refused' && <RefusedStep preview={preview} />}
        {step === 'compare' && <CorrectionComparison preview={preview} />}
        {step === 'consequences' && <ConsequencesStep preview={preview} number={invoice.number} />}
        {step === 'watch' && <CorrectionWatch invoice={invoice} />}
        {send.error !== null && step !== 'watch' && <Failure error={send.error} here />}
        <Group justify="space-between">
          {step === 'compare' || step === 'consequences' ? (
            <Button variant="default" onClick={() => go(-1)}>
              {words.back}
            </Button>
          ) : (
            <span />
          )}
          <Group gap="xs">
            {step === 'watch' ? (
              <WatchButtons {...{ invoice, onClose }} onAgain={() => setStep('refused')} />
            ) : (
              <>
                <Button variant="default" onClick={onClose}>
                  {ui.frame.cancel}
                </Button>
                {step === 'consequences' ? (
                  <Button loading={send.isPending} onClick={sendIt}>
                    {words.consequences.confirm}
                  </Button>
                ) : (
                  <Button disabled={step === 'compare' && preview.problem !== null} onClick={() => go(1)}>
                    {words.next}
                  </Button>
                )}
              </>
            )}
          </Group>
        </Group>
      </Stack>
    </>
  );
};

interface WatchButtonsProps {
  invoice: InvoiceDetails;
  onClose: () => void;
  onAgain: () => void;
}
const WatchButtons = ({ invoice: { id, state }, onClose, onAgain }: WatchButtonsProps) => (
  <>
    <Button variant="default" onClick={onClose}>
      {ui.frame.close}
    </Button>
    {state === 'rejected' && <Button onClick={onAgain}>{words.watch.startOver}</Button>}
    {isAccepted(state) && (
      <Button
        onClick={() => {
          onClose();
          navigate({ screen: 'invoices', id });
        }}
      >
        {words.watch.openPrint}
      </Button>
    )}
  </>
);

interface ObstacleProps {
  invoice: InvoiceDetails;
  preview: CorrectionPreview;
  onClose: () => void;
}

/** Why a technical correction is not the way here, and the way that is, as a button. */
const Obstacle = ({ invoice, preview, onClose }: ObstacleProps) => {
  if (preview.obstacle === null) return null;
  const { why, instead } = words.obstacle.obstacles[preview.obstacle];
  const isRight = preview.obstacle === 'permission';
  return (
    <Stack gap="md">
      <RefusalFacts preview={preview} />
      <section>
        <Text fw={650} component="h3" size="sm" m={0} mb={4}>
          {words.obstacle.title}
        </Text>
        <Text size="sm">{why}</Text>
      </section>
      <section>
        <Text fw={650} component="h3" size="sm" m={0} mb={4}>
          {words.obstacle.instead}
        </Text>
        <Text size="sm">{instead}</Text>
        <Group gap="xs" mt={6}>
          {isRight && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                onClose();
                navigate({ screen: 'settings' });
              }}
            >
              {words.obstacle.settings}
            </Button>
          )}
          <Remedies invoice={invoice} size="xs" isExplained />
        </Group>
      </section>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {ui.frame.close}
        </Button>
      </Group>
    </Stack>
  );
};
