import { Stack, Text } from '@mantine/core';
import type { HelpTopic } from '../../shared/i18n/help/topics.ts';
import { Dialog } from './Dialog.tsx';
import { DialogButtons } from './DialogButtons.tsx';

interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  body: string;
  confirm: string;
  pending: boolean;
  help?: HelpTopic;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks once more before something that is not undone by the next click. */
export const ConfirmDialog = ({
  opened,
  title,
  body,
  confirm,
  pending,
  help,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) => (
  <Dialog opened={opened} onClose={onCancel} title={title} {...(help !== undefined && { help })}>
    <Stack gap="md">
      <Text size="sm">{body}</Text>
      <DialogButtons action={confirm} pending={pending} onCancel={onCancel} onAction={onConfirm} />
    </Stack>
  </Dialog>
);
