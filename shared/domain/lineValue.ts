import type { Big } from 'big.js';
import { AppError } from '../errors/appError.ts';
import type { DraftLine, OrderLine } from './fa3/line.ts';
import {
  amountLimits,
  parseDecimal,
  priceLimits,
  quantityLimits,
  roundGrosze,
  type DecimalLimits,
} from './money.ts';

/** Unit prices are net, or gross (art. 106e ust. 7). */
export type Pricing = 'net' | 'gross';
type PriceField = 'netPrice' | 'grossPrice';
export const priceField = (pricing: Pricing): PriceField => (pricing === 'net' ? 'netPrice' : 'grossPrice');

export type ValuedLine = Partial<Pick<DraftLine, 'quantity' | PriceField | 'discount' | 'value'>>;

const parsed = (text: string | undefined, limits: DecimalLimits): Big | null =>
  text === undefined ? null : parseDecimal(text, limits);

/** Whether a line can be valued: by quantity and price, or by a value of its own. */
export function isValued(line: ValuedLine, pricing: Pricing): boolean {
  if (line.discount !== undefined && !parsed(line.discount, priceLimits)) return false;
  if (line.value !== undefined) return parsed(line.value, amountLimits) !== null;
  return (
    parsed(line.quantity, quantityLimits) !== null && parsed(line[priceField(pricing)], priceLimits) !== null
  );
}

/**
 * What a line comes to in grosze, net or gross as the invoice is priced: quantity times the price less its discount
 * (art. 106e ust. 11: half a grosz rounds up), or the value that stands in place of them.
 * @throws AppError `draft.badQuantity`, `draft.badPrice`, `draft.badAmount`, `draft.amountTooLarge`, all at `path`
 */
export function lineValueGrosze(line: ValuedLine, pricing: Pricing, path = 'lines'): number {
  const inGrosze = (value: Big) => roundGrosze(value.times(100), path);
  if (line.value !== undefined) {
    const value = parsed(line.value, amountLimits);
    if (!value) throw new AppError('draft.badAmount', { path, value: line.value });
    return inGrosze(value);
  }
  const units = parsed(line.quantity, quantityLimits);
  if (!units) throw new AppError('draft.badQuantity', { path, value: line.quantity ?? '' });
  const price = parsed(line[priceField(pricing)], priceLimits);
  if (!price) throw new AppError('draft.badPrice', { path, value: line[priceField(pricing)] ?? '' });
  const discount = line.discount === undefined ? null : parsed(line.discount, priceLimits);
  return inGrosze(units.times(discount ? price.minus(discount) : price));
}

/** An order's line is always priced net. */
export const orderLineGrosze = (line: OrderLine, path = 'order'): number =>
  lineValueGrosze(line, 'net', path);
