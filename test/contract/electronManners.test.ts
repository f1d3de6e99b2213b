import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow as ElectronWindow, MenuItemConstructorOptions } from 'electron';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createFakeClock } from '../support/fakeClock.ts';
import { app, asked, BrowserWindow, powerMonitor, screen, WebContents } from '../support/standInElectron.ts';

vi.mock('electron', async () => (await import('../support/standInElectron.ts')).electron);
const { createAutoStart } = await import('../../electron/host-electron/autoStart.ts');
const { contextMenuOf } = await import('../../electron/host-electron/contextMenu.ts');
const { createDesktopMemory } = await import('../../electron/host-electron/desktopMemory.ts');
const { readJson, writeJson } = await import('../../electron/host-electron/jsonFile.ts');
const { menuOf } = await import('../../electron/host-electron/menu.ts');
const { filesOfArguments, readOpened } = await import('../../electron/host-electron/openedFiles.ts');
const { connectPower, createPower } = await import('../../electron/host-electron/power.ts');
const { becomeOnlyInstance } = await import('../../electron/host-electron/singleInstance.ts');
const { createUpdates } = await import('../../electron/host-electron/updates.ts');
const { lastPlace, rememberPlace } = await import('../../electron/host-electron/windowState.ts');
const { createZoom } = await import('../../electron/host-electron/zoom.ts');

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'latarnik-manners-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let number = 0;
const newFile = (name = 'x.json'): string => join(folder, `${(number += 1)}`, name);

describe('what this computer remembers', () => {
  it('comes back, and is nothing at all where the file is damaged or of another program', () => {
    const file = newFile();
    createDesktopMemory(file).set({ keepsInTray: true, zoomPercent: 150 });
    expect(createDesktopMemory(file).get()).toMatchObject({ keepsInTray: true, zoomPercent: 150 });
    for (const damaged of ['', '{"keepsInTray":"tak"}', '[]', '{"zoomPercent":9999}', '\u0000']) {
      writeFileSync(file, damaged);
      expect(createDesktopMemory(file).get()).toMatchObject({ keepsInTray: null, zoomPercent: 100 });
    }
  });
  it('is written whole or not at all', () => {
    const file = newFile();
    writeJson(file, { a: 1 });
    writeFileSync(`${file}.new`, '{"a":'); // the power went while the next one was written
    expect(readJson(file, z.object({ a: z.int() }), null as never)).toEqual({ a: 1 });
    writeJson(file, { a: 2 });
    expect(existsSync(`${file}.new`)).toBe(false);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  });
  it('does not keep the program from going on when it can’t be written', () => {
    const notAFolder = join(folder, 'plik');
    writeFileSync(notAFolder, '');
    const memory = createDesktopMemory(join(notAFolder, 'x.json'));
    memory.set({ starts: 4 });
    expect(memory.get().starts).toBe(4);
  });
});

