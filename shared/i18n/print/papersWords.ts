import type { polishPapers } from './polishPapers.ts';
import type { Words } from './words.ts';

/** Every word of what is printed beside the invoice, in one language or in two. */
export type PapersWords = Words<typeof polishPapers>;
