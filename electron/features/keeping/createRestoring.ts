import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupContents } from '../../../shared/contract/backupTypes.ts';
import type { CompanyProfile } from '../../../shared/contract/types.ts';
import { recoveryStart } from '../../../shared/domain/recovery.ts';
import { warsawDay } from '../../../shared/domain/warsawTime.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import type { Clock, OsVault } from '../../core/ports.ts';
import type { BackupFacts } from '../../db/backupFile.ts';
import type { BackupThread } from '../../db/backupThread.ts';
import { createInvoiceStore } from '../../db/invoiceStore.ts';
import { createJournalStore } from '../../db/journalStore.ts';
import type { Db } from '../../db/openDatabase.ts';
import { createSafeStore, loseKeys } from '../../db/safeStore.ts';
import { createSavedStore } from '../../db/savedStore.ts';
import { createSettingStore } from '../../db/settingStore.ts';
import { openStaged } from '../../db/stagedDatabase.ts';
import { createKeystore } from '../../keystore/createKeystore.ts';
import { openMove, readMoveHeader } from './moveFile.ts';
import { movedKey } from './moveOut.ts';

export interface RestoringPorts {
  clock: Clock;
  dataDir: string;
  osVault: OsVault | null;
  thread: BackupThread;
  company(): CompanyProfile | null;
  /** Whether no other company of the program is the same firm. @throws AppError `company.twice` */
  refuseTwice(company: CompanyProfile): Promise<void>;
  /**
   * Closes the program, puts the file in the place of its empty database, and starts it again on that.
   * @throws AppError `company.exists`, `data.*`: the program goes on with its empty folder
   */
  goOnWith(file: string): Promise<void>;
}

/** A file that is being taken in, with the database that is in it once it was looked at. */
interface Upload {
  id: string;
  file: string;
  sizeBytes: number;
  found: { kind: BackupContents['kind']; staged: string; facts: BackupFacts; password: string } | null;
}

export type Restoring = ReturnType<typeof createRestoring>;

