import { Button, Popover, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import type { AlertView, AppStatus } from '../../../shared/contract/types.ts';
import { addDays, warsawInstant } from '../../../shared/domain/warsawTime.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { useAction } from '../session/queries.ts';

const words = ui.frame.alerts;
const hourMs = 3_600_000;
const morningMinute = 8 * 60;

interface AlertAnswersProps {
  alert: AlertView;
  status: Pick<AppStatus, 'now' | 'today'>;
}

/** What may be said to a warning: remind me later, or seen. */
export const AlertAnswers = ({ alert, status }: AlertAnswersProps) => {
  const acknowledge = useAction('alert.acknowledge');
  return (
    <>
      <Later alert={alert} status={status} />
      <Button
        variant="default"
        size="compact-sm"
        loading={acknowledge.isPending}
        onClick={() => acknowledge.mutate({ keys: alert.keys })}
      >
        {words.seen}
      </Button>
    </>
  );
};

const Later = ({ alert: { keys }, status: { now, today } }: AlertAnswersProps) => {
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
