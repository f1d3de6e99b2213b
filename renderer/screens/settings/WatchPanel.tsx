import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { watchModes, type WatchSettings, type WatchStatus } from '../../../shared/contract/importTypes.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { watched } from '../../../shared/i18n/ui/imports.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Failure, Problem } from '../session/Failure.tsx';
import { FolderField } from '../session/FolderField.tsx';
import { useAction, useCall } from '../session/queries.ts';
import { navigate } from '../session/route.ts';

const words = watched;

/** A folder that FA(3) files are taken from. */
export const WatchPanel = () => {
  const { data } = useCall('watch.status', null, { refetchIntervalMs: 10_000 });
  if (data === undefined) return null;
  const { folder, enabled, mode } = data;
  return (
    <Panel help="settings.watch" title={words.title}>
      <Text size="sm" mb="sm">
        {words.body}
      </Text>
      <WatchForm key={`${folder} ${enabled} ${mode}`} stored={{ folder, enabled, mode }} status={data} />
    </Panel>
  );
};

const WatchForm = ({ stored, status }: { stored: WatchSettings; status: WatchStatus }) => {
  const [typed, setTyped] = useState(stored);
  const save = useAction('watch.set');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(typed);
  };
  const at = status.lastLookAt === null ? null : formatInstant(status.lastLookAt);
  return (
    <form aria-label={words.title} onSubmit={submit}>
      <Stack gap="sm">
        <FolderField
          purpose="watch"
          label={words.folder}
          description={words.folderHint}
          value={typed.folder}
          required={typed.enabled}
          onChange={(folder) => setTyped({ ...typed, folder })}
        />
        <Radio.Group
          label={words.mode}
          value={typed.mode}
          onChange={(value) => setTyped({ ...typed, mode: watchModes.find((it) => it === value) ?? 'ask' })}
        >
          <Group gap="lg" mt={6}>
            {watchModes.map((value) => (
              <Radio key={value} value={value} label={words.modes[value]} />
            ))}
          </Group>
        </Radio.Group>
        <Checkbox
          label={words.enabled}
          checked={typed.enabled}
          onChange={(event) => setTyped({ ...typed, enabled: event.currentTarget.checked })}
        />
        {save.error !== null && <Failure error={save.error} here />}
        {save.error === null && status.problem !== null && <Problem problem={status.problem} />}
        <Group gap="sm">
          <Button type="submit" variant="default" loading={save.isPending}>
            {words.save}
          </Button>
          <Text size="sm" role="status">
            {stored.enabled ? words.on(status.waiting, at) : words.off}
          </Text>
          {stored.enabled && stored.mode === 'ask' && (
            <Button size="compact-sm" variant="subtle" onClick={() => navigate({ screen: 'import' })}>
              {words.open}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
};
