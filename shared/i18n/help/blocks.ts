/** Screens that help may lead to; a test holds them against the routes of the window. */
export type HelpScreen =
  | 'home'
  | 'new'
  | 'saved'
  | 'invoices'
  | 'queue'
  | 'customers'
  | 'goods'
  | 'announcements'
  | 'certificates'
  | 'journal'
  | 'settings'
  | 'import'
  | 'selfTest';

/** One piece of a page, in the order in which it is read. */
export type HelpBlock =
  | { kind: 'heading'; anchor: string; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'steps'; items: readonly string[] }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'table'; name: string; head: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'note'; tone: 'blue' | 'amber' | 'red'; text: string }
  /** `at`: what the screen opens, e.g. a panel of the settings. */
  | { kind: 'screen'; screen: HelpScreen; at?: string; text: string }
  /** `to`: a page, or `page#anchor`. */
  | { kind: 'page'; to: string; text: string };

/** Starts a part of a page; its anchor is what links and errors lead to. */
export const heading = <const A extends string>(anchor: A, text: string) => ({
  ...{ kind: 'heading' as const, anchor, text },
});
export const text = (...sentences: string[]) => ({ kind: 'text' as const, text: sentences.join(' ') });
export const steps = <const I extends readonly string[]>(...items: I) => ({ kind: 'steps' as const, items });
export const list = <const I extends readonly string[]>(...items: I) => ({ kind: 'list' as const, items });
export const note = <const T extends 'blue' | 'amber' | 'red'>(tone: T, words: string) => ({
  ...{ kind: 'note' as const, tone, text: words },
});
export const table = <const H extends readonly string[], const R extends readonly (readonly string[])[]>(
  name: string,
  head: H,
  ...rows: R
) => ({ kind: 'table' as const, name, head, rows });
/** A link to a screen of the program, and to a place of it: a panel of the settings. */
export function toScreen<const S extends HelpScreen>(words: string, screen: S): ToScreen<S>;
export function toScreen<const S extends HelpScreen, const A extends string>(
  words: string,
  screen: S,
  at: A,
): ToScreen<S> & { at: A };
export function toScreen(words: string, screen: HelpScreen, at?: string): HelpBlock {
  return { kind: 'screen', screen, text: words, ...(at !== undefined && { at }) };
}
interface ToScreen<S> {
  kind: 'screen';
  screen: S;
  text: string;
}
/** A link to another page, or to a part of it: `certificate#renew`. */
export const toPage = <const P extends string>(words: string, to: P) => ({
  ...{ kind: 'page' as const, to, text: words },
});

/** A question as a part of a page: its answer, and what leads on from it. */
export const question = <const A extends string, const M extends readonly HelpBlock[]>(
  anchor: A,
  asked: string,
  answer: string[],
  ...more: M
) => [heading(anchor, asked), text(...answer), ...more] as const;

/** What a page says to a reader; the rest of it is what another language has to have too. */
type Told = 'text' | 'name' | 'items' | 'head' | 'rows';
type Said<T> = T extends string ? string : { readonly [K in keyof T]: Said<T[K]> };
/** The same blocks in the same order, with the same anchors, links and numbers of steps, in any words. */
export type SameBlocks<T> = {
  readonly [I in keyof T]: { readonly [K in keyof T[I]]: K extends Told ? Said<T[I][K]> : T[I][K] };
};
