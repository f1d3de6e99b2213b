import { Table } from '@mantine/core';
import type { SavedView } from '../../../shared/contract/savedTypes.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { saved as savedWords } from '../../../shared/i18n/ui/saved.ts';
import tables from '../../ui/tables.module.css';
import { navigate } from '../session/route.ts';
import { ActionsCell } from './ActionsCell.tsx';
import { BuyerCell, GrossCell, NameCell } from './cells.tsx';

const words = savedWords;

interface DraftTableProps {
  kind: 'draft' | 'template';
  items: readonly SavedView[];
  onSchedule: (item: SavedView) => void;
  onRemove: (item: SavedView) => void;
}

/** Unfinished drafts, or templates: opened in the form, or made to come again. */
export const DraftTable = ({ kind, items, onSchedule, onRemove }: DraftTableProps) => (
  <Table className={tables.table} aria-label={words.tabs[kind]}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{words.columns.name}</Table.Th>
        <Table.Th>{words.columns.buyer}</Table.Th>
        <Table.Th className={tables.amount}>{words.columns.gross}</Table.Th>
        <Table.Th>{words.columns.changed}</Table.Th>
        <Table.Td />
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {items.map((it) => (
        <Table.Tr key={it.id}>
          <NameCell item={it} />
          <BuyerCell draft={it.draft} />
          <GrossCell draft={it.draft} />
          <Table.Td className={tables.nowrap}>{formatInstant(it.changedAt).slice(0, -3)}</Table.Td>
          <ActionsCell
            actions={[
              {
                word: kind === 'draft' ? words.open : words.use,
                label: kind === 'draft' ? words.openOf(it.name) : words.useOf(it.name),
                isMain: true,
                run: () => navigate({ screen: 'new', id: `saved:${it.id}` }),
              },
              { word: words.repeat, label: words.repeatOf(it.name), run: () => onSchedule(it) },
              { word: words.remove, label: words.removeOf(it.name), run: () => onRemove(it) },
            ]}
          />
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
