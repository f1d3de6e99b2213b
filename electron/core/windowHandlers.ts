import type { windowCalls } from '../../shared/contract/windowCalls.ts';
import { firstPreferences, type WindowPreferences } from '../../shared/contract/windowTypes.ts';
import { newsKinds } from '../../shared/domain/news.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { SettingStore } from '../db/settingStore.ts';
import type { Handlers } from './router.ts';

interface WindowParts {
  settings: SettingStore;
  journal: JournalStore;
}

/** What is older is history, not news; a journal of years is not searched for it. */
const newestLines = 5_000;

/** Calls about the window itself. */
export const windowHandlers = ({
  settings,
  journal,
}: WindowParts): Pick<Handlers, keyof typeof windowCalls> => {
  const kept = (): WindowPreferences => ({ ...firstPreferences, ...settings.get('window') });
  return {
    'window.preferences': kept,
    'window.setPreferences': (change) => {
      const changed = { ...kept(), ...change };
      settings.set('window', changed);
      return changed;
    },
    'window.news': ({ limit }) => journal.list({ kinds: newsKinds, newestLines, limit, offset: 0 }),
  };
};
