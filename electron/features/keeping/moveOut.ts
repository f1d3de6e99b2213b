import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CompanyProfile, FileRef } from '../../../shared/contract/types.ts';
import { warsawDay } from '../../../shared/domain/warsawTime.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { moveFileName } from '../../../shared/i18n/backup.ts';
import type { Clock } from '../../core/ports.ts';
import type { BackupThread } from '../../db/backupThread.ts';
import type { JournalStore } from '../../db/journalStore.ts';
import { databaseFile, type Db } from '../../db/openDatabase.ts';
import { createSafeStore } from '../../db/safeStore.ts';
import type { SettingStore } from '../../db/settingStore.ts';
import { openStaged } from '../../db/stagedDatabase.ts';
import type { Keystore } from '../../keystore/createKeystore.ts';
import type { Documents } from '../documents.ts';
import { sealMove } from './moveFile.ts';

const shortestPassword = 8;

/** Where the keys of a moved firm stand in its file, sealed under the file's password. */
export const movedKey = 'dataKey.moved';

export interface MoveOutPorts {
  clock: Clock;
  db: Db;
  dataDir: string;
  settings: SettingStore;
  journal: JournalStore;
  keystore: Pick<Keystore, 'forMove'>;
  thread: BackupThread;
  documents: Pick<Documents, 'handOutFile'>;
  /** @throws AppError `company.missing` */
  company(): CompanyProfile;
  changed(): void;
}

/**
 * The firm in one encrypted file, for another computer that issues from then on. Its keys go along, whatever opened
 * the safe here. The journal says so on both sides.
 * @throws AppError `backup.badPassword`, `keystore.locked`, `data.*`
 */
export async function moveOut(ports: MoveOutPorts, password: string): Promise<FileRef> {
  const { clock, db, dataDir, settings, journal, keystore, thread, documents, company, changed } = ports;
  const { nip, environment } = company();
  if ([...password].length < shortestPassword)
    throw new AppError('backup.badPassword', { min: shortestPassword });
  const keys = await keystore.forMove(password);
  const move = randomUUID();
  const folder = join(dataDir, 'exports');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const [copy, file] = [join(folder, `${move}.copy`), join(folder, move)];
  try {
    journal.add('backup.movedOut', { move });
    await thread.copy(databaseFile(dataDir), copy, clock.now());
    const staged = openStaged(copy);
    try {
      createSafeStore(staged.sqlite).putSecret(movedKey, keys);
    } finally {
      staged.close();
    }
    const header = { latarnik: 'move', version: 1, move, nip, environment: environment.name } as const;
    await sealMove(copy, file, header, password);
    // Not in the copy: the other computer does issue.
    db.transaction(() => settings.set('movedOutAt', clock.now()));
    changed();
    const name = moveFileName(nip, warsawDay(clock.now()));
    return documents.handOutFile(name, 'application/octet-stream', file, statSync(file).size);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    rmSync(copy, { force: true });
  }
}
