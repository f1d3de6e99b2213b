import { randomUUID } from 'node:crypto';
import type { InvoiceView, InvoiceViewList } from '../../shared/contract/viewTypes.ts';
import {
  builtInNames,
  usualColumns,
  type InvoiceColumn,
  type InvoiceLook,
} from '../../shared/domain/invoiceLook.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Clock } from '../core/ports.ts';
import type { SettingStore } from '../db/settingStore.ts';
import type { ViewStore } from '../db/viewStore.ts';

/** A removed view can be had back for so long. */
const keptRemovedMs = 86_400_000;

export type ListViews = ReturnType<typeof createListViews>;

interface ListViewPorts {
  clock: Clock;
  store: ViewStore;
  settings: SettingStore;
}

/** Views of the list of invoices that the firm keeps, and what the list begins with. */
export function createListViews({ clock, store, settings }: ListViewPorts) {
  /** @throws AppError `view.notFound` */
  const get = (id: string): InvoiceView => {
    const found = store.get(id);
    if (!found) throw new AppError('view.notFound', { id });
    return found;
  };
  const mayBeNamed = (name: string, id: string): void => {
    const other = store.idNamed(name);
    if (other !== null && other !== id) throw new AppError('view.nameTaken', { name });
  };

  return {
    list: (): InvoiceViewList => {
      const own = store.list();
      const first = settings.get('firstView') ?? 'all';
      const isThere = [...builtInNames, ...own.map(({ id }) => id)].some((id) => id === first);
      return {
        own,
        first: isThere ? first : 'all',
        columns: settings.get('listColumns') ?? [...usualColumns],
      };
    },
    /** @throws AppError `view.notFound`, `view.nameTaken` */
    put: ({ id, name, look }: { id?: string | undefined; name: string; look: InvoiceLook }): InvoiceView => {
      const view = { id: id ?? randomUUID(), name, look };
      mayBeNamed(name, view.id);
      if (id === undefined) store.insert(view, clock.now());
      else if (!store.change(view)) throw new AppError('view.notFound', { id });
      return view;
    },
    /** @throws AppError `view.notFound` */
    remove: (id: string): void => {
      const now = clock.now();
      store.setRemoved(get(id).id, now);
      store.sweep(now - keptRemovedMs);
    },
    /** @throws AppError `view.notFound`, `view.nameTaken` for a name that another has taken meanwhile */
    restore: (id: string): InvoiceView => {
      const view = get(id);
      mayBeNamed(view.name, id);
      store.setRemoved(id, null);
      return view;
    },
    /** @throws AppError `view.notFound` */
    setFirst: (id: string): void => {
      if (!builtInNames.some((name) => name === id)) get(id);
      settings.set('firstView', id);
    },
    setColumns: (columns: InvoiceColumn[]): { columns: InvoiceColumn[] } => {
      settings.set('listColumns', columns);
      return { columns };
    },
  };
}
