import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { speakingIn } from '../support/speaking.ts';
import { app, asked } from '../support/standInElectron.ts';

vi.mock('electron', async () => (await import('../support/standInElectron.ts')).electron);
const { createAutoStart, isStartedHidden } = await import('../../electron/host-electron/autoStart.ts');
const { filesOfArguments, readOpened } = await import('../../electron/host-electron/openedFiles.ts');
const { useProfileIn } = await import('../../electron/host-electron/profileFolder.ts');
const { becomeOnlyInstance } = await import('../../electron/host-electron/singleInstance.ts');

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'latarnik-opening-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
    expect(readOpened(join(folder, 'nie-ma', 'x.xml'))).toMatchObject({ problem: 'unreadable' });
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
    expect(createAutoStart(speakingIn()).isOn()).toBeNull();
  });
  it('is a file of the user’s own on Linux, which starts the program hidden', () => {
    asked.isPackaged = true;
    const env = { XDG_CONFIG_HOME: join(folder, 'config'), APPIMAGE: '/home/a b/La"tar$nik%.AppImage' };
    const autoStart = createAutoStart(speakingIn(), env, 'linux');
    expect(autoStart.isOn()).toBe(false);
    autoStart.set(true);
    expect(autoStart.isOn()).toBe(true);
    const text = readFileSync(join(folder, 'config/autostart/latarnik.desktop'), 'utf8');
    expect(text).toContain('Exec="/home/a b/La\\"tar\\$nik%%.AppImage" --hidden\n');
    const english = createAutoStart(speakingIn('en'), env, 'linux');
    english.set(true);
    expect(readFileSync(join(folder, 'config/autostart/latarnik.desktop'), 'utf8')).toContain(
      'Comment=Sends invoices to KSeF in the background\n',
    );
    autoStart.set(false);
    expect(autoStart.isOn()).toBe(false);
    autoStart.set(false);
  });
  it('is the system’s own list on Windows and macOS', () => {
    const autoStart = createAutoStart(speakingIn(), {}, 'win32');
    autoStart.set(true);
    expect(asked.loginItem).toEqual({ openAtLogin: true, args: ['--hidden'] });
    expect(autoStart.isOn()).toBe(true);
    // Switched off in the Task Manager of Windows.
    asked.isLoginItemStopped = true;
    expect(autoStart.isOn()).toBe(false);
    expect(createAutoStart(speakingIn(), {}, 'darwin').isOn()).toBe(true);
    Object.assign(asked, { isPackaged: false, isLoginItemStopped: false });
  });
  it('opens no window, also where the system gives such a program no arguments', () => {
    expect(isStartedHidden(['latarnik', '--hidden'], 'win32')).toBe(true);
    expect(isStartedHidden(['latarnik'], 'darwin')).toBe(false);
    asked.wasOpenedAtLogin = true;
    expect(isStartedHidden(['latarnik'], 'darwin')).toBe(true);
    expect(isStartedHidden(['latarnik'], 'linux')).toBe(false);
    asked.wasOpenedAtLogin = false;
  });
});

describe('what Electron keeps itself', () => {
  it('lies in the data folder; one that can’t be used ends the program in words', () => {
    const codes: number[] = [];
    const exit = (code: number) => void codes.push(code);
    expect(useProfileIn(folder, exit)).toBe(join(folder, 'electron'));
    expect(asked.paths.userData).toBe(join(folder, 'electron'));
    const file = join(folder, 'plik');
    writeFileSync(file, '');
    asked.errorBoxes.length = 0;
    useProfileIn(file, exit);
    expect(codes).toEqual([1]);
    expect(asked.errorBoxes).toEqual(['Nie da się otworzyć folderu z danymi']);
    asked.errorBoxes.length = 0;
  });
});