describe('the place of the window', () => {
  const laptop = { id: 1, workArea: { x: 0, y: 0, width: 1366, height: 728 } };
  const monitor = { id: 2, workArea: { x: 1366, y: 0, width: 1920, height: 1040 } };
  beforeEach(() => {
    screen.removeAllListeners();
    screen.displays = [laptop, monitor];
  });
  const open = (memory = createDesktopMemory(newFile())) => {
    const place = lastPlace(memory);
    const window = new BrowserWindow({ ...place.bounds, webPreferences: {} });
    const clock = createFakeClock(0);
    rememberPlace(window as unknown as ElectronWindow, memory, clock);
    return { window, memory, clock, place };
  };

  it('is remembered for each arrangement of screens, and whether it filled its screen', async () => {
    const { window, memory, clock } = open();
    window.bounds = { x: 1500, y: 100, width: 1200, height: 700 };
    window.state.maximised = true;
    window.emit('move');
    await clock.advance(1_000);
    expect(lastPlace(memory)).toEqual({ bounds: window.bounds, maximised: true });
    screen.displays = [laptop];
    expect(lastPlace(memory)).toEqual({
      bounds: { x: 0, y: 0, width: 1366, height: 728 },
      maximised: false,
    });
    screen.displays = [laptop, monitor];
    expect(lastPlace(memory).bounds.x).toBe(1500);
  });

  it('is written once after a move, and at once when the window closes', async () => {
    const { window, memory, clock } = open();
    for (const x of [10, 20, 30]) {
      window.bounds = { x, y: 0, width: 1100, height: 700 };
      window.emit('move');
    }
    expect(lastPlace(memory).bounds.x).not.toBe(30);
    await clock.advance(1_000);
    expect(lastPlace(memory).bounds.x).toBe(30);
    window.bounds = { x: 40, y: 0, width: 1100, height: 700 };
    window.emit('close', {});
    expect(lastPlace(memory).bounds.x).toBe(40);
  });

  it('does not take a window on the taskbar for a place', async () => {
    const { window, memory, clock } = open();
    window.state.minimised = true;
    window.bounds = { x: -32_000, y: -32_000, width: 160, height: 28 };
    window.emit('move');
    await clock.advance(1_000);
    expect(memory.get().windows).toEqual({});
  });

  it('comes back when the screen under it is taken away', () => {
    const { window } = open();
    window.bounds = { x: 2000, y: 200, width: 1100, height: 700 };
    screen.displays = [laptop];
    screen.emit('display-removed');
    expect(window.bounds).toEqual({ x: 133, y: 14, width: 1100, height: 700 });
  });
});

describe('files that the system opens with the program', () => {
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  it('are those of the command line that it knows, and no flags', () => {
    const args = ['--data', 'a.xml', '--hidden', 'faktura.XML', 'x.exe', '-psn_0', '/b/c.p12', '.'];
    expect(filesOfArguments(args, '/d')).toEqual(['/d/faktura.XML', '/b/c.p12']);
  });
  it.each([
    ['a.xml', '<?xml version="1.0"?><Faktura/>', 'invoice'],
    ['b.XML', '\ufeff  <Faktura/>', 'invoice'],
    ['c.xml', Buffer.from('\ufeff<Faktura/>', 'utf16le'), 'invoice'],
    ['d.p12', Buffer.from([0x30, 0x82, 1, 2]), 'certificate'],
    ['e.pfx', Buffer.from([0x30, 0x80, 1, 2]), 'certificate'],
  ] as const)('%s is taken', (name, content, kind) => {
    const read = readOpened(file(name, content));
    expect(read).toMatchObject({ name, kind });
    expect('base64' in read && Buffer.from(read.base64, 'base64')).toEqual(Buffer.from(content));
  });
  it.each([
    ['a.exe', 'MZ', 'type'],
    ['a.xml.exe', '<Faktura/>', 'type'],
    ['g.xml', 'MZ\u0090', 'content'],
    ['h.xml', '', 'content'],
    ['i.p12', '-----BEGIN PRIVATE KEY-----', 'content'],
    ['j.xml', '<' + 'x'.repeat(3_000_001), 'size'],
    ['k.pfx', Buffer.alloc(1024 * 1024 + 1, 0x30), 'size'],
  ] as const)('%s is not: %s', (name, content, problem) => {
    expect(readOpened(file(name, content))).toEqual({ name, problem });
  });
  it('are never a folder, nor something that is not there', () => {
    expect(readOpened(join(folder, 'nie-ma.xml'))).toMatchObject({ problem: 'unreadable' });
    expect(readOpened(newFile('x.xml'))).toMatchObject({ problem: 'unreadable' });
  });
  it('make a second start end, and come to the first program', () => {
    const again = vi.fn();
    expect(becomeOnlyInstance(['/a.xml'], again)).toBe(true);
    expect(app.handed).toEqual({ files: ['/a.xml'] });
    app.emit('second-instance', {}, ['x'], '/', { files: ['/b.xml'] });
    expect(again).toHaveBeenCalledWith(['/b.xml']);
    asked.isOnlyInstance = false;
    expect(becomeOnlyInstance([], again)).toBe(false);
    asked.isOnlyInstance = true;
  });
});

