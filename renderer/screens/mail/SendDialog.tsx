import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import type { MailMessage, MailProposal, MailSent } from '../../../shared/contract/mailTypes.ts';
import type { DocumentKind } from '../../../shared/contract/types.ts';
import { mail } from '../../../shared/i18n/ui/mail.ts';
import { Notice } from '../../ui/Notice.tsx';
import { UpperModal } from '../../ui/UpperModal.tsx';
import { useProgram } from '../session/client.ts';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';
import { SendForm } from './SendForm.tsx';
import { SentBefore } from './SentBefore.tsx';

const words = mail.dialog;

export interface SendDialogProps {
  invoiceId: string;
  number: string;
  opened: boolean;
  onClose: () => void;
  /** The documents that are chosen at first; without them the print. */
  documents?: readonly DocumentKind[] | undefined;
}

/** An invoice by e-mail: the message as it is proposed, and what was sent before. */
export const SendDialog = ({ opened, onClose, ...props }: SendDialogProps) => (
  <UpperModal help="mail" opened={opened} onClose={onClose} size={720} title={words.title(props.number)}>
    <Opened {...props} onClose={onClose} />
  </UpperModal>
);

const Opened = ({ invoiceId, onClose, documents }: Omit<SendDialogProps, 'opened'>) => {
  const asked = documents === undefined ? {} : { documents: [...documents] };
  const proposal = useCall('mail.compose', { invoiceId, ...asked });
  const history = useCall('mail.history', { invoiceId });
  const writing = useWriting(invoiceId, proposal.data);
  const { message, sent, drafted } = writing;
  const isDone = sent !== undefined || drafted;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isDone) return;
    event.preventDefault();
    writing.leave();
  };
  return (
    <Stack gap="md" onKeyDown={onKeyDown}>
      {proposal.error !== null && <Failure error={proposal.error} />}
      {proposal.data === undefined || message === null
        ? proposal.error === null && <Loading />
        : !isDone && <SendForm {...writing} proposal={proposal.data} message={message} />}
      <div role="status">
        {sent !== undefined && <Outcome sent={sent} />}
        {drafted && (
          <Notice tone="green">
            <Text size="sm">{words.drafted}</Text>
          </Notice>
        )}
      </div>
      {isDone && (
        <Group justify="flex-end">
          <Button variant="default" onClick={writing.again}>
            {words.sendAgain}
          </Button>
          <Button ref={focusIt} onClick={onClose}>
            {words.close}
          </Button>
        </Group>
      )}
      <SentBefore entries={history.data ?? []} />
    </Stack>
  );
};

/** The form, and with it what had the focus, is gone once the message has left. */
const focusIt = (button: HTMLButtonElement | null) => button?.focus();

const Loading = () => (
  <Group gap="xs" role="status">
    <Loader size={18} aria-hidden="true" />
    <Text size="sm">{words.loading}</Text>
  </Group>
);

const Outcome = ({ sent: { to, refused } }: { sent: MailSent }) => (
  <Notice tone={refused.length === 0 ? 'green' : 'amber'}>
    <Text size="sm">{words.sentTo(to)}</Text>
    {refused.length > 0 && <Text size="sm">{words.refused(refused)}</Text>}
  </Notice>
);

/** What the user makes of the proposal, and how it leaves. */
function useWriting(invoiceId: string, proposal: MailProposal | undefined) {
  const { client, openFile } = useProgram();
  const queries = useQueryClient();
  const [changes, setChanges] = useState<Partial<MailMessage>>({});
  const [first, setFirst] = useState<MailProposal>();
  // What is proposed later (a KSeF number that came meanwhile) does not change a message under one's hands.
  if (first === undefined && proposal !== undefined) setFirst(proposal);
  const message: MailMessage | null =
    first === undefined
      ? null
      : {
          ...{ invoiceId, to: first.to, cc: first.cc, subject: first.subject, body: first.body },
          documents: first.documents.flatMap(({ kind, chosen }) => (chosen ? [kind] : [])),
          ...changes,
        };
  const sending = useAction('mail.send');
  const drafting = useMutation<void, Error, MailMessage>({
    mutationFn: async (it) => openFile(await client.call('mail.eml', it)),
    onSettled: () => void queries.invalidateQueries(),
  });
  const begin = (how: 'smtp' | 'eml') => {
    if (message === null || sending.isPending || drafting.isPending) return;
    sending.reset();
    drafting.reset();
    if (how === 'smtp') sending.mutate(message);
    else drafting.mutate(message);
  };
  return {
    message,
    onChange: (change: Partial<MailMessage>) => setChanges((before) => ({ ...before, ...change })),
    onSend: () => begin('smtp'),
    onEml: () => begin('eml'),
    /** The firm's usual way. */
    leave: () => begin(proposal?.way ?? 'eml'),
    isSending: sending.isPending,
    isDrafting: drafting.isPending,
    error: sending.error ?? drafting.error,
    sent: sending.data,
    drafted: drafting.isSuccess,
    again: () => {
      sending.reset();
      drafting.reset();
    },
  };
}
