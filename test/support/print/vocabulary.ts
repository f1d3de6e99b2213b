import { polish } from '../../../shared/i18n/print/polish.ts';
import type { Leaf } from './printedForms.ts';
import { printState } from './printedFixtures.ts';

/** Letters and digits only, so that a comma or a bracket beside a word does not matter. */
const tokensOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/[\s\u00a0]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');

/** Every word of the labels; of functions, what they say of something and of nothing. */
function labelsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return samples.flatMap((given) => said(value as Say, given));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(labelsOf) : [];
}
type Say = (...given: unknown[]) => unknown;
const samples = [
  ['', ''],
  ['', null],
  [null, ''],
  ['', 0],
  [0, 0, 0],
];

function said(say: Say, given: unknown[]): string[] {
  try {
    return labelsOf(say(...given));
  } catch {
    // Not made for this kind of sample.
    return [];
  }
}

/** A sum is called by the rates that it may hold, and the amount by the kind of invoice. */
const rates = ['23', '22', '8', '7', '5', '4', '3', '0 KR', '0 WDT', '0 EX'];
const kinds = ['VAT', 'KOR', 'ZAL', 'ROZ', 'UPR', 'KOR_ZAL', 'KOR_ROZ'];

const furniture = [
  ...labelsOf(polish),
  ...rates.map(polish.rateName),
  ...kinds.flatMap((kind) => [polish.totalLabel(kind, false), polish.totalBefore(kind)]),
  ...[printState.kod1Url, printState.kod2Url].filter((link) => link !== null),
];

/** A link or a name longer than its column is broken: its pieces are no words of their own. */
const BREAKABLE = 8;

/** Words of a page that are neither in the XML (as printed) nor labels, page numbers, codes or their captions. */
export function inventedWords(page: string, leaves: Leaf[]): string[] {
  const printed = leaves.flatMap((leaf) => [leaf.value, leaf.printed ?? '', polish.ksefNumberOf(leaf.value)]);
  const known = new Set([...furniture, ...printed].flatMap(tokensOf));
  /** `PL` of `PL123-456-78-90` is an element of its own. */
  const isKnown = (word: string): boolean => known.has(word) || known.has(word.replace(/^[A-Z]{2}/, ''));
  const long = [...known].filter((word) => word.length > BREAKABLE).join(' ');
  return [...new Set(tokensOf(page))].filter(
    (word) => !isKnown(word) && !isPage(word) && !long.includes(word),
  );
}

const isPage = (word: string): boolean => /^\d{1,3}$/.test(word);
