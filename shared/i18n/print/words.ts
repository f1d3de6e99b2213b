import type { polish } from './polish.ts';

/** The shape of words in any language, from those in one. */
export type Words<T> = T extends string
  ? string
  : T extends null
    ? null
    : T extends (...input: infer Input) => infer Output
      ? (...input: Input) => Output
      : { [Key in keyof T]: Words<T[Key]> };

/** Every word that stands on paper, in one language or in two. */
export type PrintWords = Words<typeof polish>;
