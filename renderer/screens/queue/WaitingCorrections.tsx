import { Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { WaitingCorrectionView } from '../../../shared/contract/types.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { invoiceKind } from '../../../shared/i18n/print/invoiceNames.ts';
import { waitingCorrections } from '../../../shared/i18n/ui/numbering.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Panel } from '../../ui/Panel.tsx';
import tables from '../../ui/tables.module.css';
import { Failure, WhatNow } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';

const words = waitingCorrections;

/** Finished corrections whose XML needs a KSeF number that is not there yet, and why. */
export const WaitingCorrections = () => {
  const { data = [] } = useCall('correction.list', null);
  const [dropped, setDropped] = useState<WaitingCorrectionView | null>(null);
  const issue = useAction('correction.issue');
  const drop = useAction('correction.drop');
  const failed = issue.error ?? drop.error;
  if (data.length === 0) return null;
  return (
    <Panel title={words.title}>
      <Text size="sm" mb="xs">
        {data.some(({ isReady }) => isReady) ? words.bodyAsking : words.body}
      </Text>
      {failed !== null && <Failure error={failed} here />}
      <Table className={tables.table} aria-label={words.title}>
        <Table.Tbody>
          {data.map((it) => (
            <Table.Tr key={it.id}>
              <Table.Td>
                {words.of(invoiceKind(it.kind), it.originalNumber)}
                {it.problem !== null && (
                  <Text size="xs" c="dimmed">
                    {describeError(it.problem).title} <WhatNow problem={it.problem} />
                  </Text>
                )}
              </Table.Td>
              <Table.Td className={tables.long} title={it.buyerName}>
                {it.buyerName}
              </Table.Td>
              <Table.Td>
                <Group gap={4} justify="flex-end" wrap="nowrap">
                  {it.isReady && (
                    <Button
                      size="compact-xs"
                      loading={issue.isPending && issue.variables.id === it.id}
                      onClick={() => issue.mutate({ id: it.id })}
                    >
                      {words.issue}
                    </Button>
                  )}
                  <Button size="compact-xs" variant="default" onClick={() => setDropped(it)}>
                    {words.drop}
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {dropped !== null && (
        <ConfirmDialog
          help="corrections"
          opened
          title={words.dropTitle}
          body={words.dropBody}
          confirm={words.drop}
          pending={drop.isPending}
          onConfirm={() => drop.mutate({ id: dropped.id }, { onSettled: () => setDropped(null) })}
          onCancel={() => setDropped(null)}
        />
      )}
    </Panel>
  );
};
