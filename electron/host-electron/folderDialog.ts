import { isAbsolute } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { FolderQuestion } from '../../shared/contract/desktopTypes.ts';
import type { Speech } from './speech.ts';

export type FolderDialog = ReturnType<typeof createFolderDialog>;

/** The system's own dialog for a folder, which shows drives and shares by their names; one at a time. */
export function createFolderDialog(window: BrowserWindow, speech: Pick<Speech, 'words'>) {
  let isOpen = false;
  /** Resolves to null where nothing was chosen. */
  return async ({ purpose, at }: FolderQuestion): Promise<string | null> => {
    if (isOpen || window.isDestroyed()) return null;
    isOpen = true;
    const { titles, button } = speech.words().desktop.chooseFolder;
    const title = titles[purpose];
    try {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        // macOS shows no title on this dialog, but a message.
        ...{ title, message: title, buttonLabel: button },
        ...(isAbsolute(at) && { defaultPath: at }),
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    } finally {
      isOpen = false;
    }
  };
}
