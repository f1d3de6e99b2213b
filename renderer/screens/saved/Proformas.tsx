import { Button, Table } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProformaView } from '../../../shared/contract/savedTypes.ts';
import { formatAmount, formatDay } from '../../../shared/i18n/format.ts';
import { saved } from '../../../shared/i18n/ui/saved.ts';
import tables from '../../ui/tables.module.css';
import { useProgram } from '../session/client.ts';
import { Failure } from '../session/Failure.tsx';
import { useCall } from '../session/queries.ts';
import { href, navigate } from '../session/route.ts';
import { ActionsCell } from './ActionsCell.tsx';
import { Nothing } from './Nothing.tsx';

const words = saved.proforma;
const { columns } = saved;
const step = 100;

/** Proformas with the invoices that they became. */
export const Proformas = () => {
  const { client, openFile } = useProgram();
  const [limit, setLimit] = useState(step);
  const { data, error } = useCall('proforma.list', { limit }, { keepPrevious: true });
  const show = useMutation<void, Error, ProformaView>({
    mutationFn: async ({ id }) => openFile(await client.call('proforma.document', { id })),
  });
  const failed = error ?? show.error;
  if (data?.total === 0) return <Nothing kind="proforma" />;
  return (
    <>
      {failed !== null && <Failure error={failed} />}
      <Table className={tables.table} aria-label={saved.tabs.proforma}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.number}</Table.Th>
            <Table.Th>{columns.issueDate}</Table.Th>
            <Table.Th>{columns.buyer}</Table.Th>
            <Table.Th className={tables.amount}>{columns.gross}</Table.Th>
            <Table.Th>{columns.invoice}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data?.items.map((it) => (
            <Table.Tr key={it.id}>
              <Table.Td className={tables.nowrap}>{it.number}</Table.Td>
              <Table.Td className={tables.nowrap}>{formatDay(it.issueDate)}</Table.Td>
              <Table.Td className={tables.long} title={it.buyerName}>
                {it.buyerName}
              </Table.Td>
              <Table.Td className={tables.amount}>{formatAmount(it.grossGrosze, it.currency)}</Table.Td>
              <Table.Td className={tables.nowrap}>
                {it.invoice === null ? (
                  words.notYet
                ) : (
                  <a className={tables.link} href={href({ screen: 'invoices', id: it.invoice.id })}>
                    {it.invoice.number}
                  </a>
                )}
              </Table.Td>
              <ActionsCell
                actions={[
                  it.invoice === null && {
                    word: words.toInvoice,
                    label: words.toInvoiceOf(it.number),
                    isMain: true,
                    run: () => navigate({ screen: 'new', id: `proforma:${it.id}` }),
                  },
                  {
                    word: words.show,
                    label: words.showOf(it.number),
                    pending: show.isPending && show.variables.id === it.id,
                    run: () => show.mutate(it),
                  },
                ]}
              />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {(data?.total ?? 0) > limit && (
        <Button mt="sm" variant="default" onClick={() => setLimit(limit + step)}>
          {words.more}
        </Button>
      )}
    </>
  );
};
