import { useState } from 'react';
import type { InvoiceView, InvoiceViewList } from '../../../shared/contract/viewTypes.ts';
import {
  builtInNames,
  builtInViews,
  sameFilter,
  type BuiltInView,
  type InvoiceLook,
} from '../../../shared/domain/invoiceLook.ts';
import { invoiceList } from '../../../shared/i18n/ui/invoiceList.ts';
import { useAction } from '../session/queries.ts';
import { navigate, restate } from '../session/route.ts';
import { readAddress, writeAddress } from './listAddress.ts';

export interface ViewInUse {
  id: string;
  name: string;
  look: InvoiceLook;
  isOwn: boolean;
}

const isBuiltIn = (id: string): id is BuiltInView => builtInNames.some((name) => name === id);

/** A view by its id; of an unknown one, that of everything. */
function viewOf(id: string, { own, columns }: InvoiceViewList): ViewInUse {
  const found = own.find((it) => it.id === id);
  if (found) return { ...found, isOwn: true };
  const name = isBuiltIn(id) ? id : 'all';
  const look: InvoiceLook = { filter: builtInViews[name], order: 'issued', reversed: false, columns };
  return { id: name, name: invoiceList.views.builtIn[name], look, isOwn: false };
}

export type LookControl = ReturnType<typeof useInvoiceLook>;

/** How the list is looked at: by its address, and by the view that the address names or the firm begins with. */
export function useInvoiceLook(views: InvoiceViewList, openId: string | undefined, query = '') {
  const setColumns = useAction('view.setColumns');
  const keep = useAction('view.put');
  const address = readAddress(query);
  const view = viewOf(address.view ?? views.first, views);
  /** Columns that were chosen this moment, until the program has kept them. */
  const [chosen, setChosen] = useState<{ view: string; columns: InvoiceLook['columns'] } | null>(null);
  const look: InvoiceLook = {
    ...{ ...view.look, ...address.changed },
    ...(chosen !== null && chosen.view === view.id && { columns: chosen.columns }),
  };
  const isChanged =
    !sameFilter(look.filter, view.look.filter) ||
    look.order !== view.look.order ||
    look.reversed !== view.look.reversed;
  const at = { screen: 'invoices' as const, ...(openId !== undefined && { id: openId }) };

  return {
    view,
    look,
    isChanged,
    /** The address with another filter or order. */
    change: (change: Partial<Omit<InvoiceLook, 'columns'>>) => {
      const { filter, order, reversed } = { ...look, ...change };
      restate({ ...at, query: writeAddress({ view: view.id, changed: { filter, order, reversed } }) });
    },
    show: (id: string) => navigate({ ...at, query: writeAddress({ view: id, changed: null }) }),
    showAll: () => restate({ ...at, query: writeAddress({ view: 'all', changed: null }) }),
    /** Columns belong to an own view; elsewhere they are the firm's. */
    setColumns: (columns: InvoiceLook['columns']) => {
      const { id, name } = view;
      setChosen({ view: id, columns });
      if (view.isOwn) keep.mutate({ id, name, look: { ...view.look, columns } });
      else setColumns.mutate({ columns });
    },
    /** The view as it would be kept now. */
    changedView: (): InvoiceView => ({ id: view.id, name: view.name, look }),
    query,
  };
}
