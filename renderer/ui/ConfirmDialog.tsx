import { Modal, Stack, Text } from '@mantine/core';
import { ui } from '../../shared/i18n/ui.ts';
import { DialogButtons } from './DialogButtons.tsx';

interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  body: string;
  confirm: string;
  pending: boolean;
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
  onConfirm,
  onCancel,
}: ConfirmDialogProps) => (
  <Modal opened={opened} onClose={onCancel} title={title} closeButtonProps={{ 'aria-label': ui.frame.close }}>
    <Stack gap="md">
      <Text size="sm">{body}</Text>
      <DialogButtons action={confirm} pending={pending} onCancel={onCancel} onAction={onConfirm} />
    </Stack>
  </Modal>
);
