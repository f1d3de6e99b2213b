import { dropSeparators } from './text.ts';

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ '\u0142': 'l', '\u0111': 'd', '\u00f8': 'o', '\u00df': 'ss', '\u00e6': 'ae', '\u0153': 'oe' },
  ...{ '\u0131': 'i', '\u00fe': 'th', '\u00f0': 'd' },
};
const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');
/** A NIP written in groups, 3-3-2-2 or 3-2-2-3, or behind its country: one number to whoever looks for it. */
const groupedNip = /(?<!\S)(?:pl ?)*(\d{3}) (?:(\d{3}) (\d\d) (\d\d)|(\d\d) (\d\d) (\d{3}))(?!\S)/g;
const prefixedNip = /(?<!\S)(?:pl ?)+(\d{10})(?!\S)/g;

/** A text in letters without marks, big and small ones as they are: `Żółć` → `Zolc`. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\p{L}/gu, (letter) => {
      const small = letter.toLowerCase();
      const plain = plainLetters[small] ?? small;
      return letter === small ? plain : plain.toUpperCase();
    });

/**
 * A text as it is compared in searches: small letters without marks, words and numbers parted by single blanks, a
 * NIP as ten digits. Running it twice changes nothing.
 */
export function foldForSearch(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(special, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(groupedNip, '$1$2$3$4$5$6$7')
    .replace(prefixedNip, '$1');
}

/**
 * What to look for: beginnings of words that must all be there, or those of the other alternative. Digits typed with
 * blanks or dashes are also one number, as the beginning of a NIP is.
 */
export function searchAlternatives(text: string): string[][] {
  const words = foldForSearch(text).split(' ').filter(Boolean);
  const digits = dropSeparators(text).replace(/^PL/i, '');
  const isNumber = /^\d+$/.test(digits) && words.join('') !== '';
  if (!isNumber || (words.length === 1 && words[0] === digits)) return words.length === 0 ? [] : [words];
  return [[digits], words];
}
