import { EventEmitter } from 'node:events';
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
import { AppError } from '../../shared/errors/appError.ts';
import { createFakeClock } from '../support/fakeClock.ts';
import { speakingIn } from '../support/speaking.ts';
import { app, asked, BrowserWindow } from '../support/standInElectron.ts';

vi.mock('electron', async () => (await import('../support/standInElectron.ts')).electron);
const { watchProgram, watchWindow } = await import('../../electron/host-electron/breakdowns.ts');
const { createCrashes, startCrashReporter, traceOf } =
  await import('../../electron/host-electron/crashes.ts');

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'latarnik-breakdowns-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let number = 0;
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

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
    expect(text).toContain('electronBreakdowns.test.ts:');
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
    watchWindow(window as unknown as ElectronWindow, crashes, speakingIn());
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

describe('a failure that nobody expected', () => {
  const clock = createFakeClock(Date.parse('2026-11-26T10:00:00Z'));
  /** A process with nothing of the test's own in it. */
  const watched = (answers: number[] = []) => {
    asked.dialogs.length = asked.exits.length = asked.relaunches = 0;
    asked.answers = answers;
    const crashes = createCrashes(join(folder, `program-${(number += 1)}`), clock);
    const speech = speakingIn();
    const program = new EventEmitter();
    watchProgram(crashes, speech, program);
    const texts = () =>
      readdirSync(crashes.folder).map((name) => readFileSync(join(crashes.folder, name), 'utf8'));
    return { crashes, speech, program, texts };
  };

  it('is noted, told in a dialog of the system, and ends the program, which starts again if somebody wants it', async () => {
    const { program, texts } = watched([0]);
    program.emit('uncaughtException', new TypeError('faktura dla 5265877635'));
    await vi.waitFor(() => expect(asked.exits).toEqual([1]));
    expect(asked.relaunches).toBe(1);
    expect(asked.dialogs).toMatchObject([
      {
        message: 'Latarnik natrafił na błąd i musi się zamknąć',
        buttons: ['Uruchom ponownie', 'Zakończ'],
      },
    ]);
    const [text] = texts();
    expect(JSON.parse(text!)).toMatchObject({
      ...{ what: 'program', cause: 'uncaughtException', name: 'TypeError', at: clock.now() },
    });
    expect(text).not.toContain('5265877635');
  });

  it('ends it for good at the other button', async () => {
    const { program } = watched([1]);
    program.emit('uncaughtException', new Error('x'));
    await vi.waitFor(() => expect(asked.exits).toEqual([1]));
    expect(asked.relaunches).toBe(0);
  });

  it('asks once, however many follow while somebody reads', async () => {
    const { program, crashes } = watched([1]);
    program.emit('uncaughtException', new Error('the first'));
    await clock.advance(1_000);
    program.emit('uncaughtException', new Error('the second'));
    await vi.waitFor(() => expect(asked.exits).toEqual([1]));
    expect(asked.dialogs).toHaveLength(1);
    expect(crashes.list()).toHaveLength(2);
  });

  it('of something that nobody waits for is noted, and the program goes on', async () => {
    const { program, texts } = watched();
    program.emit('unhandledRejection', 'tajny napis');
    await settle();
    expect(JSON.parse(texts()[0]!)).toMatchObject({ cause: 'unhandledRejection', name: 'string', stack: [] });
    expect(texts()[0]).not.toContain('tajny');
    expect([asked.dialogs, asked.exits]).toEqual([[], []]);
  });

  it('is told in the language of the window', async () => {
    const { program, speech } = watched([1]);
    speech.speak('en');
    program.emit('uncaughtException', new Error('x'));
    await vi.waitFor(() => expect(asked.exits).toEqual([1]));
    expect(asked.dialogs).toMatchObject([{ buttons: ['Start again', 'Quit'] }]);
  });

  it('ends the program also where no dialog can be shown', async () => {
    const { program } = watched();
    asked.dialogFails = true;
    program.emit('uncaughtException', new Error('x'));
    await vi.waitFor(() => expect(asked.exits).toEqual([1]));
    asked.dialogFails = false;
  });
});
