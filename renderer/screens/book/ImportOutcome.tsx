import { Stack, Table, Text } from '@mantine/core';
import type { ImportResult } from '../../../shared/contract/tableTypes.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { bookFiles } from '../../../shared/i18n/ui/bookFiles.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import tables from '../../ui/tables.module.css';

const words = bookFiles.outcome;
const mostShown = 50;

/** What an import would do, and why some rows stay outside. */
export const ImportOutcome = ({ result }: { result: ImportResult }) => {
  const { added, updated, skipped, bad } = result;
  const problems = result.problems.slice(0, mostShown);
  return (
    <Stack gap="sm">
      <Facts
        items={[
          [words.added, added],
          [words.updated, updated],
          [words.skipped, skipped],
          [words.bad, bad],
        ]}
      />
      {added + updated === 0 && <Notice tone="grey">{words.nothing}</Notice>}
      {bad > 0 && (
        <>
          <Text size="sm">{words.badHint}</Text>
          <Table className={tables.table} aria-label={words.bad}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={80}>{words.row}</Table.Th>
                <Table.Th>{words.why}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {problems.map((problem) => (
                <Table.Tr key={problem.row}>
                  <Table.Td>{problem.row}</Table.Td>
                  <Table.Td>{describeError(problem).title}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {bad > problems.length && <Text size="sm">{words.more(bad - problems.length)}</Text>}
        </>
      )}
    </Stack>
  );
};
