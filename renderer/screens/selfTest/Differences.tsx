import { Table, Text } from '@mantine/core';
import type { SelfTestResult } from '../../../shared/contract/selfTestTypes.ts';
import { pointNumber } from '../../../shared/domain/selfTest/points.ts';
import { differences } from '../../../shared/domain/selfTest/verdict.ts';
import { outcomeName, pointName } from '../../../shared/i18n/selfTest.ts';
import { selfTest as words } from '../../../shared/i18n/ui/selfTest.ts';
import { Panel } from '../../ui/Panel.tsx';
import tables from '../../ui/tables.module.css';
import { Failure } from '../session/Failure.tsx';
import { useCall } from '../session/queries.ts';

/** Points that came out otherwise than in another self-test. */
export const Differences = ({ result, otherId }: { result: SelfTestResult; otherId: string }) => {
  const other = useCall('selfTest.get', { id: otherId });
  if (other.error !== null) return <Failure error={other.error} here />;
  if (other.data === undefined) return null;
  const found = differences(other.data.results, result.results);
  if (found.length === 0) return <Text size="sm">{words.same}</Text>;
  return (
    <Panel title={words.differences(found.length)}>
      <Table className={tables.table} aria-label={words.differences(found.length)}>
        <Table.Tbody>
          {found.map(({ point, before, after }) => (
            <Table.Tr key={point}>
              <Table.Td w={64}>{pointNumber[point]}</Table.Td>
              <Table.Td>{pointName[point]}</Table.Td>
              <Table.Td className={tables.nowrap}>
                {words.changed(outcomeName[before ?? 'cancelled'], outcomeName[after ?? 'cancelled'])}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
};
