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
export const heading = (anchor: string, text: string): HelpBlock => ({ kind: 'heading', anchor, text });
export const text = (...sentences: string[]): HelpBlock => ({ kind: 'text', text: sentences.join(' ') });
export const steps = (...items: string[]): HelpBlock => ({ kind: 'steps', items });
export const list = (...items: string[]): HelpBlock => ({ kind: 'list', items });
export const note = (tone: 'blue' | 'amber' | 'red', words: string): HelpBlock => ({
  kind: 'note',
  tone,
  text: words,
});
export const table = (
  name: string,
  head: readonly string[],
  ...rows: readonly (readonly string[])[]
): HelpBlock => ({ kind: 'table', name, head, rows });
/** A link to a screen of the program. */
export const toScreen = (words: string, screen: HelpScreen, at?: string): HelpBlock => ({
  ...{ kind: 'screen', screen, text: words },
  ...(at !== undefined && { at }),
});
/** A link to another page, or to a part of it: `certificate#renew`. */
export const toPage = (words: string, to: string): HelpBlock => ({ kind: 'page', to, text: words });
