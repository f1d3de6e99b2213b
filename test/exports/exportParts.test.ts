import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createExportJob } from '../../electron/features/exports/exportJob.ts';
import { createUniqueNames } from '../../electron/features/exports/uniqueNames.ts';
import { writeZip } from '../../electron/features/exports/writeZip.ts';
import { createFakeClock } from '../support/fakeClock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-exports-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('names in a ZIP', () => {
  it('that would be the same on any system are made different', () => {
    const unique = createUniqueNames(['rejestr.csv']);
    const endings = ['.xml', '-UPO.xml'];
    expect(['FV-1', 'fv-1', 'FV-1'].map((base) => unique(base, endings))).toEqual([
      'FV-1',
      'fv-1_2',
      'FV-1_3',
    ]);
    // The XML of one is what the UPO of another is called.
    expect(unique('FV-1-UPO', ['.xml'])).toBe('FV-1-UPO_2');
    expect(unique('rejestr', ['.csv'])).toBe('rejestr_2');
  });
});

describe('the making of a file', () => {
  const told: { done: number; total: number }[] = [];
  const clock = createFakeClock(Date.parse('2026-11-20T10:00:00Z'));
  const jobAt = (path: string) =>
    createExportJob({ clock, folder: path, progress: (data) => void told.push(data) });

  it('tells how far it is once it takes over half a second, and not before', async () => {
    told.length = 0;
    const made = await jobAt(join(folder, 'x')).run(10, async (path, step) => {
      for (let index = 0; index < 10; index += 1) {
        await step();
        await clock.advance(150);
      }
      writeFileSync(path, 'done');
    });
    expect(made.sizeBytes).toBe(4);
    expect(told).toEqual([5, 7, 9].map((done) => ({ done, total: 10 })));
  });

  it('can be given up between two invoices, and leaves nothing behind', async () => {
    const job = jobAt(join(folder, 'x'));
    const running = job.run(2, async (path, step) => {
      writeFileSync(path, 'half');
      await step();
      job.cancel();
      await step();
    });
    await expect(job.run(1, () => Promise.resolve())).rejects.toMatchObject({ code: 'export.running' });
    await expect(running).rejects.toMatchObject({ code: 'export.cancelled' });
    expect(readdirSync(join(folder, 'x'))).toEqual([]);
  });

  it('clears away what an earlier run of the program left', () => {
    writeFileSync(join(folder, 'left'), 'x');
    jobAt(folder);
    expect(() => readdirSync(folder)).toThrow('ENOENT');
  });
});

describe('a ZIP', () => {
  const last = { name: 'spis.txt', mtime: new Date(0), text: () => '' };
  const path = () => join(folder, 'x.zip');

  it('asks for one file at a time: the next is made when the one before is written', async () => {
    const asked: number[] = [];
    const entries = Array.from({ length: 40 }, (_, index) => ({
      ...{ name: `${index}.bin`, mtime: new Date(0) },
      bytes: () => {
        asked.push(index);
        return Promise.resolve(new Uint8Array(256 * 1024).fill(index));
      },
    }));
    const making = writeZip(path(), entries, last);
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked.length).toBeLessThan(3);
    await making;
    expect(asked).toEqual(entries.map((_, index) => index));
  });

  it('fails with what an entry fails with', async () => {
    const entries = [
      { name: 'a', mtime: new Date(0), bytes: () => Promise.resolve(Buffer.from('a')) },
      { name: 'b', mtime: new Date(0), bytes: () => Promise.reject(new Error('no such invoice')) },
    ];
    await expect(writeZip(path(), entries, last)).rejects.toThrow('no such invoice');
  });
});
