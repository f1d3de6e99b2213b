import { rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BackupOutcome, BackupStatus } from '../../shared/contract/backupTypes.ts';
import { backupsToKeep } from '../../shared/domain/backupRotation.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import type { Clock, Log } from '../core/ports.ts';
import type { BackupThread } from '../db/backupThread.ts';
import { dataProblem } from '../db/dataProblem.ts';
import type { JournalStore } from '../db/journalStore.ts';
import { databaseFile, type Db } from '../db/openDatabase.ts';
import type { SettingStore } from '../db/settingStore.ts';
import {
  backupName,
  backupsIn,
  checkBackupFolder,
  finish,
  removeUnfinished,
  unfinishedName,
  type BackupOwner,
} from './backupFolder.ts';

const dayMs = 86_400_000;
/** A stick may be plugged in at any time; looking costs nothing. */
const lookEveryMs = 600_000;

export interface BackupPorts {
  clock: Clock;
  log: Log;
  db: Db;
  dataDir: string;
  settings: SettingStore;
  journal: JournalStore;
  thread: BackupThread;
  /** The outcome is another one. */
  changed(): void;
}

export type Backups = ReturnType<typeof createBackups>;

const none: BackupOutcome = { last: null, problem: null };

/**
 * Copies of the whole database in a folder of the user's choice: one a day and whenever asked, each read back before
 * it gets its name, the old ones thinned out. A failure is told and leaves every earlier copy alone.
 */
export function createBackups({ clock, log, db, dataDir, settings, journal, thread, changed }: BackupPorts) {
  let making: Promise<void> | null = null;
  let cancel: (() => void) | null = null;
  let isStarted = false;
  let isClosed = false;

  const folder = (): string => settings.get('backupFolder') ?? '';
  const outcome = (): BackupOutcome => settings.get('backupOutcome') ?? none;
  let line: string | null = null;
  /**
   * Named by the line of the journal with which these data began here: what was restored has a life of its own, and
   * must not thin out the backups of what it was restored from.
   */
  const lineOf = (): string | null => {
    const beginnings = ['backup.restored', 'backup.movedIn'];
    const restored = [...journal.lines({ prefixes: ['backup'] })].findLast(({ kind }) =>
      beginnings.includes(kind),
    );
    const [first] = restored ? [restored] : journal.lines({});
    return first?.hash.slice(0, 8) ?? null;
  };
  /** Null until there is a company. */
  const owner = (): BackupOwner | null => {
    const company = settings.get('company');
    line ??= company ? lineOf() : null;
    return company && line !== null ? { nip: company.nip, line } : null;
  };
  const tell = (next: BackupOutcome): void => {
    settings.set('backupOutcome', next);
    changed();
  };

  /** @throws AppError `company.missing`, `backup.badFolder`, `data.full`, `data.damaged` */
  const copyInto = async (target: string): Promise<void> => {
    const ours = owner();
    if (!ours) throw new AppError('company.missing', {});
    await checkBackupFolder(target, dataDir);
    await removeUnfinished(target, ours);
    const at = clock.now();
    const name = backupName(ours, at);
    const unfinished = join(target, unfinishedName(name));
    try {
      await thread.copy(databaseFile(dataDir), unfinished, at);
      await finish(target, name);
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined);
      throw error;
    }
    const { size: sizeBytes } = await stat(join(target, name));
    db.transaction(() => {
      journal.add('backup.made', { file: name, folder: target });
      tell({ last: { at, name, sizeBytes }, problem: null });
    });
    await thinOut(target, ours);
  };

  /** Only after a newer one was read back. */
  const thinOut = async (target: string, ours: BackupOwner): Promise<void> => {
    const found = await backupsIn(target, ours);
    const kept = new Set(backupsToKeep(found));
    for (const it of found) {
      if (kept.has(it)) continue;
      await rm(join(target, it.name), { force: true }).catch((error: unknown) =>
        log.error('backup not removed', { code: (error as NodeJS.ErrnoException).code }),
      );
    }
  };

  const asProblem = (error: unknown, target: string): AppError => {
    if (isAppError(error)) return error;
    const known = dataProblem(error);
    // A disk error of the stick is no error of the program's own data.
    if (known && known.code !== 'data.damaged') return known;
    log.error('backup', { problem: error instanceof Error ? error.message : String(error) });
    const { code } = error as NodeJS.ErrnoException;
    return new AppError('backup.badFolder', { folder: target, problem: code ?? 'unknown' }, error);
  };

  const failed = (error: AppError): void => {
    const { code, details } = error;
    const before = outcome();
    if (before.problem?.code !== code) journal.add('backup.failed', { code, details });
    tell({ ...before, problem: { code, details } });
  };

  /** One at a time; whoever asks meanwhile waits for the same. @throws AppError as `copyInto` */
  const make = (): Promise<void> => {
    const target = folder();
    making ??= copyInto(target)
      .catch((error: unknown) => {
        const problem = asProblem(error, target);
        if (!isClosed) failed(problem);
        throw problem;
      })
      .finally(() => {
        making = null;
      });
    return making;
  };

  const isDue = (): boolean => {
    if (folder() === '' || !owner()) return false;
    const { last } = outcome();
    // A clock that was put back must not put backups off.
    return last === null || Math.abs(clock.now() - last.at) >= dayMs;
  };
  const look = async (): Promise<void> => {
    try {
      if (isDue()) await make();
    } catch (error) {
      log.error('backup', { code: isAppError(error) ? error.code : String(error) });
    }
    if (isStarted) cancel = clock.schedule(lookEveryMs, () => void look());
  };

  const status = async (): Promise<BackupStatus> => {
    const [target, ours] = [folder(), owner()];
    const found = target !== '' && ours ? await backupsIn(target, ours).catch(() => null) : null;
    const movedOutAt = settings.get('movedOutAt') ?? null;
    return { ...outcome(), folder: target, running: making !== null, found, movedOutAt };
  };

  return {
    status,
    outcome,
    /** Makes a backup if the last one is older than a day, then every day. */
    start: (): void => {
      if (isStarted) return;
      isStarted = true;
      void look();
    },
    /** @throws AppError `company.missing`, `backup.badFolder`, `data.full`, `data.damaged` */
    make: async (): Promise<BackupStatus> => {
      await make();
      return status();
    },
    /** A folder gets its first backup at once, so that what is wrong with it is known now. @throws as `make` */
    set: async (wanted: string): Promise<BackupStatus> => {
      const target = wanted.trim() === '' ? '' : resolve(wanted.trim());
      if (target !== '') await checkBackupFolder(wanted.trim(), dataDir);
      await making?.catch(() => undefined);
      db.transaction(() => {
        settings.set('backupFolder', target);
        journal.add('backup.folderChanged', { folder: target });
        tell({ ...outcome(), problem: null });
      });
      if (target !== '') await make();
      return status();
    },
    close: async (): Promise<void> => {
      isStarted = false;
      isClosed = true;
      cancel?.();
      await thread.close();
      await making?.catch(() => undefined);
    },
  };
}
