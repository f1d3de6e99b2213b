import { Table } from '@mantine/core';
import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { sumGrosze } from '../../../shared/domain/money.ts';
import { formatAccount, formatAmount, formatDay, formatGrosze } from '../../../shared/i18n/format.ts';
import { invoices } from '../../../shared/i18n/ui/invoices.ts';
import { newInvoice } from '../../../shared/i18n/ui/newInvoice.ts';
import { invoiceDetails } from '../../../shared/i18n/ui/invoiceDetails.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import tables from '../../ui/tables.module.css';

const words = invoiceDetails.money;
const parts = ['netGrosze', 'vatGrosze', 'grossGrosze'] as const;

function accountOf(payment: InvoiceDetails['payment']): string | undefined {
  const number = payment?.account ?? payment?.accounts?.[0]?.number;
  return number === undefined ? undefined : formatAccount(number);
}

/** What it comes to by rate, and how and when it is to be paid. */
export const Money = ({ invoice: { totals, payment, currency, grossGrosze, paymentDay } }: MoneyProps) => (
  <Panel title={words.title}>
    <Table className={tables.table} aria-label={words.title} mb="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.rate}</Table.Th>
          <Table.Th className={tables.amount}>{words.net}</Table.Th>
          <Table.Th className={tables.amount}>{words.vat}</Table.Th>
          <Table.Th className={tables.amount}>{words.gross}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {totals.map((total) => (
          <Table.Tr key={`${total.rate} ${total.ossRate ?? ''}`}>
            <Table.Td>{newInvoice.lines.rates[total.rate]}</Table.Td>
            {parts.map((part) => (
              <Table.Td key={part} className={tables.amount}>
                {formatGrosze(total[part])}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
        {totals.length > 1 && (
          <Table.Tr fw={650}>
            <Table.Td>{words.total}</Table.Td>
            {parts.map((part) => (
              <Table.Td key={part} className={tables.amount}>
                {formatGrosze(sumGrosze(totals.map((total) => total[part])))}
              </Table.Td>
            ))}
          </Table.Tr>
        )}
      </Table.Tbody>
    </Table>
    <Facts
      items={[
        [invoices.details.amount, formatAmount(grossGrosze, currency)],
        [words.form, payment ? (payment.otherForm ?? newInvoice.payment.forms[payment.form]) : undefined],
        [words.due, paymentDay === null ? undefined : formatDay(paymentDay)],
        [words.paidOn, payment?.paidOn === undefined ? undefined : formatDay(payment.paidOn)],
        [words.account, accountOf(payment)],
      ]}
    />
  </Panel>
);

interface MoneyProps {
  invoice: InvoiceDetails;
}
