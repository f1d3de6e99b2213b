import { Table } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { JournalRow } from '../../../shared/contract/journalCalls.ts';
import type { JournalFilter } from '../../../shared/contract/types.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { describeEntry, journalKindName } from '../../../shared/i18n/journal.ts';
import { journal } from '../../../shared/i18n/ui/journal.ts';
import tables from '../../ui/tables.module.css';
import { useProgram } from '../session/client.ts';
import { href } from '../session/route.ts';
import classes from './Journal.module.css';

const words = journal;
/** Lines asked for at once. */
export const pageSize = 100;
const rowHeight = 35;

interface JournalLinesProps {
  filter: JournalFilter;
  total: number;
  invoiceId: string | undefined;
}

/** Lines of the journal, of which only those in sight are drawn and asked for: there may be hundreds of thousands. */
export const JournalLines = ({ filter, total, invoiceId }: JournalLinesProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are called here only
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const shown = virtual.getVirtualItems();
  const rowAt = usePages(filter, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0);
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={classes.scroll} tabIndex={0} role="region" aria-label={words.title}>
      <Table className={tables.table} stickyHeader aria-label={words.title} aria-rowcount={total + 1}>
        <Table.Thead>
          <Table.Tr aria-rowindex={1}>
            <Table.Th w={180}>{words.columns.at}</Table.Th>
            <Table.Th w="34%">{words.columns.kind}</Table.Th>
            <Table.Th>{words.columns.what}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {above > 0 && <Space height={above} />}
          {shown.map(({ index }) => {
            const row = rowAt(index);
            return (
              <Table.Tr
                key={row?.id ?? `at-${index}`}
                ref={virtual.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
              >
                {row === undefined ? (
                  <Table.Td colSpan={3} c="dimmed">
                    {words.waiting}
                  </Table.Td>
                ) : (
                  <Cells row={row} isOfOne={invoiceId !== undefined} />
                )}
              </Table.Tr>
            );
          })}
          {below > 0 && <Space height={below} />}
        </Table.Tbody>
      </Table>
    </div>
  );
};

const Space = ({ height }: { height: number }) => (
  <tr aria-hidden="true">
    <td colSpan={3} style={{ height, padding: 0, border: 0 }} />
  </tr>
);

/** The pages between two lines, each asked for once. */
function usePages(filter: JournalFilter, first: number, last: number) {
  const { client } = useProgram();
  const from = Math.floor(first / pageSize);
  const count = Math.floor(last / pageSize) - from + 1;
  const pages = useQueries({
    queries: Array.from({ length: count }, (_, at) => {
      const input = { ...filter, limit: pageSize, offset: (from + at) * pageSize };
      return { queryKey: ['journal.page', input], queryFn: () => client.call('journal.page', input) };
    }),
  });
  return (index: number): JournalRow | undefined =>
    pages[Math.floor(index / pageSize) - from]?.data?.items[index % pageSize];
}

const Cells = ({ row, isOfOne }: { row: JournalRow; isOfOne: boolean }) => {
  const { invoiceId, invoiceNumber } = row;
  const text = describeEntry(row);
  return (
    <>
      <Table.Td className={tables.nowrap}>{formatInstant(row.at)}</Table.Td>
      <Table.Td>{journalKindName(row.kind)}</Table.Td>
      <Table.Td className={tables.breaking}>
        {invoiceId !== null && (
          <>
            <a className={tables.link} href={href({ screen: 'invoices', id: invoiceId })}>
              {invoiceNumber ?? words.openInvoice}
            </a>
            {!isOfOne && (
              <>
                {' '}
                <a
                  className={classes.only}
                  href={href({ screen: 'journal', id: invoiceId })}
                  aria-label={words.onlyThisOf(invoiceNumber ?? invoiceId)}
                >
                  {words.onlyThis}
                </a>
              </>
            )}
            {text !== '' && ' · '}
          </>
        )}
        {text}
      </Table.Td>
    </>
  );
};
