import type { Input } from '../../shared/contract/contract.ts';
import type { Customer, CustomerData } from '../../shared/contract/bookTypes.ts';
import { customerKeys, customerProblems } from '../../shared/domain/book/customer.ts';
import type { Buyer } from '../../shared/domain/fa3/party.ts';
import { normaliseBuyer } from '../../shared/domain/normaliseDraft.ts';
import { isBlank, normaliseLines } from '../../shared/domain/text.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { BookEntry, BookStore } from '../db/bookStore.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { Db } from '../db/openDatabase.ts';

interface CustomerPorts {
  db: Db;
  store: BookStore<CustomerData>;
  journal: JournalStore;
  /** One customer is about to become another one: what else is kept of it moves. */
  merging(keepId: string, dropId: string): void;
}

/** Groups of twins that are shown at once. */
const mostTwins = 100;

const view = ({ data, ...entry }: BookEntry<CustomerData>): Customer => ({ ...data, ...entry });

/**
 * A customer's data as it is kept: cleaned, and fit for an invoice.
 * @throws AppError `draft.*` with the path of the field
 */
export function checkedCustomer(given: CustomerData): CustomerData {
  const { buyer, note, payment, currency, printLanguage } = given;
  // A key ties a buyer to one correction only.
  const { buyerKey: _, ...clean } = normaliseBuyer(buyer);
  const code = currency?.trim().toUpperCase() ?? '';
  const data = {
    buyer: clean,
    note: note === null || isBlank(note) ? null : normaliseLines(note),
    payment,
    currency: code === '' ? null : code,
    ...(printLanguage && { printLanguage }),
  };
  const problem = customerProblems(data.buyer, data.currency)[0];
  if (problem) throw new AppError(problem.code, problem.details);
  return data;
}

export type Customers = ReturnType<typeof createCustomers>;

/** The firm's customers. */
export function createCustomers({ db, store, journal, merging }: CustomerPorts) {
  const get = (id: string): BookEntry<CustomerData> => {
    const entry = store.get(id);
    if (!entry) throw new AppError('customer.notFound', { id });
    return entry;
  };
  /** Another one with the same number, or with the same name and address. */
  const twinOf = ({ buyer, note }: CustomerData, id?: string): BookEntry<CustomerData> | undefined => {
    const { number, name } = customerKeys(buyer, note);
    return [...store.withNumber(number), ...store.withName(name)].find((it) => it.id !== id);
  };

  return {
    get: (id: string): Customer => view(get(id)),
    /** Whom of the customers an invoice is for, by number, else by name and address. */
    of: (buyer: Buyer): Customer | null => {
      const { number, name } = customerKeys(buyer, null);
      const [entry] = number === null ? store.withName(name) : store.withNumber(number);
      return entry ? view(entry) : null;
    },
    search: ({ text, limit }: Input<'customer.search'>): Customer[] =>
      store.search({ text, limit, offset: 0, archived: false, order: 'lastUsed' }).map(view),
    list: (query: Input<'customer.list'>): { total: number; items: Customer[] } => ({
      total: store.count(query),
      items: store.search({ ...query, order: 'name' }).map(view),
    }),

    /** @throws AppError `customer.notFound`, `customer.twin`, `draft.*` */
    save: ({ id, evenIfTwin, buyer, ...rest }: Input<'customer.save'>): Customer =>
      db.transaction(() => {
        const before = id === undefined ? null : get(id).data;
        const { note = before?.note ?? null, payment = before?.payment ?? null } = rest;
        const { currency = before?.currency ?? null, printLanguage = before?.printLanguage } = rest;
        const language = printLanguage ?? undefined;
        const data = checkedCustomer({ buyer, note, payment, currency, printLanguage: language });
        const twin = twinOf(data, id);
        if (twin && !evenIfTwin) {
          throw new AppError('customer.twin', { id: twin.id, name: twin.data.buyer.name });
        }
        const saved = id ?? store.add(data);
        if (id !== undefined) store.put(id, data);
        if (twin) store.keepApart(saved);
        return view(get(saved));
      }),

    /** @throws AppError `customer.notFound` */
    archive: (id: string, archived: boolean): Customer => {
      get(id);
      store.setArchived(id, archived);
      return view(get(id));
    },

    twins: (): Customer[][] => store.twins(mostTwins).map((group) => group.map(view)),
    keepApart: (ids: readonly string[]): void => db.transaction(() => ids.forEach(store.keepApart)),

    /**
     * The dropped one's data fills what the kept one lacks; habits are those of the one used last.
     * @throws AppError `customer.notFound`, `customer.mergeWithItself`
     */
    merge: (keepId: string, dropId: string): Customer => {
      if (keepId === dropId) throw new AppError('customer.mergeWithItself', {});
      return db.transaction(() => {
        const [keep, drop] = [get(keepId), get(dropId)];
        const isNewer = (drop.lastUsedAt ?? 0) > (keep.lastUsedAt ?? 0);
        const [habits, older] = isNewer ? [drop.data, keep.data] : [keep.data, drop.data];
        const id = keep.data.buyer.id.kind === 'none' ? drop.data.buyer.id : keep.data.buyer.id;
        merging(keepId, dropId);
        store.remove(dropId);
        store.put(keepId, {
          buyer: { ...drop.data.buyer, ...keep.data.buyer, id },
          note: keep.data.note ?? drop.data.note,
          payment: habits.payment ?? older.payment,
          currency: habits.currency ?? older.currency,
          printLanguage: keep.data.printLanguage ?? drop.data.printLanguage,
        });
        if (isNewer) store.setUsed(keepId, drop.lastUsedAt);
        if (keep.archived && !drop.archived) store.setArchived(keepId, false);
        // No names: the journal is never cleaned of a person who asks for it.
        journal.add('customer.merged', { id: keepId });
        return view(get(keepId));
      });
    },
  };
}
