import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { BackupContents } from '../../../shared/contract/backupTypes.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { environmentName } from '../../../shared/i18n/modes.ts';
import { backups } from '../../../shared/i18n/ui/backups.ts';
import { Facts } from '../../ui/Facts.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import { useRestoreFile, type GivenFile } from './useRestoreFile.ts';

const words = backups.restore;

/** For whoever has the firm in a file already. */
export const RestoreOffer = ({ onOpen }: { onOpen: () => void }) => (
  <Group justify="space-between" mt="md" px="xs">
    <Text size="sm">{words.question}</Text>
    <Button variant="default" onClick={onOpen}>
      {words.open}
    </Button>
  </Group>
);

/** Chooses a file, shows what is in it, and only then restores the firm from it. */
export const RestoreForm = ({ onBack }: { onBack: () => void }) => {
  const { percent, given, reading, opening } = useRestoreFile();
  const [files, setFiles] = useState<File[]>([]);
  const choose = (chosen: File[]) => {
    const [file] = chosen;
    if (file === undefined) return;
    setFiles([file]);
    opening.reset();
    reading.mutate(file);
  };
  const error = reading.error ?? opening.error;
  return (
    <Panel help="firstStart.restore" title={words.title}>
      <Stack gap="md">
        <Text size="sm">{words.body}</Text>
        <FilePicker
          label={words.file}
          buttonLabel={words.pick}
          accept=".kopia,.przenosiny"
          files={files}
          onChange={choose}
        />
        <div role="status">
          {reading.isPending && (
            <Text size="sm">{percent === null ? words.checking : words.reading(percent)}</Text>
          )}
        </div>
        {error !== null && <Failure error={error} here />}
        {given !== null && given.contents === null && (
          <OpenMove
            key={given.upload}
            pending={opening.isPending}
            onOpen={(password) => opening.mutate(password)}
          />
        )}
        {given?.contents ? (
          <Contents key={given.upload} given={given} contents={given.contents} onBack={onBack} />
        ) : (
          <Back onClick={onBack} />
        )}
      </Stack>
    </Panel>
  );
};

const OpenMove = ({ pending, onOpen }: { pending: boolean; onOpen: (password: string) => void }) => {
  const [password, setPassword] = useState('');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onOpen(password);
  };
  return (
    <form aria-label={words.password} onSubmit={submit}>
      <Stack gap="sm" maw={420}>
        <PasswordField label={words.password} value={password} onChange={setPassword} />
        <Button type="submit" loading={pending} style={{ alignSelf: 'flex-start' }}>
          {words.openFile}
        </Button>
      </Stack>
    </form>
  );
};

const Back = ({ onClick }: { onClick: () => void }) => (
  <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={onClick}>
    {words.back}
  </Button>
);

interface ContentsProps {
  given: GivenFile;
  contents: BackupContents;
  onBack: () => void;
}

const Contents = ({ given, contents, onBack }: ContentsProps) => {
  const { kind, company, invoices, lastInvoice, madeAt, keys, needsPassphrase } = contents;
  const [passphrase, setPassphrase] = useState('');
  const restore = useAction('backup.restore');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    restore.mutate({ upload: given.upload, passphrase });
  };
  return (
    <form aria-label={words.title} onSubmit={submit}>
      <Stack gap="md">
        <Facts
          items={[
            [words.company, `${company.name}, NIP ${company.nip}`],
            [words.environment, environmentName[company.environment]],
            [words.invoices, words.invoiceCount(invoices)],
            [
              words.lastInvoice,
              lastInvoice ? words.lastOf(lastInvoice.number, lastInvoice.issuedAt) : words.noInvoice,
            ],
            [words.madeAt, madeAt === null ? undefined : formatInstant(madeAt)],
            [words.keys, kind === 'move' && keys === 'passphrase' ? words.keysOfMove : words.keysAre[keys]],
          ]}
        />
        <Notice tone="amber">
          <Text size="sm">{kind === 'move' ? words.oldComputer : words.later}</Text>
        </Notice>
        {needsPassphrase && (
          <PasswordInput
            label={words.passphrase}
            description={words.passphraseHint}
            maw={420}
            required
            autoComplete="new-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        )}
        {restore.error !== null && <Failure error={restore.error} here />}
        <Group justify="space-between">
          <Back onClick={onBack} />
          <Button type="submit" loading={restore.isPending}>
            {words.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
