import { Button, Popover, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { ui } from '../../../shared/i18n/ui.ts';
import { useAlertAnswers, type AlertAnswersProps } from './useAlertAnswers.ts';

const words = ui.frame.alerts;

/** What may be said to a warning: remind me later, or seen. */
export const AlertAnswers = ({ alert, status }: AlertAnswersProps) => {
  const { acknowledge, isPending } = useAlertAnswers(alert, status);
  return (
    <>
      <Later alert={alert} status={status} />
      <Button variant="default" size="compact-sm" loading={isPending} onClick={acknowledge}>
        {words.seen}
      </Button>
    </>
  );
};

const Later = ({ alert, status }: AlertAnswersProps) => {
  const { inAnHour, tomorrow } = useAlertAnswers(alert, status);
  const [opened, { toggle, close }] = useDisclosure(false);
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
          <Button variant="default" size="compact-sm" onClick={() => inAnHour(close)}>
            {words.inAnHour}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => tomorrow(close)}>
            {words.tomorrow}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};
