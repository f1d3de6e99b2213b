import { Button, Group, NativeSelect, PasswordInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import {
  MailWay,
  type MailSettingsInput,
  type MailSettingsView,
} from '../../../shared/contract/mailTypes.ts';
import { mailSecurities, usualPort, type MailSecurity } from '../../../shared/domain/mail/server.ts';
import { isAppError } from '../../../shared/errors/appError.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { mail } from '../../../shared/i18n/ui/mail.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';
import { MailTemplateForm } from './MailTemplateForm.tsx';

const words = mail.settings;

/** How mail leaves, and what it says by default. */
export const MailPanel = () => {
  const { data } = useCall('mail.settings', null);
  if (data === undefined) return null;
  return (
    <Panel help="settings.mail" title={words.title}>
      <Text size="sm" mb="sm">
        {words.body}
      </Text>
      <AccountForm stored={data} />
      <MailTemplateForm />
    </Panel>
  );
};

interface Typed extends Omit<MailSettingsInput, 'port' | 'password'> {
  port: string;
  password: string;
}
type Change = (change: Partial<Typed>) => void;

const toInput = ({ port, password, ...typed }: Typed): MailSettingsInput => ({
  ...{ ...typed, port: Number(port) },
  ...(password !== '' && { password }),
});

const AccountForm = ({ stored }: { stored: MailSettingsView }) => {
  const { passwordSet, port, ...rest } = stored;
  const [typed, setTyped] = useState<Typed>({ ...rest, port: String(port), password: '' });
  const save = useAction('mail.setSettings');
  const test = useAction('mail.test');
  const change: Change = (it) => {
    test.reset();
    save.reset();
    setTyped({ ...typed, ...it });
  };
  const keep = (thenTest: boolean) => {
    test.reset();
    save.mutate(toInput(typed), {
      onSuccess: () => {
        setTyped((it) => ({ ...it, password: '' }));
        if (thenTest) test.mutate(null);
      },
    });
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    keep(false);
  };
  const bySmtp = typed.way === 'smtp';
  const wrong = isAppError(save.error) && 'path' in save.error.details ? save.error : null;
  const errorAt = (path: string) =>
    wrong !== null && 'path' in wrong.details && wrong.details.path === path
      ? describeError(wrong).title
      : undefined;
  const error = (wrong === null ? save.error : null) ?? test.error;
  return (
    <form aria-label={words.title} onSubmit={submit}>
      <Stack gap="sm">
        <Radio.Group
          label={words.way}
          value={typed.way}
          onChange={(value) => change({ way: MailWay.options.find((it) => it === value) ?? typed.way })}
        >
          <Group gap="lg" mt={6}>
            {MailWay.options.map((value) => (
              <Radio key={value} value={value} label={words.ways[value]} />
            ))}
          </Group>
        </Radio.Group>
        <Group gap="sm" align="flex-start" grow maw={720}>
          <TextInput
            label={words.name}
            maxLength={200}
            value={typed.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={words.address}
            type="email"
            maxLength={254}
            value={typed.address}
            required={bySmtp}
            error={errorAt('address')}
            onChange={(event) => change({ address: event.currentTarget.value })}
          />
        </Group>
        {bySmtp && <ServerFields typed={typed} change={change} errorAt={errorAt} passwordSet={passwordSet} />}
        {error !== null && (
          <Failure error={error} here={isAppError(error, 'keystore.locked') ? false : true} />
        )}
        <Group gap="sm">
          <Button type="submit" variant="default" loading={save.isPending}>
            {words.save}
          </Button>
          {bySmtp && (
            <Button
              variant="default"
              loading={test.isPending}
              onClick={(event) => event.currentTarget.form?.reportValidity() !== false && keep(true)}
            >
              {words.test}
            </Button>
          )}
          <Text size="sm" role="status">
            {test.isPending
              ? words.testing
              : test.isSuccess
                ? words.works
                : save.isSuccess && !test.isError && words.saved}
          </Text>
        </Group>
      </Stack>
    </form>
  );
};

interface ServerFieldsProps {
  typed: Typed;
  change: Change;
  errorAt: (path: string) => string | undefined;
  passwordSet: boolean;
}

const ServerFields = ({ typed, change, errorAt, passwordSet }: ServerFieldsProps) => {
  const secure = (security: MailSecurity) =>
    change({
      security,
      // A port that nobody chose goes with the encryption.
      ...(typed.port === String(usualPort[typed.security]) && { port: String(usualPort[security]) }),
    });
  return (
    <>
      <Group gap="sm" align="flex-start" maw={720}>
        <TextInput
          flex={1}
          label={words.host}
          description={words.hostHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={253}
          value={typed.host}
          required
          error={errorAt('host')}
          onChange={(event) => change({ host: event.currentTarget.value })}
        />
        <NativeSelect
          w={250}
          label={words.security}
          value={typed.security}
          error={errorAt('security')}
          data={mailSecurities.map((value) => ({ value, label: words.securities[value] }))}
          onChange={(event) =>
            secure(mailSecurities.find((it) => it === event.currentTarget.value) ?? typed.security)
          }
        />
        <TextInput
          w={90}
          label={words.port}
          inputMode="numeric"
          pattern="[1-9][0-9]{0,4}"
          value={typed.port}
          required
          onChange={(event) => change({ port: event.currentTarget.value })}
        />
      </Group>
      <Group gap="sm" align="flex-start" grow maw={720}>
        <TextInput
          label={words.user}
          description={words.userHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          maxLength={254}
          value={typed.user}
          onChange={(event) => change({ user: event.currentTarget.value })}
        />
        <PasswordInput
          label={passwordSet ? words.newPassword : words.password}
          description={passwordSet ? words.passwordKept : words.passwordHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          maxLength={1024}
          value={typed.password}
          onChange={(event) => change({ password: event.currentTarget.value })}
        />
      </Group>
    </>
  );
};