/** A firm out of a backup, or of a file that moves it, into a folder that has none. */
export function createRestoring(ports: RestoringPorts) {
  const { clock, dataDir, osVault, thread, company, refuseTwice, goOnWith } = ports;
  const folder = join(dataDir, 'restore');
  /** One file at a time; what an earlier run left is of no use. */
  let upload: Upload | null = null;
  rmSync(folder, { recursive: true, force: true });

  /** @throws AppError `company.exists`, `backup.gone` */
  const ofId = (id: string): Upload => {
    if (company()) throw new AppError('company.exists', {});
    if (upload?.id !== id) throw new AppError('backup.gone', {});
    return upload;
  };
  const kindOf = async ({ file }: Upload): Promise<BackupContents['kind']> =>
    (await readMoveHeader(file)) ? 'move' : 'backup';

  const safeOf = (db: Db) => createKeystore({ clock, osVault, store: createSafeStore(db.sqlite) });

  const contentsOf = (kind: BackupContents['kind'], staged: string, facts: BackupFacts): BackupContents => {
    const found = facts.company;
    if (!found) throw new AppError('backup.notABackup', {});
    // Its KSeF ran on the old computer only.
    if (found.training) throw new AppError('backup.ofTraining', {});
    const db = openStaged(staged);
    const opensBy = kind === 'move' ? null : safeOf(db).opensBy();
    db.close();
    const keys =
      opensBy === null
        ? osVault
          ? 'open'
          : 'passphrase'
        : ({ os: 'open', passphrase: 'passphrase', nothing: 'lost' } as const)[opensBy];
    return {
      ...{ kind, invoices: facts.invoices, lastInvoice: facts.lastInvoice, madeAt: facts.madeAt, keys },
      company: { name: found.name, nip: found.nip, environment: found.environment.name },
      needsPassphrase: keys === 'lost' && !osVault,
    };
  };

  /** What has to be true of data that were alive somewhere else. @throws AppError `keystore.*` */
  const makeReady = async (it: NonNullable<Upload['found']>, passphrase: string): Promise<void> => {
    const db = openStaged(it.staged);
    try {
      const keystore = safeOf(db);
      const safe = createSafeStore(db.sqlite);
      const moved = safe.secret(movedKey);
      if (it.kind === 'move' && moved) await keystore.takeMoved(moved, it.password);
      safe.dropSecret(movedKey);
      const opensBy = keystore.opensBy();
      if (opensBy === 'passphrase') keystore.forgetOs();
      if (opensBy === 'nothing') {
        loseKeys(db.sqlite);
        if (!osVault) await safeOf(db).setPassphrase(passphrase);
      }
      db.transaction(() => {
        const settings = createSettingStore(db.sqlite);
        const journal = createJournalStore(db.sqlite, clock);
        const invoices = createInvoiceStore(db.sqlite);
        const { madeAt } = it.facts;
        const isMove = it.kind === 'move';
        settings.set('restored', { at: clock.now(), madeAt, moved: isMove });
        settings.set('recovery', {
          ...{ at: clock.now(), moved: isMove, since: recoveryStart(lastMomentOf(it.facts) ?? clock.now()) },
          ...{ place: null, wanted: null, finishedAt: null, problem: null, left: [] },
          ...{ checked: 0, recovered: 0, adopted: 0, taken: 0, unread: 0 },
        });
        if (!isMove) askBeforeRecurring(db, warsawDay(clock.now()));
        settings.set('movedOutAt', null);
        // A folder of another computer, or a stick under another letter.
        settings.set('backupFolder', '');
        settings.set('backupOutcome', { last: null, problem: null });
        journal.add(isMove ? 'backup.movedIn' : 'backup.restored', {
          ...{ madeAt, invoices: it.facts.invoices, head: it.facts.head?.hash ?? null },
          keysLost: opensBy === 'nothing',
        });
        // Another computer, or this one after the backup, may have sent it: KSeF is asked first.
        for (const { id } of invoices.inStates(['queued'])) invoices.move(id, 'carriedOut');
      });
    } finally {
      db.close();
    }
  };

  return {
    /** @throws AppError `company.exists` */
    begin: (): { upload: string } => {
      if (company()) throw new AppError('company.exists', {});
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const id = randomUUID();
      upload = { id, file: join(folder, id), sizeBytes: 0, found: null };
      return { upload: id };
    },

    /** A part that was given twice is written once. @throws AppError `company.exists`, `backup.gone`, `data.full` */
    part: async (id: string, offset: number, bytes: Uint8Array): Promise<{ sizeBytes: number }> => {
      const it = ofId(id);
      if (offset > it.sizeBytes) throw new AppError('backup.gone', {});
      const handle = await open(it.file, it.sizeBytes === 0 ? 'w' : 'r+', 0o600);
      try {
        await handle.write(bytes, 0, bytes.byteLength, offset);
      } finally {
        await handle.close();
      }
      it.sizeBytes = Math.max(it.sizeBytes, offset + bytes.byteLength);
      it.found = null;
      return { sizeBytes: it.sizeBytes };
    },

    kind: async (id: string): Promise<{ kind: BackupContents['kind'] }> => {
      const it = ofId(id);
      if (it.sizeBytes === 0) throw new AppError('backup.notABackup', {});
      return { kind: await kindOf(it) };
    },

    /** @throws AppError `backup.*` */
    inspect: async (id: string, password: string): Promise<BackupContents> => {
      const it = ofId(id);
      if (it.sizeBytes === 0) throw new AppError('backup.notABackup', {});
      const kind = await kindOf(it);
      let staged = it.file;
      if (kind === 'move') {
        staged = `${it.file}.opened`;
        await openMove(it.file, staged, password);
      }
      const facts = await thread.inspect(staged);
      const contents = contentsOf(kind, staged, facts);
      it.found = { kind, staged, facts, password };
      return contents;
    },

    /** @throws AppError `backup.gone` unless it was inspected, `company.twice`, `keystore.passphraseTooShort`, `data.*` */
    restore: async (id: string, passphrase: string): Promise<CompanyProfile> => {
      const { found } = ofId(id);
      if (!found?.facts.company) throw new AppError('backup.gone', {});
      await refuseTwice(found.facts.company);
      await makeReady(found, passphrase);
      await goOnWith(found.staged);
      upload = null;
      return found.facts.company;
    },
  };
}

/** When the copy was made, as far as it says. */
const lastMomentOf = ({ madeAt, lastInvoice }: BackupFacts): number | null =>
  madeAt ?? lastInvoice?.issuedAt ?? null;

/** What has fallen due since the copy was made may be issued already: the user says which is not. */
function askBeforeRecurring({ sqlite }: Db, today: string): void {
  const saved = createSavedStore(sqlite);
  for (const it of saved.list()) {
    if (it.plan && (it.plan.asksUntil ?? '') < today)
      saved.put({ ...it, plan: { ...it.plan, asksUntil: today } });
  }
}
