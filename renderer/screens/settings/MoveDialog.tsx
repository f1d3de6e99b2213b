import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { ui } from '../../../shared/i18n/ui.ts';
import { backups } from '../../../shared/i18n/ui/backups.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { Failure } from '../session/Failure.tsx';
import { useProgram } from '../session/client.ts';
import { useAction } from '../session/queries.ts';

const words = backups.move;

/** Writes the firm into one encrypted file, and says what that means for this computer. */
export const MoveDialog = ({ onClose }: { onClose: () => void }) => {
  const { saveFile } = useProgram();
  const [password, setPassword] = useState('');
  const move = useAction('backup.moveOut');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    move.mutate({ password }, { onSuccess: (file) => void saveFile(file) });
  };
  return (
    <Dialog help="move" opened onClose={onClose} title={words.title}>
      {move.isSuccess ? (
        <Stack gap="md">
          <Text size="sm" role="status">
            {words.done}
          </Text>
          <Group justify="flex-end">
            <Button onClick={onClose}>{ui.frame.close}</Button>
          </Group>
        </Stack>
      ) : (
        <form aria-label={words.title} onSubmit={submit}>
          <Stack gap="md">
            <Text size="sm">{words.body}</Text>
            <Notice tone="amber">
              <Text size="sm">{words.warning}</Text>
            </Notice>
            <PasswordField label={words.password} value={password} onChange={setPassword} isNew />
            {move.error !== null && <Failure error={move.error} here />}
            <DialogButtons action={words.submit} pending={move.isPending} onCancel={onClose} />
          </Stack>
        </form>
      )}
    </Dialog>
  );
};
