import { Button, Group, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { ExportRange, ExportReport } from '../../../shared/contract/exportTypes.ts';
import type { InvoiceChoice } from '../../../shared/contract/invoiceListCalls.ts';
import { monthBefore, monthOf } from '../../../shared/domain/months.ts';
import { isDay } from '../../../shared/domain/warsawTime.ts';
import { isAppError } from '../../../shared/errors/appError.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { exports } from '../../../shared/i18n/ui/exports.ts';
import { bulk } from '../../../shared/i18n/ui/invoiceList.ts';
import { DayRange } from '../../ui/DayRange.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Failure } from '../session/Failure.tsx';
import { useCall, useKnownStatus } from '../session/queries.ts';
import { BulkProgress, Failed } from './BulkReport.tsx';
import { emptyTaxpayer, JpkFields } from './JpkFields.tsx';
import { ofDaysOnly, useExport, type ExportKind } from './useExport.ts';

const words = exports;
const kinds = Object.keys(words.kinds) as ExportKind[];

/** Invoices that are chosen on the list: marked ones, or all that it shows. */
export interface ListedChoice {
  choice: InvoiceChoice;
  count: number;
}

interface ExportDialogProps {
  /** What is asked for first. */
  kind?: ExportKind;
  marked: ListedChoice | null;
  listed: ListedChoice | null;
  onClose: () => void;
}

type RangeName = keyof typeof words.ranges;
const rangeNames = Object.keys(words.ranges) as RangeName[];

/** Writes many invoices into one file: which of them, what kind of file, how far it is, and what is not in it. */
export const ExportDialog = ({ kind: asked = 'zip', marked, listed, onClose }: ExportDialogProps) => {
  const { today } = useKnownStatus();
  const [kind, setKind] = useState<ExportKind>(asked);
  const [rangeName, setRangeName] = useState<RangeName>(marked ? 'marked' : 'thisMonth');
  const [own, setOwn] = useState<ExportRange>(monthOf(today));
  const known = useCall('export.jpkTaxpayer', null);
  const [typed, setTyped] = useState<typeof emptyTaxpayer | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);
  const exporting = useExport();
  const taxpayer = typed ?? known.data ?? emptyTaxpayer;
  const chosen = { marked, listed, thisMonth: null, lastMonth: null, own: null }[rangeName];
  const shownKinds = kinds.filter((it) => chosen === null || !ofDaysOnly.some((only) => only === it));
  const range = { thisMonth: monthOf(today), lastMonth: monthBefore(today), own }[
    rangeName === 'marked' || rangeName === 'listed' ? 'own' : rangeName
  ];

  const reset = () => {
    setComplaint(null);
    exporting.reset();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    reset();
    if (chosen === null && (!isDay(range.from) || !isDay(range.to))) return setComplaint(words.badDays);
    exporting.start({ kind, taxpayer, scope: chosen === null ? { range } : { choice: chosen.choice } });
  };
  const chooseRange = (name: RangeName) => {
    setRangeName(name);
    const isChosen = name === 'marked' || name === 'listed';
    if (isChosen && ofDaysOnly.some((only) => only === kind)) setKind('zip');
  };
  const failed = isAppError(exporting.error, 'export.cancelled') ? null : exporting.error;

  return (
    <Dialog help="export" opened onClose={onClose} size={680} title={words.title}>
      {exporting.report !== undefined ? (
        <Outcome report={exporting.report} onAnother={reset} onClose={onClose} />
      ) : (
        <form aria-label={words.title} onSubmit={submit}>
          <Stack gap="md">
            <Radio.Group
              label={words.range}
              value={rangeName}
              onChange={(value) => chooseRange(rangeNames.find((it) => it === value) ?? 'thisMonth')}
            >
              <Group gap="sm 20px" mt={6}>
                {rangeNames
                  .filter((it) => (it !== 'marked' || marked) && (it !== 'listed' || listed))
                  .map((value) => (
                    <Radio
                      key={value}
                      value={value}
                      label={words.ranges[value]({ marked: marked?.count ?? 0, listed: listed?.count ?? 0 })}
                    />
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
                {shownKinds.map((value) => (
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
            <BulkProgress {...exporting} label={words.making} text={words.progress} />
            {exporting.isPending && (
              <Text size="xs" c="dimmed">
                {bulk.goesOn}
              </Text>
            )}
            <Group justify="flex-end">
              {exporting.isPending ? (
                <Button type="button" variant="default" onClick={exporting.stop}>
                  {words.stop}
                </Button>
              ) : (
                <Button type="button" variant="default" onClick={onClose}>
                  {ui.frame.cancel}
                </Button>
              )}
              <Button
                type="submit"
                data-autofocus={marked !== null || undefined}
                disabled={exporting.isPending}
              >
                {words.submit}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
};

interface OutcomeProps {
  report: ExportReport;
  onAnother: () => void;
  onClose: () => void;
}

const Outcome = ({ report: { file, failed }, onAnother, onClose }: OutcomeProps) => (
  <Stack gap="md">
    <div role="status">
      <Text size="sm">{file === null ? words.nothingMade : words.done(file.name)}</Text>
    </div>
    <Failed failed={failed} onLeave={onClose} />
    <Group justify="flex-end">
      <Button variant="default" onClick={onAnother}>
        {words.another}
      </Button>
      <Button onClick={onClose}>{ui.frame.close}</Button>
    </Group>
  </Stack>
);
