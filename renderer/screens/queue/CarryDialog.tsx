import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { ui } from '../../../shared/i18n/ui.ts';
import { carry } from '../../../shared/i18n/ui/carry.ts';
import { queue } from '../../../shared/i18n/ui/queue.ts';
import { readAsBase64 } from '../../api/readFile.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { Failure } from '../session/Failure.tsx';
import { useProgram } from '../session/client.ts';
import { useAction } from '../session/queries.ts';
import { DialogButtons } from '../../ui/DialogButtons.tsx';

const words = carry;
const maxBytes = 30_000_000;

/** Out of here, into here, or results back. */
export type CarryStep = 'out' | 'in' | 'back';

/** One step of the way of a queue in a file, with what it needs: a password, a file, or both. */
export const CarryDialog = ({ step, onClose }: { step: CarryStep; onClose: () => void }) => {
  const { saveFile } = useProgram();
  const [files, setFiles] = useState<File[]>([]);
  const [password, setPassword] = useState('');
  const [complaint, setComplaint] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const out = useAction('carry.export');
  const takeIn = useAction('carry.takeIn');
  const back = useAction('carry.takeResults');
  const action = { out, in: takeIn, back }[step];

  const carryOut = () =>
    out.mutate(
      { password },
      {
        onSuccess: (file) => {
          void saveFile(file);
          setDone(words.out.done);
        },
      },
    );
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setComplaint(null);
    if (step === 'out') return carryOut();
    const [chosen] = files;
    if (chosen === undefined) return setComplaint(words.noFile);
    if (chosen.size > maxBytes) return setComplaint(words.tooLarge);
    const file = await readAsBase64(chosen);
    if (step === 'in') {
      takeIn.mutate(
        { file, password },
        { onSuccess: ({ taken, known }) => setDone(words.in.done(taken, known)) },
      );
    } else {
      back.mutate(
        { file },
        {
          onSuccess: ({ accepted, rejected, waiting }) => setDone(queue.result(accepted, rejected, waiting)),
        },
      );
    }
  };

  const text = words[step];
  return (
    <Dialog help="carry" opened onClose={onClose} title={text.title}>
      {done === null ? (
        <form aria-label={text.title} onSubmit={(event) => void submit(event)}>
          <Stack gap="md">
            <Text size="sm">{text.body}</Text>
            {step !== 'out' && (
              <FilePicker
                label={words[step].file}
                buttonLabel={words.in.pick}
                accept=".latarnik"
                files={files}
                onChange={setFiles}
              />
            )}
            {step !== 'back' && (
              <PasswordField
                label={words[step].password}
                value={password}
                onChange={setPassword}
                isNew={step === 'out'}
              />
            )}
            {complaint !== null && (
              <Text size="sm" c="var(--mantine-color-error)" role="alert">
                {complaint}
              </Text>
            )}
            {action.error !== null && <Failure error={action.error} here />}
            <DialogButtons action={text.submit} pending={action.isPending} onCancel={onClose} />
          </Stack>
        </form>
      ) : (
        <Stack gap="md">
          <Text size="sm" role="status">
            {done}
          </Text>
          <Group justify="flex-end">
            <Button onClick={onClose}>{ui.frame.close}</Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
};
