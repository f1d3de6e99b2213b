import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/errors/appError.ts';
import type { ErrorCode, ErrorDetails } from '../../shared/errors/catalogue.ts';
import type { BackupFacts } from './backupFile.ts';
import type { BackupReply, BackupTask, BackupWorkerData } from './backupProtocol.ts';

const require = createRequire(import.meta.url);

/** Threads know no archives: what they load stands beside the archive, under the same name (asarUnpack). */
const besideArchive = (file: string): string => file.replace(/([\\/]app\.asar)(?=[\\/])/, '$1.unpacked');

/** From source a file of its own; in the bundle a script beside it, which an archive (asar) hands out as text. */
function startWorker(task: BackupTask): Worker {
  const workerData: BackupWorkerData = { task, driver: besideArchive(require.resolve('better-sqlite3')) };
  if (import.meta.filename.endsWith('.ts'))
    return new Worker(new URL('./backupWorker.ts', import.meta.url), { workerData });
  const script = readFileSync(join(import.meta.dirname, 'backupWorker.cjs'), 'utf8');
  return new Worker(script, { eval: true, workerData });
}

export type BackupThread = ReturnType<typeof createBackupThread>;

/** Copies and reads databases in a worker thread each; `start` is for tests. */
export function createBackupThread(start: (task: BackupTask) => Worker = startWorker) {
  const running = new Set<Worker>();

  const run = (task: BackupTask): Promise<BackupFacts> =>
    new Promise((resolve, reject) => {
      const worker = start(task);
      running.add(worker);
      worker.once('message', (reply: BackupReply) =>
        reply.ok ? resolve(reply.facts) : reject(errorOf(reply)),
      );
      worker.once('error', reject);
      worker.once('exit', () => {
        running.delete(worker);
        reject(new Error('the thread ended without an answer'));
      });
    });

  return {
    /** As `copyDatabase` (backupFile.ts). */
    copy: (source: string, target: string, at: number) => run({ do: 'copy', source, target, at }),
    /** As `inspectDatabase` (backupFile.ts). */
    inspect: (file: string) => run({ do: 'inspect', file }),
    /** Ends what is under way: it fails, and leaves a copy that nobody takes for a backup. */
    close: async (): Promise<void> => {
      await Promise.all([...running].map((it) => it.terminate()));
    },
  };
}

/** The error as it was thrown, with the code that `dataProblem` and the system's own errors have. */
function errorOf(reply: Extract<BackupReply, { ok: false }>): Error {
  if (reply.app) {
    const { code, details } = reply.app;
    return new AppError(code as ErrorCode, details as ErrorDetails<ErrorCode>);
  }
  return Object.assign(new Error(reply.message), reply.systemCode !== null && { code: reply.systemCode });
}
