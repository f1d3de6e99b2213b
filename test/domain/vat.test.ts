import { describe, expect, it } from 'vitest';
import { vatRates } from '../../shared/domain/fa3/line.ts';
import { invoiceTotals, rateRules, totalsByRate } from '../../shared/domain/vat.ts';

describe('totals', () => {
  it('counts the tax from the sum of a rate, not from its lines', () => {
    const line = { quantity: '1', netPrice: '0.02', vatRate: '23' as const };
    // Alone each line would carry 0.00 of tax.
    expect(totalsByRate([line, line, line])).toEqual([
      { rate: '23', netGrosze: 6, vatGrosze: 1, grossGrosze: 7 },
    ]);
  });

  it('keeps rates in the order of the schema and adds them up', () => {
    const totals = invoiceTotals({
      kind: 'VAT',
      pricing: 'net',
      lines: [
        { quantity: '1', netPrice: '10', vatRate: 'zw' },
        { quantity: '2', netPrice: '50.00', vatRate: '8' },
        { quantity: '1', netPrice: '100', vatRate: '23' },
      ],
    });
    expect(totals.rates.map((it) => it.rate)).toEqual(['23', '8', 'zw']);
    expect(totals).toMatchObject({ netGrosze: 21000, vatGrosze: 3100, grossGrosze: 24100 });
  });

  it('has no totals without lines', () => {
    expect(invoiceTotals({ kind: 'VAT', pricing: 'net', lines: [] })).toEqual({
      rates: [],
      netGrosze: 0,
      vatGrosze: 0,
      grossGrosze: 0,
    });
  });

  it('taxes only the rates that have a field for tax', () => {
    for (const rate of vatRates.filter((it) => it !== 'OSS')) {
      expect(rateRules[rate].percent > 0, rate).toBe(rateRules[rate].vatField !== undefined);
    }
  });
});
