import { foldForSearch } from './searchText.ts';

/** What can be found: its title, and other words by which people look for it. */
export interface Findable {
  title: string;
  words?: string;
}

/** How well one typed word fits a text: its words' beginnings best, then a part, then its letters in their order. */
function fit(typed: string, words: readonly string[]): number {
  if (words.some((it) => it === typed)) return 5;
  if (words.some((it) => it.startsWith(typed))) return 4;
  const isWord = typed.length > 2; // one letter is inside of nearly everything
  if (isWord && words.some((it) => it.includes(typed))) return 2;
  return isWord && words.some((it) => it[0] === typed[0] && isScattered(typed, it)) ? 1 : 0;
}

/** Whether letters stand in a word in their order, with others between them: `faktra` in `faktura`. */
function isScattered(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** 0 when a typed word is found nowhere; a title weighs more than the other words. */
function score(typed: readonly string[], { title, words = '' }: Findable): number {
  const inTitle = foldForSearch(title).split(' ');
  const inWords = foldForSearch(words).split(' ');
  let sum = 0;
  for (const it of typed) {
    const best = Math.max(2 * fit(it, inTitle), fit(it, inWords));
    if (best === 0) return 0;
    sum += best;
  }
  return sum + (foldForSearch(title).startsWith(typed.join(' ')) ? 3 : 0);
}

/** What fits all typed words, in any order and without Polish marks, the best first; all of it when nothing is typed. */
export function findCommands<T extends Findable>(typed: string, all: readonly T[]): T[] {
  const words = foldForSearch(typed).split(' ').filter(Boolean);
  if (words.length === 0) return typed.trim() === '' ? [...all] : [];
  return all
    .map((it) => ({ it, points: score(words, it) }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
    .map(({ it }) => it);
}
