import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow as ElectronWindow } from 'electron';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventMessage } from '../../shared/contract/events.ts';
import type { DesktopEvent } from '../../shared/contract/desktopCalls.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { createFakeClock } from '../support/fakeClock.ts';
import { app, asked, BrowserWindow } from '../support/standInElectron.ts';

vi.mock('electron', async () => (await import('../support/standInElectron.ts')).electron);
const { watchWindow } = await import('../../electron/host-electron/breakdowns.ts');
const { createCrashes, startCrashReporter, traceOf } =
  await import('../../electron/host-electron/crashes.ts');
const { createDesktopLine } = await import('../../electron/host-electron/desktopLine.ts');
const { createDesktopMemory } = await import('../../electron/host-electron/desktopMemory.ts');
const { createLeaving } = await import('../../electron/host-electron/leaving.ts');
const { createMainWindow } = await import('../../electron/host-electron/mainWindow.ts');

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'latarnik-leaving-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let number = 0;
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

function program(queue: { waiting: number; sending: boolean }, platform: NodeJS.Platform = 'win32') {
  app.removeAllListeners();
  let emit: (message: EventMessage) => void = () => undefined;
  const clock = createFakeClock(0);
  const memory = createDesktopMemory(join(folder, `${(number += 1)}.json`));
  const line = createDesktopLine();
  const told: DesktopEvent[] = [];
  line.onEvent((message) => told.push(message));
  line.open();
  const shown = new BrowserWindow({ webPreferences: {} });
  shown.show();
  const core = {
    close: vi.fn(() => Promise.resolve()),
    onEvent: (listener: typeof emit) => {
      emit = listener;
      return () => undefined;
    },
  };
  const power = { rest: vi.fn() };
  const notify = vi.fn(() => true);
  const window = createMainWindow(shown as unknown as ElectronWindow, line);
  const companies = [queue.waiting, 0].map((waiting) => ({ waiting, paused: false, drill: false }));
  const call = ((method: string) =>
    Promise.resolve(method === 'companies.list' ? companies : queue)) as never;
  const leaving = createLeaving({ core, call, clock, power, memory, line, window, notify }, platform);
  shown.on('close', leaving.closing);
  leaving.watch(shown as unknown as ElectronWindow);
  const ended = vi.fn();
  app.on('really-quit', ended);
  const sent = () => emit({ event: 'queue.changed', data: { ...queue, sending: false } as never });
  return { shown, told, memory, line, leaving, core, power, notify, clock, ended, sent };
}

describe('closing the window', () => {
  it('ends the program when nothing waits', async () => {
    const { shown, ended, core } = program({ waiting: 0, sending: false });
    shown.close();
    await settle();
    expect(core.close).toHaveBeenCalledOnce();
    expect(ended).toHaveBeenCalled();
  });

  it('asks once while invoices wait, and remembers that they are to be sent on from the tray', async () => {
    const { shown, told, leaving, memory, notify, ended } = program({ waiting: 3, sending: false });
    shown.close();
    await settle();
    expect(told).toEqual([{ event: 'close.asked', data: { waiting: 3 } }]);
    expect(shown.state.visible).toBe(true);
    leaving.answer(true);
    expect(shown.state).toMatchObject({ visible: false, destroyed: false });
    expect(memory.get().keepsInTray).toBe(true);
    expect(notify).toHaveBeenCalledOnce();
    shown.show();
    shown.close();
    await settle();
    expect(told).toHaveLength(1);
    expect(shown.state.visible).toBe(false);
    expect(notify).toHaveBeenCalledOnce();
    expect(ended).not.toHaveBeenCalled();
  });

  it('ends the program from then on when that was the answer', async () => {
    const { shown, leaving, memory, ended } = program({ waiting: 3, sending: false });
    shown.close();
    await settle();
    leaving.answer(false);
    await settle();
    expect(memory.get().keepsInTray).toBe(false);
    expect(ended).toHaveBeenCalled();
  });

  it('hides a window that can’t be asked, and one that is closed again under the question', async () => {
    const deaf = program({ waiting: 3, sending: false });
    deaf.line.close();
    deaf.shown.close();
    await settle();
    expect(deaf.shown.state.visible).toBe(false);
    expect(deaf.memory.get().keepsInTray).toBeNull();
    const impatient = program({ waiting: 3, sending: false });
    impatient.shown.close();
    await settle();
    impatient.shown.close();
    await settle();
    expect(impatient.shown.state.visible).toBe(false);
    expect(impatient.ended).not.toHaveBeenCalled();
  });

  it('only hides it on macOS', async () => {
    const { shown, told, ended } = program({ waiting: 3, sending: false }, 'darwin');
    shown.close();
    await settle();
    expect([shown.state.visible, told, ended.mock.calls]).toEqual([false, [], []]);
  });
});

