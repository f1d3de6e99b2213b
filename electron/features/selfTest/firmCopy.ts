import { openDatabase } from '../../db/openDatabase.ts';
import { createSettingStore, type SettingStore } from '../../db/settingStore.ts';

/** What of a firm's settings decides how an invoice comes about and looks. Nothing secret, and nothing that sends. */
const copied = ['series', 'desk', 'printLook', 'printLogo', 'bookRemembering'] as const;

/** Puts the firm's own settings into the database of an empty folder, before a program starts there. */
export function copySettings(from: SettingStore, folder: string): void {
  const db = openDatabase(folder);
  try {
    const to = createSettingStore(db.sqlite);
    const copy = <K extends (typeof copied)[number]>(key: K): void => {
      const value = from.get(key);
      if (value !== undefined) to.set(key, value);
    };
    db.transaction(() => copied.forEach(copy));
  } finally {
    db.close();
  }
}
