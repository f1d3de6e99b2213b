import { missing, type DraftProblem } from '../fieldProblems.ts';
import { vatRates } from '../fa3/line.ts';
import { GoodLine } from './good.ts';

/** What columns of a table of goods may hold, in the order in which the program writes them. */
export const goodFields = [
  ...(['name', 'index', 'unit', 'netPrice', 'grossPrice', 'vatRate', 'ossRate', 'gtin', 'pkwiu'] as const),
  ...(['cn', 'pkob', 'gtu', 'procedure', 'annex15', 'excise'] as const),
] as const;
export type GoodField = (typeof goodFields)[number];
/** A row of a table by its fields; words of ours stand in place of Polish ones, decimals have a dot. */
export type GoodRow = Partial<Record<GoodField, string>>;
/** Fields that are decimals. */
export const goodDecimals: readonly GoodField[] = ['netPrice', 'grossPrice', 'ossRate', 'excise'];

const texts = [
  ...(['name', 'index', 'gtin', 'pkwiu', 'cn', 'pkob', 'unit'] as const),
  ...(['netPrice', 'grossPrice', 'ossRate', 'excise'] as const),
];
const gtus = GoodLine.shape.gtu.unwrap().options;
const procedures = GoodLine.shape.procedure.unwrap().options;

const badCode = (field: GoodField, value: string): DraftProblem => ({
  code: 'draft.badCode',
  details: { path: `good.${field}`, value },
});

/**
 * What a row says of a good, on top of what is known of it already: empty cells change nothing. It still has to be
 * cleaned and checked; `problems` are words that stand for nothing.
 */
export function goodOfRow(
  row: GoodRow,
  before: GoodLine | null,
): { line: GoodLine; problems: DraftProblem[] } {
  const told = Object.fromEntries(texts.flatMap((key) => (row[key] ? [[key, row[key]]] : [])));
  const vatRate = vatRates.find((it) => it === row.vatRate);
  const gtu = gtus.find((it) => it === row.gtu);
  const procedure = procedures.find((it) => it === row.procedure);
  const problems = [
    ...(row.vatRate && vatRate === undefined ? [badCode('vatRate', row.vatRate)] : []),
    ...(!row.vatRate && before === null ? [missing('good.vatRate')] : []),
    ...(row.gtu && gtu === undefined ? [badCode('gtu', row.gtu)] : []),
    ...(row.procedure && procedure === undefined ? [badCode('procedure', row.procedure)] : []),
  ];
  // The other price would be that of another day.
  const {
    netPrice: _,
    grossPrice: __,
    ...unpriced
  } = before ?? { name: '', unit: 'szt.', vatRate: '23' as const };
  const known = row.netPrice || row.grossPrice ? unpriced : (before ?? unpriced);
  return {
    line: {
      ...known,
      ...told,
      vatRate: vatRate ?? known.vatRate,
      ...(gtu !== undefined && { gtu }),
      ...(procedure !== undefined && { procedure }),
      ...(row.annex15 === 'yes' && { annex15: true as const }),
    },
    problems,
  };
}

/** A good as a row, without loss. */
export const rowOfGood = (line: GoodLine): GoodRow => ({
  ...Object.fromEntries(texts.map((key) => [key, line[key] ?? ''])),
  ...{ vatRate: line.vatRate, gtu: line.gtu ?? '', procedure: line.procedure ?? '' },
  annex15: line.annex15 ? 'yes' : '',
});
