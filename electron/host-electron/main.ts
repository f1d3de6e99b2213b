import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, dialog, ipcMain, net, powerMonitor } from 'electron';
import { isAppError } from '../../shared/errors/appError.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { createCompanies } from '../core/companies.ts';
import { dataFolder } from '../core/dataFolder.ts';
import { createFileLog } from '../core/fileLog.ts';
import { systemClock } from '../core/systemClock.ts';
import { createSystemNetwork } from '../core/systemNetwork.ts';
import { systemUserName } from '../core/userName.ts';
import { registerAppScheme, serveApp } from './appProtocol.ts';
import { connectDesktop } from './desktop.ts';
import { connectIpc } from './ipcAdapter.ts';
import { createVault } from './safeStorageVault.ts';
import { createWindow } from './window.ts';

const rendererFolder = join(import.meta.dirname, '../renderer');
const icon = join(import.meta.dirname, '../../assets/icon.png');
const preload = join(import.meta.dirname, 'preload.cjs');

// `npm start -- --data DIR` reaches this host too; other flags are Electron's own.
const { values } = parseArgs({ strict: false, options: { data: { type: 'string' } } });
const dataDir = typeof values.data === 'string' && values.data ? resolve(values.data) : dataFolder();
// The lock below and the keychain's key belong to the data folder, so that two companies can be open at once.
const profile = join(dataDir, 'electron');
mkdirSync(profile, { recursive: true });
app.setPath('userData', profile);

registerAppScheme();
// One program per user: a second start brings the first one's window to the front.
if (!app.requestSingleInstanceLock()) app.quit();
else void app.whenReady().then(start).catch(stopWithMessage);

async function start(): Promise<void> {
  const network = createSystemNetwork(systemClock, () => net.isOnline());
  powerMonitor.on('resume', network.look);
  const core = await createCompanies({
    ...{ dataDir, clock: systemClock, log: createFileLog(dataDir, systemClock), network },
    ...systemUserName(),
    osVault: createVault(),
    background: true,
  });
  serveApp(core, rendererFolder);
  const window = createWindow(preload, core);
  connectDesktop({ core, clock: systemClock, icon, window });
  connectIpc(ipcMain, core, () => (window.isDestroyed() ? null : window.webContents));

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    BrowserWindow.getAllWindows().forEach((it) => it.hide());
    void core.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

function stopWithMessage(error: unknown): void {
  const { title, body } = isAppError(error)
    ? describeError(error)
    : { title: 'Latarnik', body: String(error) };
  dialog.showErrorBox(title, body);
  app.exit(1);
}
