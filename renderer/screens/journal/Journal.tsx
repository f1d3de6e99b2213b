import { Button, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileSpreadsheet, IconListDetails } from '@tabler/icons-react';
import { useState } from 'react';
import type { JournalFilter } from '../../../shared/contract/types.ts';
import { isDay } from '../../../shared/domain/warsawTime.ts';
import { journal } from '../../../shared/i18n/ui/journal.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { useProgram } from '../session/client.ts';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall, useKnownStatus } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import { ChainCheck } from './ChainCheck.tsx';
import { JournalFilters, nothingTyped, type Typed } from './JournalFilters.tsx';
import { JournalLines, pageSize } from './JournalLines.tsx';

const words = journal;

const filterOf = ({ search, area, kind, from, to }: Typed, invoiceId: string | undefined): JournalFilter => ({
  ...(invoiceId !== undefined && { invoiceId }),
  ...(search.trim() !== '' && { search: search.trim() }),
  ...(area && { area }),
  ...(kind !== '' && { kind }),
  ...(isDay(from) && { from }),
  ...(isDay(to) && { to }),
});

/** What happened, newest first: found by words, kind, day or invoice, proved by its chain, and saved as a file. */
export const Journal = ({ invoiceId }: { invoiceId: string | undefined }) => {
  const { today } = useKnownStatus();
  const { saveFile } = useProgram();
  const [typed, setTyped] = useState(nothingTyped);
  const [settled] = useDebouncedValue(typed, 150);
  const filter = filterOf(settled, invoiceId);
  // The newest page: the list asks for the same one, and for the others as they come into sight.
  const first = useCall('journal.page', { ...filter, limit: pageSize, offset: 0 }, { keepPrevious: true });
  const exporting = useAction('journal.export');
  const isFiltered = Object.keys(filter).length > 0;
  const total = first.data?.total;
  const failed = first.error ?? exporting.error;
  const showAll = () => {
    setTyped(nothingTyped);
    if (invoiceId !== undefined) navigate({ screen: 'journal' });
  };
  return (
    <>
      <ScreenHeader help="journal" title={words.title} subtitle={words.subtitle}>
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
        <ChainCheck />
        {(total !== 0 || isFiltered) && <JournalFilters typed={typed} today={today} onChange={setTyped} />}
        {invoiceId !== undefined && (
          <Group gap="xs" mb="sm">
            <Text size="sm">{nameOf(first.data?.items[0]?.invoiceNumber)}</Text>
            <Button size="compact-xs" variant="default" onClick={() => navigate({ screen: 'journal' })}>
              {words.allInvoices}
            </Button>
          </Group>
        )}
        {total === 0 && !isFiltered && <EmptyState icon={<IconListDetails />} {...words.empty} />}
        {total === 0 && isFiltered && (
          <Group gap="sm" py="md">
            <Text size="sm">{words.nothingFound}</Text>
            <Button variant="default" size="compact-sm" onClick={showAll}>
              {words.clear}
            </Button>
          </Group>
        )}
        {total !== undefined && total > 0 && (
          <>
            <Text size="xs" c="dimmed" mb={4} role="status">
              {words.found(total)}
            </Text>
            <JournalLines key={JSON.stringify(filter)} {...{ filter, total, invoiceId }} />
          </>
        )}
      </Panel>
    </>
  );
};

const nameOf = (number: string | null | undefined): string =>
  number == null ? words.ofOneInvoice : words.ofInvoice(number);
