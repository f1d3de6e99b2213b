import { Button, NativeSelect, SimpleGrid, Stack, Switch } from '@mantine/core';
import type { PrintSettings } from '../../../shared/contract/lookTypes.ts';
import { printLanguages } from '../../../shared/domain/printLook.ts';
import { looks } from '../../../shared/i18n/ui/looks.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useProgram } from '../session/client.ts';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';
import { AccentField } from './AccentField.tsx';
import { LogoField } from './LogoField.tsx';

const words = looks;

/** How the firm's prints look. */
export const PrintPanel = () => {
  const { data } = useCall('print.settings', null);
  const { openFile } = useProgram();
  const sample = useAction('print.sample');
  if (data === undefined) return null;
  return (
    <Panel
      help="settings.prints"
      title={words.title}
      actions={
        <Button
          variant="default"
          size="xs"
          loading={sample.isPending}
          onClick={() => sample.mutate(null, { onSuccess: (file) => void openFile(file) })}
        >
          {words.sample}
        </Button>
      }
    >
      <PrintChoices chosen={data} />
      {sample.error !== null && <Failure error={sample.error} here />}
    </Panel>
  );
};

const PrintChoices = ({ chosen }: { chosen: PrintSettings }) => {
  const save = useAction('print.setSettings');
  const choose = (change: Parameters<typeof save.mutate>[0]) => save.mutate(change);
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
      <Stack gap="sm">
        <NativeSelect
          label={words.language}
          description={words.languageHint}
          value={chosen.language}
          data={printLanguages.map((value) => ({ value, label: words.languages[value] }))}
          onChange={(event) => {
            const language = printLanguages.find((it) => it === event.currentTarget.value);
            if (language !== undefined) choose({ language });
          }}
        />
        <AccentField
          accent={chosen.accent}
          onChoose={(accent) => choose({ accent })}
          isPending={save.isPending}
        />
        {save.error !== null && <Failure error={save.error} here />}
      </Stack>
      <Stack gap="sm">
        <LogoField logo={chosen.logo} />
        <Switch
          label={words.inWords}
          description={words.inWordsHint}
          checked={chosen.inWords}
          onChange={(event) => choose({ inWords: event.currentTarget.checked })}
        />
        <Switch
          label={words.transferCode}
          description={words.transferCodeHint}
          checked={chosen.transferCode}
          onChange={(event) => choose({ transferCode: event.currentTarget.checked })}
        />
      </Stack>
    </SimpleGrid>
  );
};
