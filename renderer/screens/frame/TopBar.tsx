import { Button } from '@mantine/core';
import { IconCommand, IconPlugConnected, IconPlugConnectedX, IconStackPush } from '@tabler/icons-react';
import type { AppStatus, QueueStatus, TrainingStatus } from '../../../shared/contract/types.ts';
import { shortDeadlineText } from '../../../shared/i18n/times.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { ModeSwitch, type ModeRequest } from '../mode/ModeSwitch.tsx';
import { useAction } from '../session/queries.ts';
import { href } from '../session/route.ts';
import { CompanyMenu } from './CompanyMenu.tsx';
import { NotificationCentre } from './NotificationCentre.tsx';
import { Readiness } from './Readiness.tsx';
import classes from './TopBar.module.css';

const words = ui.frame;

interface TopBarProps {
  status: AppStatus;
  /** The mode switch, asked for from elsewhere. */
  modeRequest: ModeRequest | null;
  onMode: () => void;
  notifications: { opened: boolean; toggle: () => void; close: () => void };
  onPalette: () => void;
}

/** Answers without a click: who am I, is this for real, how do I issue, what waits, am I ready offline. */
export const TopBar = ({ status, modeRequest, onMode, notifications, onPalette }: TopBarProps) => (
  <div className={classes.bar}>
    {status.company !== null && <CompanyMenu company={status.company} />}
    <div className={classes.state}>
      {status.training !== null && <OutageSwitch training={status.training} />}
      <ModeSwitch status={status} request={modeRequest} />
      <QueueSummary queue={status.queue} today={status.today} />
      <Readiness status={status} />
      <NotificationCentre
        opened={notifications.opened}
        onToggle={notifications.toggle}
        onClose={notifications.close}
        onMode={onMode}
      />
      <button
        type="button"
        className={classes.chip}
        aria-label={ui.commands.open}
        aria-keyshortcuts="Control+K"
        onClick={onPalette}
      >
        <IconCommand size={18} aria-hidden="true" />
      </button>
    </div>
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
      className={down ? `${classes.plug} ${classes.outage}` : classes.plug}
      aria-label={down ? words.outage.restore : words.outage.simulate}
      title={down ? words.outage.restore : words.outage.simulate}
      onClick={() => setOutage.mutate({ down: !down })}
    >
      <span className={classes.roomy}>{down ? words.outage.restore : words.outage.simulate}</span>
    </Button>
  );
};

/** `3 czekają · termin jutro 23:59`, a link to the queue. */
const QueueSummary = ({ queue, today }: { queue: QueueStatus; today: string }) => {
  const parts = [
    queue.waiting > 0 ? words.queue.waiting(queue.waiting) : '',
    queue.rejected > 0 ? words.queue.rejected(queue.rejected) : '',
  ].filter((part) => part !== '');
  const nearest = queue.nearestDeadline === null ? '' : shortDeadlineText(queue.nearestDeadline, today);
  const counts = parts.length === 0 ? words.queue.empty : parts.join(' · ');
  const isAhead =
    queue.nearestDeadline?.kind === 'open' ||
    (queue.nearestDeadline?.kind === 'day' && !queue.nearestDeadline.overdue);
  const deadline = isAhead ? words.queue.nearest(nearest) : nearest;
  const summary = nearest === '' ? counts : `${counts} · ${deadline}`;
  return (
    <a
      className={classes.chip}
      href={href({ screen: 'queue' })}
      aria-label={words.queue.open(summary)}
      title={words.queue.open(summary)}
    >
      <IconStackPush size={17} aria-hidden="true" />
      <span>{counts}</span>
      {nearest !== '' && <span className={classes.optional}>· {deadline}</span>}
    </a>
  );
};