describe('starting with the computer', () => {
  it('can’t be had by a program run from its sources', () => {
    asked.isPackaged = false;
    expect(createAutoStart().isOn()).toBeNull();
  });
  it('is a file of the user’s own on Linux, which starts the program hidden', () => {
    asked.isPackaged = true;
    const env = { XDG_CONFIG_HOME: join(folder, 'config'), APPIMAGE: '/home/a b/La"tar$nik%.AppImage' };
    const autoStart = createAutoStart(env, 'linux');
    expect(autoStart.isOn()).toBe(false);
    autoStart.set(true);
    expect(autoStart.isOn()).toBe(true);
    const text = readFileSync(join(folder, 'config/autostart/latarnik.desktop'), 'utf8');
    expect(text).toContain('Exec="/home/a b/La\\"tar\\$nik%%.AppImage" --hidden\n');
    autoStart.set(false);
    expect(autoStart.isOn()).toBe(false);
    autoStart.set(false);
  });
  it('is the system’s own list on Windows and macOS', () => {
    const autoStart = createAutoStart({}, 'win32');
    autoStart.set(true);
    expect(asked.loginItem).toEqual({ openAtLogin: true, args: ['--hidden'] });
    expect(autoStart.isOn()).toBe(true);
    asked.isPackaged = false;
  });
});

describe('sleep, waking and the lock screen', () => {
  const safe = { protection: 'passphrase', unlocked: true, autoLockMinutes: 30 };
  const connect = (status: object = safe) => {
    powerMonitor.removeAllListeners();
    const clock = createFakeClock(0);
    const power = createPower(clock);
    const calls: string[] = [];
    const parts = { look: vi.fn(), shutDown: vi.fn(), awake: vi.fn() };
    power.onAwake(parts.awake);
    const call = ((method: string) => {
      calls.push(method);
      return Promise.resolve(status);
    }) as never;
    connectPower({ power, call, network: { look: parts.look }, shutDown: parts.shutDown });
    return { ...parts, power, clock, calls };
  };

  it('begin nothing new, and at once do what waited', () => {
    const { power, look, awake } = connect();
    powerMonitor.emit('suspend');
    expect(power.isResting()).toBe(true);
    expect(awake).not.toHaveBeenCalled();
    powerMonitor.emit('resume');
    expect(power.isResting()).toBe(false);
    expect(awake).toHaveBeenCalledOnce();
    expect(look).toHaveBeenCalledOnce();
  });
  it('hold nothing back for long where the system never says that it woke', async () => {
    const { power, awake, clock } = connect();
    powerMonitor.emit('suspend');
    await clock.advance(60_000);
    expect(power.isResting()).toBe(false);
    expect(awake).toHaveBeenCalledOnce();
  });
  it('close the safe that closes by itself anyway', async () => {
    const { calls } = connect();
    powerMonitor.emit('lock-screen');
    await vi.waitFor(() => expect(calls).toEqual(['keystore.status', 'keystore.lock']));
  });
  it.each([
    ['one that never closes', { ...safe, autoLockMinutes: 0 }],
    ['one that is closed', { ...safe, unlocked: false }],
    ['that of the system', { ...safe, protection: 'os' }],
  ])('leave %s alone', async (_, status) => {
    const { calls } = connect(status);
    powerMonitor.emit('lock-screen');
    await new Promise((resolve) => setImmediate(resolve));
    expect(calls).toEqual(['keystore.status']);
  });
  it('end the program without waiting when the system goes down', () => {
    const { shutDown } = connect();
    powerMonitor.emit('shutdown');
    expect(shutDown).toHaveBeenCalledOnce();
  });
});

