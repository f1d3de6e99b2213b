import { foldForSearch, searchAlternatives } from '../../../shared/domain/searchText.ts';
import type { HelpBlock } from '../../../shared/i18n/help/blocks.ts';
import { helpPages } from '../../../shared/i18n/help/pages.ts';
import { helpPageIds, helpTitles } from '../../../shared/i18n/help/pageTitles.ts';
import type { Place } from './places.ts';

/** A part of a page that has all words. */
export interface Found extends Place {
  title: string;
  /** Of which page; empty where it is the page itself. */
  under: string;
}

interface Part extends Found {
  /** Words of its title, and all of its words. */
  titleWords: string[];
  words: string[];
}

const textsOf = (block: HelpBlock): readonly string[] => {
  if (block.kind === 'table') return [...block.head, ...block.rows.flat()];
  return 'items' in block ? block.items : [block.text];
};
const wordsOf = (text: string): string[] => foldForSearch(text).split(' ');

/** Every page cut at its headings. */
function cutIntoParts(): Part[] {
  return helpPageIds.flatMap((page) => {
    const { title, words } = helpTitles[page];
    const parts: Part[] = [
      { page, title, under: '', titleWords: wordsOf(title), words: wordsOf(`${title} ${words}`) },
    ];
    for (const block of helpPages[page]) {
      if (block.kind === 'heading') {
        const { anchor, text } = block;
        parts.push({ page, anchor, title: text, under: title, titleWords: wordsOf(text), words: [] });
      }
      parts.at(-1)?.words.push(...textsOf(block).flatMap(wordsOf));
    }
    return parts;
  });
}
let parts: Part[] | null = null;

/** Parts of pages in which every typed word begins a word; those with them in their titles first. */
export function searchHelp(typed: string): Found[] {
  parts ??= cutIntoParts();
  const alternatives = searchAlternatives(typed);
  const has = (words: readonly string[]) =>
    alternatives.some((all) => all.every((start) => words.some((word) => word.startsWith(start))));
  const found = parts.filter(({ words }) => has(words));
  return [
    ...found.filter(({ titleWords }) => has(titleWords)),
    ...found.filter(({ titleWords }) => !has(titleWords)),
  ];
}
