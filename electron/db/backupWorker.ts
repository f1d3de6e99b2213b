import { parentPort, workerData } from 'node:worker_threads';
import { isAppError } from '../../shared/errors/appError.ts';
import { copyDatabase, inspectDatabase } from './backupFile.ts';
import type { BackupReply, BackupTask, BackupWorkerData } from './backupProtocol.ts';

/** One task in a thread of its own: reading back gigabytes must not keep anybody from typing. */
async function run(task: BackupTask): Promise<BackupReply> {
  try {
    const facts =
      task.do === 'copy' ? await copyDatabase(task.source, task.target, task.at) : inspectDatabase(task.file);
    return { ok: true, facts };
  } catch (error) {
    if (isAppError(error)) return { ok: false, app: { code: error.code, details: error.details } };
    const { message, code } = error as NodeJS.ErrnoException;
    return { ok: false, app: null, message, systemCode: code ?? null };
  }
}
void run((workerData as BackupWorkerData).task).then((reply) => parentPort?.postMessage(reply));
