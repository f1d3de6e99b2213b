import { Button, NativeSelect, PasswordInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { CertificateInfo } from '../../../shared/contract/types.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';

const words = ui.certificates.import;
const accepted = '.p12,.pfx,.pem,.crt,.cer,.key,.der';
const maxBytes = 1024 * 1024;

const bytesToBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

async function readFile(file: File): Promise<{ name: string; base64: string }> {
  return { name: file.name, base64: bytesToBase64(new Uint8Array(await file.arrayBuffer())) };
}

/** Brings a certificate with its key into the safe. */
export const ImportCertificate = () => {
  const [files, setFiles] = useState<File[]>([]);
  const [password, setPassword] = useState('');
  const [slot, setSlot] = useState<CertificateInfo['slot']>('offline');
  const [complaint, setComplaint] = useState<string | null>(null);
  const importing = useAction('keystore.import');

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (files.length === 0) return setComplaint(words.noFiles);
    if (files.some((file) => file.size > maxBytes)) return setComplaint(words.tooLarge);
    setComplaint(null);
    const uploads = await Promise.all(files.map(readFile));
    importing.mutate(
      { files: uploads, password, slot },
      {
        onSuccess: () => {
          setFiles([]);
          setPassword('');
        },
      },
    );
  };

  return (
    <Panel title={words.title}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <FilePicker
            label={words.files}
            buttonLabel={words.choose}
            accept={accepted}
            files={files}
            onChange={(chosen) => {
              importing.reset();
              setComplaint(null);
              setFiles(chosen);
            }}
          />
          <SimpleGrid cols={2} spacing="md">
            <PasswordInput
              label={words.password}
              description={words.passwordHint}
              value={password}
              autoComplete="off"
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <NativeSelect
              label={words.slot}
              value={slot}
              data={[
                { value: 'offline', label: words.slots.offline },
                { value: 'authentication', label: words.slots.authentication },
              ]}
              onChange={(event) =>
                setSlot(event.currentTarget.value === 'authentication' ? 'authentication' : 'offline')
              }
            />
          </SimpleGrid>
          {complaint !== null && (
            <Text role="alert" size="sm" c="var(--mantine-color-error)">
              {complaint}
            </Text>
          )}
          {importing.error !== null && <Failure error={importing.error} here />}
          <div role="status">
            {importing.data !== undefined && (
              <Notice tone="green">
                <Text size="sm">{words.done(importing.data.serial)}</Text>
              </Notice>
            )}
          </div>
          <Button type="submit" loading={importing.isPending} style={{ alignSelf: 'flex-start' }}>
            {words.submit}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
};
