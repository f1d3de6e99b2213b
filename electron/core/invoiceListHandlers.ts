import type { invoiceListCalls } from '../../shared/contract/invoiceListCalls.ts';
import type { viewCalls } from '../../shared/contract/viewCalls.ts';
import type { InvoiceStore } from '../db/invoiceStore.ts';
import type { InvoiceViews } from '../features/invoiceViews.ts';
import type { ListViews } from '../features/listViews.ts';
import type { Handlers } from './router.ts';

interface Ports {
  invoices: InvoiceStore;
  views: InvoiceViews;
  listViews: ListViews;
}

/** The list of invoices, and views of it. */
export const invoiceListHandlers = ({
  invoices,
  views,
  listViews,
}: Ports): Pick<Handlers, keyof typeof invoiceListCalls | keyof typeof viewCalls> => ({
  'invoice.list': (page) => {
    const { total, heads } = invoices.list(page);
    return { total, items: heads.map(views.listed) };
  },
  'invoice.ids': (page) => ({ ids: invoices.ids(page) }),
  'invoice.place': ({ id, ...list }) => invoices.place(id, list),
  'view.list': () => listViews.list(),
  'view.put': (view) => listViews.put(view),
  'view.remove': ({ id }) => {
    listViews.remove(id);
    return null;
  },
  'view.restore': ({ id }) => listViews.restore(id),
  'view.setFirst': ({ id }) => {
    listViews.setFirst(id);
    return null;
  },
  'view.setColumns': ({ columns }) => listViews.setColumns(columns),
});
