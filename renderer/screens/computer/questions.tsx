import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { ui } from '../../../shared/i18n/ui.ts';
import { computer as words } from '../../../shared/i18n/ui/computer.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Computer } from '../../api/computer.ts';

const closeButton = { 'aria-label': ui.frame.close };
/** What the program could not carry out now is asked for again another time. */
const quietly = (answer: Promise<unknown>): void => void answer.catch(() => undefined);

/** Asked once, on the home screen: whether to start with the computer. */
export const AskAutoStart = ({ computer, onAnswered }: { computer: Computer; onAnswered: () => void }) => {
  const answer = (autoStart: boolean) => {
    onAnswered();
    quietly(computer.call('desktop.set', { autoStart }));
  };
  return (
    <Dialog
      help="desktop"
      opened
      title={words.askAutoStart.title}
      closeButtonProps={closeButton}
      closeOnClickOutside={false}
      onClose={() => answer(false)}
    >
      <Stack gap="md">
        <Text size="sm">{words.askAutoStart.body}</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => answer(false)}>
            {words.askAutoStart.no}
          </Button>
          <Button data-autofocus onClick={() => answer(true)}>
            {words.askAutoStart.yes}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
};

interface AskCloseProps {
  computer: Computer;
  waiting: number;
  onStay: () => void;
}

/** Asked when the window is closed for the first time while invoices wait. */
export const AskClose = ({ computer, waiting, onStay }: AskCloseProps) => {
  const answer = (keep: boolean) => {
    onStay();
    quietly(computer.call('desktop.answerClose', { keep }));
  };
  return (
    <Dialog
      help="desktop"
      opened
      size="lg"
      title={words.askClose.title(waiting)}
      closeButtonProps={closeButton}
      closeOnClickOutside={false}
      onClose={onStay}
    >
      <Stack gap="md">
        <Text size="sm">{words.askClose.body}</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="subtle" onClick={onStay}>
            {words.askClose.stay}
          </Button>
          <Button variant="default" onClick={() => answer(false)}>
            {words.askClose.quit}
          </Button>
          <Button data-autofocus onClick={() => answer(true)}>
            {words.askClose.keep}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
};

/** The program ends once KSeF has answered; nobody has to wait for it. */
export const LeavingNotice = ({ computer, waiting }: { computer: Computer; waiting: number }) => (
  <Dialog opened title={words.leaving.title} withCloseButton={false} onClose={() => undefined}>
    <Stack gap="md">
      <Group gap="sm" wrap="nowrap" role="status">
        <Loader size="sm" aria-hidden="true" />
        <Text size="sm">{words.leaving.body(waiting)}</Text>
      </Group>
      <Text size="sm" c="dimmed">
        {words.leaving.nowHint}
      </Text>
      <Button
        variant="default"
        style={{ alignSelf: 'flex-end' }}
        onClick={() => quietly(computer.call('desktop.quitNow', null))}
      >
        {words.leaving.now}
      </Button>
    </Stack>
  </Dialog>
);
