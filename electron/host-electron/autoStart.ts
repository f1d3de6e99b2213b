import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { Speech } from './speech.ts';

/** Starts without showing its window. */
export const hiddenFlag = '--hidden';

export interface AutoStart {
  /** null where it can't be had. */
  isOn(): boolean | null;
  set(on: boolean): void;
}

/** Starting with the computer's user: the system's own list of such programs is the only truth. */
export function createAutoStart(
  speech: Pick<Speech, 'words'>,
  env = process.env,
  platform = process.platform,
): AutoStart {
  // A program run from its sources has no place of its own to be started from.
  if (!app.isPackaged) return { isOn: () => null, set: () => undefined };
  if (platform === 'linux') return linuxAutoStart(speech, env);
  const args = [hiddenFlag];
  return {
    isOn: () => {
      const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings({ args });
      // Whoever switches it off in the Task Manager leaves it in the list, and it does not start.
      return openAtLogin && (platform !== 'win32' || executableWillLaunchAtLogin);
    },
    set: (openAtLogin) => app.setLoginItemSettings({ openAtLogin, args }),
  };
}

/** Whether the system started the program and nobody waits for a window. macOS gives such a program no arguments. */
export const isStartedHidden = (
  args: readonly string[] = process.argv,
  platform = process.platform,
): boolean =>
  args.includes(hiddenFlag) || (platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin);

/** The Desktop Application Autostart Specification of freedesktop.org. */
function linuxAutoStart(speech: Pick<Speech, 'words'>, env: NodeJS.ProcessEnv): AutoStart {
  const folder = join(env.XDG_CONFIG_HOME ?? join(app.getPath('home'), '.config'), 'autostart');
  const file = join(folder, 'latarnik.desktop');
  return {
    isOn: () => existsSync(file),
    set: (on) => {
      if (!on) return rmSync(file, { force: true });
      const { name, autoStartComment } = speech.words().desktop;
      mkdirSync(folder, { recursive: true });
      const program = quoted(env.APPIMAGE ?? process.execPath);
      writeFileSync(
        file,
        [
          '[Desktop Entry]',
          'Type=Application',
          `Name=${name}`,
          `Comment=${autoStartComment}`,
          `Exec=${program} ${hiddenFlag}`,
          'Terminal=false',
          '',
        ].join('\n'),
      );
    },
  };
}

/** The Exec key of the Desktop Entry Specification: quoted, with its own escapes, and `%` doubled. */
const quoted = (path: string): string => `"${path.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`;
