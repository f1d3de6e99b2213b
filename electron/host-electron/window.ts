import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserWindow, session, shell, type WebContents, type WebPreferences } from 'electron';
import { interfaceLanguages, type InterfaceLanguage } from '../../shared/domain/interfaceLanguage.ts';
import { firstWindow, smallestWindow, type Rectangle } from '../../shared/domain/windowPlace.ts';
import type { Core } from '../core/corePorts.ts';
import { appOrigin } from './appProtocol.ts';

/** What a page in the window may do: nothing but show itself and use the functions of the preload. */
export const webPreferences = (preload: string, platform = process.platform): WebPreferences => ({
  preload,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // macOS spells by itself; elsewhere Electron would fetch dictionaries from a server of somebody else.
  spellcheck: platform === 'darwin',
});

export interface WindowPlace {
  bounds: Partial<Rectangle>;
  maximised: boolean;
  /** Started with the computer: it stays in the tray. */
  hidden: boolean;
  language: InterfaceLanguage;
  /** Of the window's own, for a Linux that does not know the program's; elsewhere it is the program's. */
  icon?: string;
}
const inTheMiddle: WindowPlace = { bounds: firstWindow, maximised: false, hidden: false, language: 'pl' };

/** Copying a number, a link or a picture; the clipboard is never read without the user's own pasting. */
const isGiven = (permission: string): boolean => permission === 'clipboard-sanitized-write';

/** Opens the window on our own page; every way out of it is closed. */
export function createWindow(
  preload: string,
  core: Pick<Core, 'readFile'>,
  place: WindowPlace = inTheMiddle,
): BrowserWindow {
  closeDoors();
  const window = new BrowserWindow({
    ...{ ...place.bounds, minWidth: smallestWindow.width, minHeight: smallestWindow.height, show: false },
    ...(place.icon !== undefined && { icon: place.icon }),
    webPreferences: webPreferences(preload),
  });
  if (place.maximised) window.once('show', () => window.maximize());
  if (!place.hidden) window.once('ready-to-show', () => window.show());
  const contents = window.webContents;
  contents.on('will-navigate', (event) => {
    if (!isOurPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    const isAllowed = event.isMainFrame ? isOurPage(event.url) : isOurFrame(event.url);
    if (!isAllowed) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    void openOutside(url, core).catch(() => undefined);
    return { action: 'deny' };
  });
  void window.loadURL(pages[place.language]);
  return window;
}

const pages: Record<InterfaceLanguage, string> = {
  pl: `${appOrigin}/index.html`,
  en: `${appOrigin}/en/index.html`,
};
/** What the page at an address of ours speaks; undefined of any other. */
const languageOf = (url: string): InterfaceLanguage | undefined =>
  interfaceLanguages.find((language) => pages[language] === url.split('#', 1)[0]);

/** Tells what the page in the window speaks, each time it is another one. */
export function watchLanguage(
  contents: Pick<WebContents, 'on'>,
  speak: (language: InterfaceLanguage) => void,
) {
  contents.on('did-navigate', (_event, url) => {
    const language = languageOf(url);
    if (language !== undefined) speak(language);
  });
}

/** The interface in its other language is a page of its own; nothing else is gone to. */
const isOurPage = (url: string): boolean => languageOf(url) !== undefined;

/** What pages of the window could ask the system for: all of it is refused. */
function closeDoors(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, decide) => decide(isGiven(permission)));
  defaultSession.setPermissionCheckHandler((_contents, permission) => isGiven(permission));
  defaultSession.setDevicePermissionHandler(() => false);
}

/** Frames print: they show our own documents, or what the page itself puts into them. */
const isOurFrame = (url: string): boolean =>
  url.startsWith(`${appOrigin}/`) || url === 'about:blank' || url === 'about:srcdoc';

/** A document opens in the system's viewer; a verification link of KSeF in the user's browser; nothing else does. */
async function openOutside(address: string, core: Pick<Core, 'readFile'>): Promise<void> {
  const { protocol, hostname, pathname } = new URL(address);
  if (address.startsWith(`${appOrigin}/files/`)) {
    const { ref, bytes } = await core.readFile(decodeURIComponent(pathname.slice('/files/'.length)));
    const file = join(mkdtempSync(join(tmpdir(), 'latarnik-')), ref.name);
    writeFileSync(file, bytes, { mode: 0o600 });
    await shell.openPath(file);
  } else if (isVerificationPage(protocol, hostname)) {
    await shell.openExternal(address);
  }
}

const isVerificationPage = (protocol: string, hostname: string): boolean =>
  (protocol === 'https:' && /^qr(-test|-demo)?\.ksef\.mf\.gov\.pl$/.test(hostname)) ||
  (protocol === 'http:' && hostname === '127.0.0.1');
