import { Button, Table, Text } from '@mantine/core';
import { IconCircleCheck, IconPlayerPause, IconPlayerPlay, IconSend } from '@tabler/icons-react';
import type { InvoiceSummary, ModeStatus, QueueStatus } from '../../../shared/contract/types.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { formatTime } from '../../../shared/i18n/times.ts';
import { modeName } from '../../../shared/i18n/modes.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { CarryMenu, CarryNotices } from './Carry.tsx';
import { NextStep } from './NextStep.tsx';
import { WaitingCorrections } from './WaitingCorrections.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ModeBadge } from '../../ui/ModeBadge.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import tables from '../../ui/tables.module.css';
import { DeadlineCell } from '../invoices/DeadlineCell.tsx';
import { Failure, solvingRoute, WhatNow } from '../session/Failure.tsx';
import { useAction, useCall, useKnownStatus } from '../session/queries.ts';
import { href, navigate } from '../session/route.ts';

const words = ui.queue;

/** What still has to reach KSeF, nearest deadline first, and what stands in the way. */
export const Queue = () => {
  const { queue, mode, today } = useKnownStatus();
  const list = useCall('queue.list', null);
  const sendNow = useAction('queue.sendNow');
  const pause = useAction('queue.pause');
  const resume = useAction('queue.resume');
  const failed = sendNow.error ?? pause.error ?? resume.error ?? list.error;
  const sending = queue.sending || sendNow.isPending;
  const waits = (list.data?.length ?? 0) > 0;
  return (
    <>
      <ScreenHeader title={words.title} subtitle={words.subtitle}>
        <CarryMenu mayCarryOut={queue.waiting > 0} />
        {queue.paused ? (
          <Button
            variant="default"
            loading={resume.isPending}
            leftSection={<IconPlayerPlay size={17} aria-hidden="true" />}
            onClick={() => resume.mutate(null)}
          >
            {words.resume}
          </Button>
        ) : (
          <Button
            variant="default"
            loading={pause.isPending}
            leftSection={<IconPlayerPause size={17} aria-hidden="true" />}
            onClick={() => pause.mutate(null)}
          >
            {words.pause}
          </Button>
        )}
        {queue.waiting > 0 && (
          <Button
            disabled={sending}
            leftSection={<IconSend size={17} aria-hidden="true" />}
            onClick={() => sendNow.mutate(null)}
          >
            {sending ? words.sending : words.sendNow}
          </Button>
        )}
      </ScreenHeader>
      <div style={{ display: 'grid', gap: 12 }}>
        {failed !== null && <Failure error={failed} />}
        <QueueNotice queue={queue} mode={mode} />
        <CarryNotices />
        <WaitingCorrections />
        <div role="status">
          {sendNow.data !== undefined && !sending && (
            <Text size="sm">
              {words.result(sendNow.data.accepted, sendNow.data.rejected, sendNow.data.waiting)}
            </Text>
          )}
        </div>
        <Panel>
          {waits ? (
            <QueueTable items={list.data ?? []} today={today} />
          ) : (
            list.data !== undefined && <EmptyState icon={<IconCircleCheck />} {...words.empty} />
          )}
        </Panel>
      </div>
    </>
  );
};

/** Why nothing goes out now: paused or kept offline by the user, or something in the way. */
const QueueNotice = ({ queue, mode }: { queue: QueueStatus; mode: ModeStatus }) => {
  const auto = useAction('mode.auto');
  if (queue.paused) {
    return (
      <Notice tone="amber" title={words.paused.title} icon={<IconPlayerPause aria-hidden="true" />}>
        <Text size="sm">{words.paused.body}</Text>
      </Notice>
    );
  }
  if (queue.waiting === 0) return null;
  if (mode.source === 'manual' && mode.mode !== 'online') {
    return (
      <Notice tone="amber" title={words.keptOffline.title(modeName[mode.mode])}>
        <Text size="sm">{words.keptOffline.body}</Text>
        <Button
          mt={6}
          size="compact-sm"
          variant="default"
          loading={auto.isPending}
          onClick={() => auto.mutate(null)}
        >
          {words.keptOffline.action}
        </Button>
      </Notice>
    );
  }
  if (queue.blockedBy === null) return null;
  const message = describeError(queue.blockedBy);
  const route = solvingRoute(queue.blockedBy.code);
  return (
    <Notice tone="amber" title={message.title}>
      <Text size="sm">
        {message.body} {words.blocked(queue.nextTryAt === null ? undefined : formatTime(queue.nextTryAt))}
      </Text>
      {route !== undefined && message.action !== undefined && (
        <Button mt={6} size="compact-sm" variant="default" onClick={() => navigate(route)}>
          {message.action}
        </Button>
      )}{' '}
      <WhatNow problem={queue.blockedBy} />
    </Notice>
  );
};

const QueueTable = ({ items, today }: { items: readonly InvoiceSummary[]; today: string }) => (
  <Table className={tables.table} aria-label={words.table}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{words.columns.deadline}</Table.Th>
        <Table.Th>{words.columns.number}</Table.Th>
        <Table.Th>{words.columns.buyer}</Table.Th>
        <Table.Th className={tables.amount}>{words.columns.gross}</Table.Th>
        <Table.Th>{words.columns.mode}</Table.Th>
        <Table.Th>{words.columns.state}</Table.Th>
        <Table.Th>{words.columns.problem}</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {items.map((invoice) => (
        <Table.Tr key={invoice.id}>
          <Table.Td className={tables.wrap}>
            <DeadlineCell invoice={invoice} today={today} />
          </Table.Td>
          <Table.Td className={tables.nowrap}>
            <a className={tables.link} href={href({ screen: 'invoices', id: invoice.id })}>
              {invoice.number}
            </a>
          </Table.Td>
          <Table.Td className={tables.long} title={invoice.buyerName}>
            {invoice.buyerName}
          </Table.Td>
          <Table.Td className={tables.amount}>{formatAmount(invoice.grossGrosze, invoice.currency)}</Table.Td>
          <Table.Td>
            <ModeBadge mode={invoice.mode} />
          </Table.Td>
          <Table.Td>
            <StateBadge state={invoice.state} />
          </Table.Td>
          <Table.Td className={tables.step}>
            <NextStep invoice={invoice} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
