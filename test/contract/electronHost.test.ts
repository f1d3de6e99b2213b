import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { contract, type Method } from '../../shared/contract/contract.ts';
import { desktopCalls, type DesktopMethod } from '../../shared/contract/desktopCalls.ts';
import { Reply } from '../../shared/contract/envelope.ts';
import { errors } from '../../shared/errors/catalogue.ts';
import { someInput } from '../support/someInput.ts';
import { app, asked, BrowserWindow, ourFrame, powerMonitor, Tray } from '../support/standInElectron.ts';

vi.mock('electron', async () => (await import('../support/standInElectron.ts')).electron);

// The program's own main file, with everything real in it but Electron.
let folder: string;
const argv = process.argv;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-host-'));
  const given = join(folder, 'faktura.xml');
  writeFileSync(given, '<?xml version="1.0"?><Faktura/>');
  Object.assign(process, { resourcesPath: folder });
  process.argv = ['electron', '.', '--data', join(folder, 'data'), given];
  await import('../../electron/host-electron/main.ts');
  await import('../../electron/host-electron/preload.ts');
  await vi.waitFor(() => expect(asked.handlers.has('desktop')).toBe(true), { timeout: 30_000 });
});
afterAll(async () => {
  const ended = new Promise<void>((resolve) => app.once('really-quit', resolve));
  app.quit();
  await ended;
  process.argv = argv;
  rmSync(folder, { recursive: true, force: true });
});

const window = (): BrowserWindow => BrowserWindow.all[0]!;
const send = (door: string, text: unknown, frame: unknown = ourFrame()) =>
  Promise.resolve(asked.handlers.get(door)?.(frame, text)) as Promise<string>;
const call = async (door: string, method: string, input?: unknown) =>
  Reply.parse(JSON.parse(await send(door, JSON.stringify({ method, input }))));
const told = (event: string) =>
  window()
    .webContents.sent.map(({ message }) => message as { event: string; data: unknown })
    .filter((it) => it.event === event);

describe('the Electron program', () => {
  it('keeps its own data beside the firm’s, reports breakdowns to nobody, and serves one address', () => {
    expect(asked.paths['userData']).toBe(join(folder, 'data', 'electron'));
    expect(asked.crashReporter).toMatchObject({ uploadToServer: false });
    expect(asked.scheme).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
    expect(BrowserWindow.all).toHaveLength(1);
  });

  it('gives the window four functions and nothing else', async () => {
    expect(Object.keys(asked.exposed)).toEqual(['latarnik', 'latarnikDesktop']);
    for (const door of Object.values(asked.exposed)) expect(Object.keys(door)).toEqual(['send', 'onEvent']);
    const answer = await asked.exposed['latarnik']!['send']!(
      ...([JSON.stringify({ method: 'app.status' })] as never[]),
    );
    expect(JSON.parse(String(answer))).toMatchObject({ ok: true, value: { company: null } });
  });
});

describe('only our own page in our own window is answered', () => {
  const question = JSON.stringify({ method: 'app.status' });
  const { senderFrame, sender } = ourFrame();
  const strangers: [string, unknown][] = [
    ['another origin', { sender, senderFrame: { ...senderFrame, url: 'https://evil.example/' } }],
    ['an origin that begins alike', { sender, senderFrame: { ...senderFrame, url: 'app://latarnik.evil/' } }],
    ['a file of this computer', { sender, senderFrame: { ...senderFrame, url: 'file:///x.html' } }],
    ['a frame inside our page', { sender, senderFrame: { ...senderFrame, parent: {} } }],
    ['another window', { sender: { id: 8 }, senderFrame }],
    ['a frame that is gone', { sender, senderFrame: null }],
  ];
  it.each(strangers)('not %s', async (_, frame) => {
    for (const door of ['rpc', 'desktop']) {
      const reply = Reply.parse(JSON.parse(await send(door, question, frame)));
      expect(reply).toMatchObject({ ok: false, error: { code: 'ipc.badRequest' } });
    }
  });
  it('nor what is not a text', async () => {
    for (const text of [{ method: 'app.status' }, null, 5]) {
      const reply = Reply.parse(JSON.parse(await send('rpc', text)));
      expect(reply).toMatchObject({ ok: false, error: { code: 'ipc.badRequest' } });
    }
  });
});

const ofFirm: readonly Method[] = ['company.createTraining', 'company.create'];
/** Asks a server of the Ministry, which a test does not. */
const ofInternet: readonly Method[] = ['customer.lookUp', 'account.check'];
const methods = (Object.keys(contract) as Method[]).filter((it) => ![...ofFirm, ...ofInternet].includes(it));
const ofTransport = ['ipc.badRequest', 'ipc.unknownMethod', 'ipc.badInput', 'ipc.badOutput', 'internal'];

/** An answer of the contract: its output, or one of its own failures, which give nothing away. */
async function answers(method: Method): Promise<void> {
  const reply = await call('rpc', method, someInput(contract[method].input));
  if (reply.ok) return expect(contract[method].output.safeParse(reply.value).success).toBe(true);
  const { code, details } = reply.error;
  expect(Object.keys(errors)).toContain(code);
  expect(ofTransport).not.toContain(code);
  expect(JSON.stringify(details)).not.toMatch(/PRIVATE KEY|tajne hasło/);
}

describe('every call of the contract comes back through IPC', () => {
  it.each(methods)('%s, before there is a firm', answers);
  it('company.createTraining', () => answers('company.createTraining'));
  it.each([...methods, 'company.create' as const])('%s, of a firm', answers);

  it.each([...methods, ...ofFirm])('%s refuses an input of another shape', async (method) => {
    const strange = { nobody: 'knows this' };
    if (contract[method].input.safeParse(strange).success) return;
    const reply = await call('rpc', method, strange);
    expect(reply).toMatchObject({ ok: false, error: { code: 'ipc.badInput' } });
  });
});