describe('new versions', () => {
  const load = vi.fn();
  type Listener = (info: Record<string, unknown>) => void;
  const feed = (text: string): string => {
    const file = join(folder, `feed-${(number += 1)}.yml`);
    writeFileSync(file, text);
    return file;
  };
  const signed = 'provider: generic\nurl: https://example.pl/latarnik\npublisherName:\n  - Latarnik\n';
  const updater = () => {
    const listeners = new Map<string, Listener>();
    const it = {
      ...{ autoDownload: true, autoInstallOnAppQuit: true, allowDowngrade: true, allowPrerelease: true },
      ...{ disableWebInstaller: false, logger: console as unknown },
      on: (name: string, listener: Listener) => listeners.set(name, listener),
      checkForUpdates: vi.fn(() => Promise.resolve(null)),
      downloadUpdate: vi.fn(() => Promise.resolve([])),
      quitAndInstall: vi.fn(),
    };
    return { it, tell: (name: string, info: Record<string, unknown>) => listeners.get(name)?.(info) };
  };

  it('are off without a feed: the part that would ask for them is not even loaded', async () => {
    for (const feedFile of [join(folder, 'nie-ma.yml'), feed('provider: generic\nurl: http://x.pl\n')]) {
      const updates = createUpdates({ feedFile, load, changed: () => undefined });
      await updates.look();
      await updates.download();
      expect(updates.status()).toMatchObject({ state: 'off', canInstall: false });
    }
    expect(load).not.toHaveBeenCalled();
  });
  it('are asked for, fetched and installed only when the user says so, each time', async () => {
    const { it: fake, tell } = updater();
    const changed = vi.fn();
    const updates = createUpdates({
      ...{ feedFile: feed(signed), platform: 'win32', changed },
      load: () => Promise.resolve(fake as never),
    });
    expect(updates.status()).toMatchObject({ state: 'idle', canInstall: true });
    await updates.look();
    expect(fake).toMatchObject({ autoDownload: false, autoInstallOnAppQuit: false, allowDowngrade: false });
    tell('update-available', { version: '0.2.0' });
    expect(updates.status()).toMatchObject({ state: 'found', version: '0.2.0' });
    expect(fake.downloadUpdate).not.toHaveBeenCalled();
    await updates.download();
    tell('download-progress', { percent: 40.4 });
    expect(updates.status()).toMatchObject({ state: 'downloading', percent: 40.4 });
    tell('update-downloaded', { version: '0.2.0' });
    expect(updates.isReady()).toBe(true);
    expect(fake.quitAndInstall).not.toHaveBeenCalled();
    await updates.install();
    expect(fake.quitAndInstall).toHaveBeenCalledOnce();
  });
  it.each([
    ['on Linux, where nobody proves who made them', 'linux', signed],
    ['on Windows without the name of their publisher', 'win32', signed.replace(/publisherName[^]*/, '')],
  ] as const)('are told but never fetched %s', async (_, platform, text) => {
    const { it: fake, tell } = updater();
    const updates = createUpdates({
      ...{ feedFile: feed(text), platform, changed: () => undefined },
      load: () => Promise.resolve(fake as never),
    });
    await updates.look();
    tell('update-available', { version: '0.2.0' });
    await updates.download();
    expect(updates.status()).toMatchObject({ state: 'found', canInstall: false });
    expect(fake.downloadUpdate).not.toHaveBeenCalled();
  });
  it('that can’t be had change nothing', async () => {
    const { it: fake } = updater();
    fake.checkForUpdates.mockRejectedValue(new Error('no network'));
    const updates = createUpdates({
      ...{ feedFile: feed(signed), platform: 'darwin', changed: () => undefined },
      load: () => Promise.resolve(fake as never),
    });
    await updates.look();
    expect(updates.status().state).toBe('failed');
  });
});

