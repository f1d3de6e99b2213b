import { closeSync, fsyncSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { CompanyProfile } from '../../shared/contract/types.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import { dataProblem } from './dataProblem.ts';
import { createJournalStore } from './journalStore.ts';
import { migrations } from './migrations/index.ts';
import type { Sqlite } from './openDatabase.ts';
import { createSettingStore } from './settingStore.ts';

/** What is in a database file. Instants. */
export interface BackupFacts {
  /** How many migrations it has seen. */
  schema: number;
  company: CompanyProfile | null;
  invoices: number;
  lastInvoice: { number: string; issuedAt: number } | null;
  /** When it was copied; null for a database that is no copy. */
  madeAt: number | null;
  /** The last line of its journal. */
  head: { id: number; hash: string } | null;
}

/** Reading needs no clock. */
const noClock = { now: () => 0, schedule: () => () => undefined };
const wholeAtOnce = 0x7fffffff;

/**
 * Copies a database that is in use by SQLite's online backup, as it is at one instant, and reads the copy back.
 * The copy is one file. What another connection writes meanwhile neither waits nor is waited for.
 * @throws AppError `data.damaged` when the source, and so the copy, is not whole; whatever the disk says
 */
export async function copyDatabase(source: string, target: string, at: number): Promise<BackupFacts> {
  const from = new Database(source, { readonly: true, fileMustExist: true });
  try {
    // In one step: a copy in several would begin again whenever the program writes.
    await from.backup(target, { progress: () => wholeAtOnce });
    const copy = new Database(target);
    try {
      copy.pragma('journal_mode = DELETE');
      createSettingStore(copy).set('backupMadeAt', at);
    } finally {
      copy.close();
    }
    flush(target);
    const facts = inspectDatabase(target);
    const { head } = facts;
    const line = from.prepare<[number], string>('SELECT hash FROM journal WHERE id = ?').pluck();
    if (head && line.get(head.id) !== head.hash) throw new AppError('data.damaged', {});
    return facts;
  } catch (error) {
    // What does not read back is no backup, and the program's own data are the likely reason.
    if (isAppError(error, 'backup.damaged') || isAppError(error, 'backup.notABackup'))
      throw new AppError('data.damaged', {}, error);
    throw error;
  } finally {
    from.close();
  }
}

/** What was written is on the disk, whatever happens to the computer now. */
export function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads a file that may be anything, without changing it.
 * @throws AppError `backup.notABackup`, `backup.tooNew`, `backup.damaged`
 */
export function inspectDatabase(file: string): BackupFacts {
  let sqlite: Sqlite;
  try {
    sqlite = new Database(file, { readonly: true, fileMustExist: true });
  } catch (error) {
    throw new AppError('backup.notABackup', {}, error);
  }
  try {
    sqlite.pragma('trusted_schema = OFF');
    sqlite.pragma('cell_size_check = ON');
    const schema = ourSchema(sqlite);
    const problems = sqlite.pragma('integrity_check(1)', { simple: true });
    const journal = createJournalStore(sqlite, noClock);
    if (problems !== 'ok' || journal.firstBrokenLine() !== null) throw new AppError('backup.damaged', {});
    return { schema, ...factsOf(sqlite) };
  } catch (error) {
    if (isAppError(error)) throw error;
    const problem = dataProblem(error);
    if (problem?.code === 'data.full') throw problem;
    const isForeign = (error as { code?: string }).code === 'SQLITE_NOTADB';
    throw new AppError(isForeign ? 'backup.notABackup' : 'backup.damaged', {}, error);
  } finally {
    sqlite.close();
  }
}

const schemaOf = (sqlite: Sqlite): string =>
  JSON.stringify(
    sqlite.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').raw().all(),
  );

/** A file may have our tables and triggers of its own beside them: it has to be exactly what our migrations make. */
function ourSchema(sqlite: Sqlite): number {
  const found = sqlite.pragma('user_version', { simple: true }) as number;
  const hasOurs = sqlite
    .prepare<[], number>(
      `SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('journal', 'invoice', 'setting')`,
    )
    .pluck();
  if (found < 1 || hasOurs.get() !== 3) throw new AppError('backup.notABackup', {});
  const supported = migrations.length;
  if (found > supported) throw new AppError('backup.tooNew', { found, supported });
  const model = new Database(':memory:');
  try {
    for (const migration of migrations.slice(0, found)) migration.up(model);
    if (schemaOf(model) !== schemaOf(sqlite)) throw new AppError('backup.notABackup', {});
  } finally {
    model.close();
  }
  return found;
}

function factsOf(sqlite: Sqlite): Omit<BackupFacts, 'schema'> {
  const settings = createSettingStore(sqlite);
  return {
    company: settings.get('company') ?? null,
    invoices: sqlite.prepare<[], number>('SELECT count(*) FROM invoice').pluck().get() ?? 0,
    lastInvoice:
      sqlite
        .prepare<[], { number: string; issuedAt: number }>(
          'SELECT number, issued_at AS issuedAt FROM invoice ORDER BY issued_at DESC, rowid DESC LIMIT 1',
        )
        .get() ?? null,
    madeAt: settings.get('backupMadeAt') ?? null,
    head:
      sqlite
        .prepare<[], { id: number; hash: string }>('SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1')
        .get() ?? null,
  };
}
