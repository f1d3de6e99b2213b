import { helpPlaceOf } from '../../../shared/i18n/help/ofError.ts';
import { isHelpPage, type HelpPageId } from '../../../shared/i18n/help/pageTitles.ts';
import type { HelpRequest } from '../session/help.tsx';
import type { ScreenName } from '../session/route.ts';

/** Where one reads: a page, and a part of it. */
export interface Place {
  page: HelpPageId;
  anchor?: string | undefined;
}

/** The page that helps with a screen. */
const pageOfScreen: Record<ScreenName, HelpPageId> = {
  home: 'first-steps',
  new: 'invoice',
  correct: 'invoice',
  saved: 'invoice',
  invoices: 'prints',
  queue: 'queue',
  customers: 'books',
  goods: 'books',
  announcements: 'modes',
  certificates: 'certificate',
  journal: 'glossary',
  settings: 'login',
  import: 'files',
  selfTest: 'outage',
  help: 'first-steps',
};

/** `page#anchor` taken apart; an unknown page is the first one. */
export function placeOf(target: string): Place {
  const [page, anchor] = target.split('#');
  return { page: isHelpPage(page) ? page : 'first-steps', anchor };
}

/** What to read about a failure, or about a screen. */
export function placeFor(request: HelpRequest): Place {
  if ('code' in request) return placeOf(helpPlaceOf(request.code));
  if ('place' in request) return placeOf(request.place);
  const { screen } = request;
  return { page: Object.hasOwn(pageOfScreen, screen) ? pageOfScreen[screen as ScreenName] : 'first-steps' };
}
