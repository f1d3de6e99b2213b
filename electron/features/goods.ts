import type { Good } from '../../shared/contract/bookTypes.ts';
import type { Input } from '../../shared/contract/contract.ts';
import { goodKeys, goodProblems, normaliseGood, type GoodLine } from '../../shared/domain/book/good.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { BookEntry, BookStore } from '../db/bookStore.ts';
import type { Db } from '../db/openDatabase.ts';

interface GoodPorts {
  db: Db;
  store: BookStore<GoodLine>;
}

const view = ({ data, ...entry }: BookEntry<GoodLine>): Good => ({ line: data, ...entry });

/**
 * A good as it is kept: cleaned, and fit for a line.
 * @throws AppError `draft.*` with a path like `good.netPrice`
 */
export function checkedGood(line: GoodLine): GoodLine {
  const clean = normaliseGood(line);
  const problem = goodProblems(clean)[0];
  if (problem) throw new AppError(problem.code, problem.details);
  return clean;
}

export type Goods = ReturnType<typeof createGoods>;

/** The goods and services that the firm sells. */
export function createGoods({ db, store }: GoodPorts) {
  const get = (id: string): BookEntry<GoodLine> => {
    const entry = store.get(id);
    if (!entry) throw new AppError('good.notFound', { id });
    return entry;
  };

  return {
    get: (id: string): Good => view(get(id)),
    search: ({ text, limit }: Input<'good.search'>): Good[] =>
      store.search({ text, limit, offset: 0, archived: false, order: 'lastUsed' }).map(view),
    list: (query: Input<'good.list'>): { total: number; items: Good[] } => ({
      total: store.count(query),
      items: store.search({ ...query, order: 'name' }).map(view),
    }),

    /** @throws AppError `good.notFound`, `good.twin`, `draft.*` */
    save: ({ id, line, evenIfTwin }: Input<'good.save'>): Good =>
      db.transaction(() => {
        if (id !== undefined) get(id);
        const data = checkedGood(line);
        const twin = sameGoods(store, data).find((it) => it.id !== id);
        if (twin && !evenIfTwin) throw new AppError('good.twin', { id: twin.id, name: twin.data.name });
        const saved = id ?? store.add(data);
        if (id !== undefined) store.put(id, data);
        return view(get(saved));
      }),

    /** @throws AppError `good.notFound` */
    archive: (id: string, archived: boolean): Good => {
      get(id);
      store.setArchived(id, archived);
      return view(get(id));
    },
  };
}

/** Goods that a line means: by its code, else by name and unit; two different codes are two goods. */
export function sameGoods(store: BookStore<GoodLine>, line: GoodLine): BookEntry<GoodLine>[] {
  const { number, name } = goodKeys(line);
  const byCode = store.withNumber(number);
  if (byCode.length > 0) return byCode;
  return store.withName(name).filter(({ data }) => number === null || goodKeys(data).number === null);
}
