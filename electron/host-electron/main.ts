import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app, dialog, ipcMain, net } from 'electron';
import { createCaller } from '../../shared/contract/caller.ts';
import { desktopCalls } from '../../shared/contract/desktopCalls.ts';
import { isAppError } from '../../shared/errors/appError.ts';
import { createCompanies } from '../core/companies.ts';
import { dataFolder } from '../core/dataFolder.ts';
import { createFileLog } from '../core/fileLog.ts';
import { ksefOf, ksefOptions } from '../core/ksefArguments.ts';
import { routerOf } from '../core/router.ts';
import { systemClock } from '../core/systemClock.ts';
import { createSystemNetwork } from '../core/systemNetwork.ts';
import { systemUserName } from '../core/userName.ts';
import { registerAppScheme, serveApp } from './appProtocol.ts';
import { createAutoStart, isStartedHidden } from './autoStart.ts';
import { watchProgram, watchWindow } from './breakdowns.ts';
import { connectContextMenu } from './contextMenu.ts';
import { createCrashes, startCrashReporter, traceOf } from './crashes.ts';
import { connectDesktop } from './desktop.ts';
import { desktopHandlers, desktopStatus } from './desktopHandlers.ts';
import { createDesktopLine } from './desktopLine.ts';
import { createDesktopMemory } from './desktopMemory.ts';
import { createFolderDialog } from './folderDialog.ts';
import { createIcons } from './icons.ts';
import { connectIpc, desktopChannels } from './ipcAdapter.ts';
import { createLeaving } from './leaving.ts';
import { createMainWindow } from './mainWindow.ts';
import { setMenu } from './menu.ts';
import { createOpenedFiles, filesOfArguments } from './openedFiles.ts';
import { connectPower, createPower } from './power.ts';
import { useProfileIn } from './profileFolder.ts';
import { createVault } from './safeStorageVault.ts';
import { becomeOnlyInstance } from './singleInstance.ts';
import { createSpeech } from './speech.ts';
import { createUpdates } from './updates.ts';
import { createWindow, watchLanguage } from './window.ts';
import { lastPlace, rememberPlace } from './windowState.ts';
import { createZoom } from './zoom.ts';

const rendererFolder = join(import.meta.dirname, '../renderer');
const icons = createIcons(join(import.meta.dirname, '../../assets'));
const preload = join(import.meta.dirname, 'preload.cjs');
const appId = 'pl.latarnik.app';
/** Windows finds the program by it when a notification is clicked; without one, Electron makes up another each time. */
const toastActivator = '{6B0E7C52-3C1D-4B7E-9A55-2F0C8D1E4A97}';

// `npm start -- --data DIR` reaches this host too; other flags are Electron's own.
const { values } = parseArgs({ strict: false, options: { data: { type: 'string' }, ...ksefOptions } });
const dataDir = typeof values.data === 'string' && values.data ? resolve(values.data) : dataFolder();
const profile = useProfileIn(dataDir);
app.setAppUserModelId(appId);
if (process.platform === 'win32') app.setToastActivatorCLSID(toastActivator);
app.setName('Latarnik');

const log = createFileLog(dataDir, systemClock);
const crashes = createCrashes(join(profile, 'reports'), systemClock);
startCrashReporter(join(profile, 'dumps'), crashes);
const memory = createDesktopMemory(join(profile, 'desktop.json'));
const speech = createSpeech(memory);
watchProgram(crashes, speech);
registerAppScheme();

// Files that come before there is a window for them, and the second starts of others.
let isAwaited = false;
let show = (): void => void (isAwaited = true);
const line = createDesktopLine();
const files = createOpenedFiles(line, () => show());
const given = filesOfArguments(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
app.on('open-file', (event, path) => {
  event.preventDefault();
  files.open([path]);
});
const isOnly = becomeOnlyInstance(given, (opened) => {
  files.open(opened);
  show();
});
if (isOnly) void app.whenReady().then(start).catch(stopWithMessage);
else app.quit();

async function start(): Promise<void> {
  memory.set({ starts: memory.get().starts + 1 });
  const network = createSystemNetwork(systemClock, () => net.isOnline());
  const power = createPower(systemClock);
  const core = await createCompanies({
    ...{ dataDir, clock: systemClock, log, network, power },
    ...systemUserName(),
    // Of a program run from its sources only: nobody slips an installed one another KSeF.
    ...(app.isPackaged ? {} : ksefOf(values)),
    osVault: createVault(),
    background: true,
  });
  const call = createCaller((text) => core.call(text));
  serveApp(core, rendererFolder);

  const hidden = isStartedHidden() && given.length === 0 && !isAwaited;
  const shown = createWindow(preload, core, {
    ...{ ...lastPlace(memory), hidden, language: speech.language() },
    ...(process.platform === 'linux' && { icon: icons.window }),
  });
  const window = createMainWindow(shown, line);
  const { webContents } = shown;
  rememberPlace(shown, memory, systemClock);
  watchLanguage(webContents, speech.speak);
  connectContextMenu(webContents, speech);
  watchWindow(shown, crashes, speech);
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) line.close();
  });
  webContents.on('render-process-gone', line.close);

  const notifications = connectDesktop({ core, clock: systemClock, icons, window, speech });
  const leaving = createLeaving({
    ...{ core, call, clock: systemClock, power, memory, line, window, speech },
    notify: notifications.show,
  });
  shown.on('close', leaving.closing);
  leaving.watch(shown);
  connectPower({ power, network, call, shutDown: leaving.now });

  const updates = createUpdates({
    feedFile: join(process.resourcesPath, 'app-update.yml'),
    load: async () => (await import('electron-updater')).autoUpdater,
    changed: () => line.tell({ event: 'desktop.changed', data: desktopStatus(status) }),
  });
  const autoStart = createAutoStart(speech);
  const status = { memory, autoStart, updates, crashes };
  const handlers = desktopHandlers({
    ...{ ...status, files, line, leaving, chooseFolder: createFolderDialog(shown, speech) },
  });
  setMenu({
    ...{ window, zoom: createZoom(webContents, memory), speech },
    showCrashes: () => void handlers['desktop.showCrashes'](null),
  });

  const ours = () => (shown.isDestroyed() ? null : webContents);
  connectIpc(ipcMain, core, ours);
  const desktop = { call: routerOf(desktopCalls, handlers, log), onEvent: line.onEvent };
  connectIpc(ipcMain, desktop, ours, desktopChannels);

  show = window.show;
  app.on('activate', window.show);
  if (given.length > 0) files.open(given);
}

function stopWithMessage(error: unknown): void {
  if (!isAppError(error)) crashes.note('program', { cause: 'start', ...traceOf(error) });
  const { title, body } = isAppError(error)
    ? speech.words().describeError(error)
    : { title: 'Latarnik', body: String(error) };
  dialog.showErrorBox(title, body);
  app.exit(1);
}
