import { plural } from './format.ts';

const ones = [
  ...['', 'jeden', 'dwa', 'trzy', 'cztery', 'pięć', 'sześć', 'siedem', 'osiem', 'dziewięć'],
  ...['dziesięć', 'jedenaście', 'dwanaście', 'trzynaście', 'czternaście', 'piętnaście'],
  ...['szesnaście', 'siedemnaście', 'osiemnaście', 'dziewiętnaście'],
];
const tens = [
  ...['', '', 'dwadzieścia', 'trzydzieści', 'czterdzieści', 'pięćdziesiąt'],
  ...['sześćdziesiąt', 'siedemdziesiąt', 'osiemdziesiąt', 'dziewięćdziesiąt'],
];
const hundreds = [
  ...['', 'sto', 'dwieście', 'trzysta', 'czterysta', 'pięćset'],
  ...['sześćset', 'siedemset', 'osiemset', 'dziewięćset'],
];
/** Names of 1000 to the power of their index: of one, of 2–4, of more. */
const powers: readonly (readonly [string, string, string])[] = [
  ['', '', ''],
  ['tysiąc', 'tysiące', 'tysięcy'],
  ['milion', 'miliony', 'milionów'],
  ['miliard', 'miliardy', 'miliardów'],
  ['bilion', 'biliony', 'bilionów'],
  ['biliard', 'biliardy', 'biliardów'],
];

/** What FA(3) can hold: 16 digits before the dot and two after it. */
const decimal = /^(-?)0*(\d{1,16})(?:\.(\d{1,2}))?$/;

/**
 * An amount of money in Polish words: `1234.56` → `jeden tysiąc dwieście trzydzieści cztery złote 56/100`. Currencies
 * other than the złoty stand as their code.
 * @param amount a decimal with a dot and up to two decimals
 * @returns null for what is no such amount
 */
export function amountInWords(amount: string, currency: string): string | null {
  const [, sign, whole, fraction = ''] = decimal.exec(amount) ?? [];
  if (whole === undefined) return null;
  const cents = fraction.padEnd(2, '0');
  const isNothing = /^0*$/.test(whole + cents);
  return [
    ...(sign === '-' && !isNothing ? ['minus'] : []),
    wholeInWords(whole),
    currency === 'PLN' ? zlotyOf(whole) : currency,
    `${cents}/100`,
  ].join(' ');
}

/** One, two, few: only the whole number 1 is `złoty`, and the last two digits decide the rest. */
const zlotyOf = (whole: string): string =>
  /^0*1$/.test(whole) ? 'złoty' : plural(Number(whole.slice(-2)) + 100, 'złoty', 'złote', 'złotych');

function wholeInWords(whole: string): string {
  const groups = whole
    .padStart(Math.ceil(whole.length / 3) * 3, '0')
    .match(/\d{3}/g)
    ?.map(Number);
  const words = (groups ?? []).flatMap((group, index, all) => {
    const [one, few, many] = powers[all.length - 1 - index] ?? ['', '', ''];
    return group === 0 ? [] : [underThousand(group), plural(group, one, few, many)];
  });
  return words.filter((word) => word !== '').join(' ') || 'zero';
}

function underThousand(value: number): string {
  const rest = value % 100;
  const small = rest < 20 ? [ones[rest]] : [tens[Math.trunc(rest / 10)], ones[rest % 10]];
  return [hundreds[Math.trunc(value / 100)], ...small].filter(Boolean).join(' ');
}
