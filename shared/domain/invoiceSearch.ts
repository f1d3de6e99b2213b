import type { BuyerId } from './fa3/party.ts';
import { foldForSearch } from './searchText.ts';

/** What of an invoice can be found by its words. */
export interface Searched {
  number: string;
  ksefNumber: string | null;
  buyerName: string;
  draft: {
    buyer: { id: BuyerId };
    lines: readonly { name?: string | undefined }[];
    order?: readonly { name?: string | undefined }[] | undefined;
    note?: string | undefined;
  };
}

/** No text that a person types has controls; to a database they may mean an end. */
const plain = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

const idOf = (id: BuyerId): string => {
  if (id.kind === 'nip') return id.nip;
  if (id.kind === 'eu') return id.country + id.vatNumber.replace(id.country, '');
  return id.kind === 'other' ? id.number : '';
};

/** The ten digits of a buyer's NIP, as the list is filtered by; null without one. */
export const nipOf = (id: BuyerId): string | null => (id.kind === 'nip' ? id.nip.replace(/\D/g, '') : null);

/** Everything that an invoice is found by, folded, a line for each thing: a word never runs from one into the next. */
export function invoiceSearchText({ number, ksefNumber, buyerName, draft }: Searched): string {
  const { buyer, lines, order = [], note = '' } = draft;
  const names = new Set([...lines, ...order].map(({ name = '' }) => name));
  const things = [number, ksefNumber ?? '', buyerName, idOf(buyer.id), ...names, note];
  return things
    .map((thing) => foldForSearch(plain(thing)))
    .filter((thing) => thing !== '')
    .join('\n');
}

/** A NIP as people write it: with blanks or dashes, with the country before it. */
const writtenNip = /(?<!\S)(?:pl\s?)?(\d(?:[\s-]?\d){9})(?!\S)/gi;
const dashedDigits = /^\d[\d\p{Pd}]*\d$/u;

/**
 * What was typed, word by word and folded; an invoice is found when its text has each of them somewhere, in one of
 * the ways given. Nothing in them is a command. Digits with dashes may be a part of a NIP, which is stored without.
 */
export function searchWords(typed: string): string[][] {
  const words = plain(typed)
    .replace(writtenNip, (_, digits: string) => digits.replace(/\D/g, ''))
    .split(/\s+/)
    .map((word) => {
      const folded = foldForSearch(word);
      const joined = folded.replaceAll(' ', '');
      return dashedDigits.test(word) && joined !== folded ? [folded, joined] : [folded];
    });
  return words.filter(([folded]) => folded !== '');
}

/** As much of a text as decides its place in a list. */
const orderedBy = 64;

/** Numbers in a text count as numbers when texts are ordered: `FV/2` comes before `FV/10`. */
export const orderKey = (text: string): string =>
  foldForSearch(plain(text))
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(10, '0'))
    .slice(0, orderedBy);
