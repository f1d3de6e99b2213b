import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserWindow, session, shell, type WebPreferences } from 'electron';
import type { Core } from '../core/createCore.ts';
import { appOrigin } from './appProtocol.ts';

/** What a page in the window may do: nothing but show itself and use the two functions of the preload. */
export const webPreferences = (preload: string): WebPreferences => ({
  preload,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: false,
});

/** Copying a number, a link or a picture; the clipboard is never read without the user's own pasting. */
const isGiven = (permission: string): boolean => permission === 'clipboard-sanitized-write';

/** Opens the window on our own page; every way out of it is closed. */
export function createWindow(preload: string, core: Pick<Core, 'readFile'>): BrowserWindow {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(isGiven(permission)),
  );
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => isGiven(permission));
  const window = new BrowserWindow({
    ...{ width: 1366, height: 820, minWidth: 1024, minHeight: 640, show: false },
    webPreferences: webPreferences(preload),
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('will-navigate', (event) => {
    if (!isOurPage(event.url)) event.preventDefault();
  });
  window.webContents.on('will-attach-webview', (event) => event.preventDefault());
  window.webContents.setWindowOpenHandler(({ url }) => {
    void openOutside(url, core);
    return { action: 'deny' };
  });
  void window.loadURL(`${appOrigin}/index.html`);
  return window;
}

/** The interface in its other language is a page of its own; nothing else is gone to. */
const isOurPage = (url: string): boolean =>
  [`${appOrigin}/index.html`, `${appOrigin}/en/index.html`].includes(url.split('#', 1)[0] ?? '');

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
