import { EventEmitter } from 'node:events';
import type { MenuItemConstructorOptions } from 'electron';

/**
 * A stand-in for Electron, whose program can't run everywhere: it remembers what it was asked for, and tells what a
 * test makes happen. `vi.mock('electron', async () => (await import('../support/standInElectron.ts')).electron)`.
 */

type Permit = (contents: unknown, name: string, decide: (allowed: boolean) => void) => void;

export const asked = {
  badge: 0,
  quits: 0,
  exits: [] as number[],
  relaunches: 0,
  isPackaged: false,
  isOnlyInstance: true,
  home: '/home/ania',
  isLoginItemStopped: false,
  wasOpenedAtLogin: false,
  loginItem: null as null | { openAtLogin: boolean; args?: string[] },
  paths: {} as Record<string, string>,
  scheme: [] as unknown[],
  serve: null as null | ((request: { url: string }) => Promise<Response>),
  handlers: new Map<string, (event: unknown, text: unknown) => unknown>(),
  permission: null as null | Permit,
  check: null as null | ((contents: unknown, name: string) => boolean),
  device: null as null | (() => boolean),
  openedOutside: [] as string[],
  openedFiles: [] as string[],
  dialogs: [] as { message: string; buttons: string[] }[],
  answers: [] as number[],
  /** Where there is no display, no dialog can be shown. */
  dialogFails: false,
  /** What is chosen in dialogs for folders, and what they were asked for. */
  chosenFolders: [] as string[],
  folderDialogs: [] as Record<string, unknown>[],
  errorBoxes: [] as string[],
  menu: [] as MenuItemConstructorOptions[],
  popups: [] as MenuItemConstructorOptions[][],
  clipboard: '',
  crashReporter: null as null | Record<string, unknown>,
  storageBackend: 'gnome_libsecret',
  exposed: {} as Record<string, Record<string, (...args: never[]) => unknown>>,
};

class App extends EventEmitter {
  get isPackaged() {
    return asked.isPackaged;
  }
  quit = () => {
    asked.quits += 1;
    let isPrevented = false;
    this.emit('before-quit', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) this.emit('really-quit');
  };
  exit = (code = 0) => asked.exits.push(code);
  relaunch = () => (asked.relaunches += 1);
  setBadgeCount = (count: number) => (asked.badge = count);
  setPath = (name: string, path: string) => (asked.paths[name] = path);
  getPath = (name: string) => asked.paths[name] ?? asked.home;
  getVersion = () => '0.1.0';
  setName = () => undefined;
  setAppUserModelId = () => undefined;
  whenReady = () => Promise.resolve();
  requestSingleInstanceLock = (handed: unknown) => {
    this.handed = handed;
    return asked.isOnlyInstance;
  };
  handed: unknown = null;
  getLoginItemSettings = () => ({
    openAtLogin: asked.loginItem?.openAtLogin ?? false,
    executableWillLaunchAtLogin: asked.loginItem?.openAtLogin === true && !asked.isLoginItemStopped,
    wasOpenedAtLogin: asked.wasOpenedAtLogin,
  });
  setLoginItemSettings = (item: { openAtLogin: boolean; args?: string[] }) => (asked.loginItem = item);
}

export class WebContents extends EventEmitter {
  id = 7;
  sent: { channel: string; message: unknown }[] = [];
  zoom = 1;
  reloads = 0;
  openHandler: null | ((details: { url: string }) => { action: string }) = null;
  send = (channel: string, message: unknown) => this.sent.push({ channel, message });
  setWindowOpenHandler = (handler: typeof this.openHandler) => (this.openHandler = handler);
  setZoomFactor = (factor: number) => (this.zoom = factor);
  reload = () => (this.reloads += 1);
  forcefullyCrashRenderer = () => undefined;
  replaced: string[] = [];
  replaceMisspelling = (word: string) => this.replaced.push(word);
}

interface Bounds {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  webContents = new WebContents();
  options: Bounds & { show?: boolean; webPreferences: Record<string, unknown> };
  bounds: Bounds;
  url = '';
  state = { visible: false, minimised: false, maximised: false, destroyed: false, focused: 0 };
  overlay: unknown = null;
  constructor(options: BrowserWindow['options']) {
    super();
    this.options = options;
    const { x = 0, y = 0, width = 0, height = 0 } = options;
    this.bounds = { x, y, width, height };
    BrowserWindow.all.push(this);
  }
  loadURL = (url: string) => {
    this.url = url;
    return Promise.resolve();
  };
  show = () => {
    this.state.visible = true;
    this.emit('show');
  };
  hide = () => (this.state.visible = false);
  focus = () => (this.state.focused += 1);
  restore = () => (this.state.minimised = false);
  minimize = () => (this.state.minimised = true);
  maximize = () => (this.state.maximised = true);
  isMinimized = () => this.state.minimised;
  isMaximized = () => this.state.maximised;
  isFullScreen = () => false;
  isDestroyed = () => this.state.destroyed;
  isVisible = () => this.state.visible;
  getNormalBounds = () => this.bounds;
  setBounds = (bounds: Bounds) => (this.bounds = bounds);
  setOverlayIcon = (image: unknown) => (this.overlay = image);
  close = () => {
    let isPrevented = false;
    this.emit('close', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) this.state.destroyed = true;
  };
}

