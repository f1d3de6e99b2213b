import type { PrintLanguage } from '../../domain/printLook.ts';
import { formatDay, formatInstant } from '../format.ts';
import { english } from './english.ts';
import { polish } from './polish.ts';
import type { PrintWords } from './words.ts';

/** Stands between two languages; titles of columns part here into two lines. */
export const between = ' / ';

/**
 * Two languages in one: texts beside each other, what functions say joined, and once what is the same in both. A
 * translation that repeats the first text and adds to it in brackets stands alone; a value at the end of both is said
 * once.
 */
export function bilingual(first: PrintWords, second: PrintWords): PrintWords {
  // A document has one language; its other one is the reader's help.
  return { ...(joined(first, second) as PrintWords), language: first.language, producer: first.producer };
}

function joined(first: unknown, second: unknown): unknown {
  if (typeof first === 'string' && typeof second === 'string') return joinedTexts(first, second);
  if (typeof first === 'function' && typeof second === 'function') {
    const [say, translate] = [first as Say, second as Say];
    return (...input: unknown[]) => {
      const [one, other] = [say(...input), translate(...input)];
      return typeof one === 'string' && typeof other === 'string'
        ? joinedTexts(...withOneValue(one, other))
        : joined(one, other);
    };
  }
  if (isRecord(first) && isRecord(second)) {
    return Object.fromEntries(Object.entries(first).map(([key, value]) => [key, joined(value, second[key])]));
  }
  return first;
}

type Say = (...input: unknown[]) => unknown;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const joinedTexts = (first: string, second: string): string =>
  first === second ? first : second.startsWith(`${first} (`) ? second : `${first}${between}${second}`;

/**
 * `z dnia 5.02` and `of 5.02` as `z dnia` and `of 5.02`: an end with a figure, the same in both, is a value, and twice it
 * would read like two. Not where there are other figures before it, which it belongs to.
 */
function withOneValue(first: string, second: string): [string, string] {
  const [ours, theirs] = [first.split(' '), second.split(' ')];
  let same = 0;
  while (same < ours.length && ours.at(-1 - same) === theirs.at(-1 - same)) same += 1;
  const [label, other] = [ours.slice(0, ours.length - same), theirs.slice(0, theirs.length - same)].map(
    (words) => words.join(' '),
  );
  if (same === 0 || !label || !other || !/\d/.test(ours.slice(-same).join('')) || /\d/.test(label + other))
    return [first, second];
  const hasColon = label.endsWith(':');
  if (hasColon !== other.endsWith(':')) return [first, second];
  return [hasColon ? label.slice(0, -1) : label, second];
}

const both = bilingual(polish, english);

const byLanguage: Record<PrintLanguage, PrintWords> = {
  pl: polish,
  en: english,
  'pl-en': {
    ...both,
    corrected: (number, day) =>
      [both.corrected(number, null), day === null ? null : formatDay(day)].filter(Boolean).join(', '),
    accepted: (ksefNumber, at) =>
      [both.accepted(ksefNumber, null), at === null ? null : `przyjęta / accepted ${formatInstant(at)}`]
        .filter(Boolean)
        .join(', '),
    // Its number twice would read like two documents.
    datedDocument: (number, day) => [number, day === null ? null : formatDay(day)].filter(Boolean).join(', '),
  },
};

/** The words of a print in its language. */
export const printWords = (language: PrintLanguage): PrintWords => byLanguage[language];
