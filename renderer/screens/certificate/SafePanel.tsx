import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import type { KeystoreStatus } from '../../../shared/contract/keystoreTypes.ts';
import { certificates } from '../../../shared/i18n/ui/certificates.ts';
import { Panel } from '../../ui/Panel.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';

const words = certificates.safe;
const lockChoices = [0, 5, 15, 30, 60, 240];

/** What guards the keys, and what its owner may change about it. */
export const SafePanel = ({ keystore, training }: { keystore: KeystoreStatus; training: boolean }) => {
  const locking = useAction('keystore.lock');
  const setAutoLock = useAction('keystore.setAutoLock');
  if (keystore.protection === 'os' || training) {
    return (
      <Panel help="settings.safe" title={words.title} actions={<IconLock size={20} aria-hidden="true" />}>
        <Text size="sm">{training ? words.training : words.byOs}</Text>
      </Panel>
    );
  }
  return (
    <Panel
      help="settings.safe"
      title={words.title}
      actions={
        <Button variant="default" size="xs" loading={locking.isPending} onClick={() => locking.mutate(null)}>
          {words.lockNow}
        </Button>
      }
    >
      <Stack gap="md">
        <Text size="sm">{words.byPassphrase}</Text>
        <NativeSelect
          label={words.autoLock}
          description={words.autoLockHint}
          value={String(keystore.autoLockMinutes)}
          data={lockChoices.map((minutes) => ({ value: String(minutes), label: words.after(minutes) }))}
          onChange={(event) => setAutoLock.mutate({ minutes: Number(event.currentTarget.value) })}
        />
        <ChangePassphrase />
      </Stack>
    </Panel>
  );
};

const ChangePassphrase = () => {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useAction('keystore.changePassphrase');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const onSuccess = () => {
      setCurrent('');
      setNext('');
    };
    change.mutate({ current, next }, { onSuccess });
  };
  return (
    <form onSubmit={submit} aria-label={words.changeTitle}>
      <Stack gap="sm">
        <Group grow align="flex-start" gap="sm">
          <PasswordField label={words.current} value={current} onChange={setCurrent} />
          <PasswordField label={words.next} value={next} onChange={setNext} isNew />
        </Group>
        {change.error !== null && <Failure error={change.error} here />}
        <div role="status">{change.isSuccess && <Text size="sm">{words.changed}</Text>}</div>
        <Button
          type="submit"
          variant="default"
          size="xs"
          loading={change.isPending}
          style={{ alignSelf: 'flex-start' }}
        >
          {words.change}
        </Button>
      </Stack>
    </form>
  );
};
