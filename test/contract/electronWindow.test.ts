import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asked, BrowserWindow } from '../support/standInElectron.ts';

vi.mock('electron', async () => (await import('../support/standInElectron.ts')).electron);
const { createWindow, watchLanguage, webPreferences } =
  await import('../../electron/host-electron/window.ts');
const { serveApp } = await import('../../electron/host-electron/appProtocol.ts');
const { createVault } = await import('../../electron/host-electron/safeStorageVault.ts');

const bytes = Buffer.from('%PDF-');
const ref = { fileId: 'LAT-1.pdf', name: 'FV-1.pdf', mediaType: 'application/pdf', sizeBytes: 5 };
const core = { readFile: () => Promise.resolve({ ref, bytes }) };
const last = (): BrowserWindow => BrowserWindow.all.at(-1)!;

describe('the Electron window', () => {
  beforeEach(() => void createWindow('/preload.cjs', core));

  it('isolates and sandboxes its page', () => {
    expect(last().options.webPreferences).toMatchObject({
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
    });
    expect(last().url).toBe('app://latarnik/index.html');
  });

  it('spells only where the system does it, as dictionaries would be fetched from somebody else', () => {
    expect(webPreferences('p', 'darwin').spellcheck).toBe(true);
    expect(webPreferences('p', 'win32').spellcheck).toBe(false);
    expect(webPreferences('p', 'linux').spellcheck).toBe(false);
  });

  it.each([
    ['will-attach-webview', 'app://latarnik/index.html'],
    ['will-redirect', 'app://latarnik/index.html'],
    ['will-navigate', 'https://evil.example/en/index.html'],
    ['will-navigate', 'app://latarnik/files/LAT-1.pdf'],
    ['will-navigate', 'app://latarnik.evil/index.html'],
  ])('goes nowhere else and embeds nothing: %s to %s', (name, url) => {
    const preventDefault = vi.fn();
    last().webContents.emit(name, { preventDefault, url });
    expect(preventDefault).toHaveBeenCalled();
  });

  it.each(['app://latarnik/en/index.html#/settings/look', 'app://latarnik/index.html'])(
    'goes to its own page in the other language: %s',
    (url) => {
      const preventDefault = vi.fn();
      last().webContents.emit('will-navigate', { preventDefault, url });
      last().webContents.emit('will-frame-navigate', { preventDefault, url, isMainFrame: true });
      expect(preventDefault).not.toHaveBeenCalled();
    },
  );

  it('opens the page that was spoken last, and tells what the page in it speaks', () => {
    expect(last().options).not.toHaveProperty('icon');
    const place = { bounds: {}, maximised: false, hidden: false, language: 'en', icon: '/icon.png' } as const;
    createWindow('/preload.cjs', core, place);
    expect(last().options).toMatchObject({ icon: '/icon.png' });
    expect(last().url).toBe('app://latarnik/en/index.html');
    const speak = vi.fn();
    watchLanguage(last().webContents as never, speak);
    const pages = [
      'app://latarnik/index.html#/queue',
      'app://latarnik/files/x',
      'https://evil.example/en/index.html',
    ];
    for (const url of [...pages, 'app://latarnik/en/index.html'])
      last().webContents.emit('did-navigate', {}, url);
    expect(speak.mock.calls).toEqual([['pl'], ['en']]);
  });

  it.each([
    ['app://latarnik/files/LAT-1.pdf?view', false, true],
    ['about:srcdoc', false, true],
    ['app://latarnik/files/LAT-1.pdf', true, false],
    ['https://evil.example/', true, false],
    ['https://evil.example/', false, false],
    ['app://elsewhere/x', false, false],
    ['data:text/html,x', false, false],
  ])('shows only our own documents in a frame: %s', (url, isMainFrame, isLet) => {
    const preventDefault = vi.fn();
    last().webContents.emit('will-frame-navigate', { url, isMainFrame, preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(isLet ? 0 : 1);
  });

  it.each([
    ['camera', false],
    ['geolocation', false],
    ['notifications', false],
    ['clipboard-read', false],
    ['openExternal', false],
    ['fileSystem', false],
    ['clipboard-sanitized-write', true],
  ])('gives no permission but to copy: %s', (name, isGiven) => {
    const decide = vi.fn();
    asked.permission?.(null, name, decide);
    expect(decide).toHaveBeenCalledWith(isGiven);
    expect(asked.check?.(null, name)).toBe(isGiven);
    expect(asked.device?.()).toBe(false);
  });

  it('opens documents in the viewer and verification links in the browser, never in itself', async () => {
    const open = (url: string) => last().webContents.openHandler?.({ url }).action;
    expect(open('app://latarnik/files/LAT-1.pdf?view')).toBe('deny');
    expect(open('https://qr-test.ksef.mf.gov.pl/invoice/1/2/3')).toBe('deny');
    expect(open('https://evil.example/')).toBe('deny');
    expect(open('file:///etc/passwd')).toBe('deny');
    expect(open('not an address')).toBe('deny');
    await vi.waitFor(() => expect(asked.openedFiles).toHaveLength(1));
    expect(asked.openedFiles[0]).toMatch(/FV-1\.pdf$/);
    expect(asked.openedOutside).toEqual(['https://qr-test.ksef.mf.gov.pl/invoice/1/2/3']);
  });

  it('is shown once it can be seen, and stays in the tray when the computer started it', () => {
    expect(last().state.visible).toBe(false);
    last().emit('ready-to-show');
    expect(last().state.visible).toBe(true);
    createWindow('/preload.cjs', core, { bounds: {}, maximised: true, hidden: true, language: 'pl' });
    last().emit('ready-to-show');
    expect(last().state).toMatchObject({ visible: false, maximised: false });
    last().show();
    expect(last().state.maximised).toBe(true);
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

  it('comes with the policy, and nothing outside the folder of the interface is served', async () => {
    const served = (url: string) => asked.serve!({ url });
    const own = await served('app://latarnik/electronWindow.test.ts');
    expect(own.status).toBe(200);
    expect(own.headers.get('content-security-policy')).toContain(`default-src 'none'`);
    for (const path of ['../support/company.ts', '..%2f..%2fpackage.json', '%2e%2e/%2e%2e/package.json']) {
      expect((await served(`app://latarnik/${path}`)).status).toBe(404);
    }
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
