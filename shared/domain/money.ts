import { Big } from 'big.js';
import { AppError } from '../errors/appError.ts';

export interface DecimalLimits {
  maxIntegerDigits: number;
  maxFraction: number;
}

/** `TIlosci` of FA(3): quantities. */
export const quantityLimits: DecimalLimits = { maxIntegerDigits: 16, maxFraction: 6 };
/** `TKwotowy2` of FA(3): unit prices. */
export const priceLimits: DecimalLimits = { maxIntegerDigits: 14, maxFraction: 8 };

/** `TKwotowy` of FA(3): amounts. */
export const amountLimits: DecimalLimits = { maxIntegerDigits: 16, maxFraction: 2 };

/**
 * Reads a decimal written as FA(3) writes them: a dot, no plus, no exponent, no leading zeros, no blanks.
 * @returns null when it is no such number or exceeds the limits
 */
export function parseDecimal(text: string, { maxIntegerDigits, maxFraction }: DecimalLimits): Big | null {
  const parts = /^-?(0|[1-9]\d*)(?:\.(\d+))?$/.exec(text);
  if (parts === null) return null;
  const [, whole = '', fraction = ''] = parts;
  if (whole.length > maxIntegerDigits || fraction.length > maxFraction) return null;
  return new Big(text);
}

/** A quantity that may stand on a line: a positive decimal; null otherwise. */
export function parseQuantity(text: string): Big | null {
  const quantity = parseDecimal(text, quantityLimits);
  return quantity?.gt(0) ? quantity : null;
}

/** A unit price that may stand on a line: zero or more, without a minus; null otherwise. */
export const parsePrice = (text: string): Big | null =>
  text.startsWith('-') ? null : parseDecimal(text, priceLimits);

/**
 * Rounds to whole grosze, half away from zero.
 * @throws AppError `draft.amountTooLarge` beyond what integers hold exactly (90 bn zl; FA(3) itself allows more)
 */
export function roundGrosze(grosze: Big, path = 'lines'): number {
  const rounded = grosze.round(0, Big.roundHalfUp);
  if (rounded.abs().gt(Number.MAX_SAFE_INTEGER)) {
    throw new AppError('draft.amountTooLarge', { path, value: rounded.times('0.01').toFixed(2) });
  }
  // Adding zero turns -0 into 0.
  return rounded.toNumber() + 0;
}

/**
 * So many percent of an amount in grosze, rounded to whole grosze.
 * @throws AppError `draft.amountTooLarge`
 */
export const percentOfGrosze = (grosze: number, percent: number | Big): number =>
  roundGrosze(new Big(grosze).times(percent).times('0.01'));

/**
 * Sum in grosze.
 * @throws AppError `draft.amountTooLarge`
 */
export const sumGrosze = (amounts: readonly number[]): number =>
  roundGrosze(amounts.reduce((sum, amount) => sum.plus(amount), new Big(0)));

/** Grosze as `TKwotowy`: `123456` → `1234.56`. */
export const groszeToDecimal = (grosze: number): string => new Big(grosze).times('0.01').toFixed(2);

/** `TKwotowy` as grosze; 0 for what is no amount yet. */
export const decimalToGrosze = (amount: string): number => {
  const value = parseDecimal(amount, amountLimits);
  return value ? roundGrosze(value.times(100)) : 0;
};
