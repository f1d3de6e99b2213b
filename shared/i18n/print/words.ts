import type { polish } from './polish.ts';

/** The same words in another language: texts for texts, functions for functions. */
export type Words<T> = T extends string
  ? string
  : T extends null
    ? null
    : T extends (...input: infer Input) => infer Output
      ? (...input: Input) => Output
      : { [Key in keyof T]: Words<T[Key]> };

/** Every word that stands on paper, in one language or in two. */
export type PrintWords = Words<typeof polish>;
