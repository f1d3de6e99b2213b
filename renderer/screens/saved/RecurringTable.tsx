import { Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { SavedView } from '../../../shared/contract/savedTypes.ts';
import { draftTotals } from '../../../shared/domain/invoice.ts';
import { nextOccurrences, periodOf, type Occurrence } from '../../../shared/domain/recurring.ts';
import { occurrenceDraft } from '../../../shared/domain/recurringTexts.ts';
import { formatAmount, formatDay } from '../../../shared/i18n/format.ts';
import { recurringWords } from '../../../shared/i18n/recurring.ts';
import { saved } from '../../../shared/i18n/ui/saved.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import tables from '../../ui/tables.module.css';
import { ToneBadge } from '../../ui/ToneBadge.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction, useKnownStatus } from '../session/queries.ts';
import { href } from '../session/route.ts';
import { ActionsCell } from './ActionsCell.tsx';
import { GrossCell, NameCell } from './cells.tsx';
import classes from './Saved.module.css';

const words = saved.recurring;

interface RecurringTableProps {
  items: readonly SavedView[];
  onSchedule: (item: SavedView) => void;
  onRemove: (item: SavedView) => void;
}

/** Invoices that come again: when, whether one waits, and what to do about it. */
export const RecurringTable = ({ items, onSchedule, onRemove }: RecurringTableProps) => {
  const [asked, setAsked] = useState<{ item: SavedView; what: 'issue' | 'skip' } | null>(null);
  const issue = useAction('saved.issueNow');
  const skip = useAction('saved.skip');
  const failed = issue.error ?? skip.error;
  const close = () => setAsked(null);
  const asShown = ({ id, next }: SavedView) => ({ id, ...(next !== null && { next }) });
  return (
    <>
      {failed !== null && <Failure error={failed} />}
      <div role="status">
        {issue.data !== undefined && (
          <Text size="sm" mb="xs">
            <a className={tables.link} href={href({ screen: 'invoices', id: issue.data.id })}>
              {words.issued(issue.data.number)}
            </a>
          </Text>
        )}
      </div>
      <Table className={tables.table} aria-label={saved.tabs.recurring}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{saved.columns.nameAndBuyer}</Table.Th>
            <Table.Th className={tables.amount}>{saved.columns.gross}</Table.Th>
            <Table.Th>{saved.columns.schedule}</Table.Th>
            <Table.Th>{saved.columns.next}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((it) => (
            <Table.Tr key={it.id}>
              <NameCell item={it} buyer />
              <GrossCell draft={it.draft} />
              <Table.Td className={classes.when}>
                {it.schedule !== null && saved.scheduleText(it.schedule)}
                <Text size="xs" c="dimmed">
                  {it.schedule?.automatic === true ? words.automatic : words.asks}
                </Text>
              </Table.Td>
              <Table.Td className={tables.nowrap}>
                <NextCell item={it} />
              </Table.Td>
              <ActionsCell
                actions={[
                  it.next !== null && {
                    word: words.issueNow,
                    label: words.issueNowOf(it.name),
                    isMain: it.waiting > 0,
                    run: () => setAsked({ item: it, what: 'issue' }),
                  },
                  it.waiting > 0 && {
                    word: words.skip,
                    label: words.skipOf(it.name),
                    run: () => setAsked({ item: it, what: 'skip' }),
                  },
                  { word: words.schedule, label: words.scheduleOf(it.name), run: () => onSchedule(it) },
                  { word: saved.remove, label: saved.removeOf(it.name), run: () => onRemove(it) },
                ]}
              />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {asked?.what === 'issue' && (
        <AskToIssue
          item={asked.item}
          pending={issue.isPending}
          onConfirm={() => issue.mutate(asShown(asked.item), { onSettled: close })}
          onCancel={close}
        />
      )}
      {asked?.what === 'skip' && (
        <ConfirmDialog
          help="schedule"
          opened
          title={words.skipTitle(asked.item.name)}
          body={words.skipBody(periodText(asked.item))}
          confirm={words.skip}
          pending={skip.isPending}
          onConfirm={() => skip.mutate(asShown(asked.item), { onSettled: close })}
          onCancel={close}
        />
      )}
    </>
  );
};

const NextCell = ({ item: { next, waiting } }: { item: SavedView }) => {
  if (next === null) return words.over;
  if (waiting === 0) return formatDay(next);
  return <ToneBadge tone="amber">{words.waiting(waiting, next)}</ToneBadge>;
};

const occurrenceOf = ({ schedule, next }: SavedView): Occurrence | undefined =>
  schedule === null || next === null ? undefined : nextOccurrences(schedule, next, 1)[0];

function periodText(item: SavedView): string {
  const occurrence = occurrenceOf(item);
  if (item.schedule === null || occurrence === undefined) return '';
  const { from, to } = periodOf(item.schedule, occurrence.nominal);
  return recurringWords.formatPeriod(from, to);
}

interface AskToIssueProps {
  item: SavedView;
  pending: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** An invoice is not taken back by another click: what will stand on it is said first. */
const AskToIssue = ({ item, ...rest }: AskToIssueProps) => {
  const { today } = useKnownStatus();
  const occurrence = occurrenceOf(item);
  if (item.schedule === null || occurrence === undefined) return null;
  const draft = occurrenceDraft(item.draft, item.schedule, occurrence, today, recurringWords);
  const gross = formatAmount(draftTotals(draft).grossGrosze, draft.currency);
  const lines = draft.lines.map(({ name }) => name).join(', ');
  return (
    <ConfirmDialog
      help="schedule"
      opened
      title={words.issueTitle(item.name)}
      body={words.issueBody(periodText(item), lines, gross)}
      confirm={words.issueNow}
      {...rest}
    />
  );
};
