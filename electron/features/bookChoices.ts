import type { BookSettings } from '../../shared/contract/bookTypes.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { SettingStore } from '../db/settingStore.ts';

/** What the user decides about the lists of customers and goods. */
export function createBookChoices({ settings, journal }: { settings: SettingStore; journal: JournalStore }) {
  const current = (): BookSettings => ({
    remembering: settings.get('bookRemembering') ?? true,
    lookUp: settings.get('lookUp') ?? false,
  });
  return {
    current,
    setRemembering: (on: boolean): BookSettings => {
      settings.set('bookRemembering', on);
      journal.add('book.rememberingChanged', { on });
      return current();
    },
    setLookUp: (on: boolean): BookSettings => {
      settings.set('lookUp', on);
      journal.add('book.lookUpChanged', { on });
      return current();
    },
  };
}
