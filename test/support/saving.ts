import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';

/** A file as the window of a program put it onto the disk. */
export interface SavedFile {
  name: string;
  bytes: Buffer;
}
/** The file that a window saves while something is done in it. */
export type Saving = (act: () => Promise<unknown>) => Promise<SavedFile>;

export const savingInBrowser =
  (page: () => Page): Saving =>
  async (act) => {
    const [download] = await Promise.all([page().waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };

/** Where Electron would ask in a dialog of the system, the file goes to a folder of the test at once. */
export const savingInElectron =
  (app: Pick<ElectronApplication, 'evaluate'>): Saving =>
  async (act) => {
    const folder = mkdtempSync(join(tmpdir(), 'latarnik-saved-'));
    const saved = app.evaluate(
      ({ session }, path) =>
        new Promise<{ name: string; state: string }>((resolve) => {
          session.defaultSession.once('will-download', (_event, item) => {
            item.setSavePath(path);
            item.once('done', (_done, state) => resolve({ name: item.getFilename(), state }));
          });
        }),
      join(folder, 'saved'),
    );
    try {
      const [{ name, state }] = await Promise.all([saved, act()]);
      if (state !== 'completed') throw new Error(`${name} was not saved: ${state}`);
      return { name, bytes: readFileSync(join(folder, 'saved')) };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
