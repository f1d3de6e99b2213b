import { Button, Group, Modal, Progress, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { useEffect, useState, type SubmitEvent } from 'react';
import type { EventData } from '../../../shared/contract/events.ts';
import type { ExportRange } from '../../../shared/contract/exportTypes.ts';
import type { FileRef } from '../../../shared/contract/types.ts';
import { monthBefore, monthOf } from '../../../shared/domain/months.ts';
import { isDay } from '../../../shared/domain/warsawTime.ts';
import { isAppError } from '../../../shared/errors/appError.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { DayRange } from '../../ui/DayRange.tsx';
import { useProgram } from '../session/client.ts';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall, useKnownStatus } from '../session/queries.ts';
import { emptyTaxpayer, JpkFields } from './JpkFields.tsx';

const words = ui.exports;
type Kind = keyof typeof words.kinds;
type RangeName = keyof typeof words.ranges;
const kinds = Object.keys(words.kinds) as Kind[];
const rangeNames = Object.keys(words.ranges) as RangeName[];

/** How far the file is, while making it takes a while. */
function useExportProgress(): [EventData<'export.progress'> | null, () => void] {
  const { client } = useProgram();
  const [progress, setProgress] = useState<EventData<'export.progress'> | null>(null);
  useEffect(() => client.on('export.progress', setProgress), [client]);
  return [progress, () => setProgress(null)];
}

/** Writes the invoices of some days into one file: which days, what kind of file, and how far it is. */
export const ExportDialog = ({ onClose }: { onClose: () => void }) => {
  const { today } = useKnownStatus();
  const { client, saveFile } = useProgram();
  const [kind, setKind] = useState<Kind>('zip');
  const [rangeName, setRangeName] = useState<RangeName>('thisMonth');
  const [own, setOwn] = useState<ExportRange>(monthOf(today));
  const known = useCall('export.jpkTaxpayer', null);
  const [typed, setTyped] = useState<typeof emptyTaxpayer | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);
  const [progress, forgetProgress] = useExportProgress();
  const zip = useAction('export.zip');
  const archive = useAction('export.archive');
  const register = useAction('export.register');
  const codes = useAction('export.codes');
  const jpkFa = useAction('export.jpkFa');
  const action = { zip, archive, csv: register, xlsx: register, pdf: register, codes, jpkFa }[kind];
  const taxpayer = typed ?? known.data ?? emptyTaxpayer;
  const range = { thisMonth: monthOf(today), lastMonth: monthBefore(today), own }[rangeName];

  const reset = () => {
    setComplaint(null);
    forgetProgress();
    [zip, archive, register, codes, jpkFa].forEach((it) => it.reset());
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    reset();
    if (!isDay(range.from) || !isDay(range.to)) return setComplaint(words.badDays);
    const options = { onSuccess: (file: FileRef) => void saveFile(file), onSettled: forgetProgress };
    if (kind === 'zip') zip.mutate(range, options);
    else if (kind === 'archive') archive.mutate(range, options);
    else if (kind === 'codes') codes.mutate(range, options);
    else if (kind === 'jpkFa') jpkFa.mutate({ ...range, taxpayer }, options);
    else register.mutate({ ...range, format: kind }, options);
  };
  const stop = () => void client.call('export.cancel', null);
  const close = () => {
    if (action.isPending) stop();
    onClose();
  };
  const failed = isAppError(action.error, 'export.cancelled') ? null : action.error;

  return (
    <Modal
      opened
      onClose={close}
      size={640}
      title={words.title}
      closeButtonProps={{ 'aria-label': ui.frame.close }}
    >
      {action.isSuccess ? (
        <Stack gap="md">
          <Text size="sm" role="status">
            {words.done(action.data.name)}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={reset}>
              {words.another}
            </Button>
            <Button onClick={onClose}>{ui.frame.close}</Button>
          </Group>
        </Stack>
      ) : (
        <form aria-label={words.title} onSubmit={submit}>
          <Stack gap="md">
            <Radio.Group
              label={words.range}
              value={rangeName}
              onChange={(value) => setRangeName(rangeNames.find((it) => it === value) ?? 'thisMonth')}
            >
              <Group gap="lg" mt={6}>
                {rangeNames.map((value) => (
                  <Radio key={value} value={value} label={words.ranges[value]} />
                ))}
              </Group>
            </Radio.Group>
            {rangeName === 'own' && (
              <Group gap="sm">
                <DayRange
                  {...{ words, today, width: 140, value: own }}
                  onChange={(days) => setOwn({ ...own, ...days })}
                />
              </Group>
            )}
            <Radio.Group
              label={words.what}
              value={kind}
              onChange={(value) => {
                reset();
                setKind(kinds.find((it) => it === value) ?? 'zip');
              }}
            >
              <SimpleGrid cols={2} spacing="sm" mt={6}>
                {kinds.map((value) => (
                  <Radio
                    key={value}
                    value={value}
                    label={words.kinds[value].label}
                    description={words.kinds[value].hint}
                  />
                ))}
              </SimpleGrid>
            </Radio.Group>
            {kind === 'jpkFa' && <JpkFields taxpayer={taxpayer} onChange={setTyped} />}
            {complaint !== null && (
              <Text size="sm" c="var(--mantine-color-error)" role="alert">
                {complaint}
              </Text>
            )}
            {failed !== null && <Failure error={failed} here />}
            <div role="status" aria-label={words.making}>
              {action.isPending && (
                <Stack gap={6}>
                  <Text size="sm">
                    {progress ? words.progress(progress.done, progress.total) : words.making}
                  </Text>
                  <Progress
                    animated={progress === null}
                    value={progress ? (100 * progress.done) / progress.total : 100}
                    aria-label={words.making}
                  />
                </Stack>
              )}
            </div>
            <Group justify="flex-end">
              {action.isPending ? (
                <Button type="button" variant="default" onClick={stop}>
                  {words.stop}
                </Button>
              ) : (
                <Button type="button" variant="default" onClick={close}>
                  {ui.frame.cancel}
                </Button>
              )}
              <Button type="submit" disabled={action.isPending}>
                {words.submit}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
};
