import { vatRates, type DraftLine, type VatRate } from './draft.ts';
import { lineNetGrosze, percentOfGrosze, sumGrosze } from './money.ts';

/** Amounts in grosze of all lines of one rate. */
export interface RateTotal {
  rate: VatRate;
  netGrosze: number;
  vatGrosze: number;
  grossGrosze: number;
}

/** Amounts in grosze of a whole invoice. */
export interface InvoiceTotals {
  rates: RateTotal[];
  netGrosze: number;
  vatGrosze: number;
  grossGrosze: number;
}

interface RateRule {
  percent: number;
  /** Where FA(3) keeps the sum of net values and, for taxed rates, of the tax (fa3.md 7). */
  netField: string;
  vatField?: string;
}

export const rateRules: Record<VatRate, RateRule> = {
  '23': { percent: 23, netField: 'P_13_1', vatField: 'P_14_1' },
  '8': { percent: 8, netField: 'P_13_2', vatField: 'P_14_2' },
  '5': { percent: 5, netField: 'P_13_3', vatField: 'P_14_3' },
  '0 KR': { percent: 0, netField: 'P_13_6_1' },
  '0 WDT': { percent: 0, netField: 'P_13_6_2' },
  '0 EX': { percent: 0, netField: 'P_13_6_3' },
  zw: { percent: 0, netField: 'P_13_7' },
  'np I': { percent: 0, netField: 'P_13_8' },
  'np II': { percent: 0, netField: 'P_13_9' },
  oo: { percent: 0, netField: 'P_13_10' },
};

type PricedLine = Pick<DraftLine, 'quantity' | 'netPrice' | 'vatRate'>;

/**
 * Totals of each rate that occurs, in the order of the schema. The tax is counted once from the rate's whole net
 * sum (art. 106e ust. 1 pkt 13-14), so lines never add up their own roundings.
 * @throws AppError `draft.badQuantity`, `draft.badPrice`, `draft.amountTooLarge`
 */
export function totalsByRate(lines: readonly PricedLine[]): RateTotal[] {
  return vatRates
    .map((rate) => ({ rate, ofRate: lines.filter((line) => line.vatRate === rate) }))
    .filter(({ ofRate }) => ofRate.length > 0)
    .map(({ rate, ofRate }) => {
      const netGrosze = sumGrosze(ofRate.map((line) => lineNetGrosze(line.quantity, line.netPrice)));
      const vatGrosze = percentOfGrosze(netGrosze, rateRules[rate].percent);
      return { rate, netGrosze, vatGrosze, grossGrosze: sumGrosze([netGrosze, vatGrosze]) };
    });
}

/**
 * Totals of an invoice: `grossGrosze` is `P_15`.
 * @throws AppError `draft.badQuantity`, `draft.badPrice`, `draft.amountTooLarge`
 */
export function invoiceTotals(lines: readonly PricedLine[]): InvoiceTotals {
  const rates = totalsByRate(lines);
  const total = (field: 'netGrosze' | 'vatGrosze' | 'grossGrosze') => sumGrosze(rates.map((it) => it[field]));
  return {
    rates,
    netGrosze: total('netGrosze'),
    vatGrosze: total('vatGrosze'),
    grossGrosze: total('grossGrosze'),
  };
}
