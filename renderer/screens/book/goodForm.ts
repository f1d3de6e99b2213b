import type { Good } from '../../../shared/contract/bookTypes.ts';
import { goodProblems, normaliseGood, type GoodLine } from '../../../shared/domain/book/good.ts';
import type { DraftProblem } from '../../../shared/domain/fieldProblems.ts';
import { parsePolishDecimal } from '../../../shared/i18n/parse.ts';

const texts = [
  ...(['name', 'index', 'gtin', 'pkwiu', 'cn', 'pkob', 'unit'] as const),
  ...(['netPrice', 'grossPrice', 'ossRate', 'excise'] as const),
];
const decimals: readonly string[] = ['netPrice', 'grossPrice', 'ossRate', 'excise'];

/** A good as it is typed. */
export type GoodForm = Record<(typeof texts)[number], string> & {
  vatRate: GoodLine['vatRate'];
  gtu: string;
  procedure: NonNullable<GoodLine['procedure']> | '';
  annex15: boolean;
};

/** A form of a good, or an empty one with what was searched for as its name. */
export function goodForm(good: Good | null, searched = ''): GoodForm {
  const line: GoodLine = good?.line ?? { name: searched, unit: 'szt.', vatRate: '23' };
  const shown = texts.map((key) => {
    const value = line[key] ?? '';
    return [key, decimals.includes(key) ? value.replace('.', ',') : value] as const;
  });
  return {
    ...(Object.fromEntries(shown) as Record<(typeof texts)[number], string>),
    ...{ vatRate: line.vatRate, gtu: line.gtu ?? '', procedure: line.procedure ?? '' },
    annex15: line.annex15 ?? false,
  };
}

/** What the form says; empty fields are left out. */
export function toGood({ vatRate, gtu, procedure, annex15, ...typed }: GoodForm): GoodLine {
  const given = Object.entries(typed)
    .filter(([key, value]) => value.trim() !== '' && (key !== 'ossRate' || vatRate === 'OSS'))
    .map(([key, value]) => [key, decimals.includes(key) ? parsePolishDecimal(value) : value] as const);
  return normaliseGood({
    ...{ name: '', unit: '', vatRate },
    ...Object.fromEntries(given),
    ...(gtu !== '' && { gtu }),
    ...(procedure !== '' && { procedure }),
    ...(annex15 && { annex15: true as const }),
  });
}

export const goodFormProblems = (form: GoodForm): DraftProblem[] => goodProblems(toGood(form));
