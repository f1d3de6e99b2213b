import { Box, Button, Group, NativeSelect, Stack } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { SelfTestHead } from '../../../shared/contract/selfTestTypes.ts';
import { selfTest as words } from '../../../shared/i18n/ui/selfTest.ts';
import { verdictName } from '../../../shared/i18n/selfTest.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { DrillPanel } from '../drill/DrillPanel.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';
import { Differences } from './Differences.tsx';
import { Progress } from './Progress.tsx';
import { ReportButtons } from './ReportButtons.tsx';
import { Result } from './Result.tsx';

/** The self-test of the offline modes: run, watched, read again, compared, and printed. */
export const SelfTest = () => {
  const current = useCall('selfTest.current', null);
  const list = useCall('selfTest.list', null);
  const start = useAction('selfTest.start');
  const [chosen, setChosen] = useState<string | null>(null);
  const kept = list.data ?? [];
  const running = current.data ?? null;
  // Whatever was chosen before, a new result is what one has been waiting for.
  const begin = () => start.mutate(null, { onSuccess: () => setChosen(null) });
  const shown = kept.find(({ id }) => id === chosen) ?? kept[0];
  const failed = start.error ?? current.error ?? list.error;
  return (
    <>
      <ScreenHeader help="selfTest" title={words.title} subtitle={words.subtitle}>
        {running === null && shown !== undefined && <ReportButtons id={shown.id} />}
        {running === null && (kept.length > 0 || list.isPending) && (
          <Button loading={start.isPending} onClick={begin}>
            {words.again}
          </Button>
        )}
      </ScreenHeader>
      {failed !== null && <Failure error={failed} />}
      <Progress running={running} />
      {running !== null && <Result result={running} />}
      {running === null && list.data !== undefined && shown === undefined && (
        <Panel>
          <EmptyState icon={<IconClipboardCheck />} {...words.empty}>
            <Button mt="sm" loading={start.isPending} onClick={begin}>
              {words.start}
            </Button>
          </EmptyState>
        </Panel>
      )}
      {running === null && shown !== undefined && (
        <Kept shown={shown} kept={kept} onChoose={(id) => setChosen(id)} />
      )}
      {running === null && (
        <Box mt="md">
          <DrillPanel />
        </Box>
      )}
    </>
  );
};

interface KeptProps {
  shown: SelfTestHead;
  kept: readonly SelfTestHead[];
  onChoose: (id: string) => void;
}

/** A result that is kept, and whatever it is compared with. */
const Kept = ({ shown, kept, onChoose }: KeptProps) => {
  const [otherId, setOtherId] = useState('');
  const result = useCall('selfTest.get', { id: shown.id }, { keepPrevious: true });
  const others = kept.filter(({ id }) => id !== shown.id);
  const other = others.find(({ id }) => id === otherId);
  const optionOf = ({ id, startedAt, verdict }: SelfTestHead) => ({
    value: id,
    label: words.resultOf(startedAt, verdictName[verdict]),
  });
  return (
    <Stack gap="md">
      {others.length > 0 && (
        <Group align="end">
          <NativeSelect
            label={words.shown}
            value={shown.id}
            data={kept.map(optionOf)}
            onChange={(event) => onChoose(event.currentTarget.value)}
          />
          <NativeSelect
            label={words.compare}
            value={other?.id ?? ''}
            data={[{ value: '', label: words.compareNothing }, ...others.map(optionOf)]}
            onChange={(event) => setOtherId(event.currentTarget.value)}
          />
        </Group>
      )}
      {result.error !== null && <Failure error={result.error} />}
      {result.data !== undefined && other !== undefined && (
        <Differences result={result.data} otherId={other.id} />
      )}
      {result.data !== undefined && <Result result={result.data} />}
    </Stack>
  );
};
