import type { Input, Method, Output } from '../../shared/contract/contract.ts';
import type { InvoiceView } from '../../shared/contract/viewTypes.ts';
import type { InvoiceDetails, InvoiceSummary } from '../../shared/contract/types.ts';
import { usualColumns, type InvoiceColumn, type InvoiceOrder } from '../../shared/domain/invoiceLook.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { fakeInvoice } from './fakeProgramData.ts';

type Handlers = { [M in Method]: (input: Input<M>) => Output<M> | Promise<Output<M>> };
type Conditions = Omit<Input<'invoice.place'>, 'id'>;

const keys: Record<InvoiceOrder, (it: InvoiceSummary) => string | number> = {
  issued: (it) => -it.issuedAt,
  number: (it) => Number(it.number.split('/')[1]),
  date: (it) => it.issueDate,
  buyer: (it) => it.buyerName,
  amount: (it) => -it.grossGrosze,
  state: (it) => it.state,
  deadline: (it) => (it.deadline.kind === 'day' ? it.deadline.day : '~'),
};
/** So many that nobody could draw them; the number is the place. */
const manyInvoices = 100_000;
/** One of the many by its place. */
export const nth = (index: number): InvoiceDetails => ({
  ...fakeInvoice({
    ...{ nr: manyInvoices - index, buyer: `Nabywca ${index % 97}`, nip: '5260250995', mode: 'online' },
    ...{ grossGrosze: 10_000 + index, state: 'archived', issueDate: '2026-11-20', day: '2026-11-20' },
  }),
  id: `N-${index}`,
});

/** An invoice that could not be done with the others. */
const notInKsefYet = ({ id, number }: InvoiceDetails) => ({
  ...{ invoiceId: id, number },
  problem: { code: 'invoice.notInKsefYet' as const, details: { number } },
});

/** The list of invoices and its views, as a program in memory tells of them. */
export function fakeList(invoices: InvoiceDetails[], isMany: boolean): Partial<Handlers> {
  let added = 0;
  const found = ({ order = 'issued', reversed = false, ...it }: Conditions): InvoiceDetails[] => {
    const { kinds, states, modes, issuedFrom = '', issuedTo = '9', search = '', dueTo, grossFrom } = it;
    const all = invoices.filter(
      (one) =>
        (kinds?.includes(one.kind) ?? true) &&
        (states?.includes(one.state) ?? true) &&
        (modes?.includes(one.mode) ?? true) &&
        one.issueDate >= issuedFrom &&
        one.issueDate <= issuedTo &&
        (grossFrom === undefined || one.grossGrosze >= grossFrom) &&
        (dueTo === undefined || (one.deadline.kind === 'day' && one.deadline.day <= dueTo)) &&
        `${one.number} ${one.buyerName}`.toLowerCase().includes(search.toLowerCase()),
    );
    const key = keys[order];
    const sorted = all.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
    return reversed ? sorted.reverse() : sorted;
  };
  const part = (it: Conditions, offset: number, limit: number) => {
    if (!isMany || Object.keys(it).some((key) => key === 'search')) {
      const all = found(it);
      return { total: all.length, items: all.slice(offset, offset + limit) };
    }
    const total = manyInvoices + added;
    const count = Math.max(0, Math.min(limit, total - offset));
    return { total, items: Array.from({ length: count }, (_, index) => nth(offset + index - added)) };
  };
  let views: InvoiceView[] = [];
  let removed: InvoiceView[] = [];
  let first = 'all';
  let columns: InvoiceColumn[] = [...usualColumns];
  const file = (name: string) => ({
    ...{ fileId: 'chosen', name, mediaType: 'application/zip', sizeBytes: 1000 },
  });
  return {
    'invoice.list': ({ limit, offset, ...list }) => {
      // Whoever searches for this has a new invoice come meanwhile.
      if (list.search === 'przybyła') added += 1;
      return part(list, offset, limit);
    },
    'invoice.ids': ({ limit, offset, ...list }) => ({
      ids: part(list, offset, limit).items.map(({ id }) => id),
    }),
    'invoice.place': ({ id, ...list }) => {
      if (isMany) {
        const index = Number(id.split('-')[1]) + added;
        return { index, total: manyInvoices + added, previous: `N-${index - 1}`, next: `N-${index + 1}` };
      }
      const all = found(list);
      const index = all.findIndex((it) => it.id === id);
      if (index < 0) return { index: null, total: all.length, previous: null, next: null };
      return {
        ...{ index, total: all.length },
        previous: all[index - 1]?.id ?? null,
        next: all[index + 1]?.id ?? null,
      };
    },
    'view.list': () => ({ own: views, first, columns }),
    'view.put': ({ id = `view-${views.length + 1}`, name, look }) => {
      if (views.some((it) => it.name === name && it.id !== id))
        throw new AppError('view.nameTaken', { name });
      const view = { id, name, look };
      const isThere = views.some((it) => it.id === id);
      views = isThere ? views.map((it) => (it.id === id ? view : it)) : [...views, view];
      return view;
    },
    'view.remove': ({ id }) => {
      removed = views.filter((it) => it.id === id);
      views = views.filter((it) => it.id !== id);
      return null;
    },
    'view.restore': ({ id }) => {
      const [view] = removed;
      if (!view) throw new AppError('view.notFound', { id });
      views = [...views, view];
      return view;
    },
    'view.setFirst': ({ id }) => {
      first = id;
      return null;
    },
    'view.setColumns': (chosen) => {
      ({ columns } = chosen);
      return { columns };
    },
    'export.chosen': ({ what }) => ({
      ...{ file: file(`${what}-faktur.zip`), count: 1 },
      failed: what === 'prints' && invoices[0] ? [notInKsefYet(invoices[0])] : [],
    }),
    'mail.planMany': () => ({
      ...{ total: 3, ready: 2, sentBefore: 1, problem: null },
      withoutAddress: invoices
        .slice(0, 1)
        .map(({ id, number, buyerName }) => ({ invoiceId: id, number, buyerName })),
    }),
    'mail.sendMany': async ({ again }) => {
      const { held } = globalThis as { held?: Promise<void> };
      await held;
      const failed = held && invoices[0] ? [notInKsefYet(invoices[0])] : [];
      return { sent: again ? 2 : 1, skipped: again ? 1 : 2, failed, untried: 0 };
    },
    'mail.draftMany': () => ({ file: file('wiadomosci.zip'), made: 1, skipped: 2, failed: [] }),
    'mail.stopMany': () => null,
  };
}
