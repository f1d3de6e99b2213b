import { Table } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { Customer } from '../../../shared/contract/bookTypes.ts';
import { buyerNumber, type BuyerId } from '../../../shared/domain/fa3/party.ts';
import { warsawDay } from '../../../shared/domain/warsawTime.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { book } from '../../../shared/i18n/ui/book.ts';
import { newInvoice } from '../../../shared/i18n/ui/newInvoice.ts';
import tables from '../../ui/tables.module.css';
import { useProgram } from '../session/client.ts';
import { useCall } from '../session/queries.ts';
import { href, navigate } from '../session/route.ts';
import { useBookList } from './BookList.tsx';
import { BookScreen } from './BookScreen.tsx';
import { CustomerEditor } from './CustomerEditor.tsx';
import { onSalesKey, salesTo } from './Sales.tsx';
import { TwinsBanner } from './Twins.tsx';

const words = book.customers;
const open = (id: string) => navigate({ screen: 'customers', id });

/** The number that a buyer is known by, or a word for who has none. */
export const numberOf = (id: BuyerId): string => buyerNumber(id) || words.consumer;

/** Day of an instant in Warsaw; a word for what was never used. */
export const lastUsed = (instant: number | null): string =>
  instant === null ? book.list.neverUsed : formatDay(warsawDay(instant));

/** The firm's customers: searched as one types, opened at the side. `openId` is `new` for one to be added. */
export const Customers = ({ openId }: { openId: string | undefined }) => {
  const state = useBookList();
  const list = useCall('customer.list', state.input, { keepPrevious: true });
  const isKept = openId !== undefined && openId !== 'new';
  const opened = useCall('customer.get', { id: openId ?? '' }, { enabled: isKept });
  const { client } = useProgram();
  return (
    <BookScreen
      kind="customers"
      {...{ openId, words, state, list, opened }}
      icon={<IconUsers />}
      restore={({ id }) => client.call('customer.archive', { id, archived: false })}
      putAway={(it) => words.putAway(it.buyer.name)}
      above={<TwinsBanner />}
      table={(items) => <CustomerTable items={items} />}
      editor={(props) => <CustomerEditor key={openId} {...props} />}
    />
  );
};

const addressOf = ({ address }: Customer['buyer']): string =>
  [address?.line2, address?.line1].filter(Boolean).join(', ');

const CustomerTable = ({ items }: { items: readonly Customer[] }) => (
  <Table className={tables.table} highlightOnHover aria-label={words.title}>
    <Table.Thead>
      <Table.Tr>
        {Object.entries(words.columns).map(([key, name]) => (
          <Table.Th key={key} {...(key === 'place' && { className: tables.spare })}>
            {name}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {items.map(({ id, buyer, payment, lastUsedAt }) => (
        <Table.Tr key={id} className={tables.clickable} onClick={() => open(id)}>
          <Table.Td className={tables.long} w="62%" title={buyer.name}>
            <a
              data-row
              className={tables.link}
              href={href({ screen: 'customers', id })}
              aria-keyshortcuts="F"
              onKeyDown={onSalesKey(salesTo(buyer))}
              onClick={(event) => event.stopPropagation()}
            >
              {buyer.name}
            </a>
          </Table.Td>
          <Table.Td className={tables.nowrap}>{numberOf(buyer.id)}</Table.Td>
          <Table.Td className={`${tables.long} ${tables.spare}`} w="38%" title={addressOf(buyer)}>
            {addressOf(buyer)}
          </Table.Td>
          <Table.Td className={tables.contact} title={buyer.email ?? buyer.phone}>
            {buyer.email ?? buyer.phone}
          </Table.Td>
          <Table.Td className={tables.nowrap}>
            {payment && words.pays(newInvoice.payment.forms[payment.form], payment.days)}
          </Table.Td>
          <Table.Td className={tables.nowrap}>{lastUsed(lastUsedAt)}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
