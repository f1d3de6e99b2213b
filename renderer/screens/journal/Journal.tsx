import { Button, Table } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useState } from 'react';
import type { JournalEntry } from '../../../shared/contract/types.ts';
import { Mode } from '../../../shared/domain/mode.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { journalKindName, modeName } from '../../../shared/i18n/modes.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import tables from '../../ui/tables.module.css';
import { Failure } from '../session/Failure.tsx';
import { useCall } from '../session/queries.ts';
import { href } from '../session/route.ts';

const words = ui.journal;
const pageSize = 100;
/** The most the contract gives in one answer. */
const mostShown = 1000;

/** What happened, newest first. */
export const Journal = () => {
  const [limit, setLimit] = useState(pageSize);
  const entries = useCall('journal.list', { limit }, { keepPrevious: true });
  const numbers = numbersIn(entries.data ?? []);
  return (
    <>
      <ScreenHeader title={words.title} subtitle={words.subtitle} />
      {entries.error !== null && <Failure error={entries.error} />}
      <Panel>
        {entries.data?.length === 0 && <EmptyState icon={<IconListDetails />} {...words.empty} />}
        {entries.data !== undefined && entries.data.length > 0 && (
          <Table className={tables.table} aria-label={words.title}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.columns.at}</Table.Th>
                <Table.Th>{words.columns.kind}</Table.Th>
                <Table.Th>{words.columns.what}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {entries.data.map((entry) => (
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
        )}
        {entries.data !== undefined && entries.data.length === limit && limit < mostShown && (
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

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Numbers of invoices by id, from the entries themselves: issuing wrote them down. */
const numbersIn = (entries: readonly JournalEntry[]): Map<string, string> =>
  new Map(
    entries.flatMap(({ invoiceId, data }) => {
      const number = textOf(data['number']);
      return invoiceId === null || number === undefined ? [] : [[invoiceId, number] as const];
    }),
  );

/** What an entry carries that means something to a person. */
function remark({ data }: JournalEntry): string {
  const mode = Mode.safeParse(data['mode']);
  const code = textOf(data['code']);
  const details = typeof data['details'] === 'object' && data['details'] !== null ? data['details'] : {};
  return [
    mode.success ? modeName[mode.data] : undefined,
    textOf(data['reason']),
    textOf(data['ksefNumber']),
    textOf(data['serial']),
    code === undefined ? undefined : describeError({ code, details: { ...details } }).title,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

const Subject = ({ entry, numbers }: { entry: JournalEntry; numbers: Map<string, string> }) => {
  const text = remark(entry);
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
