import { Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { AnnouncementEffects } from '../../../shared/contract/announcementCalls.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { announcements } from '../../../shared/i18n/ui/announcements.ts';
import tables from '../../ui/tables.module.css';
import { Failure } from '../session/Failure.tsx';
import { useCall } from '../session/queries.ts';
import { href } from '../session/route.ts';
import classes from './Announcements.module.css';

const words = announcements.effects;

/** Which invoices rely on an announcement, and which deadlines it moved; asked for when somebody looks. */
export const Effects = ({ id }: { id: string }) => {
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useCall('announcement.effects', { id }, { enabled: isOpen });
  return (
    <details className={classes.versions} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.open}</summary>
      {error !== null && <Failure error={error} here />}
      {data !== undefined && <Told effects={data} />}
    </details>
  );
};

const Told = ({ effects: { relying, moved } }: { effects: AnnouncementEffects }) => {
  if (relying.total === 0 && moved.total === 0) return <Text size="sm">{words.nothing}</Text>;
  return (
    <>
      {relying.total > 0 && (
        <Text size="sm" mt={4}>
          {words.relying(relying.total)}:{' '}
          {relying.items.map(({ id, number, deadline }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <a className={tables.link} href={href({ screen: 'invoices', id })}>
                {number}
              </a>{' '}
              ({words.deadline(deadline)})
            </span>
          ))}
          {relying.total > relying.items.length && ` ${words.more(relying.total - relying.items.length)}`}
        </Text>
      )}
      {moved.total > 0 && (
        <>
          <Text size="sm" mt={4}>
            {words.moved(moved.total)}
            {moved.total > moved.items.length && ` (${words.more(moved.total - moved.items.length)})`}
          </Text>
          <Table className={tables.table} aria-label={words.movedTable}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.columns.number}</Table.Th>
                <Table.Th>{words.columns.from}</Table.Th>
                <Table.Th>{words.columns.to}</Table.Th>
                <Table.Th>{words.columns.at}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {moved.items.map(({ invoiceId, number, from, to, at }) => (
                <Table.Tr key={`${invoiceId}-${at}`}>
                  <Table.Td>
                    <a className={tables.link} href={href({ screen: 'invoices', id: invoiceId })}>
                      {number}
                    </a>
                  </Table.Td>
                  <Table.Td>{words.deadline(from)}</Table.Td>
                  <Table.Td>{words.deadline(to)}</Table.Td>
                  <Table.Td>{formatInstant(at)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </>
  );
};
