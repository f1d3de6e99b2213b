import { shell } from 'electron';
import type { DesktopInput, DesktopMethod, DesktopOutput } from '../../shared/contract/desktopCalls.ts';
import type { DesktopStatus } from '../../shared/contract/desktopTypes.ts';
import type { AutoStart } from './autoStart.ts';
import type { Crashes } from './crashes.ts';
import type { DesktopLine } from './desktopLine.ts';
import type { Remembering } from './desktopMemory.ts';
import type { FolderDialog } from './folderDialog.ts';
import type { Leaving } from './leaving.ts';
import type { OpenedFiles } from './openedFiles.ts';
import type { Updates } from './updates.ts';

type Parsed<M extends DesktopMethod> = Exclude<DesktopInput<M>, undefined>;
export type DesktopHandlers = {
  [M in DesktopMethod]: (input: Parsed<M>) => DesktopOutput<M> | Promise<DesktopOutput<M>>;
};

export interface DesktopParts {
  memory: Remembering;
  autoStart: AutoStart;
  updates: Updates;
  crashes: Crashes;
  files: OpenedFiles;
  line: DesktopLine;
  leaving: Leaving;
  chooseFolder: FolderDialog;
}

/** What the program does on this computer beside its window, as the window shows it. */
export function desktopStatus(
  parts: Pick<DesktopParts, 'memory' | 'autoStart' | 'updates' | 'crashes'>,
): DesktopStatus {
  const { starts, autoStartAsked, keepsInTray } = parts.memory.get();
  const autoStart = parts.autoStart.isOn();
  return {
    autoStart,
    // Not at the first start: nobody knows then what they would say yes to.
    asksAutoStart: autoStart === false && !autoStartAsked && starts > 1,
    keepsInTray,
    updates: parts.updates.status(),
    crashes: parts.crashes.list(),
  };
}

/** A function for every call of the desktop's own. */
export function desktopHandlers(parts: DesktopParts): DesktopHandlers {
  const { memory, autoStart, updates, crashes, files, line, leaving, chooseFolder } = parts;
  const status = (): DesktopStatus => desktopStatus(parts);
  return {
    'desktop.ready': () => {
      line.open();
      return status();
    },
    'desktop.status': status,
    'desktop.set': ({ autoStart: on, keepsInTray }) => {
      if (on !== undefined) {
        autoStart.set(on);
        memory.set({ autoStartAsked: true });
      }
      if (keepsInTray !== undefined) memory.set({ keepsInTray });
      return status();
    },
    'desktop.answerClose': ({ keep }) => {
      leaving.answer(keep);
      return null;
    },
    'desktop.takeFiles': ({ kind }) => files.take(kind),
    'desktop.chooseFolder': chooseFolder,
    'desktop.quitNow': () => {
      leaving.now();
      return null;
    },
    'desktop.lookForUpdate': async () => {
      await updates.look();
      return status();
    },
    'desktop.downloadUpdate': async () => {
      await updates.download();
      return status();
    },
    'desktop.installUpdate': () => {
      if (updates.isReady()) void leaving.leaveFor(() => void updates.install());
      return null;
    },
    'desktop.showCrashes': async () => {
      await shell.openPath(crashes.folder);
      return null;
    },
  };
}
