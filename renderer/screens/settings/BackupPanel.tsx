import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { BackupStatus } from '../../../shared/contract/backupTypes.ts';
import { backups } from '../../../shared/i18n/ui/backups.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Failure, Problem } from '../session/Failure.tsx';
import { FolderField } from '../session/FolderField.tsx';
import { useAction, useCall, useKnownStatus } from '../session/queries.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { RecoveryNotice } from './RecoveryNotice.tsx';

const words = backups;

/** Where backups go and how they went, and the way to another computer. */
export const BackupPanel = () => {
  const { company } = useKnownStatus();
  const isTraining = company?.training === true;
  const { data } = useCall('backup.status', null, { enabled: !isTraining, refetchIntervalMs: 30_000 });
  const [isMoving, setMoving] = useState(false);
  if (isTraining)
    return (
      <Panel help="settings.backup" title={words.title}>
        <Text size="sm">{words.training}</Text>
      </Panel>
    );
  if (data === undefined) return null;
  return (
    <Panel
      help="settings.backup"
      title={words.title}
      actions={
        <Button size="xs" variant="default" onClick={() => setMoving(true)}>
          {words.move.action}
        </Button>
      }
    >
      <Text size="sm" mb="sm">
        {words.body}
      </Text>
      <FolderForm key={data.folder} status={data} />
      <RecoveryNotice />
      {isMoving && <MoveDialog onClose={() => setMoving(false)} />}
    </Panel>
  );
};

function stateOf({ folder, last, found }: BackupStatus): string {
  if (folder === '') return words.off;
  const oldest = found?.at(-1);
  return [
    ...(last === null ? [] : [words.last(last.at, last.sizeBytes)]),
    found === null ? words.unreachable : oldest ? words.found(found.length, oldest.at) : words.none,
  ].join(' ');
}

const FolderForm = ({ status }: { status: BackupStatus }) => {
  const [folder, setFolder] = useState(status.folder);
  const save = useAction('backup.set');
  const make = useAction('backup.make');
  const isBusy = save.isPending || make.isPending || status.running;
  const error = save.error ?? make.error;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    make.reset();
    save.mutate({ folder });
  };
  const makeNow = () => {
    save.reset();
    make.mutate(null);
  };
  return (
    <form aria-label={words.title} onSubmit={submit}>
      <Stack gap="sm">
        <FolderField
          purpose="backup"
          label={words.folder}
          description={words.folderHint}
          value={folder}
          onChange={setFolder}
        />
        {error !== null && <Failure error={error} here />}
        {error === null && status.problem !== null && <Problem problem={status.problem} />}
        <Group gap="sm">
          <Button type="submit" variant="default" loading={save.isPending}>
            {words.save}
          </Button>
          {status.folder !== '' && (
            <Button variant="default" loading={make.isPending} onClick={makeNow}>
              {words.make}
            </Button>
          )}
          <Text size="sm" role="status">
            {isBusy ? words.making : stateOf(status)}
          </Text>
        </Group>
      </Stack>
    </form>
  );
};
