import type { z } from 'zod';
import { missing, type DraftProblem } from '../fieldProblems.ts';
import { groupProblems, normaliseGroup } from '../fa3/groups.ts';
import { DraftLine } from '../fa3/line.ts';
import { parsePrice } from '../money.ts';
import { foldForSearch } from '../searchText.ts';
import { collapse } from '../text.ts';
import type { BookKeys } from './keys.ts';

/** What a line of an invoice takes over from a good: everything but how much of it. */
export const GoodLine = DraftLine.pick({
  ...{ name: true, index: true, gtin: true, pkwiu: true, cn: true, pkob: true, unit: true },
  ...{ netPrice: true, grossPrice: true, vatRate: true, ossRate: true, annex15: true },
  ...{ gtu: true, procedure: true, excise: true },
});
export type GoodLine = z.infer<typeof GoodLine>;

/** A good as it will stand on a line. */
export const normaliseGood = (line: GoodLine): GoodLine => normaliseGroup(GoodLine, line);

/** What keeps a normalised good from standing on an invoice, at paths like `good.netPrice`. */
export function goodProblems(line: GoodLine): DraftProblem[] {
  const { netPrice, grossPrice, ...rest } = line;
  const prices = Object.entries({ netPrice, grossPrice }).flatMap(([field, value]): DraftProblem[] =>
    value === undefined || parsePrice(value) !== null
      ? []
      : [{ code: 'draft.badPrice', details: { path: `good.${field}`, value } }],
  );
  const needsRate = line.vatRate === 'OSS' && line.ossRate === undefined;
  const hasRate = line.vatRate !== 'OSS' && line.ossRate !== undefined;
  return [
    ...groupProblems(GoodLine, rest, 'good'),
    ...prices,
    ...(needsRate ? [missing('good.ossRate')] : []),
    ...(hasRate ? [{ code: 'draft.notHere', details: { path: 'good.ossRate' } } as const] : []),
  ];
}

/** Capitals and blanks of a code mean nothing, its dashes do. */
const codeKey = (index: string): string => collapse(index).toLowerCase();

/** What a normalised good is found and told apart by. */
export const goodKeys = ({ name, unit, index, gtin = '', pkwiu = '', cn = '' }: GoodLine): BookKeys => ({
  number: index === undefined ? null : codeKey(index),
  name: `${foldForSearch(name)}|${foldForSearch(unit)}`,
  words: {
    name: foldForSearch(name),
    numbers: foldForSearch(index ?? ''),
    codes: foldForSearch(gtin),
    other: foldForSearch(`${pkwiu} ${cn}`),
  },
});
