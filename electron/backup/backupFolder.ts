import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { AppError } from '../../shared/errors/appError.ts';

/** Whose backups: several firms and desks may share a folder, and none touches another's. */
export interface BackupOwner {
  nip: string;
  /** Eight hex digits of these data's own; what is restored from them has others. */
  line: string;
}

export interface FoundBackup {
  name: string;
  at: number;
  sizeBytes: number;
}

const ending = '.kopia';
const unfinished = '.part';
const prefixOf = ({ nip, line }: BackupOwner): string => `latarnik-${nip}-${line}-`;

/** `latarnik-5265877635-1a2b3c4d-20261126T140512Z.kopia`: UTC, so that no name comes twice when clocks are put back. */
export const backupName = (owner: BackupOwner, at: number): string =>
  `${prefixOf(owner)}${new Date(at).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')}${ending}`;

function instantOf(owner: BackupOwner, name: string): number | null {
  const prefix = prefixOf(owner);
  if (!name.startsWith(prefix) || !name.endsWith(ending)) return null;
  const stamp = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(name.slice(prefix.length, -ending.length));
  if (!stamp) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = stamp.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const badFolder = (folder: string, error: unknown): AppError =>
  new AppError(
    'backup.badFolder',
    { folder, problem: (error as NodeJS.ErrnoException).code ?? 'unknown' },
    error,
  );

/**
 * A folder that is there, and not the program's own; it is never made, for a stick that is not plugged in is no reason
 * to fill the disk behind it. @throws AppError `backup.badFolder`
 */
export async function checkBackupFolder(folder: string, dataDir: string): Promise<void> {
  const refuse = (problem: string) => new AppError('backup.badFolder', { folder, problem });
  if (!isAbsolute(folder)) throw refuse('relative');
  const fromData = relative(dataDir, folder);
  if (!fromData.startsWith('..') && !isAbsolute(fromData)) throw refuse('data');
  const found = await stat(folder).catch((error: unknown) => {
    throw badFolder(folder, error);
  });
  if (!found.isDirectory()) throw refuse('ENOTDIR');
}

/** Newest first. @throws AppError `backup.badFolder` */
export async function backupsIn(folder: string, owner: BackupOwner): Promise<FoundBackup[]> {
  try {
    const found = (await readdir(folder)).flatMap((name) => {
      const at = instantOf(owner, name);
      return at === null ? [] : [{ name, at }];
    });
    const sized = await Promise.all(
      found.map(async (it) => ({ ...it, sizeBytes: (await stat(join(folder, it.name))).size })),
    );
    return sized.sort((a, b) => b.at - a.at);
  } catch (error) {
    throw badFolder(folder, error);
  }
}

/** Where a backup is written: nobody takes it for one under this name. */
export const unfinishedName = (name: string): string => `${name}${unfinished}`;

/** What a program that died, or a disk that was full, left of ours. @throws AppError `backup.badFolder` */
export async function removeUnfinished(folder: string, owner: BackupOwner): Promise<void> {
  try {
    for (const name of await readdir(folder)) {
      if (!name.startsWith(prefixOf(owner)) || !/\.part(-journal|-wal|-shm)?$/.test(name)) continue;
      await rm(join(folder, name), { force: true });
    }
  } catch (error) {
    throw badFolder(folder, error);
  }
}

/** Gives a finished backup its name, for good. @throws AppError `backup.badFolder` */
export async function finish(folder: string, name: string): Promise<void> {
  try {
    await rename(join(folder, unfinishedName(name)), join(folder, name));
  } catch (error) {
    throw badFolder(folder, error);
  }
  // The name is on the disk too; Windows has no such thing, and a network folder may not.
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
