import { NativeSelect, Stack, Table, Text } from '@mantine/core';
import type { BookKind } from '../../../shared/contract/bookTypes.ts';
import type { TableView } from '../../../shared/contract/tableTypes.ts';
import { bookFields, bookHeading } from '../../../shared/i18n/bookTable.ts';
import { bookFiles } from '../../../shared/i18n/ui/bookFiles.ts';
import { Notice } from '../../ui/Notice.tsx';
import tables from '../../ui/tables.module.css';

const words = bookFiles.columns;
const samples = 3;

interface ColumnsTableProps {
  kind: BookKind;
  table: TableView;
  matching: readonly (string | null)[];
  onTwins: 'skip' | 'update';
  onMatching: (matching: (string | null)[]) => void;
  onOnTwins: (onTwins: 'skip' | 'update') => void;
}

/** What every column of a file holds: guessed, with some of its cells, to be put right. */
export const ColumnsTable = (props: ColumnsTableProps) => {
  const { kind, table, matching, onTwins, onMatching, onOnTwins } = props;
  const choices = [
    { value: '', label: words.leaveOut },
    ...bookFields(kind).map((value) => ({ value, label: bookHeading(kind, value) })),
  ];
  const cellsOf = (column: number): string =>
    table.rows
      .map((row) => row[column] ?? '')
      .filter((cell) => cell !== '')
      .slice(0, samples)
      .join(' · ');
  const match = (column: number, field: string) =>
    onMatching(matching.map((it, index) => (index === column ? (field === '' ? null : field) : it)));
  return (
    <Stack gap="sm">
      <Text size="sm">{words.found(table.total, table.encoding, table.separator)}</Text>
      {table.cleaned.cells > 0 && (
        <Notice tone="blue" title={words.cleaned(table.cleaned.cells)}>
          {table.cleaned.examples.map(({ row, before, after }) => (
            <Text key={`${row} ${before}`} size="sm">
              {words.example(row, before, after)}
            </Text>
          ))}
        </Notice>
      )}
      <Table className={tables.table} aria-label={words.column}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.column}</Table.Th>
            <Table.Th>{words.sample}</Table.Th>
            <Table.Th>{words.field}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.columns.map((column, index) => (
            <Table.Tr key={index}>
              <Table.Td>{column}</Table.Td>
              <Table.Td className={tables.long} title={cellsOf(index)}>
                {cellsOf(index)}
              </Table.Td>
              <Table.Td w={240}>
                <NativeSelect
                  size="xs"
                  aria-label={words.fieldOf(column)}
                  value={matching[index] ?? ''}
                  data={choices}
                  onChange={(event) => match(index, event.currentTarget.value)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <NativeSelect
        w={300}
        label={words.onTwins}
        value={onTwins}
        data={(['skip', 'update'] as const).map((value) => ({ value, label: words.twins[value] }))}
        onChange={(event) => onOnTwins(event.currentTarget.value === 'update' ? 'update' : 'skip')}
      />
    </Stack>
  );
};
