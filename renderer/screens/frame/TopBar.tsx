import { Button, Group, Text } from '@mantine/core';
import { IconPlugConnected, IconPlugConnectedX, IconStackPush } from '@tabler/icons-react';
import type { AppStatus, QueueStatus, TrainingStatus } from '../../../shared/contract/types.ts';
import { deadlineText } from '../../../shared/i18n/times.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { EnvironmentBadge } from '../../ui/EnvironmentBadge.tsx';
import { ModeSwitch } from '../mode/ModeSwitch.tsx';
import { useAction } from '../session/queries.ts';
import { href } from '../session/route.ts';
import { Readiness } from './Readiness.tsx';
import classes from './TopBar.module.css';

const words = ui.frame;

/** Answers without a click: who am I, is this for real, how do I issue, what waits, am I ready offline. */
export const TopBar = ({ status }: { status: AppStatus }) => (
  <div className={classes.bar}>
    <Group gap="sm" wrap="nowrap" className={classes.company}>
      <Text fw={650} size="sm" lh={1.25} truncate title={status.company?.name}>
        {status.company?.name}
      </Text>
      {status.company !== null && <EnvironmentBadge name={status.company.environment.name} />}
    </Group>
    <Group gap="xs" wrap="nowrap">
      {status.training !== null && <OutageSwitch training={status.training} />}
      <ModeSwitch status={status} />
      <QueueSummary queue={status.queue} today={status.today} />
      <Readiness keystore={status.keystore} />
    </Group>
  </div>
);

/** Training only: pulls the plug of the sandbox KSeF and puts it back. */
const OutageSwitch = ({ training }: { training: TrainingStatus }) => {
  const setOutage = useAction('training.setOutage');
  const down = training.ksefDown;
  return (
    <Button
      variant="default"
      size="xs"
      h={34}
      loading={setOutage.isPending}
      leftSection={
        down ? (
          <IconPlugConnected size={16} aria-hidden="true" />
        ) : (
          <IconPlugConnectedX size={16} aria-hidden="true" />
        )
      }
      className={down ? classes.outage : undefined}
      onClick={() => setOutage.mutate({ down: !down })}
    >
      {down ? words.outage.restore : words.outage.simulate}
    </Button>
  );
};

/** `3 czekają · termin jutro 23:59`, a link to the queue. */
const QueueSummary = ({ queue, today }: { queue: QueueStatus; today: string }) => {
  const parts = [
    queue.waiting > 0 ? words.queue.waiting(queue.waiting) : '',
    queue.rejected > 0 ? words.queue.rejected(queue.rejected) : '',
  ].filter((part) => part !== '');
  const nearest = queue.nearestDeadline === null ? '' : deadlineText(queue.nearestDeadline, today);
  const counts = parts.length === 0 ? words.queue.empty : parts.join(' · ');
  const summary = nearest === '' ? counts : `${counts} · ${nearest}`;
  return (
    <a className={classes.chip} href={href({ screen: 'queue' })} aria-label={words.queue.open(summary)}>
      <IconStackPush size={17} aria-hidden="true" />
      <span>{counts}</span>
      {nearest !== '' && <span className={classes.optional}>· {nearest}</span>}
    </a>
  );
};
