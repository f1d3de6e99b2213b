import type { ErrorCode, ErrorDetails } from '../errors/catalogue.ts';
import { isDay } from './warsawTime.ts';
import { isCountry } from './country.ts';
import type { Address } from './fa3/party.ts';
import { isCurrency } from './currency.ts';
import { isBankAccount } from './iban.ts';
import { amountLimits, parseDecimal, priceLimits, quantityLimits, type DecimalLimits } from './money.ts';
import { isNip } from './nip.ts';
import { forbiddenCharacter, isBlank, lengthOf } from './text.ts';

type DraftCode = Exclude<Extract<ErrorCode, `draft.${string}`>, 'draft.againstSchema'>;

/** What stands in the way of issuing, at `details.path` of the draft, e.g. `lines.0.quantity`. */
export type DraftProblem = { [C in DraftCode]: { code: C; details: ErrorDetails<C> } }[DraftCode];

/** Lengths of FA(3) in characters (fa3.md 1). */
export const lengths = {
  ...{ name: 512, addressLine: 512, email: 255, unit: 256, place: 256 },
  ...{ basis: 256, otherNumber: 50, note: 3500, other: 256, phone: 16 },
};
/** `TDataT` for the sale, `TData` for payments. */
export const saleDays = { first: '2006-01-01', last: '2050-01-01' };
export const paymentDays = { first: '2016-07-01', last: '2050-01-01' };

export const missing = (path: string): DraftProblem => ({ code: 'draft.missing', details: { path } });

export function textProblems(path: string, text: string, max: number): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const codePoint = forbiddenCharacter(text);
  if (codePoint !== null) problems.push({ code: 'draft.forbiddenCharacters', details: { path, codePoint } });
  if (lengthOf(text) > max) problems.push({ code: 'draft.tooLong', details: { path, max } });
  return problems;
}

export const requiredTextProblems = (path: string, text: string, max: number): DraftProblem[] =>
  isBlank(text) ? [missing(path)] : textProblems(path, text, max);

export function nipProblems(path: string, value: string): DraftProblem[] {
  if (value === '') return [missing(path)];
  return isNip(value) ? [] : [{ code: 'draft.badNip', details: { path, value } }];
}

export const countryProblems = (path: string, value: string): DraftProblem[] =>
  isCountry(value) ? [] : [{ code: 'draft.badCountry', details: { path, value } }];

/** FA(3) could do without the buyer's address, the act (art. 106e ust. 1 pkt 3) can't. */
export function addressProblems(path: string, address: Address | undefined): DraftProblem[] {
  if (address === undefined) return [missing(`${path}.line1`)];
  return [
    ...countryProblems(`${path}.country`, address.country),
    ...requiredTextProblems(`${path}.line1`, address.line1, lengths.addressLine),
    ...textProblems(`${path}.line2`, address.line2 ?? '', lengths.addressLine),
  ];
}

export function emailProblems(path: string, value: string | undefined): DraftProblem[] {
  if (value === undefined) return [];
  const problems = textProblems(path, value, lengths.email);
  if (problems.length > 0 || /^[^\s@]+@[^\s@]+$/.test(value)) return problems;
  return [{ code: 'draft.badEmail', details: { path, value } }];
}

export function accountProblems(path: string, value: string | undefined): DraftProblem[] {
  if (value === undefined || isBankAccount(value)) return [];
  return [{ code: 'draft.badAccount', details: { path, value } }];
}

const decimalProblems =
  (code: 'draft.badQuantity' | 'draft.badPrice' | 'draft.badAmount', limits: DecimalLimits) =>
  (path: string, value: string): DraftProblem[] =>
    parseDecimal(value, limits) === null ? [{ code, details: { path, value } }] : [];
/** Shapes only: which signs are right depends on the kind of invoice. */
export const quantityProblems = decimalProblems('draft.badQuantity', quantityLimits);
export const priceProblems = decimalProblems('draft.badPrice', priceLimits);
export const amountProblems = decimalProblems('draft.badAmount', amountLimits);

export function percentProblems(path: string, value: string): DraftProblem[] {
  const percent = parseDecimal(value, quantityLimits);
  if (percent?.gte(0) && percent.lte(100)) return [];
  return [{ code: 'draft.badPercent', details: { path, value } }];
}

export const currencyProblems = (path: string, value: string): DraftProblem[] =>
  isCurrency(value) ? [] : [{ code: 'draft.badCurrency', details: { path, value } }];

export const codeProblems = (path: string, value: string, pattern: RegExp): DraftProblem[] =>
  pattern.test(value) ? [] : [{ code: 'draft.badCode', details: { path, value } }];

export function instantProblems(path: string, value: string): DraftProblem[] {
  const [, date = ''] = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.exec(value) ?? [];
  if (isDay(date) && date >= '2021-10-01' && date <= '2050-01-01') return [];
  return [{ code: 'draft.badDate', details: { path, value } }];
}

export function dateProblems(
  path: string,
  value: string | undefined,
  allowed: { first: string; last: string },
): DraftProblem[] {
  if (value === undefined || (isDay(value) && value >= allowed.first && value <= allowed.last)) return [];
  return [{ code: 'draft.badDate', details: { path, value } }];
}
