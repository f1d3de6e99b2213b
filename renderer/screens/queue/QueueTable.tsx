import { Checkbox, Stack, Table, Text } from '@mantine/core';
import { memo } from 'react';
import type { QueueRow } from '../../../shared/contract/queueTypes.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { queue } from '../../../shared/i18n/ui/queue.ts';
import { ModeBadge } from '../../ui/ModeBadge.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import tables from '../../ui/tables.module.css';
import { DeadlineCell } from '../invoices/DeadlineCell.tsx';
import type { SendProgress } from '../session/liveUpdates.ts';
import { href } from '../session/route.ts';
import { NextStep } from './NextStep.tsx';
import classes from './Queue.module.css';

const words = queue;

/** What can be done with a row; the functions stay the same, so that a thousand deliveries redraw few rows. */
export interface RowActions {
  mark: (id: string, marked: boolean) => void;
  hold: (id: string, held: boolean) => void;
  correct: (id: string) => void;
  explain: (row: Pick<QueueRow, 'id' | 'number'>) => void;
}

interface QueueTableProps {
  rows: readonly QueueRow[];
  today: string;
  marked: ReadonlySet<string>;
  progress: SendProgress | null;
  actions: RowActions;
  onMarkAll: (marked: boolean) => void;
}

/** Only what waits to be sent is held or let go. */
export const mayBeMarked = ({ state }: QueueRow): boolean => state === 'queued';

/** One part of the queue, in the order in which it goes. */
export const QueueTable = ({ rows, today, marked, progress, actions, onMarkAll }: QueueTableProps) => {
  const markable = rows.filter(mayBeMarked);
  const count = markable.filter(({ id }) => marked.has(id)).length;
  return (
    <Table className={tables.table} aria-label={words.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={30}>
            <Checkbox
              size="xs"
              aria-label={words.marked.all}
              disabled={markable.length === 0}
              checked={markable.length > 0 && count === markable.length}
              indeterminate={count > 0 && count < markable.length}
              onChange={(event) => onMarkAll(event.currentTarget.checked)}
            />
          </Table.Th>
          <Table.Th>{words.columns.place}</Table.Th>
          <Table.Th>{words.columns.deadline}</Table.Th>
          <Table.Th>{words.columns.invoice}</Table.Th>
          <Table.Th className={tables.amount}>{words.columns.gross}</Table.Th>
          <Table.Th>{words.columns.state}</Table.Th>
          <Table.Th>{words.columns.problem}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Row
            key={row.id}
            {...{ row, today, actions }}
            isMarked={marked.has(row.id)}
            step={progress?.invoiceId === row.id ? progress.phase : null}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
};

interface RowProps {
  row: QueueRow;
  today: string;
  isMarked: boolean;
  /** What is done with it at this moment. */
  step: SendProgress['phase'] | null;
  actions: RowActions;
}

const Row = memo(({ row, today, isMarked, step, actions }: RowProps) => (
  <Table.Tr className={step === null ? undefined : classes.going}>
    <Table.Td>
      {mayBeMarked(row) && (
        <Checkbox
          size="xs"
          aria-label={words.marked.one(row.number)}
          checked={isMarked}
          onChange={(event) => actions.mark(row.id, event.currentTarget.checked)}
        />
      )}
    </Table.Td>
    <Table.Td className={classes.place}>
      {row.position !== null && <Text fw={650}>{row.position}.</Text>}
      <Text size="xs" c="dimmed">
        {reasonOf(row)}
      </Text>
    </Table.Td>
    <Table.Td className={tables.wrap}>
      <DeadlineCell invoice={row} today={today} />
      <button type="button" className={classes.why} onClick={() => actions.explain(row)}>
        {words.why.open}
        <span className={classes.unseen}> {row.number}</span>
      </button>
    </Table.Td>
    <Table.Td className={classes.invoice}>
      <a className={tables.link} href={href({ screen: 'invoices', id: row.id })}>
        {row.number}
      </a>
      <Text size="xs" c="dimmed" className={classes.buyer} title={row.buyerName}>
        {row.buyerName}
      </Text>
    </Table.Td>
    <Table.Td className={tables.amount}>{formatAmount(row.grossGrosze, row.currency)}</Table.Td>
    <Table.Td>
      <Stack gap={4} align="flex-start">
        <StateBadge state={row.state} />
        <ModeBadge mode={row.mode} />
      </Stack>
      {step !== null && (
        <Text size="xs" c="dimmed">
          {words.steps[step]}
        </Text>
      )}
    </Table.Td>
    <Table.Td className={classes.step}>
      <NextStep
        row={row}
        onHold={(held) => actions.hold(row.id, held)}
        onCorrect={() => actions.correct(row.id)}
      />
    </Table.Td>
  </Table.Tr>
));
Row.displayName = 'Row';

/** Why it has its place: the package, a way of its own, or why it has none. */
function reasonOf({ position, batch, stay, isTechnicalCorrection }: QueueRow): string {
  if (stay !== null) return words.order.stays[stay];
  if (batch !== null) return words.order.inPackage(batch.nr, batch.count);
  if (isTechnicalCorrection) return words.order.alone;
  return position === 1 ? words.order.first : '';
}
