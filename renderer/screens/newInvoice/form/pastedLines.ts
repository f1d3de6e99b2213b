import { vatRates, type VatRate } from '../../../../shared/domain/fa3/line.ts';
import { priceField, type Pricing } from '../../../../shared/domain/lineValue.ts';
import { parseDecimal, priceLimits } from '../../../../shared/domain/money.ts';
import { lineHeadings, type LineColumn } from '../../../../shared/i18n/lineHeadings.ts';
import { parsePolishDecimal, withoutCurrency } from '../../../../shared/i18n/parse.ts';

/** The columns of the form, in its order. */
const formColumns: readonly LineColumn[] = ['name', 'quantity', 'unit', 'price', 'vatRate'];

const isNumber = (text: string): boolean => parseDecimal(parsePolishDecimal(text), priceLimits) !== null;

/** `23%`, `0.23`, `ZW` → a rate of FA(3); null where it is none. */
function rateOf(text: string): VatRate | null {
  const compact = text.trim().toLowerCase().replace(/\s*%$/, '');
  const percent = /^0[.,]\d+$/.test(compact)
    ? String(Math.round(Number(compact.replace(',', '.')) * 100))
    : compact;
  return vatRates.find((rate) => rate.toLowerCase() === percent) ?? (percent === '0' ? '0 KR' : null);
}

/** Columns named in a heading; null when the row is no heading. */
function headingOf(row: readonly string[]): (LineColumn | null)[] | null {
  const found = row.map((cell) => lineHeadings.find(([, pattern]) => pattern.test(cell.trim()))?.[0] ?? null);
  return found.includes('name') && !row.some(isNumber) ? found : null;
}

/** Columns told by what stands in them: a text, then numbers, a rate where it can be one. */
function guessed(row: readonly string[], from: LineColumn): (LineColumn | null)[] {
  const inOrder = formColumns.slice(formColumns.indexOf(from));
  if (from !== 'name') return [...inOrder];
  if (row.length === 2) return ['name', 'price'];
  const second = row[1] ?? '';
  if (row.length === 3) return isNumber(second) ? ['name', 'quantity', 'price'] : ['name', 'unit', 'price'];
  if (row.length === 4 && isNumber(second) && isNumber(row[2] ?? ''))
    return ['name', 'quantity', 'price', 'vatRate'];
  return [...inOrder];
}

/**
 * Lines out of cells of a spreadsheet: by their headings where there are some, else by what stands in them, from the
 * column on that they are pasted into. Only what can be read is taken; rows without anything are left out.
 */
export function pastedLines(
  rows: readonly string[][],
  from: LineColumn,
  pricing: Pricing,
): Record<string, string>[] {
  const [first = []] = rows;
  const heading = headingOf(first);
  const columns = heading ?? guessed(first, from);
  return rows
    .slice(heading ? 1 : 0)
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) =>
      Object.fromEntries(
        row.flatMap((cell, index): [string, string][] => {
          const column = columns[index] ?? null;
          if (column === null || cell === '') return [];
          if (column === 'vatRate') {
            const rate = rateOf(cell);
            return rate === null ? [] : [[column, rate]];
          }
          if (column === 'price') return [[priceField(pricing), withoutCurrency(cell)]];
          return [[column, cell]];
        }),
      ),
    );
}
