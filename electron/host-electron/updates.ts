import { existsSync, readFileSync } from 'node:fs';
import type { AppUpdater } from 'electron-updater';
import type { UpdateStatus } from '../../shared/contract/desktopTypes.ts';

/** The part of electron-updater that is used. */
export type Updater = Pick<
  AppUpdater,
  | 'autoDownload'
  | 'autoInstallOnAppQuit'
  | 'allowDowngrade'
  | 'allowPrerelease'
  | 'disableWebInstaller'
  | 'logger'
  | 'on'
  | 'checkForUpdates'
  | 'downloadUpdate'
  | 'quitAndInstall'
>;

export interface UpdatePorts {
  /** `app-update.yml`, which electron-builder writes once `publish` names a place. */
  feedFile: string;
  platform?: NodeJS.Platform;
  /** Loads electron-updater; not called while there is no feed. */
  load(): Promise<Updater>;
  changed(): void;
}

export type Updates = ReturnType<typeof createUpdates>;

const nothingFound = { version: null, percent: null };

/**
 * New versions: off until a feed is set, asked for and fetched only when the user says so, and installed only where the
 * system proves who made them: the publisher's certificate on Windows, the signature that macOS demands itself.
 */
export function createUpdates({ feedFile, platform = process.platform, load, changed }: UpdatePorts) {
  const feed = existsSync(feedFile) ? readFileSync(feedFile, 'utf8') : '';
  const isOn = /^url:\s*['"]?https:\/\//m.test(feed) || /^provider:\s*['"]?github\b/m.test(feed);
  const canInstall =
    isOn && (platform === 'darwin' || (platform === 'win32' && /^publisherName:/m.test(feed)));
  let status: UpdateStatus = { state: isOn ? 'idle' : 'off', ...nothingFound, canInstall };
  let loaded: Promise<Updater> | null = null;
  const set = (change: Partial<UpdateStatus>): void => {
    status = { ...status, ...change };
    changed();
  };

  const updater = (): Promise<Updater> =>
    (loaded ??= load().then((it) => {
      it.autoDownload = false;
      it.autoInstallOnAppQuit = false;
      it.allowPrerelease = false;
      it.allowDowngrade = false;
      it.disableWebInstaller = true;
      it.logger = null;
      it.on('update-available', ({ version }) => set({ state: 'found', version }));
      it.on('update-not-available', () => set({ state: 'newest', ...nothingFound }));
      it.on('download-progress', ({ percent }) => set({ state: 'downloading', percent }));
      it.on('update-downloaded', ({ version }) => set({ state: 'ready', version, percent: null }));
      it.on('error', () => set({ state: 'failed', percent: null }));
      return it;
    }));
  const attempt = async (work: (it: Updater) => Promise<unknown>): Promise<void> => {
    try {
      await work(await updater());
    } catch {
      set({ state: 'failed', percent: null });
    }
  };

  return {
    status: () => status,
    look: async (): Promise<void> => {
      if (!isOn || status.state === 'asking' || status.state === 'downloading') return;
      set({ state: 'asking', ...nothingFound });
      await attempt((it) => it.checkForUpdates());
    },
    download: async (): Promise<void> => {
      if (!canInstall || status.state !== 'found') return;
      set({ state: 'downloading', percent: 0 });
      await attempt((it) => it.downloadUpdate());
    },
    /** Whether there is something to install; the program must have ended its work before `install`. */
    isReady: () => status.state === 'ready',
    install: async (): Promise<void> => (await updater()).quitAndInstall(true, true),
  };
}
