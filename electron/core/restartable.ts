import { existsSync, renameSync } from 'node:fs';
import type { EventMessage } from '../../shared/contract/events.ts';
import { databaseFile } from '../db/openDatabase.ts';
import { putInPlace } from '../db/stagedDatabase.ts';
import type { Core } from './corePorts.ts';

/**
 * Closes the program, puts a database in the place of its empty one, and starts it again on that; a call that comes
 * meanwhile waits. @throws AppError `company.exists`, `data.*`: it goes on as it was
 */
export type GoOnWith = (file: string) => Promise<void>;

/** One program for its host, however often it is started again behind it. */
export async function restartable(
  dataDir: string,
  start: (goOnWith: GoOnWith) => Promise<Core>,
): Promise<Core> {
  const listeners = new Set<(message: EventMessage) => void>();
  const tell = (message: EventMessage): void => listeners.forEach((listener) => listener(message));
  const begin = async (): Promise<Core> => {
    const core = await start(goOnWith);
    core.onEvent(tell);
    return core;
  };

  async function goOnWith(file: string): Promise<void> {
    const before = await current;
    const again = async (): Promise<Core> => {
      await before.close();
      putInPlace(dataDir, file);
      return begin();
    };
    const next = again().then(
      (core) => ({ core, error: null }),
      async (error: unknown) => {
        // What was put there does not open: it is kept aside, and the folder is an empty one again.
        if (!existsSync(file)) renameSync(databaseFile(dataDir), file);
        return { core: await begin(), error };
      },
    );
    current = next.then(({ core }) => core);
    const { error } = await next;
    if (error !== null) throw error as Error;
    tell({ event: 'company.changed', data: {} });
  }

  let current = begin();
  await current;
  return {
    call: async (text) => (await current).call(text),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readFile: async (fileId) => (await current).readFile(fileId),
    openFile: async (fileId) => (await current).openFile(fileId),
    deliverDue: async () => (await current).deliverDue(),
    close: async () => (await current).close(),
  };
}
