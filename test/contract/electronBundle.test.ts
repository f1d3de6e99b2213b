import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

describe('the program packed for Electron', () => {
  it('is a module that loads, with its preload and the workers that read pages and make backups beside it', () => {
    node('electron/host-electron/build.ts');
    expect(node('--check', 'build/electron/main.js')).toBe('');
    for (const file of ['preload.cjs', 'pageWorker.cjs', 'backupWorker.cjs']) {
      expect(existsSync(join(root, 'build/electron', file))).toBe(true);
      expect(node('--check', join('build/electron', file))).toBe('');
    }
  });
});
