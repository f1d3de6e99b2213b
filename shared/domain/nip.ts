import { dropSeparators } from './text.ts';

/** `TNrNIP` of the schema: no leading zero, and digits 2 and 3 not both zero. */
const pattern = /^[1-9](?:\d[1-9]|[1-9]\d)\d{7}$/;
const weights = [6, 5, 7, 2, 3, 4, 5, 6, 7];

/** Is it a NIP as FA(3) wants it: ten digits, no separators, right check digit? */
export function isNip(text: string): boolean {
  if (!pattern.test(text)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  // A remainder of 10 has no digit: such a NIP was never given out.
  return sum % 11 === Number(text[9]);
}

/** Drops what people type around the digits: spaces, dashes and the prefix `PL`. */
export const normaliseNip = (text: string): string => dropSeparators(text).replace(/^PL/i, '');
