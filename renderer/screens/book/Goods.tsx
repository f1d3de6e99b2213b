import { Table } from '@mantine/core';
import { IconPackage } from '@tabler/icons-react';
import type { Good } from '../../../shared/contract/bookTypes.ts';
import { book } from '../../../shared/i18n/ui/book.ts';
import { newInvoice } from '../../../shared/i18n/ui/newInvoice.ts';
import tables from '../../ui/tables.module.css';
import { useProgram } from '../session/client.ts';
import { useCall } from '../session/queries.ts';
import { href, navigate } from '../session/route.ts';
import { useBookList } from './BookList.tsx';
import { BookScreen } from './BookScreen.tsx';
import { lastUsed } from './Customers.tsx';
import { GoodEditor } from './GoodEditor.tsx';
import { named, onSalesKey } from './Sales.tsx';

const words = book.goods;
const open = (id: string) => navigate({ screen: 'goods', id });

/** What the firm sells: searched as one types, opened at the side. `openId` is `new` for something to be added. */
export const Goods = ({ openId }: { openId: string | undefined }) => {
  const state = useBookList();
  const list = useCall('good.list', state.input, { keepPrevious: true });
  const isKept = openId !== undefined && openId !== 'new';
  const opened = useCall('good.get', { id: openId ?? '' }, { enabled: isKept });
  const { client } = useProgram();
  return (
    <BookScreen
      kind="goods"
      {...{ openId, words, state, list, opened }}
      icon={<IconPackage />}
      restore={({ id }) => client.call('good.archive', { id, archived: false })}
      putAway={(it) => words.putAway(it.line.name)}

      table={(items) => <GoodTable items={items} />}
      editor={(props) => <GoodEditor key={openId} {...props} />}
    />
  );
};

const GoodTable = ({ items }: { items: readonly Good[] }) => (
  <Table className={tables.table} highlightOnHover aria-label={words.title}>
    <Table.Thead>
      <Table.Tr>
        {Object.entries(words.columns).map(([key, name]) => (
          <Table.Th key={key} className={key === 'price' ? tables.amount : undefined}>
            {name}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {items.map(({ id, line, lastUsedAt }) => (
        <Table.Tr key={id} className={tables.clickable} onClick={() => open(id)}>
          <Table.Td className={tables.long} title={line.name}>
            <a
              data-row
              className={tables.link}
              href={href({ screen: 'goods', id })}
              aria-keyshortcuts="F"
              onKeyDown={onSalesKey(named(line.name))}
              onClick={(event) => event.stopPropagation()}
            >
              {line.name}
            </a>
          </Table.Td>
          <Table.Td className={tables.nowrap}>{line.index}</Table.Td>
          <Table.Td className={tables.nowrap}>{line.unit}</Table.Td>
          <Table.Td className={tables.amount}>{words.price(line.netPrice, line.grossPrice)}</Table.Td>
          <Table.Td className={tables.nowrap}>{newInvoice.lines.rates[line.vatRate]}</Table.Td>
          <Table.Td className={tables.nowrap}>{lastUsed(lastUsedAt)}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
