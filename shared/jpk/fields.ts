import { Big } from 'big.js';
import type { Address } from '../domain/fa3/party.ts';
import type { VatRate } from '../domain/fa3/line.ts';
import { optionalLeaf, leaf, type Xml } from '../fa3/xml.ts';

/** `TZnakowyJPK`: at most 256 characters. FA(3) lets names be longer. */
const longestText = 256;

/** Cut to what a field holds, never through a character. */
export const cut = (text: string, longest = longestText): string =>
  [...text].slice(0, longest).join('').trim();

export const textLeaf = (name: string, text: string | undefined, longest = longestText): Xml =>
  optionalLeaf(name, text === undefined ? undefined : cut(text, longest));

/** Whole numbers of documents, as many as fit. */
export function listLeaf(name: string, numbers: readonly string[]): Xml {
  let text = '';
  for (const number of numbers) {
    const longer = text === '' ? number : `${text}, ${number}`;
    if ([...longer].length > longestText) break;
    text = longer;
  }
  return optionalLeaf(name, text === '' && numbers[0] ? cut(numbers[0]) : text);
}

/** `TKwotowy`: an amount in grosze, however large. */
export const amountLeaf = (name: string, grosze: number | Big): Xml =>
  leaf(name, new Big(grosze).times('0.01').toFixed(2));

/** A unit price: JPK_FA keeps two places of what FA(3) lets have eight. */
export const priceLeaf = (name: string, price: string | undefined): Xml =>
  price === undefined ? [] : leaf(name, new Big(price).round(2, Big.roundHalfUp).toFixed(2));

/** A quantity; of a line as it was before a correction, taken back. */
export const quantityLeaf = (name: string, quantity: string | undefined, isBefore: boolean): Xml =>
  quantity === undefined
    ? []
    : leaf(name, (isBefore ? new Big(quantity).neg() : new Big(quantity)).toFixed());

export const boolean = (name: string, value: boolean): Xml => leaf(name, String(value));

export const addressText = ({ line1, line2, country }: Address): string =>
  [line1, line2, country === 'PL' ? undefined : country].filter(Boolean).join(', ');

const rateCodes: Partial<Record<VatRate, string>> = {
  ...{ '0 KR': '0', '0 WDT': '0', '0 EX': '0', 'np I': 'np', 'np II': 'np' },
};

/** `P_12`, or the foreign rate in its own field; a margin has none. */
export function rateLeaf(name: string, vatRate: VatRate, ossRate: string | undefined): Xml {
  if (vatRate === 'margin') return [];
  return vatRate === 'OSS' ? optionalLeaf(`${name}_XII`, ossRate) : leaf(name, rateCodes[vatRate] ?? vatRate);
}
