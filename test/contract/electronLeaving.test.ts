import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow as ElectronWindow } from 'electron';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EventMessage } from '../../shared/contract/events.ts';
import type { DesktopEvent } from '../../shared/contract/desktopCalls.ts';
import { createFakeClock } from '../support/fakeClock.ts';
import { speakingIn } from '../support/speaking.ts';
import { app, BrowserWindow } from '../support/standInElectron.ts';

vi.mock('electron', async () => (await import('../support/standInElectron.ts')).electron);
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
  const leaving = createLeaving(
    { core, call, clock, power, memory, line, window, notify, speech: speakingIn() },
    platform,
  );
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
