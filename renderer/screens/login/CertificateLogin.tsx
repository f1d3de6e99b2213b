import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { login } from '../../../shared/i18n/ui/login.ts';
import { readAsBase64 } from '../../api/readFile.ts';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';

const words = login;
const accepted = '.p12,.pfx,.pem,.crt,.cer,.key,.der';
const maxBytes = 1024 * 1024;

/** Takes in the type 1 certificate that logs in to KSeF. */
export const CertificateLogin = ({ onSaved }: { onSaved: () => void }) => {
  const [files, setFiles] = useState<File[]>([]);
  const [password, setPassword] = useState('');
  const [complaint, setComplaint] = useState<string | null>(null);
  const importing = useAction('keystore.import');
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (files.length === 0) return setComplaint(words.noFiles);
    if (files.some((file) => file.size > maxBytes)) return setComplaint(words.tooLarge);
    setComplaint(null);
    const read = await Promise.all(
      files.map(async (file) => ({ name: file.name, base64: await readAsBase64(file) })),
    );
    importing.mutate(
      { files: read, password, slot: 'authentication' },
      {
        onSuccess: () => {
          setFiles([]);
          setPassword('');
          onSaved();
        },
      },
    );
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <FilePicker
          label={words.files}
          buttonLabel={words.choose}
          accept={accepted}
          files={files}
          onChange={setFiles}
        />
        <PasswordInput
          label={words.filePassword}
          autoComplete="off"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {complaint !== null && (
          <Text role="alert" size="sm" c="var(--mantine-color-error)">
            {complaint}
          </Text>
        )}
        {importing.error !== null && <Failure error={importing.error} here />}
        <Button type="submit" loading={importing.isPending} style={{ alignSelf: 'flex-start' }}>
          {words.save}
        </Button>
      </Stack>
    </form>
  );
};
