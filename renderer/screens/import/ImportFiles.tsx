import { Button, Group, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { imports } from '../../../shared/i18n/ui/imports.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Failure } from '../session/Failure.tsx';
import { useOpenedFiles } from '../session/openedFiles.ts';
import { useAction, useCall } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import { ImportTable, isIssuable } from './ImportTable.tsx';
import { useIssuing } from './useIssuing.ts';
import { useReading } from './useReading.ts';

const words = imports;
type Asked = 'again' | 'remove' | null;

/** FA(3) files of another program: read, looked at, and issued one after another. */
export const ImportFiles = () => {
  const list = useCall('import.list', null);
  const reading = useReading();
  useOpenedFiles('invoice', (files) => void reading.read(files));
  const issuing = useIssuing();
  const drop = useAction('import.drop');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Asked>(null);
  const entries = list.data ?? [];
  const chosen = entries.filter(({ key }) => selected.has(key));
  const toIssue = chosen.filter(isIssuable);
  const again = toIssue.filter(({ issuedBefore }) => issuedBefore !== null);
  const ofFolder = chosen.filter(({ source, issued }) => source === 'folder' && issued === null);
  const isBusy = issuing.state !== null && !issuing.state.isFinished;
  const failed = [list.error, reading.error, issuing.error, drop.error].find((it) => it != null);

  const issue = () => {
    setAsked(null);
    void issuing.issue(toIssue).then(() => setSelected(new Set()));
  };
  const remove = () => {
    setAsked(null);
    drop.mutate({ keys: chosen.map(({ key }) => key) }, { onSuccess: () => setSelected(new Set()) });
  };
  return (
    <>
      <ScreenHeader help="import" title={words.title} subtitle={words.subtitle}>
        <Button variant="default" onClick={() => navigate({ screen: 'invoices' })}>
          {words.back}
        </Button>
      </ScreenHeader>
      <Stack gap="md">
        <Panel>
          <FilePicker
            label={words.drop}
            buttonLabel={words.pick}
            accept=".xml,.zip"
            files={[]}
            onChange={(files) => void reading.read(files)}
          />
          <Text size="sm" mt="sm">
            {words.rule}
          </Text>
          <Text size="sm" role="status" mt={reading.progress ? 'xs' : 0}>
            {reading.progress && words.reading(reading.progress.done, reading.progress.total)}
          </Text>
          {reading.complaint !== null && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {reading.complaint}
            </Text>
          )}
        </Panel>
        {failed != null && <Failure error={failed} here />}
        <Panel>
          {entries.length === 0 ? (
            <EmptyState icon={<IconFileImport />} {...words.empty} />
          ) : (
            <>
              <Group gap="sm" mb="sm" align="center">
                <Button
                  disabled={toIssue.length === 0 || isBusy}
                  onClick={() => (again.length > 0 ? setAsked('again') : issue())}
                >
                  {words.issue(toIssue.length)}
                </Button>
                <Button
                  variant="default"
                  disabled={chosen.length === 0 || isBusy}
                  loading={drop.isPending}
                  onClick={() => (ofFolder.length > 0 ? setAsked('remove') : remove())}
                >
                  {words.remove}
                </Button>
                <Text size="sm" role="status">
                  {issuing.state !== null &&
                    (isBusy
                      ? words.issuing(issuing.state.done, issuing.state.total)
                      : words.finished(issuing.state.issued, issuing.state.failed))}
                </Text>
                {isBusy && (
                  <Button size="compact-sm" variant="default" onClick={issuing.stop}>
                    {words.stop}
                  </Button>
                )}
              </Group>
              <ImportTable entries={entries} selected={selected} disabled={isBusy} onSelect={setSelected} />
            </>
          )}
        </Panel>
      </Stack>
      <ConfirmDialog
        help="import"
        opened={asked === 'again'}
        title={words.againTitle}
        body={words.againBody(again.length)}
        confirm={words.againConfirm}
        pending={false}
        onConfirm={issue}
        onCancel={() => setAsked(null)}
      />
      <ConfirmDialog
        help="import"
        opened={asked === 'remove'}
        title={words.removeTitle}
        body={words.removeBody(ofFolder.length)}
        confirm={words.removeConfirm}
        pending={false}
        onConfirm={remove}
        onCancel={() => setAsked(null)}
      />
    </>
  );
};
