import type { journalCalls } from '../../shared/contract/journalCalls.ts';
import type { JournalFeature } from '../features/journal.ts';
import type { Handlers } from './router.ts';

/** Calls of the journal's screen. */
export const journalHandlers = (journal: JournalFeature): Pick<Handlers, keyof typeof journalCalls> => ({
  'journal.page': (filter) => journal.page(filter),
  'journal.check': () => journal.check(),
});
