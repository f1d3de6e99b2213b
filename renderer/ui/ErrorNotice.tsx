import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { UserMessage } from '../../shared/i18n/errorWords.ts';
import { ui } from '../../shared/i18n/ui.ts';
import classes from './Notice.module.css';

interface ErrorNoticeProps {
  message: UserMessage;
  /** Runs the message's action; without it the button is not shown. */
  onAction?: () => void;
  /** Shows what to do about it, beside what is being done. */
  onHelp?: () => void;
}

/** A failure in words: what happened, what it means, what to do – with a button for it. */
export const ErrorNotice = ({ message, onAction, onHelp }: ErrorNoticeProps) => (
  <Alert
    role="alert"
    className={classes.notice}
    classNames={{ message: classes.message }}
    data-tone="red"
    icon={<IconAlertTriangle aria-hidden="true" />}
    title={message.title}
  >
    <Group justify="space-between" gap="sm" align="flex-end">
      <Text size="sm" flex="1 1 20rem">
        {message.body}
      </Text>
      {message.action !== undefined && onAction !== undefined && (
        <Button variant="default" size="xs" onClick={onAction}>
          {message.action}
        </Button>
      )}
      {onHelp !== undefined && (
        <Button
          variant="default"
          size="xs"
          aria-label={ui.help.whatNowOf(message.title)}
          aria-haspopup="dialog"
          onClick={onHelp}
        >
          {ui.help.whatNow}
        </Button>
      )}
    </Group>
  </Alert>
);
