import { Table, Text } from '@mantine/core';
import type { SavedView } from '../../../shared/contract/savedTypes.ts';
import type { InvoiceDraft } from '../../../shared/domain/draft.ts';
import { draftTotals } from '../../../shared/domain/invoice.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { saved as savedWords } from '../../../shared/i18n/ui/saved.ts';
import tables from '../../ui/tables.module.css';
import { WhatNow } from '../session/Failure.tsx';
import { href } from '../session/route.ts';
import classes from './Saved.module.css';

interface NameCellProps {
  item: SavedView;
  /** Stands under the name where there is no column for it. */
  buyer?: boolean;
}

/** The name opens it in the form; why it could not be issued stands under it. */
export const NameCell = ({ item, buyer = false }: NameCellProps) => (
  <Table.Td className={classes.name}>
    <a className={tables.link} href={href({ screen: 'new', id: `saved:${item.id}` })}>
      {item.name}
    </a>
    {buyer && (
      <Text size="xs" c="dimmed">
        {item.draft.buyer.name}
      </Text>
    )}
    {item.problem !== null && (
      <Text size="xs" c="var(--tone-red-text)">
        {describeError(item.problem).title} <WhatNow problem={item.problem} />
      </Text>
    )}
  </Table.Td>
);

export const BuyerCell = ({ draft }: { draft: InvoiceDraft }) => {
  const name = draft.buyer.name.trim();
  return (
    <Table.Td className={tables.long} title={name}>
      {name === '' ? (
        <Text span size="sm" c="dimmed">
          {savedWords.noBuyer}
        </Text>
      ) : (
        name
      )}
    </Table.Td>
  );
};

/** What the draft comes to as far as it is filled in. */
export const GrossCell = ({ draft }: { draft: InvoiceDraft }) => (
  <Table.Td className={tables.amount}>
    {formatAmount(draftTotals(draft).grossGrosze, draft.currency)}
  </Table.Td>
);
