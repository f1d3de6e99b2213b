import { Big } from 'big.js';
import type { DraftLine, OrderLine } from '../../../../shared/domain/fa3/line.ts';
import { priceField, type Pricing } from '../../../../shared/domain/lineValue.ts';
import { amountLimits, parseDecimal, priceLimits } from '../../../../shared/domain/money.ts';
import type { CorrectionManner } from './invoiceForm.ts';

type Line = DraftLine | OrderLine;

/** A line of the draft, and which line of the form it is of; none for one that was taken off. */
export interface PlacedLine<L extends Line> {
  line: L;
  at: number | null;
}

/** What makes a corrected line another one than before. */
const compared = [
  ...(['name', 'unit', 'quantity', 'netPrice', 'grossPrice', 'value', 'vatRate', 'ossRate'] as const),
  ...(['discount', 'index', 'gtu', 'pkwiu', 'cn', 'pkob', 'gtin', 'procedure', 'annex15'] as const),
  ...(['excise', 'saleDate'] as const),
] as const;
type Compared = (typeof compared)[number];

const has = (line: Line, key: Compared): string => {
  const value = (line as Partial<Record<Compared, string | true>>)[key];
  return value === undefined ? '' : String(value);
};
const differences = (a: Line, b: Line): Compared[] => compared.filter((key) => has(a, key) !== has(b, key));

const minus = (a: string, b: string): string => new Big(a).minus(b).toFixed();
/** A text that is a number, so that one can be taken off another. */
const isNumber = (text: string | undefined): text is string =>
  text !== undefined &&
  parseDecimal(text, { ...priceLimits, maxIntegerDigits: amountLimits.maxIntegerDigits }) !== null;

/** The same line taken back: fewer of it, or less of its value. */
function reversed<L extends Line>(line: L): L {
  if (isNumber(line.quantity)) return { ...line, quantity: minus('0', line.quantity) };
  const { value } = line as DraftLine;
  return isNumber(value) ? { ...line, value: minus('0', value) } : line;
}

/** A change as a difference: of one number where only that one changed, else the old line taken back and the new one. */
function difference<L extends Line>(before: L, now: L, pricing: Pricing): L[] {
  const changed = differences(before, now);
  const [only] = changed;
  const isOneNumber =
    changed.length === 1 && only !== undefined && ['quantity', priceField(pricing), 'value'].includes(only);
  if (!isOneNumber) return [reversed(before), now];
  const [was, is] = [has(before, only), has(now, only)];
  if (!isNumber(was) || !isNumber(is)) return [now];
  // a discount is off the price, so it is not off a difference of prices
  return [{ ...now, ...(only !== 'quantity' && { discount: undefined }), [only]: minus(is, was) }];
}

export interface CorrectedLines<L extends Line> {
  original: readonly L[];
  /** Lines of the form with their keys: the place in the original from 1 on, or beyond it for new ones. */
  lines: readonly L[];
  keys: readonly number[];
  manner: CorrectionManner;
  pricing: Pricing;
}

/** Lines that changed, each as it was and as it is or by the difference; those taken off, and new ones. */
export function correctedLines<L extends Line>(it: CorrectedLines<L>): PlacedLine<L>[] {
  const { original, lines, keys, manner, pricing } = it;
  const pairs = original.flatMap((before, index): PlacedLine<L>[] => {
    const found = keys.indexOf(index + 1);
    const now = found < 0 ? undefined : lines[found];
    const at = now === undefined ? null : found;
    if (now !== undefined && differences(before, now).length === 0) return [];
    if (manner === 'difference') {
      const told = now === undefined ? [reversed(before)] : difference(before, now, pricing);
      return told.map((line) => ({ line, at }));
    }
    const was: PlacedLine<L> = { line: { ...before, before: true }, at };
    return now === undefined ? [was] : [was, { line: now, at }];
  });
  const added = lines.flatMap((line, at) => ((keys[at] ?? 0) > original.length ? [{ line, at }] : []));
  return [...pairs, ...added];
}
