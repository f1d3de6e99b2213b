import { currencySymbol, formatDay, formatDecimal, formatInstant } from '../../../shared/i18n/format.ts';

const NBSP = '\u00a0';

/** An amount of the XML with at least two decimals: `1234.5` → `1 234,50`. Text in, text out: never a float. */
export function amount(value: string): string {
  const [whole = '0', fraction = ''] = value.split('.');
  return formatDecimal(`${whole}.${fraction.padEnd(2, '0')}`);
}

/** `1 234,50 zł`, or the currency's code for other currencies. */
export const money = (value: string, currency: string): string =>
  `${amount(value)}${NBSP}${currencySymbol(currency)}`;

/** Quantities keep the decimals they have, less the empty ones: `20.00` → `20`, `1.50` → `1,5`. */
export function quantity(value: string): string {
  return formatDecimal(value.includes('.') ? value.replace(/\.?0+$/, '') : value);
}

/** A Polish NIP as people write it: `123-456-78-90`. */
export const nip = (value: string): string => value.replace(/^(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1-$2-$3-$4');

/** `23` → `23%`, `0.50` → `0,5%`. */
export const percent = (value: string): string => `${quantity(value)}%`;

/** A date and time of the XML in Warsaw; one without a zone stays as it was written. */
export function moment(value: string): string {
  const [, day, time, zone] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(value) ?? [];
  if (day === undefined) return value;
  return zone === undefined ? `${formatDay(day)}, ${time}` : formatInstant(Date.parse(value));
}
