import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow as ElectronWindow } from 'electron';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createFakeClock } from '../support/fakeClock.ts';
import { BrowserWindow, screen, WebContents } from '../support/standInElectron.ts';

vi.mock('electron', async () => (await import('../support/standInElectron.ts')).electron);
const { createDesktopMemory } = await import('../../electron/host-electron/desktopMemory.ts');
const { readJson, writeJson } = await import('../../electron/host-electron/jsonFile.ts');
const { lastPlace, rememberPlace } = await import('../../electron/host-electron/windowState.ts');
const { createZoom } = await import('../../electron/host-electron/zoom.ts');

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'latarnik-memory-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let number = 0;
const newFile = (name = 'x.json'): string => join(folder, `${(number += 1)}`, name);

describe('what this computer remembers', () => {
  it('comes back, and is nothing at all where the file is damaged or of another program', () => {
    const file = newFile();
    createDesktopMemory(file).set({ keepsInTray: true, zoomPercent: 150, language: 'en' });
    expect(createDesktopMemory(file).get()).toMatchObject({
      ...{ keepsInTray: true, zoomPercent: 150, language: 'en' },
    });
    for (const damaged of [
      '',
      '{"keepsInTray":"tak"}',
      '[]',
      '{"zoomPercent":9999}',
      '{"language":"de"}',
      '\u0000',
    ]) {
      writeFileSync(file, damaged);
      expect(createDesktopMemory(file).get()).toMatchObject({ keepsInTray: null, language: 'pl' });
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
