import { Text } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Buyer } from '../../../shared/domain/fa3/party.ts';
import type { ListFilter } from '../../../shared/domain/invoiceLook.ts';
import { book } from '../../../shared/i18n/ui/book.ts';
import tables from '../../ui/tables.module.css';
import { writeAddress } from '../invoices/listAddress.ts';
import { useCall } from '../session/queries.ts';
import { href } from '../session/route.ts';
import classes from './fields.module.css';

const words = book.sales;
type Narrowed = Pick<ListFilter, 'buyerNip' | 'search'>;

const longestSearch = 256;
/** Invoices with the words of a name on them. */
export const named = (name: string): Narrowed => ({ search: name.slice(0, longestSearch) });

/** Which invoices are a customer's: by NIP, and by the name of whoever has none. */
export const salesTo = ({ id, name }: Buyer): Narrowed =>
  id.kind === 'nip' ? { buyerNip: id.nip } : named(name);

/** Where the list of invoices shows those alone. */
const addressOf = (filter: Narrowed): string =>
  href({
    screen: 'invoices',
    query: writeAddress({ view: null, changed: { filter, order: 'issued', reversed: false } }),
  });

/** F on a row leads to the invoices that it stands on. */
export const onSalesKey =
  (filter: Narrowed) =>
  (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'f' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    window.location.hash = addressOf(filter);
  };

/** How often, and when last, it was on an invoice; leads to these. */
export const Sales = ({ filter }: { filter: Narrowed }) => {
  const { data } = useCall('invoice.list', {
    ...filter,
    order: 'issued',
    reversed: false,
    limit: 1,
    offset: 0,
  });
  const [last] = data?.items ?? [];
  if (data === undefined) return null;
  if (last === undefined) return <Text size="sm">{words.none}</Text>;
  const { issueDate, grossGrosze, currency } = last;
  return (
    <div className={classes.sales}>
      {/* a name stands on other invoices too: of those no more is said than that they have it */}
      {filter.search === undefined
        ? words.some(data.total, issueDate, grossGrosze, currency)
        : words.named(data.total)}
      <a className={tables.link} href={addressOf(filter)}>
        {words.show}
      </a>
    </div>
  );
};
