import { Table } from '@mantine/core';
import type { InvoiceSummary } from '../../../shared/contract/types.ts';
import { isAccepted } from '../../../shared/domain/lifecycle.ts';
import { formatAmount, formatDay } from '../../../shared/i18n/format.ts';
import { deadlineText } from '../../../shared/i18n/times.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { ModeBadge } from '../../ui/ModeBadge.tsx';
import { OverdueBadge, StateBadge } from '../../ui/StateBadge.tsx';
import tables from '../../ui/tables.module.css';
import { href, navigate } from '../session/route.ts';

const words = ui.invoices.columns;

/** Passed its deadline while KSeF does not have it yet. */
export const isOverdue = ({ state, deadline }: Pick<InvoiceSummary, 'state' | 'deadline'>): boolean =>
  !isAccepted(state) && deadline.kind === 'day' && deadline.overdue;

/** By when KSeF must have it; nothing once it has. */
export const DeadlineCell = ({ invoice, today }: { invoice: InvoiceSummary; today: string }) => {
  if (isAccepted(invoice.state)) return null;
  if (!isOverdue(invoice)) return <>{deadlineText(invoice.deadline, today)}</>;
  return (
    <>
      <OverdueBadge /> {invoice.deadline.kind === 'day' && formatDay(invoice.deadline.day)}
    </>
  );
};

/** A row opens its invoice; the number is a link for keys and readers. */
export const InvoiceTable = ({ items, today }: { items: readonly InvoiceSummary[]; today: string }) => (
  <Table className={tables.table} highlightOnHover aria-label={ui.invoices.title}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{words.number}</Table.Th>
        <Table.Th>{words.issueDate}</Table.Th>
        <Table.Th>{words.buyer}</Table.Th>
        <Table.Th className={tables.amount}>{words.gross}</Table.Th>
        <Table.Th>{words.mode}</Table.Th>
        <Table.Th>{words.state}</Table.Th>
        <Table.Th>{words.deadline}</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {items.map((invoice) => (
        <Table.Tr
          key={invoice.id}
          className={tables.clickable}
          onClick={() => navigate({ screen: 'invoices', id: invoice.id })}
        >
          <Table.Td className={tables.nowrap}>
            <a
              className={tables.link}
              href={href({ screen: 'invoices', id: invoice.id })}
              onClick={(event) => event.stopPropagation()}
            >
              {invoice.number}
            </a>
          </Table.Td>
          <Table.Td className={tables.nowrap}>{formatDay(invoice.issueDate)}</Table.Td>
          <Table.Td className={tables.long} title={invoice.buyerName}>
            {invoice.buyerName}
          </Table.Td>
          <Table.Td className={tables.amount}>{formatAmount(invoice.grossGrosze, invoice.currency)}</Table.Td>
          <Table.Td>
            <ModeBadge mode={invoice.mode} />
          </Table.Td>
          <Table.Td>
            <StateBadge state={invoice.state} />
          </Table.Td>
          <Table.Td className={tables.wrap}>
            <DeadlineCell invoice={invoice} today={today} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
