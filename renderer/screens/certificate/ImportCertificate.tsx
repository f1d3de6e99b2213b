import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { CertificateOffer } from '../../../shared/contract/keystoreTypes.ts';
import { certificates } from '../../../shared/i18n/ui/certificates.ts';
import { readAsBase64 } from '../../api/readFile.ts';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Failure } from '../session/Failure.tsx';
import { useOpenedFiles } from '../session/openedFiles.ts';
import { useAction } from '../session/queries.ts';
import { OfferedCertificate } from './OfferedCertificate.tsx';
import { focusPassphrase } from './UnlockSafe.tsx';

const words = certificates.import;
const accepted = '.p12,.pfx,.pem,.crt,.cer,.key,.der';
const maxBytes = 1024 * 1024;

const readFile = async (file: File) => ({ name: file.name, base64: await readAsBase64(file) });

type Files = Pick<CallInput<'keystore.import'>, 'files' | 'password'>;

/** What needs no second look: the one certificate that was asked for, with nothing to say against it. */
const isPlainlyWanted = (offers: readonly CertificateOffer[]): boolean =>
  offers.length === 1 &&
  offers.every((it) => it.type === 'offline' && it.problem === null && !it.needsPermission);

/**
 * Brings a certificate with its key into the safe, after saying what it is wherever that is not what was expected. While
 * the safe is closed, files can be chosen and its passphrase comes first: `UnlockSafe` stands beside it.
 */
export const ImportCertificate = ({ isSafeOpen }: { isSafeOpen: boolean }) => {
  const [files, setFiles] = useState<File[]>([]);
  const [password, setPassword] = useState('');
  const [complaint, setComplaint] = useState<string | null>(null);
  const [shown, setShown] = useState<{ read: Files; offers: CertificateOffer[] } | null>(null);
  const inspecting = useAction('keystore.inspect');
  const importing = useAction('keystore.import');

  const passwordField = useRef<HTMLInputElement>(null);
  const wasOpen = useRef(isSafeOpen);
  useEffect(() => {
    // the safe is open now, and with it goes the field that had the focus
    if (isSafeOpen && !wasOpen.current) passwordField.current?.focus();
    wasOpen.current = isSafeOpen;
  }, [isSafeOpen]);

  const startOver = () => {
    inspecting.reset();
    importing.reset();
    setComplaint(null);
    setShown(null);
  };
  const choose = (chosen: File[]) => {
    startOver();
    setFiles(chosen);
  };
  useOpenedFiles('certificate', choose);
  const take = (read: Files, slot: 'offline' | 'authentication') =>
    importing.mutate(
      { ...read, slot },
      {
        onSuccess: () => {
          setFiles([]);
          setPassword('');
          setShown(null);
        },
      },
    );
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isSafeOpen) return focusPassphrase();
    startOver();
    if (files.length === 0) return setComplaint(words.noFiles);
    if (files.some((file) => file.size > maxBytes)) return setComplaint(words.tooLarge);
    const read = { files: await Promise.all(files.map(readFile)), password };
    inspecting.mutate(read, {
      onSuccess: (offers) => {
        if (isPlainlyWanted(offers)) take(read, 'offline');
        else setShown({ read, offers });
      },
    });
  };

  return (
    <Panel help="certificateImport" title={words.title}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <FilePicker
            label={words.files}
            buttonLabel={words.choose}
            accept={accepted}
            files={files}
            onChange={choose}
          />
          <PasswordInput
            ref={passwordField}
            label={words.password}
            description={words.passwordHint}
            value={password}
            autoComplete="off"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {complaint !== null && (
            <Text role="alert" size="sm" c="var(--mantine-color-error)">
              {complaint}
            </Text>
          )}
          {inspecting.error !== null && <Failure error={inspecting.error} here />}
          {importing.error !== null && <Failure error={importing.error} here />}
          <div role="status">
            {importing.data !== undefined && (
              <Notice tone="green">
                <Text size="sm">{words.done[importing.data.slot](importing.data.serial)}</Text>
              </Notice>
            )}
          </div>
          {isSafeOpen ? (
            <Button
              type="submit"
              loading={inspecting.isPending || importing.isPending}
              style={{ alignSelf: 'flex-start' }}
            >
              {words.submit}
            </Button>
          ) : (
            <Notice tone="amber">
              <Text size="sm">{words.locked}</Text>
              <Button type="submit" variant="default" size="xs" mt="xs">
                {words.open}
              </Button>
            </Notice>
          )}
          {shown?.offers.map((offer) => (
            <OfferedCertificate
              key={offer.fingerprintSha256}
              offer={offer}
              onTake={(slot) => take(shown.read, slot)}
            />
          ))}
        </Stack>
      </form>
    </Panel>
  );
};
