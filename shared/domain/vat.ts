import { Big } from 'big.js';
import { isCorrection, type InvoiceDraft } from './draft.ts';
import { vatRates, type DraftLine, type VatRate } from './fa3/line.ts';
import { lineValueGrosze, type Pricing, type ValuedLine } from './lineValue.ts';
import { decimalToGrosze, percentOfGrosze, roundGrosze, sumGrosze } from './money.ts';

/** Amounts in grosze of all lines of one rate. */
export interface RateTotal {
  rate: VatRate;
  /** Percent of a foreign rate. */
  ossRate?: string | undefined;
  netGrosze: number;
  vatGrosze: number;
  grossGrosze: number;
}

/** Amounts in grosze of a whole invoice. */
export interface InvoiceTotals {
  rates: RateTotal[];
  netGrosze: number;
  vatGrosze: number;
  /** `P_15`. */
  grossGrosze: number;
}

interface RateRule {
  percent: number;
  /** Where FA(3) keeps the sum of net values and, for taxed rates, of the tax (fa3.md 7). */
  netField: string;
  vatField?: string;
  /** Where the tax stands in zl on an invoice in another currency. */
  vatInPlnField?: string;
}

const taxed = (percent: number, group: number): RateRule => ({
  percent,
  netField: `P_13_${group}`,
  vatField: `P_14_${group}`,
  vatInPlnField: `P_14_${group}W`,
});

/** The percent of `OSS` is the line's own. */
export const rateRules: Record<VatRate, RateRule> = {
  '23': taxed(23, 1),
  '22': taxed(22, 1),
  '8': taxed(8, 2),
  '7': taxed(7, 2),
  '5': taxed(5, 3),
  '4': taxed(4, 4),
  '3': taxed(3, 4),
  OSS: { percent: 0, netField: 'P_13_5', vatField: 'P_14_5' },
  '0 KR': { percent: 0, netField: 'P_13_6_1' },
  '0 WDT': { percent: 0, netField: 'P_13_6_2' },
  '0 EX': { percent: 0, netField: 'P_13_6_3' },
  zw: { percent: 0, netField: 'P_13_7' },
  'np I': { percent: 0, netField: 'P_13_8' },
  'np II': { percent: 0, netField: 'P_13_9' },
  oo: { percent: 0, netField: 'P_13_10' },
  margin: { percent: 0, netField: 'P_13_11' },
};

type RatedLine = ValuedLine & Pick<DraftLine, 'vatRate' | 'ossRate' | 'before'>;
type Rated = Pick<RateTotal, 'rate' | 'ossRate'>;

const percentOf = ({ rate, ossRate }: Rated): Big =>
  new Big(rate === 'OSS' ? (ossRate ?? 0) : rateRules[rate].percent);
const keyOf = ({ rate, ossRate }: Rated): string => `${rate} ${rate === 'OSS' ? (ossRate ?? '') : ''}`;
const inSchemaOrder = (a: Rated, b: Rated): number =>
  vatRates.indexOf(a.rate) - vatRates.indexOf(b.rate) || percentOf(b).cmp(percentOf(a));

/** A rate's amounts from its net sum: the tax is counted once (art. 106e ust. 1 pkt 13-14). */
function fromNet(rated: Rated, netGrosze: number): RateTotal {
  const vatGrosze = percentOfGrosze(netGrosze, percentOf(rated));
  return { ...rated, netGrosze, vatGrosze, grossGrosze: sumGrosze([netGrosze, vatGrosze]) };
}

/** The same from its gross sum (art. 106e ust. 7): the tax is the part of it that the rate makes. */
function fromGross(rated: Rated, grossGrosze: number): RateTotal {
  const percent = percentOf(rated);
  const vatGrosze = roundGrosze(new Big(grossGrosze).times(percent).div(percent.plus(100)));
  return { ...rated, netGrosze: grossGrosze - vatGrosze, vatGrosze, grossGrosze };
}

/** Totals of each rate that occurs, in the order of the schema. @throws AppError `draft.*` as `lineValueGrosze` */
export function totalsByRate(lines: readonly RatedLine[], pricing: Pricing = 'net'): RateTotal[] {
  const groups = Map.groupBy(lines, ({ vatRate, ossRate }) => keyOf({ rate: vatRate, ossRate }));
  return [...groups.values()]
    .map((some) => {
      const { vatRate: rate, ossRate } = some[0]!;
      const value = sumGrosze(some.map((line) => lineValueGrosze(line, pricing)));
      const rated = rate === 'OSS' ? { rate, ossRate } : { rate };
      return pricing === 'net' ? fromNet(rated, value) : fromGross(rated, value);
    })
    .sort(inSchemaOrder);
}

