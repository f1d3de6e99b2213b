import { dropSeparators } from './text.ts';

/** `TKodKraju` of FA(3)'s base types: ISO 3166 with the additions of the Ministry. */
const countryCodes = new Set(
  (
    'AF AX AL DZ AD AO AI AQ AG AN SA AR AM AW AU AT AZ BS BH BD BB BE BZ BJ BM BT BY BO BQ BA BW BR BN IO BG BF ' +
    'BI XC CL CN HR CW CY TD ME DK DM DO DJ EG EC ER EE ET FK FJ PH FI FR TF GA GM GH GI GR GD GL GE GU GG GY GF ' +
    'GP GT GN GQ GW HT ES HN HK IN ID IQ IR IE IS IL JM JP YE JE JO KY KH CM CA QA KZ KE KG KI CO KM CG CD KP XK ' +
    'CR CU KW LA LS LB LR LY LI LT LV LU MK MG YT MO MW MV MY ML MT MP MA MQ MR MU MX XL FM UM MD MC MN MS MZ MM ' +
    'NA NR NP NL DE NE NG NI NU NF NO NC NZ PS OM PK PW PA PG PY PE PN PF PL GS PT PR CF CZ KR ZA RE RU RO RW EH ' +
    'BL KN LC MF VC SV WS AS SM SN RS SC SL SG SK SI SO LK PM US SZ SD SS SR SJ SH SY CH SE TJ TH TW TZ TG TK TO ' +
    'TT TN TR TM TV UG UA UY UZ VU WF VA HU VE GB VN IT TL CI BV CX IM SX CK VI VG HM CC MH FO SB ST TC ZM CV ZW ' +
    'AE XI'
  ).split(' '),
);

/** May it stand as `KodKraju`? */
export const isCountry = (code: string): boolean => countryCodes.has(code);

/** EU VAT numbers without their prefix, by the prefix of `TKodyKrajowUE`; Poles are named by NIP instead. */
const vatNumbers: Record<string, RegExp> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  FR: /^[A-Z0-9]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(\d[A-Z0-9+*]\d{5}[A-Z]{1,2})$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z0-9+*]{12}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|(GD|HA)\d{3})$/,
};

/** May buyers be named by a VAT number of this country (`EL` is Greece, `XI` Northern Ireland)? */
export const isEuVatCountry = (code: string): boolean => Object.hasOwn(vatNumbers, code);

/** Does the number, without its country prefix, have the shape of that country? */
export const isEuVatNumber = (country: string, vatNumber: string): boolean =>
  isEuVatCountry(country) && vatNumbers[country]?.test(vatNumber) === true;

/** Greece is GR in addresses but EL in VAT numbers. */
export const normaliseVatCountry = (text: string): string => {
  const code = text.trim().toUpperCase();
  return code === 'GR' ? 'EL' : code;
};

/** Drops what people type around the number: blanks, dots, dashes and the country's prefix. */
export function normaliseVatNumber(country: string, text: string): string {
  const number = dropSeparators(text).replaceAll('.', '').toUpperCase();
  if (isEuVatNumber(country, number) || !number.startsWith(country)) return number;
  return number.slice(country.length);
}
