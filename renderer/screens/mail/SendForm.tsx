import {
  Anchor,
  Button,
  Checkbox,
  Group,
  Kbd,
  Loader,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { MailMessage, MailProposal } from '../../../shared/contract/mailTypes.ts';
import { isAppError } from '../../../shared/errors/appError.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { mail } from '../../../shared/i18n/ui/mail.ts';
import { Failure, Problem, solvingRoute } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import { href } from '../session/route.ts';
import { useMailProgress } from './useMailProgress.ts';

const words = mail.dialog;
const fields = ['to', 'cc', 'subject', 'documents'] as const;
type Field = (typeof fields)[number];

/** The field that a failure is about, with its words. */
function fieldError(error: Error | null): { field: Field; text: string } | null {
  if (!isAppError(error) || !error.code.startsWith('mail.')) return null;
  const { path } = error.details as { path?: string };
  const field = fields.find((it) => it === path);
  return field === undefined ? null : { field, text: describeError(error).title };
}

export interface SendFormProps {
  proposal: MailProposal;
  message: MailMessage;
  onChange: (change: Partial<MailMessage>) => void;
  onSend: () => void;
  onEml: () => void;
  isSending: boolean;
  isDrafting: boolean;
  error: Error | null;
}

/** A message to be looked over before it leaves. */
export const SendForm = ({ proposal, message, onChange, isSending, error, ...leaving }: SendFormProps) => {
  const wrong = fieldError(error);
  const form = useRef<HTMLDivElement>(null);
  const wrongField = wrong?.field;
  const focus = (field: Field) => form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  // The dialog opened before the message was there to take the focus.
  useEffect(() => focus('to'), []);
  useEffect(() => {
    if (wrongField !== undefined) focus(wrongField);
  }, [wrongField]);
  const errorAt = (field: Field) => (wrong?.field === field ? wrong.text : undefined);
  const choose = (values: string[]) =>
    onChange({
      documents: proposal.documents.flatMap(({ kind }) => (values.includes(kind) ? [kind] : [])),
    });
  return (
    <Stack gap="sm" ref={form}>
      <Group gap="sm" align="flex-start" grow>
        <TextInput
          data-autofocus
          name="to"
          label={words.to}
          description={words.toHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={message.to}
          readOnly={isSending}
          error={errorAt('to')}
          onChange={(event) => onChange({ to: event.currentTarget.value })}
        />
        <TextInput
          name="cc"
          label={words.cc}
          value={message.cc}
          readOnly={isSending}
          error={errorAt('cc')}
          onChange={(event) => onChange({ cc: event.currentTarget.value })}
        />
      </Group>
      <TextInput
        name="subject"
        label={words.subject}
        value={message.subject}
        maxLength={250}
        readOnly={isSending}
        error={errorAt('subject')}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
      />
      <Textarea
        label={words.body}
        value={message.body}
        autosize
        minRows={6}
        maxRows={11}
        maxLength={20_000}
        readOnly={isSending}
        onChange={(event) => onChange({ body: event.currentTarget.value })}
      />
      <Checkbox.Group
        readOnly={isSending}
        label={words.documents}
        value={message.documents}
        onChange={choose}
        error={errorAt('documents')}
      >
        <Group gap="md" mt={4}>
          {proposal.documents.map(({ kind, name }) => (
            <Checkbox key={kind} name="documents" value={kind} label={name} />
          ))}
        </Group>
      </Checkbox.Group>
      {error !== null && wrong === null && <Failure error={error} />}
      {error === null && proposal.problem !== null && (
        <Problem problem={proposal.problem} route={solvingRoute(proposal.problem.code)} />
      )}
      <Buttons
        send={isAppError(error, 'mail.unclear') ? words.sendAgain : words.send}
        way={proposal.way}
        invoiceId={message.invoiceId}
        isSending={isSending}
        {...leaving}
      />
    </Stack>
  );
};

interface ButtonsProps extends Pick<SendFormProps, 'onSend' | 'onEml' | 'isSending' | 'isDrafting'> {
  /** The word on the button that sends. */
  send: string;
  way: MailProposal['way'];
  invoiceId: string;
}

/** Looks busy, and keeps the focus, which a disabled button would lose. */
const busy = (isBusy: boolean) => (isBusy ? { 'aria-disabled': true, 'data-disabled': true } : {});

/** The firm's usual way first; while it goes, how far it is and a way to stop it. */
const Buttons = ({ send, way, invoiceId, isSending, isDrafting, onSend, onEml }: ButtonsProps) => {
  const phase = useMailProgress(invoiceId, isSending);
  const cancel = useAction('mail.cancel');
  const bySmtp = way === 'smtp';
  return (
    <Group justify="space-between" gap="sm">
      <Group gap="xs" role="status">
        {isSending && (
          <>
            <Loader size={16} aria-hidden="true" />
            <Text size="sm">{words.phases[phase ?? 'documents']}</Text>
          </>
        )}
        {!bySmtp && (
          <Text size="xs" c="dimmed" maw={300}>
            {words.notSet} <Anchor href={href({ screen: 'settings' })}>{words.settings}</Anchor>
          </Text>
        )}
      </Group>
      <Group gap="sm">
        {isSending ? (
          <Button variant="default" onClick={() => cancel.mutate({ invoiceId })}>
            {words.cancelSending}
          </Button>
        ) : (
          <Button variant={bySmtp ? 'default' : 'filled'} {...busy(isDrafting)} onClick={onEml}>
            {words.eml}
          </Button>
        )}
        {bySmtp && (
          <Button
            {...busy(isSending)}
            onClick={onSend}
            aria-keyshortcuts="Control+Enter"
            rightSection={
              <Kbd size="xs" aria-hidden="true">
                {words.sendShortcut}
              </Kbd>
            }
          >
            {send}
          </Button>
        )}
      </Group>
    </Group>
  );
};
