import { ActionIcon, Menu } from '@mantine/core';
import { IconBellOff, IconCheck, IconDots } from '@tabler/icons-react';
import { ui } from '../../../shared/i18n/ui.ts';
import { useAlertAnswers, type AlertAnswersProps } from '../frame/useAlertAnswers.ts';

const words = ui.frame.alerts;
const bell = <IconBellOff size={15} aria-hidden="true" />;

/** What else may be said to a warning, behind one small button: remind me later, or seen. */
export const AnswersMenu = ({ alert, status, title }: AlertAnswersProps & { title: string }) => {
  const { isPending, acknowledge, inAnHour, tomorrow } = useAlertAnswers(alert, status);
  return (
    <Menu position="bottom-end" shadow="md" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={26}
          loading={isPending}
          aria-label={words.answers(title)}
          title={words.answersShort}
        >
          <IconDots size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={bell} onClick={() => inAnHour()}>
          {words.remind(words.inAnHour)}
        </Menu.Item>
        <Menu.Item leftSection={bell} onClick={() => tomorrow()}>
          {words.remind(words.tomorrow)}
        </Menu.Item>
        <Menu.Item leftSection={<IconCheck size={15} aria-hidden="true" />} onClick={acknowledge}>
          {words.seen}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
