import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createUpdates } from '../../electron/host-electron/updates.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'latarnik-updates-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let number = 0;

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
