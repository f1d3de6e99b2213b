import { helpPlaceOf } from '../../../shared/i18n/help/ofError.ts';
import { isHelpPage, type HelpPageId } from '../../../shared/i18n/help/pageTitles.ts';
import { helpPlaceOfTopic } from '../../../shared/i18n/help/topics.ts';
import type { HelpRequest } from '../../ui/helpContext.ts';

/** Where one reads: a page, and a part of it. */
export interface Place {
  page: HelpPageId;
  anchor?: string | undefined;
}

/** `page#anchor` taken apart; an unknown page is the first one. */
export function placeOf(target: string): Place {
  const [page, anchor] = target.split('#');
  return { page: isHelpPage(page) ? page : 'first-steps', anchor };
}

/** What to read about a failure, or about a place of the program. */
export const placeFor = (request: HelpRequest): Place =>
  placeOf('code' in request ? helpPlaceOf(request.code) : helpPlaceOfTopic(request.topic));
