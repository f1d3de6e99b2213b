import { Button, Table } from '@mantine/core';
import { IconPackage } from '@tabler/icons-react';
import { useState } from 'react';
import type { Good } from '../../../shared/contract/bookTypes.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import tables from '../../ui/tables.module.css';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';
import { href, navigate } from '../session/route.ts';
import { BookList, useBookList } from './BookList.tsx';
import { lastUsed } from './Customers.tsx';
import { FileActions } from './FileActions.tsx';
import { GoodEditor } from './GoodEditor.tsx';

const words = ui.book.goods;
const close = () => navigate({ screen: 'goods' });
const open = (id: string) => navigate({ screen: 'goods', id });

/** What the firm sells: searched as one types, opened at the side. `openId` is `new` for something to be added. */
export const Goods = ({ openId }: { openId: string | undefined }) => {
  const state = useBookList();
  const list = useCall('good.list', state.input, { keepPrevious: true });
  const isKept = openId !== undefined && openId !== 'new';
  const opened = useCall('good.get', { id: openId ?? '' }, { enabled: isKept });
  const [putAway, setPutAway] = useState<Good | null>(null);
  const restoring = useAction('good.archive');
  const failed = list.error ?? opened.error ?? restoring.error;
  const undo = putAway && {
    text: words.putAway(putAway.line.name),
    run: () => restoring.mutate({ id: putAway.id, archived: false }, { onSuccess: () => setPutAway(null) }),
  };
  return (
    <>
      <ScreenHeader title={words.title} {...(list.data && { subtitle: words.count(list.data.total) })}>
        <FileActions kind="goods" />
        <Button onClick={() => open('new')}>{words.add}</Button>
      </ScreenHeader>
      {failed !== null && <Failure error={failed} here />}
      <BookList
        state={state}
        placeholder={words.searchPlaceholder}
        found={list.data && { total: list.data.total, shown: list.data.items.length }}
        isFetching={list.isFetching}
        noArchived={words.noArchived}
        undo={undo}
        empty={
          <EmptyState icon={<IconPackage />} {...words.empty}>
            <Button mt="xs" onClick={() => open('new')}>
              {words.add}
            </Button>
          </EmptyState>
        }
      >
        {list.data !== undefined && <GoodTable items={list.data.items} />}
      </BookList>
      {(openId === 'new' || (isKept && opened.data !== undefined)) && (
        <GoodEditor
          key={openId}
          good={isKept ? (opened.data ?? null) : null}
          searched={state.typed}
          onClose={close}
          onOpen={open}
          onArchived={(good) => {
            setPutAway(good);
            close();
          }}
        />
      )}
    </>
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
              onClick={(event) => event.stopPropagation()}
            >
              {line.name}
            </a>
          </Table.Td>
          <Table.Td className={tables.nowrap}>{line.index}</Table.Td>
          <Table.Td className={tables.nowrap}>{line.unit}</Table.Td>
          <Table.Td className={tables.amount}>{words.price(line.netPrice, line.grossPrice)}</Table.Td>
          <Table.Td className={tables.nowrap}>{ui.newInvoice.lines.rates[line.vatRate]}</Table.Td>
          <Table.Td className={tables.nowrap}>{lastUsed(lastUsedAt)}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
