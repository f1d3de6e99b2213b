import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { saveFile } from '../../api/files.ts';
import { certificates } from '../../../shared/i18n/ui/certificates.ts';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';

const words = certificates.export;

/** A copy of the certificate with its key for another computer: always encrypted, and only for who knows the safe. */
export const ExportCertificate = () => {
  const [passphrase, setPassphrase] = useState('');
  const [filePassword, setFilePassword] = useState('');
  const exporting = useAction('keystore.export');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    exporting.mutate(
      { slot: 'offline', passphrase, filePassword },
      {
        onSuccess: (file) => {
          void saveFile(file);
          setPassphrase('');
          setFilePassword('');
        },
      },
    );
  };
  return (
    <details>
      <summary>{words.title}</summary>
      <form onSubmit={submit} aria-label={words.title}>
        <Stack gap="sm" mt="sm">
          <Text size="sm">{words.body}</Text>
          <Group grow align="flex-start" gap="sm">
            <PasswordField label={words.passphrase} value={passphrase} onChange={setPassphrase} />
            <PasswordField label={words.filePassword} value={filePassword} onChange={setFilePassword} isNew />
          </Group>
          {exporting.error !== null && <Failure error={exporting.error} here />}
          <Button
            type="submit"
            variant="default"
            size="xs"
            loading={exporting.isPending}
            style={{ alignSelf: 'flex-start' }}
          >
            {words.submit}
          </Button>
        </Stack>
      </form>
    </details>
  );
};
