import { Button, Group, Loader, PasswordInput, Radio, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { login } from '../../../shared/i18n/ui/login.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction, useKnownStatus } from '../session/queries.ts';
import { CertificateLogin } from './CertificateLogin.tsx';
import { LoginTestResult } from './LoginTestResult.tsx';

const words = login;
const ways = ['token', 'certificate'] as const;
type Way = (typeof ways)[number];

interface LoginFormProps {
  autoFocus?: boolean;
  /** Where it is known which one is wanted; otherwise the one in use. */
  firstWay?: Way;
}

/** What logs the firm in to KSeF, and a test of it at the firm's own KSeF; a new login is tried at once. */
export const LoginForm = ({ autoFocus = false, firstWay }: LoginFormProps) => {
  const { keystore } = useKnownStatus();
  const { ksefToken, authentication } = keystore;
  const [way, setWay] = useState<Way>(
    firstWay ?? (!ksefToken && authentication !== null ? 'certificate' : 'token'),
  );
  const testing = useAction('company.testLogin');
  const test = () => testing.mutate(null);
  const isPresent = ksefToken || authentication !== null;
  return (
    <Stack gap="sm">
      <Notice tone={isPresent ? 'green' : 'amber'}>
        <Group justify="space-between" gap="sm">
          <Text size="sm" flex="1 1 14rem">
            {ksefToken ? words.byToken : authentication === null ? words.absent : words.byCertificate}
          </Text>
          {isPresent && (
            <Button variant="default" size="xs" disabled={testing.isPending} onClick={test}>
              {words.test.again}
            </Button>
          )}
        </Group>
      </Notice>
      <div role="status">
        {testing.isPending && (
          <Group gap="sm" wrap="nowrap">
            <Loader size="sm" aria-hidden="true" />
            <Text size="sm">{words.test.running}</Text>
          </Group>
        )}
        {!testing.isPending && testing.data !== undefined && <LoginTestResult test={testing.data} />}
      </div>
      {testing.error !== null && <Failure error={testing.error} here />}
      <Radio.Group
        label={words.way}
        value={way}
        onChange={(value) => setWay(value === 'certificate' ? 'certificate' : 'token')}
      >
        <Stack gap={6} mt={6}>
          {ways.map((it) => (
            <Radio key={it} value={it} label={words.ways[it]} description={words.wayHints[it]} />
          ))}
        </Stack>
      </Radio.Group>
      {way === 'token' ? (
        <TokenForm isPresent={ksefToken} autoFocus={autoFocus} onSaved={test} />
      ) : (
        <CertificateLogin onSaved={test} />
      )}
    </Stack>
  );
};

interface TokenFormProps {
  isPresent: boolean;
  autoFocus: boolean;
  onSaved: () => void;
}

const TokenForm = ({ isPresent, autoFocus, onSaved }: TokenFormProps) => {
  const [token, setToken] = useState('');
  const setLogin = useAction('company.setLogin');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (token.trim() === '') return;
    const onSuccess = () => {
      setToken('');
      onSaved();
    };
    setLogin.mutate({ ksefToken: token.trim() }, { onSuccess });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <PasswordInput
          label={isPresent ? words.replace : words.token}
          autoComplete="off"
          data-autofocus={autoFocus || undefined}
          autoFocus={autoFocus}
          value={token}
          onChange={(event) => setToken(event.currentTarget.value)}
        />
        {setLogin.error !== null && <Failure error={setLogin.error} here />}
        <Button type="submit" loading={setLogin.isPending} style={{ alignSelf: 'flex-start' }}>
          {words.save}
        </Button>
      </Stack>
    </form>
  );
};
