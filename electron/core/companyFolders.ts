import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/errors/appError.ts';
import { databaseFile } from '../db/openDatabase.ts';
import { holdsCompany } from '../db/stagedDatabase.ts';

/** The company whose data lie in the data folder itself, as before there could be more of them. */
export const firstCompany = '1';

export interface CompanyFolder {
  id: string;
  folder: string;
}

/** Which company the window shows, and which it showed before. */
export interface Shown {
  shown: string;
  before: string | null;
}
const Shown = z.object({ shown: z.string(), before: z.string().nullable().default(null) });

const folderOfAll = (dataDir: string): string => join(dataDir, 'companies');
const shownFile = (dataDir: string): string => join(dataDir, 'companies.json');
/** Being deleted; what a dying program left is deleted at the next start. */
const droppedPattern = /^dropped-\d+$/;

/** The folder of a company by its id. */
export const companyFolder = (dataDir: string, id: string): string =>
  id === firstCompany ? dataDir : join(folderOfAll(dataDir), id);

/** Every company of a data folder, the first one first. */
export function companyFolders(dataDir: string): CompanyFolder[] {
  const further = namesIn(folderOfAll(dataDir))
    .filter((name) => /^[1-9]\d{0,5}$/.test(name) && name !== firstCompany)
    .toSorted((a, b) => Number(a) - Number(b));
  return [firstCompany, ...further].map((id) => ({ id, folder: companyFolder(dataDir, id) }));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // There is only one company yet.
    return [];
  }
}

/** Makes an empty folder for one more company. @throws AppError `data.unusable` */
export function addCompanyFolder(dataDir: string): CompanyFolder {
  const last = companyFolders(dataDir).at(-1)?.id ?? firstCompany;
  const id = String(Number(last) + 1);
  const folder = companyFolder(dataDir, id);
  try {
    mkdirSync(folderOfAll(dataDir), { recursive: true, mode: 0o700 });
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    throw new AppError('data.unusable', { folder, problem: (error as Error).message }, error);
  }
  return { id, folder };
}

/** Deletes a folder whose program is closed and that never held a company. @throws AppError `company.exists` */
export function dropCompanyFolder(dataDir: string, { id, folder }: CompanyFolder): void {
  if (id === firstCompany || holdsCompany(databaseFile(folder))) throw new AppError('company.exists', {});
  const dropped = join(folderOfAll(dataDir), `dropped-${id}`);
  rmSync(dropped, { recursive: true, force: true });
  renameSync(folder, dropped);
  rmSync(dropped, { recursive: true, force: true });
}

/** Deletes what was being deleted when the program died. */
export function clearDropped(dataDir: string): void {
  for (const name of namesIn(folderOfAll(dataDir)).filter((it) => droppedPattern.test(it))) {
    rmSync(join(folderOfAll(dataDir), name), { recursive: true, force: true });
  }
}

/** Which company was shown last; the first one where that can't be read. */
export function readShown(dataDir: string): Shown {
  try {
    return Shown.parse(JSON.parse(readFileSync(shownFile(dataDir), 'utf8')));
  } catch {
    return { shown: firstCompany, before: null };
  }
}

/** Remembers which company is shown, in one rename. */
export function rememberShown(dataDir: string, shown: Shown): void {
  const file = shownFile(dataDir);
  const handle = openSync(`${file}.part`, 'w', 0o600);
  try {
    writeSync(handle, JSON.stringify(shown));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${file}.part`, file);
}
