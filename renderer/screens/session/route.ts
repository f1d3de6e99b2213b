import { useSyncExternalStore } from 'react';

/** Those that the menu leads to. */
export const menuScreens = [
  'home',
  'new',
  'saved',
  'invoices',
  'queue',
  'customers',
  'goods',
  'announcements',
  'certificates',
  'journal',
  'settings',
  'help',
] as const;
export type MenuScreen = (typeof menuScreens)[number];
export const screenNames = [...menuScreens, 'correct', 'import', 'selfTest'] as const;
export type ScreenName = (typeof screenNames)[number];
export interface Route {
  screen: ScreenName;
  /** What the screen shows, e.g. the id of an invoice. */
  id?: string;
  /** A part of what is shown, e.g. of a page of the help. */
  part?: string;
  /** How it shows that, as the screen itself writes it. */
  query?: string;
}

/** The address of a screen, for links. */
export const href = ({ screen, id, part, query = '' }: Route): string =>
  ['#', screen, ...[id, part].flatMap((it) => (it === undefined ? [] : [encodeURIComponent(it)]))].join('/') +
  (query === '' ? '' : `?${query}`);

/** Goes to a screen. */
export function navigate(route: Route): void {
  window.location.hash = href(route);
}

/** Says the same place in another way: going back does not lead through it. */
export function restate(route: Route): void {
  window.location.replace(href(route));
}

/** The screen an address names; an unknown one, and none at the start, is the home screen. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.split('?');
  const [, name = '', id = '', part = ''] = path.split('/');
  const screen = screenNames.find((known) => known === name) ?? 'home';
  return {
    screen,
    ...(id !== '' && { id: decodeURIComponent(id) }),
    ...(part !== '' && { part: decodeURIComponent(part) }),
    ...(query !== '' && { query }),
  };
}

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** The screen shown now. */
export const useRoute = (): Route => parseRoute(useSyncExternalStore(subscribe, () => window.location.hash));
