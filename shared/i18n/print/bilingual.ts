import type { PrintLanguage } from '../../domain/printLook.ts';
import { formatDay } from '../format.ts';
import { english } from './english.ts';
import { polish } from './polish.ts';
import type { PrintWords } from './words.ts';

/** Stands between two languages; titles of columns part here into two lines. */
export const between = ' / ';

/**
 * Two languages in one: texts beside each other, what functions say joined, and once what is the same in both. A
 * translation that repeats the first text and adds to it in brackets stands alone.
 */
export function bilingual(first: PrintWords, second: PrintWords): PrintWords {
  // A document has one language; its other one is the reader's help.
  return { ...(joined(first, second) as PrintWords), language: first.language, producer: first.producer };
}

function joined(first: unknown, second: unknown): unknown {
  if (typeof first === 'string' && typeof second === 'string') return joinedTexts(first, second);
  if (typeof first === 'function' && typeof second === 'function') {
    const [say, translate] = [first as Say, second as Say];
    return (...input: unknown[]) => joined(say(...input), translate(...input));
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

const byLanguage: Record<PrintLanguage, PrintWords> = {
  pl: polish,
  en: english,
  'pl-en': {
    ...bilingual(polish, english),
    // Its number twice would read like two documents.
    datedDocument: (number, day) => [number, day === null ? null : formatDay(day)].filter(Boolean).join(', '),
  },
};

/** The words of a print in its language. */
export const printWords = (language: PrintLanguage): PrintWords => byLanguage[language];
