import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackups } from '../../electron/backup/createBackups.ts';
import { unfinishedName } from '../../electron/backup/backupFolder.ts';
import type { Clock } from '../../electron/core/ports.ts';
import { createStores } from '../../electron/core/stores.ts';
import { inspectDatabase } from '../../electron/db/backupFile.ts';
import { createBackupThread, type BackupThread } from '../../electron/db/backupThread.ts';
import { openDatabase } from '../../electron/db/openDatabase.ts';
import { officialEnvironments } from '../../shared/domain/environment.ts';
import { useFolder } from '../support/backups.ts';
import { draftOf, validDraft } from '../support/drafts.ts';
import { createFakeClock } from '../support/fakeClock.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();
const folder = useFolder();
const data = useFolder();
const filesThere = () => readdirSync(folder.path).sort();
const textsOf = (names: readonly string[]) =>
  names.map((name) => readFileSync(join(folder.path, name), 'hex'));
const dayMs = 86_400_000;
const patient = { timeout: 30_000 };
const isRoot = process.getuid?.() === 0;

/** Backups of a firm's data by a clock of the test's, without the rest of the program. */
function backupsAt(clock: Clock, thread: BackupThread = createBackupThread()) {
  const dataDir = data.path;
  const db = openDatabase(dataDir);
  const { settings, journal } = createStores(db, clock);
  if (!settings.get('company')) {
    settings.set('company', {
      ...{ nip: '1111111111', name: 'Latarnia', training: false },
      address: { country: 'PL', line1: 'ul. Portowa 7' },
      environment: officialEnvironments.test,
    });
    journal.add('company.created');
  }
  const log = { info: () => undefined, error: () => undefined };
  const ports = { clock, log, db, dataDir, settings, journal, thread };
  const backups = createBackups({ ...ports, changed: () => undefined });
  const close = async () => {
    await backups.close();
    db.close();
  };
  return { backups, settings, close };
}

describe('a backup', () => {
  it('is one file that is the whole firm, made while invoices are being issued', async () => {
    const { call } = world;
    await call('mode.set', { mode: 'offline24' });
    for (let nr = 0; nr < 5; nr += 1) await call('invoice.issue', draftOf(`Przed ${nr}`));
    const making = call('backup.set', { folder: folder.path });
    const issuing = Promise.all(
      [1, 2, 3, 4, 5].map((nr) => call('invoice.issue', draftOf(`W trakcie ${nr}`))),
    );
    const { last, problem, found } = await making;
    await issuing;
    expect(problem).toBeNull();
    expect(filesThere()).toEqual([last?.name]);
    expect(found).toMatchObject([{ name: last?.name, sizeBytes: last?.sizeBytes }]);
    const facts = inspectDatabase(join(folder.path, last?.name ?? ''));
    expect(facts.company?.nip).toBe(world.sandbox.company.nip);
    expect(facts.invoices).toBeGreaterThanOrEqual(5);
    expect((await call('invoice.list', {})).total).toBe(10);
    // A person finds it by its name in either language, never by what the program calls it inside.
    expect(await call('journal.list', { search: 'backup.made' })).toEqual([]);
    const made = [{ kind: 'backup.made' }];
    expect(await call('journal.list', { search: 'kopię' })).toMatchObject(made);
    expect(await call('journal.list', { search: 'Backup made' })).toMatchObject(made);
  });

  it('is made at the start when the last one is older than a day, and then every day', async () => {
    const clock = createFakeClock(Date.UTC(2026, 10, 26, 7));
    const { backups, settings, close } = backupsAt(clock);
    settings.set('backupFolder', folder.path);
    backups.start();
    await expect.poll(() => filesThere().length, patient).toBe(1);
    await expect.poll(async () => (await backups.status()).running, patient).toBe(false);
    await clock.advance(dayMs - 1_200_000);
    expect(filesThere()).toHaveLength(1);
    await clock.advance(1_200_000);
    await expect.poll(() => filesThere().length, patient).toBe(2);
    await expect.poll(async () => (await backups.status()).running, patient).toBe(false);
    await close();
    const again = backupsAt(clock);
    again.backups.start();
    await clock.advance(3_600_000);
    expect(filesThere()).toHaveLength(2);
    await again.close();
  });

  it('of every day of a year leaves those that the rule keeps, and what is not ours alone', async () => {
    const clock = createFakeClock(Date.UTC(2025, 10, 26, 7));
    const real = createBackupThread();
    let first: string | null = null;
    // The first is a real one; for the others its file is enough.
    const thread: BackupThread = {
      ...real,
      copy: async (source, target, at) => {
        if (first === null) {
          first = target.replace(/\.part$/, '');
          return real.copy(source, target, at);
        }
        writeFileSync(target, 'a copy');
        return inspectDatabase(source);
      },
    };
    writeFileSync(join(folder.path, 'latarnik-5265877635-00000000-20240101T000000Z.kopia'), 'another firm');
    writeFileSync(join(folder.path, 'zdjęcia.zip'), 'the user’s own');
    const { backups, settings, close } = backupsAt(clock, thread);
    settings.set('backupFolder', folder.path);
    for (let nr = 0; nr <= 365; nr += 1) {
      await backups.make();
      await clock.advance(dayMs);
    }
    const ours = filesThere().filter((name) => name.includes('1111111111'));
    expect(ours).toHaveLength(21);
    expect(ours.at(-1)).toContain('20261126T070000Z');
    expect(ours[0]).toContain('20251231T070000Z');
    expect(filesThere()).toHaveLength(23);
    await close();
  });

  it('that is asked for twice at once is made once', async () => {
    await world.call('backup.set', { folder: folder.path });
    await Promise.all([world.call('backup.make'), world.call('backup.make')]);
    expect(await world.call('journal.list', { search: 'kopię' })).toHaveLength(2);
    expect(filesThere().every((name) => name.endsWith('.kopia'))).toBe(true);
  });
});