describe('the end of the program', () => {
  it('waits for the delivery under way, in a window that says so, and begins no other', async () => {
    const { told, power, core, ended, sent } = program({ waiting: 2, sending: true });
    app.quit();
    await settle();
    expect(power.rest).toHaveBeenCalledOnce();
    expect(told).toEqual([{ event: 'leaving', data: { waiting: 2 } }]);
    expect(core.close).not.toHaveBeenCalled();
    app.quit(); // asked twice, it is still one end
    sent();
    await settle();
    expect(core.close).toHaveBeenCalledOnce();
    expect(ended).toHaveBeenCalled();
  });

  it('waits no longer than KSeF would need', async () => {
    const { core, clock } = program({ waiting: 2, sending: true });
    app.quit();
    await settle();
    await clock.advance(20_000);
    await settle();
    expect(core.close).toHaveBeenCalledOnce();
  });

  it('waits no longer than the user wants', async () => {
    const { core, leaving, ended } = program({ waiting: 2, sending: true });
    app.quit();
    await settle();
    leaving.now();
    await settle();
    expect(core.close).toHaveBeenCalledOnce();
    expect(ended).toHaveBeenCalled();
  });

  it('does not wait at all when the system ends', async () => {
    const { core, shown } = program({ waiting: 2, sending: true });
    shown.emit('session-end');
    await settle();
    expect(core.close).toHaveBeenCalledOnce();
  });

  it('hands over to a new version only after the work has ended', async () => {
    const { core, leaving } = program({ waiting: 0, sending: false });
    const install = vi.fn(() => expect(core.close).toHaveBeenCalledOnce());
    await leaving.leaveFor(install);
    expect(install).toHaveBeenCalledOnce();
  });
});

describe('reports of breakdowns', () => {
  const clock = createFakeClock(Date.parse('2026-11-26T10:00:00Z'));
  const newCrashes = () => createCrashes(join(folder, `reports-${(number += 1)}`), clock);
  beforeEach(() => {
    app.removeAllListeners();
    asked.dialogs.length = 0;
  });

  it('say what broke and where, and quote nothing', () => {
    const crashes = newCrashes();
    const error = new Error('hasło to "tajne", NIP 5265877635');
    Object.assign(error, { code: 'EACCES', token: 'sekret' });
    crashes.note('program', traceOf(error));
    const [name] = readdirSync(crashes.folder);
    const text = readFileSync(join(crashes.folder, name!), 'utf8');
    expect(text).not.toMatch(/tajne|5265877635|sekret/);
    expect(text).not.toContain(process.cwd());
    expect(JSON.parse(text)).toMatchObject({ what: 'program', name: 'Error', code: 'EACCES' });
    expect(text).toContain('electronLeaving.test.ts:');
    expect(crashes.list()).toEqual([{ id: name, at: clock.now(), what: 'program' }]);
    expect(traceOf('napis z tajnym hasłem')).toEqual({ name: 'string', stack: [] });
    expect(traceOf(new AppError('keystore.locked', {})).name).not.toBe('');
  });

  it('are kept, the last twenty of them, newest first', async () => {
    const crashes = newCrashes();
    for (let made = 0; made < 25; made++) {
      crashes.note('part', {});
      await clock.advance(1_000);
    }
    const list = crashes.list();
    expect(list).toHaveLength(20);
    expect(list[0]!.at).toBeGreaterThan(list[19]!.at);
    writeFileSync(join(crashes.folder, '0-damaged.json'), '{');
    expect(crashes.list()).toHaveLength(20);
  });

  it('take the place of the memory that Electron itself left behind, in which keys may be', () => {
    const crashes = newCrashes();
    const dumps = join(folder, 'dumps');
    mkdirSync(join(dumps, 'pending'), { recursive: true });
    writeFileSync(join(dumps, 'pending', 'a.dmp'), 'MDMP klucz prywatny');
    startCrashReporter(dumps, crashes);
    expect(existsSync(join(dumps, 'pending', 'a.dmp'))).toBe(false);
    expect(crashes.list()).toMatchObject([{ what: 'program' }]);
    expect(asked.crashReporter).toMatchObject({ uploadToServer: false });
    expect(asked.paths['crashDumps']).toBe(dumps);
  });

  it('come with the window offered again, once, while the program goes on', async () => {
    const crashes = newCrashes();
    const window = new BrowserWindow({ webPreferences: {} });
    watchWindow(window as unknown as ElectronWindow, crashes);
    const gone = (reason: string) =>
      window.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });
    gone('clean-exit');
    expect(crashes.list()).toEqual([]);
    asked.answers = [0];
    gone('crashed');
    gone('crashed');
    await settle();
    expect(asked.dialogs.map(({ message }) => message)).toEqual(['Okno Latarnika przestało działać']);
    expect(window.webContents.reloads).toBe(1);
    asked.answers = [0];
    window.emit('unresponsive');
    await settle();
    expect(window.webContents.reloads).toBe(1);
    app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 1 });
    app.emit('child-process-gone', {}, { type: 'GPU', reason: 'killed', exitCode: 1 });
    expect(new Set(crashes.list().map(({ what }) => what))).toEqual(new Set(['window', 'part']));
  });
});
