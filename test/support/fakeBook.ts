import type { Customer, Good } from '../../shared/contract/bookTypes.ts';
import type { Input, Method, Output } from '../../shared/contract/contract.ts';
import { foldForSearch } from '../../shared/domain/searchText.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { nipOf, someBuyer, someGood } from './book.ts';
import { now } from './fakeProgramData.ts';

type BookMethod = Extract<Method, `${'account' | 'customer' | 'good' | 'book'}.${string}`>;
type Handlers = { [M in BookMethod]: (input: Input<M>) => Output<M> };

const names = ['Żegluga Świnoujście S.A.', 'Gmina Ćmielów', 'Anna Łęcka', 'Hurtownia „Śrubex” Jan Kowalski'];
const customers = (): Customer[] =>
  names.map((name, index) => ({
    id: `c${index}`,
    buyer: someBuyer({
      name,
      id: index === 2 ? { kind: 'none' } : { kind: 'nip', nip: nipOf(index) },
      ...(index === 0 && { email: 'ksiegowosc@zegluga.example' }),
    }),
    note: null,
    payment: index === 1 ? null : { form: 'transfer', days: 14 },
    ...{ currency: 'PLN', archived: false, lastUsedAt: index === 3 ? null : now - index * 86_400_000 },
  }));
const goods = (): Good[] =>
  ['Toner HP 59A', 'Papier ksero A4', 'Śruba żółta M8'].map((name, index) => ({
    id: `g${index}`,
    line: someGood({ name, index: `T-${index}`, netPrice: `${index + 1}8.49` }),
    ...{ archived: false, lastUsedAt: index === 2 ? null : now },
  }));

/** Customers and goods of a fake program; two of the customers look like one. */
export function fakeBook(isFull: boolean): Partial<Handlers> {
  const kept = { customers: isFull ? customers() : [], goods: isFull ? goods() : [] };
  const settings = { remembering: true, lookUp: false };
  let twins = isFull ? [[kept.customers[0]!, kept.customers[3]!]] : [];
  const some = <T extends { archived: boolean }>(
    all: T[],
    nameOf: (it: T) => string,
    { text, archived = false, limit }: { text: string; archived?: boolean; limit: number },
  ) => {
    const items = all.filter(
      (it) => it.archived === archived && foldForSearch(nameOf(it)).includes(foldForSearch(text)),
    );
    return { total: items.length, items: items.slice(0, limit) };
  };
  const customer = (id: string): Customer => {
    const found = kept.customers.find((it) => it.id === id);
    if (!found) throw new AppError('customer.notFound', { id });
    return found;
  };
  const good = (id: string): Good => {
    const found = kept.goods.find((it) => it.id === id);
    if (!found) throw new AppError('good.notFound', { id });
    return found;
  };
  const byName = ({ buyer }: Customer) => buyer.name;
  return {
    'customer.search': (input) => some(kept.customers, byName, input).items,
    'customer.list': (input) => some(kept.customers, byName, input),
    'customer.get': ({ id }) => customer(id),
    'customer.save': ({ id, buyer, evenIfTwin, note = null, payment = null, currency = null }) => {
      const twin = kept.customers.find((it) => it.id !== id && it.buyer.name === buyer.name);
      if (twin && !evenIfTwin) throw new AppError('customer.twin', { id: twin.id, name: buyer.name });
      const data = { buyer, note, payment, currency };
      if (id !== undefined) return Object.assign(customer(id), data);
      const added = { ...data, id: `c${kept.customers.length}`, archived: false, lastUsedAt: null };
      kept.customers.push(added);
      return added;
    },
    'customer.archive': ({ id, archived }) => Object.assign(customer(id), { archived }),
    'customer.twins': () => twins,
    'customer.merge': ({ keep }) => {
      twins = [];
      return customer(keep);
    },
    'customer.keepApart': () => {
      twins = [];
      return null;
    },
    'customer.lookUp': ({ nip }) => ({
      found: someBuyer({ id: { kind: 'nip', nip }, name: 'Z Białej Listy S.A.' }),
      ...{ vatStatus: 'Czynny', accounts: [], askedOn: '2026-11-20', fromCache: true },
    }),
    'account.check': ({ nip, account }) => ({
      ...{ nip, account, isAssigned: true, day: '2026-11-20', at: 0 },
      ...{ requestId: 'abc-1', requestedAt: '20-11-2026 11:00:00' },
    }),
    'account.checks': () => [],
    'customer.setLookUp': ({ on }) => Object.assign(settings, { lookUp: on }),
    'good.search': (input) => some(kept.goods, ({ line }) => line.name, input).items,
    'good.list': (input) => some(kept.goods, ({ line }) => line.name, input),
    'good.get': ({ id }) => good(id),
    'good.save': ({ id, line }) => {
      if (id !== undefined) return Object.assign(good(id), { line });
      const added = { line, id: `g${kept.goods.length}`, archived: false, lastUsedAt: null };
      kept.goods.push(added);
      return added;
    },
    'good.archive': ({ id, archived }) => Object.assign(good(id), { archived }),
    'book.readTable': () => ({
      ...{ token: 'read', format: 'csv', encoding: 'windows-1250', separator: ';', total: 3 },
      columns: ['Nazwa', 'NIP', 'Saldo'],
      rows: [['Zakład', '5265877635', '0,00']],
      matching: ['name', 'nip', null],
      cleaned: { cells: 1, examples: [{ row: 2, before: 'Zak\u0007ład', after: 'Zakład' }] },
    }),
    'book.import': ({ matching }) => {
      if (!matching.includes('name')) throw new AppError('table.notMatched', {});
      const details = { path: 'buyer.id.nip', value: '123' };
      return {
        ...{ added: 2, updated: 0, skipped: 0, bad: 1 },
        problems: [{ row: 4, code: 'draft.badNip', details }],
      };
    },
    'book.export': ({ kind, format }) => ({
      ...{ fileId: kind, name: `${kind}.${format}`, mediaType: 'text/csv', sizeBytes: 1000 },
    }),
    'book.settings': () => settings,
    'book.setRemembering': ({ on }) => Object.assign(settings, { remembering: on }),
  };
}
