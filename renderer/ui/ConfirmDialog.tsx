import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { ui } from '../../shared/i18n/ui.ts';

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
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {ui.frame.cancel}
        </Button>
        <Button loading={pending} onClick={onConfirm}>
          {confirm}
        </Button>
      </Group>
    </Stack>
  </Modal>
);
