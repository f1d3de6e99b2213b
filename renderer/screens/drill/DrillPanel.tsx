import { Button, Table, Text } from '@mantine/core';
import { drillSteps } from '../../../shared/domain/drill/steps.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { drill as words } from '../../../shared/i18n/ui/drill.ts';
import { Panel } from '../../ui/Panel.tsx';
import tables from '../../ui/tables.module.css';
import { useProgram } from '../session/client.ts';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall, useKnownStatus } from '../session/queries.ts';

/** Where an outage drill begins, and what was done in earlier ones. */
export const DrillPanel = () => {
  const { company } = useKnownStatus();
  const { openFile } = useProgram();
  const list = useCall('drill.list', null);
  const start = useAction('drill.start');
  const report = useAction('drill.report');
  const failed = start.error ?? report.error ?? list.error;
  const drills = list.data ?? [];
  if (company?.drill === true) return null;
  return (
    <Panel
      help="drill"
      title={words.title}
      actions={
        <Button size="xs" variant="default" loading={start.isPending} onClick={() => start.mutate(null)}>
          {words.start}
        </Button>
      }
    >
      <Text size="sm">{words.body}</Text>
      {failed !== null && <Failure error={failed} here />}
      {drills.length > 0 && (
        <Table className={tables.table} aria-label={words.last} mt="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.columns.when}</Table.Th>
              <Table.Th>{words.columns.by}</Table.Th>
              <Table.Th>{words.columns.steps}</Table.Th>
              <Table.Th>{words.columns.invoices}</Table.Th>
              <Table.Th>{words.columns.report}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {drills.map(({ startedAt, by, done, invoices }) => (
              <Table.Tr key={startedAt}>
                <Table.Td className={tables.nowrap}>{formatInstant(startedAt)}</Table.Td>
                <Table.Td>{by}</Table.Td>
                <Table.Td>{words.stepsOf(done.length, drillSteps.length)}</Table.Td>
                <Table.Td>{words.invoices(invoices)}</Table.Td>
                <Table.Td>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={words.reportOf(formatInstant(startedAt))}
                    onClick={() => report.mutate({ startedAt }, { onSuccess: (file) => void openFile(file) })}
                  >
                    {words.report}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Panel>
  );
};
