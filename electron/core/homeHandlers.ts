import type { homeCalls } from '../../shared/contract/homeCalls.ts';
import type { Home } from '../features/home.ts';
import type { Handlers } from './router.ts';

/** Calls of the home screen. */
export const homeHandlers = (home: Home): Pick<Handlers, keyof typeof homeCalls> => ({
  'home.overview': () => home.overview(),
});