describe('menus', () => {
  const window = {
    ...{ show: vi.fn(), goTo: vi.fn(), press: vi.fn(), close: vi.fn(), hide: vi.fn(), minimize: vi.fn() },
    ...{ setOverlay: vi.fn(), isVisible: () => true },
  };
  const zoom = { step: vi.fn(), reset: vi.fn() };
  const ports = { window, zoom, showCrashes: vi.fn() };
  const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [
      item,
      ...flat((item.submenu as MenuItemConstructorOptions[] | undefined) ?? []),
    ]);

  it.each(['win32', 'linux', 'darwin'] as const)(
    'are Polish, and each key has one meaning: %s',
    (platform) => {
      const menu = menuOf(ports, platform, true);
      expect(menu.map(({ label }) => label).filter((it) => it !== 'Latarnik')).toEqual([
        ...['Plik', 'Edycja', 'Widok', 'Okno', 'Pomoc'],
      ]);
      const items = flat(menu);
      const keys = items.flatMap(({ accelerator }) => (accelerator ? [String(accelerator)] : []));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { label, type, role } of items)
        expect([type, label], String(role)).toEqual(
          type === 'separator' ? [type, undefined] : [type, label ?? '?'],
        );
      expect(items.some(({ role }) => role === 'toggleDevTools')).toBe(false);
    },
  );

  it('leave the window’s own keys to the window', () => {
    const items = flat(menuOf(ports, 'win32', true));
    for (const key of ['CmdOrCtrl+K', 'CmdOrCtrl+M'])
      expect(items.find(({ accelerator }) => accelerator === key)).toMatchObject({
        registerAccelerator: false,
      });
    expect(items.some(({ role }) => role === 'minimize')).toBe(false);
    for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'])
      expect(items.find((it) => it.role === role)).toMatchObject({ registerAccelerator: false });
  });

  it('lead to screens and do what they say', () => {
    const click = (label: string) =>
      (flat(menuOf(ports, 'linux', true)).find((it) => it.label === label)?.click as () => void)();
    click('Nowa faktura');
    expect(window.goTo).toHaveBeenLastCalledWith('#/new');
    click('Skróty klawiszowe');
    expect(window.press).toHaveBeenLastCalledWith('shortcuts');
    click('Powiększ');
    expect(zoom.step).toHaveBeenLastCalledWith('in');
    click('Rozmiar 100%');
    expect(zoom.reset).toHaveBeenCalled();
    click('Minimalizuj');
    expect(window.minimize).toHaveBeenCalled();
    click('Zamknij okno');
    expect(window.close).toHaveBeenCalled();
    click('Raporty awarii na tym komputerze');
    expect(ports.showCrashes).toHaveBeenCalled();
  });

  const flags = {
    canUndo: true,
    canRedo: false,
    canCut: true,
    canCopy: true,
    canPaste: true,
    canSelectAll: true,
  };
  const editFlags = { ...flags, canDelete: true, canEditRichly: false };
  const nothing = { dictionarySuggestions: [], isEditable: false, selectionText: '', linkURL: '', editFlags };
  it('of the right button: spelling and editing in a field, copying elsewhere, and nothing on nothing', () => {
    const contents = new WebContents();
    const labels = (params: object) =>
      contextMenuOf(contents, { ...nothing, ...params }).map(({ label, type }) => label ?? type);
    expect(labels({})).toEqual([]);
    expect(labels({ selectionText: 'FV/1' })).toEqual(['Kopiuj']);
    expect(labels({ linkURL: 'app://latarnik/#/queue' })).toEqual([]);
    expect(labels({ linkURL: 'https://qr.ksef.mf.gov.pl/x' })).toEqual(['Kopiuj adres']);
    const field = { isEditable: true, dictionarySuggestions: ['faktura'] };
    expect(labels(field).slice(0, 4)).toEqual(['faktura', 'separator', 'Cofnij', 'Ponów']);
    const [first] = contextMenuOf(contents, { ...nothing, ...field });
    (first?.click as () => void)();
    expect(contents.replaced).toEqual(['faktura']);
  });
});

describe('the size of what the window shows', () => {
  it('goes up to 200 %, is remembered, and is there again after a reload', () => {
    const memory = createDesktopMemory(newFile());
    const contents = new WebContents();
    const zoom = createZoom(contents as never, memory);
    for (let step = 0; step < 20; step++) zoom.step('in');
    expect(contents.zoom).toBe(2);
    expect(memory.get().zoomPercent).toBe(200);
    contents.zoom = 1;
    contents.emit('did-finish-load');
    expect(contents.zoom).toBe(2);
    contents.emit('zoom-changed', {}, 'out');
    expect(contents.zoom).toBe(1.75);
    zoom.reset();
    expect(contents.zoom).toBe(1);
  });
});