/** What remains of some totals when others are taken off, rate by rate. */
function minus(some: readonly RateTotal[], others: readonly RateTotal[]): RateTotal[] {
  const all = new Map(some.map((it) => [keyOf(it), it]));
  for (const it of others) {
    const before = all.get(keyOf(it)) ?? { ...it, netGrosze: 0, vatGrosze: 0, grossGrosze: 0 };
    all.set(keyOf(it), {
      ...before,
      netGrosze: before.netGrosze - it.netGrosze,
      vatGrosze: before.vatGrosze - it.vatGrosze,
      grossGrosze: before.grossGrosze - it.grossGrosze,
    });
  }
  return [...all.values()].sort(inSchemaOrder);
}

/** A correction's totals are differences: after less before (fa3.md 4). */
const difference = (lines: readonly RatedLine[], pricing: Pricing): RateTotal[] =>
  minus(
    totalsByRate(
      lines.filter(({ before }) => before === undefined),
      pricing,
    ),
    totalsByRate(
      lines.filter(({ before }) => before !== undefined),
      pricing,
    ),
  );

/**
 * An advance divided over the rates of its order in proportion to what each comes to; the tax is the part that each
 * rate makes of it (art. 106f ust. 1 pkt 3). What rounding leaves goes to the largest.
 */
function divideAdvance(paidGrosze: number, order: readonly RateTotal[]): RateTotal[] {
  const total = sumGrosze(order.map((it) => it.grossGrosze));
  if (total === 0) return [];
  const parts = order.map((it) => roundGrosze(new Big(paidGrosze).times(it.grossGrosze).div(total)));
  const largest = order.reduce((at, it, index) => (it.grossGrosze > order[at]!.grossGrosze ? index : at), 0);
  parts[largest] = parts[largest]! + paidGrosze - sumGrosze(parts);
  return order.map(({ rate, ossRate }, index) =>
    fromGross(rate === 'OSS' ? { rate, ossRate } : { rate }, parts[index]!),
  );
}

/** What was paid in advance, in grosze. */
export const advancesGrosze = ({ advances = [] }: Pick<InvoiceDraft, 'advances'>): number =>
  sumGrosze(advances.map(({ gross }) => decimalToGrosze(gross)));

const orderRates = (order: readonly RatedLine[]) => totalsByRate(order, 'net');

type TotalledDraft = Pick<
  InvoiceDraft,
  'kind' | 'pricing' | 'order' | 'advances' | 'settled' | 'correction'
> & {
  lines: readonly RatedLine[];
};

function ratesOf(draft: TotalledDraft): RateTotal[] {
  const { kind, pricing, lines, order = [] } = draft;
  if (kind === 'ZAL' || kind === 'KOR_ZAL') {
    const after = order.filter(({ before }) => before === undefined);
    const now = divideAdvance(advancesGrosze(draft), orderRates(after));
    if (kind === 'ZAL') return now;
    const before = order.filter((line) => line.before !== undefined);
    const paid = decimalToGrosze(draft.correction?.paidBefore ?? '0');
    return minus(now, divideAdvance(paid, orderRates(before.length > 0 ? before : after)));
  }
  if (isCorrection(kind)) return difference(lines, pricing);
  const full = totalsByRate(lines, pricing);
  if (kind !== 'ROZ') return full;
  const settled = (draft.settled ?? []).flatMap(({ rates }) =>
    rates.map((it) => ({ ...it, grossGrosze: it.netGrosze + it.vatGrosze })),
  );
  return minus(full, settled);
}

/**
 * Totals of an invoice of any kind, by the act: per rate, net or gross first, differences of corrections, the rest of
 * settlements.
 * @throws AppError `draft.badQuantity`, `draft.badPrice`, `draft.badAmount`, `draft.amountTooLarge`
 */
export function invoiceTotals(draft: TotalledDraft): InvoiceTotals {
  const rates = ratesOf(draft);
  const total = (field: 'netGrosze' | 'vatGrosze' | 'grossGrosze') => sumGrosze(rates.map((it) => it[field]));
  return {
    rates,
    netGrosze: total('netGrosze'),
    vatGrosze: total('vatGrosze'),
    grossGrosze: total('grossGrosze'),
  };
}
