import { existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../../shared/errors/appError.ts';
import { flush } from './backupFile.ts';
import { databaseFile, migrate, takeLock, type Db } from './openDatabase.ts';
import { createSettingStore } from './settingStore.ts';

/**
 * Opens a database file that lies beside the program's own, of this or an earlier version, to make it ready.
 * @throws AppError `data.tooNew`, `data.migrationFailed`
 */
export function openStaged(file: string): Db {
  const sqlite = new Database(file, { fileMustExist: true });
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('foreign_keys = ON');
  migrate(sqlite, file);
  return {
    sqlite,
    transaction: (work) => sqlite.transaction(work).immediate(),
    close: () => {
      sqlite.close();
      flush(file);
    },
  };
}

/**
 * Puts a staged database where the program opens it, in one rename; the program must have closed its own, which has to
 * be one without a company. Whenever it dies, the folder holds the one or the other.
 * @throws AppError `data.inUse`, `company.exists`
 */
export function putInPlace(folder: string, staged: string): void {
  const lock = takeLock(folder);
  try {
    const file = databaseFile(folder);
    if (holdsCompany(file)) throw new AppError('company.exists', {});
    // The log of the empty database must never be played back into another one.
    for (const ending of ['-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
    renameSync(staged, file);
  } finally {
    lock.close();
  }
}

/** Whether a database file, which nobody has open, is that of a company that was set up. */
export function holdsCompany(file: string): boolean {
  if (!existsSync(file)) return false;
  const sqlite = new Database(file);
  try {
    return createSettingStore(sqlite).get('company') !== undefined;
  } finally {
    sqlite.close();
  }
}
