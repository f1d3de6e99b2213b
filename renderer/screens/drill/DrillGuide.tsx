import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { DrillStatus } from '../../../shared/contract/drillTypes.ts';
import { stepName } from '../../../shared/i18n/drill.ts';
import { drill as words } from '../../../shared/i18n/ui/drill.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { HelpButton } from '../../ui/HelpButton.tsx';
import { useProgram } from '../session/client.ts';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';
import classes from './DrillGuide.module.css';

/** Nothing tells of every step; a look costs next to nothing. */
const lookEveryMs = 1_000;

/** Beside every screen of a drill: what is to be done next, what was really done, and the trainer's switches. */
export const DrillGuide = () => {
  const { data: status } = useCall('drill.status', null, { refetchIntervalMs: lookEveryMs });
  return (
    <aside data-help="drill" className={classes.guide} aria-label={words.title}>
      {status !== undefined && status !== null && <Guide status={status} />}
    </aside>
  );
};

const Guide = ({ status }: { status: DrillStatus }) => {
  const { steps, ksefDown, failureAnnounced } = status;
  const setOutage = useAction('training.setOutage');
  const announce = useAction('drill.announceFailure');
  const next = steps.find(({ done }) => !done)?.step;
  const failed = setOutage.error ?? announce.error;
  const count = steps.filter(({ done }) => done).length;
  return (
    <>
      <Group gap={4} wrap="nowrap" justify="space-between">
        <Text component="h2" fw={650} m={0}>
          {words.title}
        </Text>
        <HelpButton topic="drill" />
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {words.progress(count, steps.length)}
      </Text>
      <ol className={classes.steps}>
        {steps.map(({ step, done }, index) => (
          <li key={step} aria-current={step === next ? 'step' : undefined}>
            <span className={classes.sign} aria-hidden="true">
              {done ? (
                <IconCircleCheck size={19} color="var(--mantine-color-green-8)" />
              ) : (
                <IconCircle size={19} stroke={1.4} />
              )}
            </span>
            <span>{words.step(index + 1, stepName[step], done)}</span>
          </li>
        ))}
      </ol>
      <Text size="sm" fw={600}>
        {words.trainer}
      </Text>
      <Stack gap={6} my={6}>
        <Button
          variant="default"
          size="xs"
          loading={setOutage.isPending}
          onClick={() => setOutage.mutate({ down: !ksefDown })}
        >
          {ksefDown ? words.reconnect : words.disconnect}
        </Button>
        <Button
          variant="default"
          size="xs"
          loading={announce.isPending}
          onClick={() => announce.mutate({ announced: !failureAnnounced })}
        >
          {failureAnnounced ? words.endFailure : words.announceFailure}
        </Button>
      </Stack>
      {failed !== null && <Failure error={failed} here />}
      <Finish owner={status.owner} isWhole={count === steps.length} />
    </>
  );
};

/** Back to the firm, which keeps what was done. */
const Finish = ({ owner, isWhole }: { owner: string; isWhole: boolean }) => {
  const { client } = useProgram();
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [isPending, setPending] = useState(false);
  const finish = () => {
    setAsked(false);
    setPending(true);
    // The firm ends it, and the window goes back there by itself.
    client
      .of(owner)
      .call('drill.finish', null)
      .catch((cause: unknown) => {
        setError(cause instanceof Error ? cause : new Error(String(cause)));
        setPending(false);
      });
  };
  return (
    <>
      {error !== null && <Failure error={error} here />}
      <Button fullWidth loading={isPending} onClick={isWhole ? finish : () => setAsked(true)}>
        {words.finish}
      </Button>
      <ConfirmDialog
        help="drill"
        {...words.confirm}
        opened={asked}
        pending={isPending}
        onConfirm={finish}
        onCancel={() => setAsked(false)}
      />
    </>
  );
};
