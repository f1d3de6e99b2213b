import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import { dataProblem } from './dataProblem.ts';
import { migrations } from './migrations/index.ts';

export type Sqlite = Database.Database;

export interface Db {
  sqlite: Sqlite;
  /** Runs `work` in one transaction: everything or nothing. Must be synchronous. */
  transaction<T>(work: () => T): T;
  close(): void;
}

export const databaseFile = (folder: string): string => join(folder, 'latarnik.sqlite');

/**
 * Opens the data folder of one company, alone: a second process gets `data.inUse`.
 * @throws AppError `data.inUse`, `data.tooNew`, `data.migrationFailed`, `data.damaged`, `data.unusable`
 */
export function openDatabase(folder: string): Db {
  const lock = takeLock(folder);
  try {
    const file = databaseFile(folder);
    const sqlite = new Database(file);
    // FULL: an invoice handed to a customer must survive a power cut a millisecond later.
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    migrate(sqlite, file);
    return {
      sqlite,
      transaction: (work) => sqlite.transaction(work).immediate(),
      close: () => {
        sqlite.close();
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    if (isAppError(error)) throw error;
    if (isDamaged(error)) throw new AppError('data.damaged', { folder }, error);
    throw new AppError('data.unusable', { folder, problem: (error as Error).message }, error);
  }
}

/**
 * An exclusive lock on a small database of its own: the system frees it however the process ends. It holds nothing, so
 * one that a power cut has spoilt is made anew: nobody can hold what is no database.
 */
export function takeLock(folder: string): Sqlite {
  try {
    return lockOf(folder);
  } catch (error) {
    if (!isAppError(error) || !isDamaged(error.cause)) throw error;
    rmSync(lockFile(folder), { force: true });
    return lockOf(folder);
  }
}

const isDamaged = (error: unknown): boolean => isAppError(dataProblem(error), 'data.damaged');

const lockFile = (folder: string): string => join(folder, 'lock.sqlite');

/** @throws AppError `data.inUse`, `data.unusable` */
function lockOf(folder: string): Sqlite {
  let lock: Sqlite;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    lock = new Database(lockFile(folder), { timeout: 2000 });
  } catch (error) {
    throw new AppError('data.unusable', { folder, problem: (error as Error).message }, error);
  }
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw new AppError('data.inUse', { folder }, error);
  }
}

/** @throws AppError `data.tooNew`, `data.migrationFailed` */
export function migrate(sqlite: Sqlite, file: string): void {
  const current = sqlite.pragma('user_version', { simple: true }) as number;
  const latest = migrations.length;
  if (current > latest) throw new AppError('data.tooNew', { found: current, supported: latest });
  if (current > 0 && current < latest) {
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    // Under its name only once it is whole.
    copyFileSync(file, `${file}.before-${latest}.part`);
    renameSync(`${file}.before-${latest}.part`, `${file}.before-${latest}`);
  }
  migrations.slice(current).forEach((migration, index) => {
    try {
      sqlite
        .transaction(() => {
          migration.up(sqlite);
          sqlite.pragma(`user_version = ${current + index + 1}`);
        })
        .immediate();
    } catch (error) {
      throw new AppError('data.migrationFailed', { migration: migration.name }, error);
    }
  });
}
