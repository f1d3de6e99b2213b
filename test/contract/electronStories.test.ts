import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { whySkipped } from '../support/electronRunner.ts';
import { notInElectron, whyNotInElectron } from '../support/notInElectron.ts';
import { coreThrough } from '../support/outsideProgram.ts';
import { savingInElectron } from '../support/saving.ts';
import { electron } from '../support/standInElectron.ts';

const folder = join(import.meta.dirname, '../e2e');
const sourceOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));

describe('the stories that Electron’s window is told', () => {
  it('are all of them, but for those that are left out by a name that exists', () => {
    for (const [file, reason] of Object.entries(notInElectron)) {
      expect(files).toContain(file);
      for (const title of typeof reason === 'string' ? [] : Object.keys(reason))
        expect(sourceOf(file)).toContain(`it('${title}'`);
    }
    const whole = Object.values(notInElectron).filter((reason) => typeof reason === 'string');
    expect(whole.length).toBeLessThan(files.length / 3);
  });

  it.each(files.filter((file) => typeof notInElectron[file] !== 'string'))(
    'have no window but the one they are given, and do in it what Electron’s can: %s',
    (file) => {
      const source = sourceOf(file);
      expect(source).toContain('useWindow(');
      expect(source).not.toMatch(/launchBrowser|startServer|startBrowserHost|waitForEvent\(/);
      const ofBrowser = /\.route\(|addInitScript|grantPermissions/.test(source);
      expect(ofBrowser).toBe(notInElectron[file] !== undefined);
    },
  );

  it('are skipped with the reason: no binary before all others, then their own', () => {
    const test = { file: { filepath: join(folder, 'restore.test.ts') }, name: 'is issued' };
    expect(whySkipped(test, 'no binary')).toBe('no binary');
    expect(whySkipped(test, null)).toMatch(/second program/);
    expect(whyNotInElectron('handOver.test.ts', 'another title')).toBeNull();
    expect(whyNotInElectron('worstDay.test.ts', 'the worst day')).toBeNull();
  });
});

describe('the way to a program in Electron', () => {
  /** Playwright runs a function in the main process, with Electron before it. */
  const app = {
    evaluate: (run: (it: unknown, arg: unknown) => unknown, arg: unknown) =>
      Promise.resolve(run(electron, arg)),
  } as Pick<ElectronApplication, 'evaluate'>;
  const download = (state: string, text: string) => {
    const item = Object.assign(new EventEmitter(), {
      path: '',
      setSavePath: (path: string) => (item.path = path),
      getFilename: () => 'faktura.xml',
    });
    electron.session.defaultSession.emit('will-download', {}, item);
    writeFileSync(item.path, text);
    item.emit('done', {}, state);
  };

  it('takes what the window saves without a dialog of the system', async () => {
    const saved = await savingInElectron(app)(() => Promise.resolve(download('completed', '<Faktura/>')));
    expect(saved).toEqual({ name: 'faktura.xml', bytes: Buffer.from('<Faktura/>') });
  });

  it('says when a file was not saved', async () => {
    const saving = savingInElectron(app)(() => Promise.resolve(download('interrupted', '')));
    await expect(saving).rejects.toThrow('faktura.xml was not saved: interrupted');
  });

  it('goes through the preload, as every call of the page does', async () => {
    const sent: string[] = [];
    const latarnik = {
      send: (text: string) => Promise.resolve(sent.push(text) > 0 ? '{"ok":true,"value":null}' : ''),
    };
    const page = {
      evaluate: async (run: (arg: string) => unknown, arg: string) => {
        Object.assign(globalThis, { window: { latarnik } });
        try {
          return await run(arg);
        } finally {
          Reflect.deleteProperty(globalThis, 'window');
        }
      },
    };
    const core = coreThrough(page as never, () => Promise.resolve());
    expect(await core.call('{"method":"app.status"}')).toBe('{"ok":true,"value":null}');
    expect(sent).toEqual(['{"method":"app.status"}']);
  });
});