describe('a backup that fails', () => {
  const told = async () => (await world.call('alert.list')).filter(({ kind }) => kind === 'backup');

  it('because the stick was pulled out is told, harms nothing, and comes back with the stick', async () => {
    const stick = join(folder.path, 'stick');
    mkdirSync(stick);
    await world.call('backup.set', { folder: stick });
    renameSync(stick, join(folder.path, 'pulled out'));
    await expect(world.call('backup.make')).rejects.toMatchObject({
      ...{ code: 'backup.badFolder', details: { folder: stick, problem: 'ENOENT' } },
    });
    // The folder is not made behind the user's back.
    expect(filesThere()).toEqual(['pulled out']);
    expect(await told()).toMatchObject([{ isOff: false, code: 'backup.badFolder' }]);
    expect((await world.call('backup.status')).last).not.toBeNull();
    await world.call('invoice.issue', validDraft());
    renameSync(join(folder.path, 'pulled out'), stick);
    await world.call('backup.make');
    expect(await told()).toEqual([]);
    const kinds = (await world.call('journal.list', {})).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'backup.failed')).toHaveLength(1);
  });

  it.skipIf(isRoot)(
    `because the folder is read-only is told${isRoot ? ' [skipped: root writes everywhere]' : ''}`,
    async () => {
      chmodSync(folder.path, 0o500);
      await expect(world.call('backup.set', { folder: folder.path })).rejects.toMatchObject({
        code: 'backup.badFolder',
      });
      chmodSync(folder.path, 0o700);
    },
  );

  it.each([
    [
      'a full disk',
      Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' }),
      'data.full',
    ],
    [
      'a full disk, as the system says it',
      Object.assign(new Error('no space'), { code: 'ENOSPC' }),
      'data.full',
    ],
    ['a read-only disk', Object.assign(new Error('read-only'), { code: 'EROFS' }), 'backup.badFolder'],
    [
      'a copy that does not read back',
      Object.assign(new Error('corrupt'), { code: 'SQLITE_CORRUPT' }),
      'backup.badFolder',
    ],
  ])('because of %s keeps every earlier one and leaves no half', async (_, error, code) => {
    const clock = createFakeClock(Date.UTC(2026, 10, 26, 7));
    let fails = false;
    const real = createBackupThread();
    const thread: BackupThread = {
      ...real,
      copy: async (source, target, at) => {
        if (!fails) return real.copy(source, target, at);
        writeFileSync(target, 'half a co');
        throw error;
      },
    };
    const { backups, settings, close } = backupsAt(clock, thread);
    settings.set('backupFolder', folder.path);
    await backups.make();
    const before = [filesThere(), textsOf(filesThere())];
    fails = true;
    await clock.advance(dayMs);
    await expect(backups.make()).rejects.toMatchObject({ code });
    expect([filesThere(), textsOf(filesThere())]).toEqual(before);
    expect(backups.outcome()).toMatchObject({ problem: { code }, last: { at: Date.UTC(2026, 10, 26, 7) } });
    await close();
  });

  it.each([['copying'], ['copied']])(
    'because the program is killed while %s leaves the old ones whole',
    async (when) => {
      await world.call('backup.set', { folder: folder.path });
      const before = filesThere();
      const texts = textsOf(before);
      const name = (before[0] ?? '').replace(/\d{8}T\d{6}Z/, '20270101T000000Z');
      const target = join(folder.path, unfinishedName(name));
      const script = join(import.meta.dirname, '../support/backingUp.ts');
      const killed = spawnSync(process.execPath, [script, world.firm.dataDir, target, when]);
      expect(killed.signal).toBe('SIGKILL');
      expect(filesThere()).toContain(unfinishedName(name));
      expect(textsOf(before)).toEqual(texts);
      // Nobody takes it for a backup, and the next one clears it away.
      expect((await world.call('backup.status')).found).toHaveLength(1);
      await world.call('backup.make');
      expect(filesThere().every((it) => it.endsWith('.kopia'))).toBe(true);
    },
  );

  it.each([
    ['that does not exist', (path: string) => join(path, 'nie', 'ma'), 'ENOENT'],
    ['that is a file', () => '/etc/hostname', 'ENOTDIR'],
    ['without a full path', () => 'kopie', 'relative'],
    ['of the program itself', () => world.firm.dataDir, 'data'],
    ['inside the program’s own', () => join(world.firm.dataDir, 'outbox'), 'data'],
  ])('because the folder is one %s is refused before anything is changed', async (_, path, problem) => {
    await expect(world.call('backup.set', { folder: path(folder.path) })).rejects.toMatchObject({
      ...{ code: 'backup.badFolder', details: { problem } },
    });
    expect((await world.call('backup.status')).folder).toBe('');
  });
});
