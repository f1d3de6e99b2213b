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
] as const;
export type MenuScreen = (typeof menuScreens)[number];
const screenNames = [...menuScreens, 'correct', 'import', 'selfTest'] as const;
export type ScreenName = (typeof screenNames)[number];
export interface Route {
  screen: ScreenName;
  /** What the screen shows, e.g. the id of an invoice. */
  id?: string;
}

/** The address of a screen, for links. */
export const href = ({ screen, id }: Route): string =>
  id === undefined ? `#/${screen}` : `#/${screen}/${encodeURIComponent(id)}`;

/** Goes to a screen. */
export function navigate(route: Route): void {
  window.location.hash = href(route);
}

/** The screen an address names; an unknown one, and none at the start, is the home screen. */
export function parseRoute(hash: string): Route {
  const [, name = '', id] = hash.split('/');
  const screen = screenNames.find((known) => known === name) ?? 'home';
  return id === undefined || id === '' ? { screen } : { screen, id: decodeURIComponent(id) };
}

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** The screen shown now. */
export const useRoute = (): Route => parseRoute(useSyncExternalStore(subscribe, () => window.location.hash));
