import { Button, Group, Table, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileSpreadsheet, IconListDetails } from '@tabler/icons-react';
import { useState } from 'react';
import type { JournalEntry, JournalFilter } from '../../../shared/contract/types.ts';
import { isDay } from '../../../shared/domain/warsawTime.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { describeEntry, journalKindName } from '../../../shared/i18n/journal.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import tables from '../../ui/tables.module.css';
import { useProgram } from '../session/client.ts';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall, useKnownStatus } from '../session/queries.ts';
import { href } from '../session/route.ts';
import { JournalFilters, nothingTyped, type Typed } from './JournalFilters.tsx';

const words = ui.journal;
const pageSize = 100;
/** The most the contract gives in one answer. */
const mostShown = 1000;

const filterOf = ({ search, area, from, to }: Typed): JournalFilter => ({
  ...(search.trim() !== '' && { search: search.trim() }),
  ...(area && { area }),
  ...(isDay(from) && { from }),
  ...(isDay(to) && { to }),
});

/** What happened, newest first: found by words, by what it is about or by day, and saved as a file. */
export const Journal = () => {
  const { today } = useKnownStatus();
  const { saveFile } = useProgram();
  const [typed, setTyped] = useState(nothingTyped);
  const [settled] = useDebouncedValue(typed, 150);
  const [limit, setLimit] = useState(pageSize);
  const filter = filterOf(settled);
  const entries = useCall('journal.list', { ...filter, limit }, { keepPrevious: true });
  const exporting = useAction('journal.export');
  const isFiltered = Object.keys(filter).length > 0;
  const found = entries.data ?? [];
  const isEmpty = entries.data?.length === 0;
  const failed = entries.error ?? exporting.error;
  return (
    <>
      <ScreenHeader title={words.title} subtitle={words.subtitle}>
        <Button
          variant="default"
          loading={exporting.isPending}
          leftSection={<IconFileSpreadsheet size={17} aria-hidden="true" />}
          onClick={() => exporting.mutate(filter, { onSuccess: (file) => void saveFile(file) })}
        >
          {words.save}
        </Button>
      </ScreenHeader>
      {failed !== null && <Failure error={failed} />}
      <Panel>
        {(!isEmpty || isFiltered) && <JournalFilters typed={typed} today={today} onChange={setTyped} />}
        {isEmpty && !isFiltered && <EmptyState icon={<IconListDetails />} {...words.empty} />}
        {isEmpty && isFiltered && (
          <Group gap="sm" py="md">
            <Text size="sm">{words.nothingFound}</Text>
            <Button variant="default" size="compact-sm" onClick={() => setTyped(nothingTyped)}>
              {words.clear}
            </Button>
          </Group>
        )}
        {found.length > 0 && <Lines entries={found} />}
        {found.length === limit && limit < mostShown && (
          <Button
            mt="sm"
            variant="default"
            loading={entries.isFetching}
            onClick={() => setLimit(Math.min(mostShown, limit + pageSize))}
          >
            {words.more}
          </Button>
        )}
      </Panel>
    </>
  );
};

const Lines = ({ entries }: { entries: readonly JournalEntry[] }) => {
  const numbers = numbersIn(entries);
  return (
    <Table className={tables.table} aria-label={words.title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.columns.at}</Table.Th>
          <Table.Th>{words.columns.kind}</Table.Th>
          <Table.Th>{words.columns.what}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Table.Tr key={entry.id}>
            <Table.Td className={tables.nowrap} w={180}>
              {formatInstant(entry.at)}
            </Table.Td>
            <Table.Td>{journalKindName(entry.kind)}</Table.Td>
            <Table.Td>
              <Subject entry={entry} numbers={numbers} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

/** Numbers of invoices by id, from the entries themselves: issuing wrote them down. */
const numbersIn = (entries: readonly JournalEntry[]): Map<string, string> =>
  new Map(
    entries.flatMap(({ invoiceId, data }) => {
      const number = data['number'];
      return invoiceId === null || typeof number !== 'string' ? [] : [[invoiceId, number] as const];
    }),
  );

const Subject = ({ entry, numbers }: { entry: JournalEntry; numbers: Map<string, string> }) => {
  const text = describeEntry(entry);
  if (entry.invoiceId === null) return <>{text}</>;
  return (
    <>
      <a className={tables.link} href={href({ screen: 'invoices', id: entry.invoiceId })}>
        {numbers.get(entry.invoiceId) ?? words.openInvoice}
      </a>
      {text !== '' && ` · ${text}`}
    </>
  );
};
