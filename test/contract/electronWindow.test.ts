import { beforeEach, describe, expect, it, vi } from 'vitest';

/** A stand-in for Electron that remembers what it was asked for: the program itself can't run here. */
const electron = vi.hoisted(() => {
  type Listener = (event: { preventDefault(): void; url: string }) => void;
  const asked = {
    options: null as null | { webPreferences: Record<string, unknown> },
    permission: null as
      null | ((contents: unknown, name: string, decide: (allowed: boolean) => void) => void),
    check: null as null | ((contents: unknown, name: string) => boolean),
    openHandler: null as null | ((details: { url: string }) => { action: string }),
    listeners: new Map<string, Listener>(),
    serve: null as null | ((request: { url: string }) => Promise<Response>),
    loaded: '',
    openedOutside: [] as string[],
    openedFiles: [] as string[],
    storageBackend: 'gnome_libsecret',
  };
  class BrowserWindow {
    webContents = {
      on: (name: string, listener: Listener) => asked.listeners.set(name, listener),
      setWindowOpenHandler: (handler: typeof asked.openHandler) => (asked.openHandler = handler),
    };
    constructor(options: typeof asked.options) {
      asked.options = options;
    }
    once() {}
    loadURL(url: string) {
      asked.loaded = url;
      return Promise.resolve();
    }
  }
  return {
    asked,
    module: {
      BrowserWindow,
      protocol: { handle: (_scheme: string, serve: typeof asked.serve) => (asked.serve = serve) },
      session: {
        defaultSession: {
          setPermissionRequestHandler: (handler: typeof asked.permission) => (asked.permission = handler),
          setPermissionCheckHandler: (handler: typeof asked.check) => (asked.check = handler),
        },
      },
      shell: {
        openExternal: (url: string) => Promise.resolve(void asked.openedOutside.push(url)),
        openPath: (path: string) => Promise.resolve(void asked.openedFiles.push(path)),
      },
      safeStorage: {
        isEncryptionAvailable: () => true,
        getSelectedStorageBackend: () => asked.storageBackend,
        encryptString: (text: string) => Buffer.from([...text].reverse().join('')),
        decryptString: (bytes: Buffer) => [...bytes.toString()].reverse().join(''),
      },
    },
  };
});
vi.mock('electron', () => electron.module);

const { createWindow } = await import('../../electron/host-electron/window.ts');
const { serveApp } = await import('../../electron/host-electron/appProtocol.ts');
const { createVault } = await import('../../electron/host-electron/safeStorageVault.ts');
const { asked } = electron;
const bytes = Buffer.from('%PDF-');
const ref = { fileId: 'LAT-1.pdf', name: 'FV-1.pdf', mediaType: 'application/pdf', sizeBytes: 5 };

describe('the Electron window', () => {
  beforeEach(() => void createWindow('/preload.cjs', { readFile: () => Promise.resolve({ ref, bytes }) }));

  it('isolates and sandboxes its page', () => {
    expect(asked.options?.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
    });
    expect(asked.loaded).toBe('app://latarnik/index.html');
  });

  it.each([
    ['will-attach-webview', 'app://latarnik/index.html'],
    ['will-navigate', 'https://evil.example/en/index.html'],
    ['will-navigate', 'app://latarnik/files/LAT-1.pdf'],
    ['will-navigate', 'app://latarnik.evil/index.html'],
  ])('goes nowhere else and embeds nothing: %s to %s', (name, url) => {
    const preventDefault = vi.fn();
    asked.listeners.get(name)?.({ preventDefault, url });
    expect(preventDefault).toHaveBeenCalled();
  });

  it.each(['app://latarnik/en/index.html#/settings/look', 'app://latarnik/index.html'])(
    'goes to its own page in the other language: %s',
    (url) => {
      const preventDefault = vi.fn();
      asked.listeners.get('will-navigate')?.({ preventDefault, url });
      expect(preventDefault).not.toHaveBeenCalled();
    },
  );

  it.each([
    ['camera', false],
    ['clipboard-read', false],
    ['clipboard-sanitized-write', true],
  ])('gives no permission but to copy: %s', (name, isGiven) => {
    const decide = vi.fn();
    asked.permission?.(null, name, decide);
    expect(decide).toHaveBeenCalledWith(isGiven);
    expect(asked.check?.(null, name)).toBe(isGiven);
  });

  it('opens documents in the viewer and verification links in the browser, never in itself', async () => {
    const open = (url: string) => asked.openHandler?.({ url }).action;
    expect(open('app://latarnik/files/LAT-1.pdf?view')).toBe('deny');
    expect(open('https://qr-test.ksef.mf.gov.pl/invoice/1/2/3')).toBe('deny');
    expect(open('https://evil.example/')).toBe('deny');
    expect(open('file:///etc/passwd')).toBe('deny');
    await vi.waitFor(() => expect(asked.openedFiles).toHaveLength(1));
    expect(asked.openedFiles[0]).toMatch(/FV-1\.pdf$/);
    expect(asked.openedOutside).toEqual(['https://qr-test.ksef.mf.gov.pl/invoice/1/2/3']);
  });
});

describe('a picture inside the Electron window', () => {
  const page = { fileId: 'LAT-1.pdf.1', name: '1.png', mediaType: 'image/png', sizeBytes: 5 };
  it('is served from the page’s own origin, which is all that its policy lets it show', async () => {
    serveApp({ openFile: () => Promise.resolve({ ref: page, bytes }) }, import.meta.dirname);
    const shown = await asked.serve!({ url: 'app://latarnik/files/LAT-1.pdf.1?view' });
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/);
    expect((await asked.serve!({ url: 'app://elsewhere/files/LAT-1.pdf.1?view' })).status).toBe(404);
    const { contentSecurityPolicy } = await import('../../electron/core/webDelivery.ts');
    expect(contentSecurityPolicy).toContain(`img-src 'self' data:;`);
    expect(contentSecurityPolicy).toContain(`frame-src 'self';`);
  });
});

describe('the keychain of the system', () => {
  it('gives back what it sealed', () => {
    const vault = createVault();
    const sealed = vault!.encrypt(Buffer.from([0, 1, 255]));
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('\u0000\u0001');
    expect(Buffer.from(vault!.decrypt(sealed))).toEqual(Buffer.from([0, 1, 255]));
  });

  it.runIf(process.platform === 'linux')('is not used where it only pretends to be one', () => {
    asked.storageBackend = 'basic_text';
    expect(createVault()).toBeNull();
  });
});