export class Tray extends EventEmitter {
  static last: Tray | null = null;
  image: unknown;
  tooltip = '';
  menu: MenuItemConstructorOptions[] = [];
  constructor(image: unknown) {
    super();
    this.image = image;
    Tray.last = this;
  }
  setImage = (image: unknown) => (this.image = image);
  setToolTip = (text: string) => (this.tooltip = text);
  setTitle = () => undefined;
  setContextMenu = (menu: { items: MenuItemConstructorOptions[] }) => (this.menu = menu.items);
}

export class Notification extends EventEmitter {
  static shown: Notification[] = [];
  static isSupported = () => true;
  options: { title: string; body: string };
  constructor(options: { title: string; body: string }) {
    super();
    this.options = options;
  }
  show = () => Notification.shown.push(this);
}

const buildFromTemplate = (items: MenuItemConstructorOptions[]) => ({
  items,
  popup: () => asked.popups.push(items),
});

export const app = new App();
export const powerMonitor = new EventEmitter();
export const screen = Object.assign(new EventEmitter(), {
  displays: [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
  getPrimaryDisplay: (): (typeof screen.displays)[number] => screen.displays[0]!,
  getAllDisplays: () => screen.displays,
});
export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: (channel: string, text: string) => Promise.resolve(asked.handlers.get(channel)?.(ourFrame(), text)),
});

/** A call from our own page in our own window. */
export const ourFrame = () => ({
  senderFrame: { parent: null, url: 'app://latarnik/index.html#/home' },
  sender: { id: 7 },
});

export const electron = {
  ...{ app, powerMonitor, screen, ipcRenderer, BrowserWindow, Tray, Notification },
  Menu: {
    buildFromTemplate,
    setApplicationMenu: ({ items }: { items: MenuItemConstructorOptions[] }) => (asked.menu = items),
  },
  nativeImage: {
    createFromPath: (path: string) => ({ path, setTemplateImage: () => undefined }),
  },
  clipboard: { writeText: (text: string) => (asked.clipboard = text) },
  contextBridge: {
    exposeInMainWorld: (name: string, functions: (typeof asked.exposed)[string]) =>
      (asked.exposed[name] = functions),
  },
  crashReporter: { start: (options: Record<string, unknown>) => (asked.crashReporter = options) },
  dialog: {
    showErrorBox: (title: string) => asked.errorBoxes.push(title),
    showMessageBox: (...args: unknown[]) => {
      if (asked.dialogFails) return Promise.reject(new Error('no display'));
      asked.dialogs.push(args.at(-1) as (typeof asked.dialogs)[number]);
      return Promise.resolve({ response: asked.answers.shift() ?? 0 });
    },
    showOpenDialog: (_window: unknown, options: Record<string, unknown>) => {
      asked.folderDialogs.push(options);
      const filePaths = asked.chosenFolders.splice(0, 1);
      return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
  },
  ipcMain: {
    handle: (channel: string, handler: (event: unknown, text: unknown) => unknown) =>
      asked.handlers.set(channel, handler),
  },
  net: { isOnline: () => true },
  protocol: {
    registerSchemesAsPrivileged: (schemes: unknown[]) => (asked.scheme = schemes),
    handle: (_scheme: string, serve: typeof asked.serve) => (asked.serve = serve),
  },
  safeStorage: {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => asked.storageBackend,
    encryptString: (text: string) => Buffer.from([...text].reverse().join('')),
    decryptString: (bytes: Buffer) => [...bytes.toString()].reverse().join(''),
  },
  session: {
    defaultSession: Object.assign(new EventEmitter(), {
      setPermissionRequestHandler: (handler: Permit) => (asked.permission = handler),
      setPermissionCheckHandler: (handler: typeof asked.check) => (asked.check = handler),
      setDevicePermissionHandler: (handler: typeof asked.device) => (asked.device = handler),
    }),
  },
  shell: {
    openExternal: (url: string) => Promise.resolve(void asked.openedOutside.push(url)),
    openPath: (path: string) => Promise.resolve(void asked.openedFiles.push(path)),
  },
};
