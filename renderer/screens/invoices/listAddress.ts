import {
  ListFilter,
  invoiceOrders,
  periodNames,
  type InvoiceLook,
  type InvoiceOrder,
  type Period,
} from '../../../shared/domain/invoiceLook.ts';

/** What the address says of the list: a view, and how what is seen differs from it. */
export interface ListAddress {
  view: string | null;
  /** Null: as the view says. */
  changed: Pick<InvoiceLook, 'filter' | 'order' | 'reversed'> | null;
}

const daysText = (period: Period): string =>
  typeof period === 'string' ? period : `${period.from ?? ''}..${period.to ?? ''}`;
function periodOf(text: string): Period {
  const name = periodNames.find((known) => known === text);
  if (name !== undefined) return name;
  const [from = '', to = ''] = text.split('..');
  return { ...(from !== '' && { from }), ...(to !== '' && { to }) };
}

/** The list's part of an address. */
export function writeAddress({ view, changed }: ListAddress): string {
  const query = new URLSearchParams();
  if (view !== null) query.set('view', view);
  if (changed === null) return query.toString();
  const { issued, sold, payable, ...rest } = changed.filter;
  query.set('order', changed.reversed ? `-${changed.order}` : changed.order);
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  for (const [name, period] of Object.entries({ issued, sold, payable })) {
    if (period !== undefined) query.set(name, daysText(period));
  }
  return query.toString();
}

/** Reads an address; whatever in it is no condition of a list is passed over. */
export function readAddress(text: string): ListAddress {
  const query = new URLSearchParams(text);
  const view = query.get('view');
  const said = query.get('order');
  if (said === null) return { view, changed: null };
  const given: Record<string, unknown> = {};
  for (const name of Object.keys(ListFilter.shape)) {
    const value = query.get(name);
    if (value === null) continue;
    const isNumber = ['grossFrom', 'grossTo', 'dueWithinDays'].includes(name);
    const isPeriod = ['issued', 'sold', 'payable'].includes(name);
    const read = isNumber ? Number(value) : isPeriod ? periodOf(value) : value;
    if (ListFilter.safeParse({ [name]: read }).success) given[name] = read;
  }
  const order: InvoiceOrder = invoiceOrders.find((known) => known === said.replace('-', '')) ?? 'issued';
  return { view, changed: { filter: ListFilter.parse(given), order, reversed: said.startsWith('-') } };
}
