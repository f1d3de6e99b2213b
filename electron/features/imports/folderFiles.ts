import { constants } from 'node:fs';
import { access, lstat, mkdir, open, readdir, rename, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { AppError } from '../../../shared/errors/appError.ts';
import { watchedFolders } from '../../../shared/i18n/watch.ts';
import { maxWithAttachmentBytes } from '../../fa3/fileProblems.ts';
import { isXmlName } from './unzipXml.ts';

/** A file as it lay there at one look. */
export interface SeenFile {
  name: string;
  size: number;
  mtimeMs: number;
  ino: number;
}

/** Windows has no such flag, and no links that anybody may make. */
const noFollow = (constants.O_NOFOLLOW as number | undefined) ?? 0;

const problemOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error as Error).message;
const sameFile = (a: SeenFile, b: Omit<SeenFile, 'name'>): boolean =>
  a.size === b.size && a.mtimeMs === b.mtimeMs && a.ino === b.ino;

/**
 * A folder that can be watched: it is there, can be written to, and is named in full.
 * @throws AppError `watch.badFolder`
 */
export async function checkFolder(folder: string): Promise<void> {
  try {
    if (!isAbsolute(folder)) throw new Error('relative');
    if (!(await lstat(folder)).isDirectory()) throw new Error('ENOTDIR');
    await access(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new AppError('watch.badFolder', { folder, problem: problemOf(error) }, error);
  }
}

/**
 * XML files right in the folder, oldest first: no links, no folders, nothing over the limit of an invoice.
 * @throws AppError `watch.badFolder`
 */
export async function filesOf(folder: string): Promise<SeenFile[]> {
  let names: string[];
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    names = entries.filter((it) => it.isFile() && isXmlName(it.name)).map(({ name }) => name);
  } catch (error) {
    throw new AppError('watch.badFolder', { folder, problem: problemOf(error) }, error);
  }
  const files: SeenFile[] = [];
  for (const name of names) {
    const found = await lstat(join(folder, name)).catch(() => null);
    if (!found?.isFile() || found.size > maxWithAttachmentBytes) continue;
    files.push({ name, size: found.size, mtimeMs: found.mtimeMs, ino: found.ino });
  }
  return files.sort((a, b) => a.mtimeMs - b.mtimeMs || a.name.localeCompare(b.name));
}

/** The bytes of a file, if it is still the one that was seen; a link put in its place is not followed. */
export async function readSeen(folder: string, file: SeenFile): Promise<Buffer | null> {
  const handle = await open(join(folder, file.name), constants.O_RDONLY | noFollow).catch(() => null);
  if (!handle) return null;
  try {
    const bytes = await handle.readFile();
    return sameFile(file, await handle.stat()) ? bytes : null;
  } finally {
    await handle.close();
  }
}

export type Outcome = keyof typeof watchedFolders;

/**
 * Moves a file out of the watched folder, with a note beside it; one of the same name there already is not overwritten.
 * @returns false where the file is not the one that was seen any more: it stays
 * @throws AppError `watch.cannotMove`
 */
export async function moveAway(
  folder: string,
  file: SeenFile,
  outcome: Outcome,
  note: string,
): Promise<boolean> {
  const target = join(folder, watchedFolders[outcome]);
  const source = join(folder, file.name);
  try {
    await mkdir(target, { recursive: true });
    // A link would lead the file out of the folder.
    if (!(await lstat(target)).isDirectory()) throw new Error('ENOTDIR');
    const name = await freeName(target, file.name);
    const now = await lstat(source).catch(() => null);
    if (!now || !sameFile(file, now)) return false;
    await writeFile(join(target, `${name}.txt`), note);
    await rename(source, join(target, name));
    return true;
  } catch (error) {
    throw new AppError('watch.cannotMove', { file: file.name, problem: problemOf(error) }, error);
  }
}

async function freeName(folder: string, name: string): Promise<string> {
  const base = name.slice(0, -'.xml'.length);
  for (let attempt = 1; ; attempt += 1) {
    const candidate = attempt === 1 ? name : `${base} (${attempt})${name.slice(base.length)}`;
    if (!(await lstat(join(folder, candidate)).catch(() => null))) return candidate;
  }
}
