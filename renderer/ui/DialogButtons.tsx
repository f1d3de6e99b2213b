import { Button, Group, type GroupProps } from '@mantine/core';
import { ui } from '../../shared/i18n/ui.ts';

interface DialogButtonsProps extends GroupProps {
  /** What the dialog does. */
  action: string;
  pending: boolean;
  onCancel: () => void;
  /** Without it the form is submitted. */
  onAction?: () => void;
}

/** The end of a dialog: away with it, or do what it says. */
export const DialogButtons = ({ action, pending, onCancel, onAction, ...group }: DialogButtonsProps) => (
  <Group justify="flex-end" {...group}>
    <Button variant="default" onClick={onCancel}>
      {ui.frame.cancel}
    </Button>
    <Button type={onAction ? 'button' : 'submit'} loading={pending} onClick={onAction}>
      {action}
    </Button>
  </Group>
);
