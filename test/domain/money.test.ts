import { describe, expect, it } from 'vitest';
import {
  groszeToDecimal,
  parseDecimal,
  parsePrice,
  parseQuantity,
  percentOfGrosze,
  sumGrosze,
} from '../../shared/domain/money.ts';
import { lineValueGrosze } from '../../shared/domain/lineValue.ts';

const lineNet = (quantity: string, netPrice: string) => lineValueGrosze({ quantity, netPrice }, 'net');

describe('decimal text', () => {
  const limits = { maxIntegerDigits: 3, maxFraction: 2 };
  it.each([
    ['0', '0'],
    ['1.50', '1.5'],
    ['-12.3', '-12.3'],
    ['999.99', '999.99'],
  ])('%s is read', (text, expected) => expect(parseDecimal(text, limits)?.toString()).toBe(expected));

  it.each(['', '1,5', '01', '.5', '1.', '+1', '1e3', ' 1', '1 000', '1000', '1.234', 'NaN', '0x1', '١'])(
    '%j is refused',
    (text) => expect(parseDecimal(text, limits)).toBeNull(),
  );

  it.each(['0', '0.000000', '-1', '1.0000001', '12345678901234567'])('%s is no quantity', (text) =>
    expect(parseQuantity(text)).toBeNull(),
  );

  it.each(['-0', '-0.01', '0.000000001', '123456789012345'])('%s is no price', (text) =>
    expect(parsePrice(text)).toBeNull(),
  );
});

describe('net value of a line', () => {
  it.each([
    ['half a grosz rounds up (art. 106e ust. 11)', '0.5', '0.01', 1],
    ['less than half rounds down', '0.49', '0.01', 0],
    ['what binary floats get wrong: 1.005 zl', '1', '1.005', 101],
    ['what binary floats get wrong: 8.165 × 100', '100', '8.165', 81650],
    ['six and eight decimals', '0.000001', '12345678.12345678', 1235],
    ['a price of zero', '3', '0', 0],
    ['the largest amount that is exact', '1', '90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('%s', (_, quantity, price, expected) => expect(lineNet(quantity, price)).toBe(expected));

  it('refuses an amount beyond exact integers', () => {
    expect(() => lineNet('1', '90071992547409.92')).toThrow(
      expect.objectContaining({ code: 'draft.amountTooLarge' }),
    );
  });

  it.each([
    ['x', '1', 'draft.badQuantity'],
    ['1', 'x', 'draft.badPrice'],
  ])('refuses %s × %s', (quantity, price, code) => {
    expect(() => lineNet(quantity, price)).toThrow(expect.objectContaining({ code }));
  });
});

describe('percentages, sums and writing', () => {
  it.each([
    [50, 23, 12],
    [-50, 23, -12],
    [150, 23, 35],
    [10, 5, 1],
    [-10, 5, -1],
    [9, 5, 0],
    [0, 23, 0],
  ])('%i grosze × %i %% is %i, half away from zero', (grosze, percent, expected) =>
    expect(percentOfGrosze(grosze, percent)).toBe(expected),
  );

  it('adds exactly, and refuses what would not be exact', () => {
    expect(sumGrosze([1, Number.MAX_SAFE_INTEGER - 1])).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => sumGrosze([2, Number.MAX_SAFE_INTEGER])).toThrow(
      expect.objectContaining({ code: 'draft.amountTooLarge' }),
    );
  });

  it.each([
    [123456, '1234.56'],
    [5, '0.05'],
    [0, '0.00'],
    [-100, '-1.00'],
    [Number.MAX_SAFE_INTEGER, '90071992547409.91'],
  ])('%i grosze are written %s', (grosze, expected) => expect(groszeToDecimal(grosze)).toBe(expected));
});
