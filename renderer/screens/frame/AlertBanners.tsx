import { Button, Popover, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { AlertView, AppStatus } from '../../../shared/contract/types.ts';
import { addDays, warsawInstant } from '../../../shared/domain/warsawTime.ts';
import { alertText } from '../../../shared/i18n/alerts.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Banner } from '../../ui/Banner.tsx';
import { useProgram } from '../session/client.ts';
import { useAction, useCall } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import { alertPlaces, toneOf } from './alertPlaces.ts';

const words = ui.frame.alerts;
const hourMs = 3_600_000;
const morningMinute = 8 * 60;
/** More lines than this would push the work off the screen. */
const mostShown = 3;

/** What needs a person, on every screen until it is seen, put off or no longer true. */
export const AlertBanners = ({ status }: { status: AppStatus }) => {
  const alerts = useCall('alert.list', null).data ?? [];
  useDesktopNotifications(alerts);
  const hidden = alerts.length - mostShown;
  return (
    <div role="status" aria-label={words.label}>
      {alerts.slice(0, mostShown).map((alert, index) => (
        <AlertBanner
          key={alert.keys.join()}
          alert={alert}
          status={status}
          more={index === mostShown - 1 && hidden > 0 ? words.more(hidden) : undefined}
        />
      ))}
    </div>
  );
};

interface AlertBannerProps {
  alert: AlertView;
  status: AppStatus;
  /** Said behind the last banner when there are more than fit. */
  more: string | undefined;
}

const AlertBanner = ({ alert, status, more }: AlertBannerProps) => {
  const auto = useAction('mode.auto');
  const acknowledge = useAction('alert.acknowledge');
  const { title, body } = alertText(alert);
  const act = () => (alert.kind === 'manualMode' ? auto.mutate(null) : navigate(alertPlaces[alert.kind]));
  return (
    <Banner
      tone={toneOf(alert)}
      text={title}
      details={[body, more].filter((part) => part !== undefined).join(' · ')}
      action={words.actions[alert.kind]}
      onAction={act}
    >
      <Later alert={alert} status={status} />
      <Button
        variant="default"
        size="compact-sm"
        loading={acknowledge.isPending}
        onClick={() => acknowledge.mutate({ keys: alert.keys })}
      >
        {words.seen}
      </Button>
    </Banner>
  );
};

const Later = ({ alert: { keys }, status: { now, today } }: Pick<AlertBannerProps, 'alert' | 'status'>) => {
  const snooze = useAction('alert.snooze');
  const [opened, { toggle, close }] = useDisclosure(false);
  const until = (instant: number) => snooze.mutate({ keys, until: instant }, { onSuccess: close });
  return (
    <Popover opened={opened} onChange={close} withinPortal={false} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
          onClick={toggle}
        >
          {words.later}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.later}>
        <Stack gap={6}>
          <Button variant="default" size="compact-sm" onClick={() => until(now + hourMs)}>
            {words.inAnHour}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => until(warsawInstant(addDays(today, 1), morningMinute))}
          >
            {words.tomorrow}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};

/** Lets the desktop tell what it has not told yet, where this window is the one that can. */
function useDesktopNotifications(alerts: readonly AlertView[]): void {
  const { client, notify } = useProgram();
  // A list that comes again before the program has heard that a warning was shown must not show it twice.
  const told = useRef(new Set<string>());
  useEffect(() => {
    for (const alert of alerts) {
      const { keys } = alert;
      const one = keys.join();
      if (!alert.notify) told.current.delete(one);
      else if (!told.current.has(one) && notify(alertText(alert))) {
        told.current.add(one);
        void client.call('alert.shown', { keys });
      }
    }
  }, [alerts, client, notify]);
}