describe('every call of the desktop comes back too', () => {
  const harmless = (Object.keys(desktopCalls) as DesktopMethod[]).filter(
    (it) => !['desktop.quitNow', 'desktop.answerClose'].includes(it),
  );
  it('and hands over the file that the program was started with, once', async () => {
    expect(told('files.opened')).toEqual([]);
    await call('desktop', 'desktop.ready');
    expect(told('files.opened')[0]?.data).toEqual({ invoices: 1, certificates: 0, refused: [] });
    const taken = await call('desktop', 'desktop.takeFiles', { kind: 'invoice' });
    expect(taken).toMatchObject({ ok: true, value: [{ name: 'faktura.xml' }] });
    expect(await call('desktop', 'desktop.takeFiles', { kind: 'invoice' })).toMatchObject({ value: [] });
  });

  it.each(harmless)('%s', async (method) => {
    const input = someInput(desktopCalls[method].input as z.ZodType);
    const reply = await call('desktop', method, input);
    expect(reply.ok).toBe(true);
    if (reply.ok) expect(desktopCalls[method].output.safeParse(reply.value).success).toBe(true);
  });

  it('and knows none of the core’s, nor the core its', async () => {
    const unknown = { ok: false, error: { code: 'ipc.unknownMethod' } };
    expect(await call('desktop', 'app.status')).toMatchObject(unknown);
    expect(await call('rpc', 'desktop.status')).toMatchObject(unknown);
  });

  it('says that updates are off, and asks nobody for them', async () => {
    const reply = await call('desktop', 'desktop.lookForUpdate');
    expect(reply).toMatchObject({ value: { updates: { state: 'off', canInstall: false } } });
  });
});

describe('the language of the window', () => {
  const goTo = (page: string) => window().webContents.emit('did-navigate', {}, `app://latarnik/${page}`);
  const menus = () => asked.menu.map(({ label }) => label);
  const open = () => Tray.last?.menu[0]?.label;
  it('is that of the menus and the tray, at once, and of the next start', () => {
    expect([menus()[0], open()]).toEqual(['Plik', 'Otwórz Latarnika']);
    goTo('en/index.html#/settings/look');
    expect([menus()[0], open()]).toEqual(['File', 'Open Latarnik']);
    const kept = readFileSync(join(folder, 'data', 'electron', 'desktop.json'), 'utf8');
    expect(JSON.parse(kept)).toMatchObject({ language: 'en' });
    goTo('files/LAT-1.pdf');
    expect(open()).toBe('Open Latarnik');
    goTo('index.html');
    expect([menus()[0], open()]).toEqual(['Plik', 'Otwórz Latarnika']);
  });
});

describe('a folder', () => {
  it('is asked for in the system’s dialog, and travels to the page as its path', async () => {
    asked.chosenFolders = ['/media/pendrive'];
    const question = { purpose: 'backup', at: '/media' };
    expect(await call('desktop', 'desktop.chooseFolder', question)).toEqual({
      ok: true,
      value: '/media/pendrive',
    });
    expect(await call('desktop', 'desktop.chooseFolder', question)).toEqual({ ok: true, value: null });
  });
  it.each([
    { purpose: 'anything', at: '' },
    { purpose: 'backup' },
    { purpose: 'backup', at: '', title: 'x' },
  ])('is not asked for in words of the page: %j', async (input) => {
    const asks = asked.folderDialogs.length;
    expect(await call('desktop', 'desktop.chooseFolder', input)).toMatchObject({
      error: { code: 'ipc.badInput' },
    });
    expect(asked.folderDialogs).toHaveLength(asks);
  });
});

describe('a second start', () => {
  it('hands its files to the first program, which comes to the front', () => {
    const second = join(folder, 'druga.xml');
    writeFileSync(second, '<Faktura/>');
    window().state.minimised = true;
    app.emit('second-instance', {}, [], '/', { files: [second] });
    expect(told('files.opened').at(-1)?.data).toMatchObject({ invoices: 1 });
    expect(window().state).toMatchObject({ minimised: false, visible: true });
  });
  it('is believed nothing but a list of names', () => {
    const before = told('files.opened').length;
    for (const handed of [null, 'x', { files: [1] }, { files: 'x' }])
      app.emit('second-instance', {}, [], '/', handed);
    expect(told('files.opened')).toHaveLength(before);
  });
  it('on macOS is the system opening a file', () => {
    const preventDefault = vi.fn();
    app.emit('open-file', { preventDefault }, join(folder, 'nie-ma.p12'));
    expect(preventDefault).toHaveBeenCalled();
    expect(told('files.opened').at(-1)?.data).toMatchObject({
      refused: [{ name: 'nie-ma.p12', problem: 'unreadable' }],
    });
  });
});

describe('the window tells its page', () => {
  it('what the core tells, and where the menu leads', async () => {
    powerMonitor.emit('suspend');
    powerMonitor.emit('resume');
    const item = asked.menu.find(({ label }) => label === 'Widok');
    const entries = item?.submenu as { label?: string; click?: () => void }[];
    entries.find(({ label }) => label === 'Kolejka')?.click?.();
    expect(told('place.asked').at(-1)?.data).toEqual({ hash: '#/queue' });
    await call('rpc', 'queue.pause');
    await call('rpc', 'queue.resume');
    expect(told('queue.changed').length).toBeGreaterThan(0);
  });
});
