import { z } from 'zod';
import { GoodLine } from '../domain/book/good.ts';
import { Archive, BookFilter, EntryId, Good, Search } from './bookTypes.ts';
import { call, page } from './call.ts';

/** Calls about goods and services. */
export const goodCalls = {
  'good.search': call(
    'Goods in use whose name, code or GTIN has words that begin so; the best match and the last used first.',
    Search,
    z.array(Good),
  ),
  'good.list': call(
    'Goods by name, or the best match first; those put away when asked for.',
    z.strictObject({ ...page, ...BookFilter }),
    z.object({ total: z.int(), items: z.array(Good) }),
  ),
  'good.get': call('One good.', EntryId, Good),
  'good.save': call(
    'Adds a good, or changes the one with the id.',
    z.strictObject({
      ...{ id: z.string().max(100).optional(), line: GoodLine, evenIfTwin: z.boolean().default(false) },
    }),
    Good,
  ),
  'good.archive': call('Puts a good away, or takes it back.', Archive, Good),
};
