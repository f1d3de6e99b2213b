import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { DesktopStatus, UpdateStatus } from '../../../shared/contract/desktopTypes.ts';
import { computer as words } from '../../../shared/i18n/ui/computer.ts';
import type { Computer } from '../../api/computer.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Failure } from '../session/Failure.tsx';
import { useProgram } from '../session/client.ts';

/** The rest is in the folder. */
const mostShown = 5;

/** What the desktop program does on this computer; in a browser there is nothing of it. */
export const ComputerPanel = () => {
  const { computer } = useProgram();
  return computer === undefined ? null : <OfComputer computer={computer} />;
};

type Run = (work: Promise<DesktopStatus | null>) => void;

const OfComputer = ({ computer }: { computer: Computer }) => {
  const [status, setStatus] = useState<DesktopStatus | null>(null);
  const [error, setError] = useState<unknown>(null);
  const run: Run = (work) => {
    setError(null);
    work.then((changed) => changed !== null && setStatus(changed), setError);
  };
  useEffect(() => {
    const stop = computer.on('desktop.changed', setStatus);
    computer.call('desktop.status', null).then(setStatus, setError);
    return stop;
  }, [computer]);
  if (status === null) return error === null ? null : <Failure error={error} here />;
  return (
    <Panel help="settings.computer" title={words.title}>
      <Stack gap="md">
        <Switch
          label={words.autoStart}
          description={status.autoStart === null ? words.autoStartMissing : words.autoStartHint}
          checked={status.autoStart ?? false}
          disabled={status.autoStart === null}
          onChange={(event) => run(computer.call('desktop.set', { autoStart: event.currentTarget.checked }))}
        />
        <Switch
          label={words.keepsInTray}
          description={words.keepsInTrayHint}
          checked={status.keepsInTray ?? false}
          onChange={(event) =>
            run(computer.call('desktop.set', { keepsInTray: event.currentTarget.checked }))
          }
        />
        {error !== null && <Failure error={error} here />}
        <Updates updates={status.updates} computer={computer} run={run} />
        <section aria-label={words.crashes.title}>
          <Text fw={600} size="sm">
            {words.crashes.title}
          </Text>
          {status.crashes.length === 0 ? (
            <Text size="sm">{words.crashes.none}</Text>
          ) : (
            <>
              <Text size="sm">{words.crashes.body}</Text>
              <ul>
                {status.crashes.slice(0, mostShown).map(({ id, at, what }) => (
                  <li key={id}>
                    <Text size="sm">{words.crashes.line(at, words.crashes.what[what])}</Text>
                  </li>
                ))}
              </ul>
              <Button
                size="xs"
                variant="default"
                onClick={() => run(computer.call('desktop.showCrashes', null))}
              >
                {words.crashes.open}
              </Button>
            </>
          )}
        </section>
      </Stack>
    </Panel>
  );
};

function updateText({ state, version, percent }: UpdateStatus): string {
  const { updates } = words;
  switch (state) {
    case 'found':
      return updates.found(version ?? '');
    case 'ready':
      return updates.ready(version ?? '');
    case 'downloading':
      return updates.downloading(percent ?? 0);
    case 'off':
    case 'idle':
    case 'asking':
    case 'newest':
    case 'failed':
      return updates[state];
  }
}

const Updates = ({ updates, computer, run }: { updates: UpdateStatus; computer: Computer; run: Run }) => {
  const { state, canInstall } = updates;
  const isBusy = state === 'asking' || state === 'downloading';
  return (
    <section aria-label={words.updates.title}>
      <Text fw={600} size="sm">
        {words.updates.title}
      </Text>
      <Text size="sm" role="status">
        {updateText(updates)}
      </Text>
      {state === 'found' && !canInstall && <Text size="sm">{words.updates.cannotInstall}</Text>}
      {state !== 'off' && (
        <Group gap="sm" mt="xs">
          {state === 'found' && canInstall && (
            <Button size="xs" onClick={() => run(computer.call('desktop.downloadUpdate', null))}>
              {words.updates.download}
            </Button>
          )}
          {state === 'ready' && (
            <Button size="xs" onClick={() => run(computer.call('desktop.installUpdate', null))}>
              {words.updates.install}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            loading={isBusy}
            onClick={() => run(computer.call('desktop.lookForUpdate', null))}
          >
            {words.updates.look}
          </Button>
        </Group>
      )}
    </section>
  );
};
