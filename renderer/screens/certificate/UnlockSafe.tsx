import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { KeystoreStatus } from '../../../shared/contract/keystoreTypes.ts';
import { certificates } from '../../../shared/i18n/ui/certificates.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';

const words = certificates.safe;

/** Opens the safe for this run, or gives it its first passphrase. */
export const UnlockSafe = ({ keystore }: { keystore: KeystoreStatus }) => {
  const [passphrase, setPassphrase] = useState('');
  const unlock = useAction('keystore.unlock');
  const fresh = !keystore.passphraseSet;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    unlock.mutate({ passphrase }, { onSuccess: () => setPassphrase('') });
  };
  return (
    <Panel help="settings.safe" title={fresh ? words.newTitle : words.lockedTitle}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{fresh ? words.fresh : words.locked}</Text>
          <Group align="flex-end" gap="sm">
            <PasswordInput
              flex={1}
              autoFocus
              label={words.passphrase}
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
            <Button type="submit" loading={unlock.isPending}>
              {fresh ? words.create : words.unlock}
            </Button>
          </Group>
          {unlock.error !== null && <Failure error={unlock.error} here />}
        </Stack>
      </form>
    </Panel>
  );
};
