import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { giveFile, newestBackup, useFolder } from '../support/backups.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { setUpCompany, startTestCore, untilArchived, type TestCore } from '../support/company.ts';
import { draftOf, validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';

const folder = useFolder();
const bytesOf = async ({ core }: TestCore, { fileId }: { fileId: string }) =>
  Buffer.from((await core.readFile(fileId)).bytes);
const backupOf = async ({ call }: Pick<TestCore, 'call'>): Promise<Buffer> => {
  await call('backup.set', { folder: folder.path });
  return newestBackup(call);
};
const password = 'latarnia w plecaku';

describe('a firm restored from a backup', () => {
  const world = useFirm();
  let other: TestCore;
  beforeEach(async () => {
    other = await startTestCore(world.sandbox);
  });
  afterEach(() => other.remove());
  const backup = () => backupOf(world);

  it('is the firm with its invoices, and goes on issuing and sending', async () => {
    const { call } = world;
    const sent = await call('invoice.issue', validDraft());
    await untilArchived(call, [sent.id]);
    const { upload } = await giveFile(other.call, await backup());
    expect(await other.call('backup.kind', { upload })).toEqual({ kind: 'backup' });
    expect(await other.call('backup.inspect', { upload })).toMatchObject({
      ...{ kind: 'backup', invoices: 1, lastInvoice: { number: sent.number }, keys: 'open' },
      company: { nip: world.sandbox.company.nip, environment: 'sandbox' },
    });
    expect((await other.call('app.status')).company).toBeNull();
    await other.call('backup.restore', { upload });
    expect((await other.call('app.status')).company?.nip).toBe(world.sandbox.company.nip);
    expect(other.events).toContainEqual({ event: 'company.changed', data: {} });
    const restored = await other.call('invoice.get', { id: sent.id });
    expect(restored).toMatchObject({ state: 'archived', ksefNumber: expect.any(String) as string });
    const next = await other.call('invoice.issue', draftOf('Po przywróceniu'));
    await untilArchived(other.call, [next.id]);
    await other.call('mode.set', { mode: 'offline24' });
    expect((await other.call('invoice.issue', draftOf('Offline'))).kod2Url).not.toBeNull();
    expect(await other.call('journal.list', { search: 'Przywrócono' })).toHaveLength(1);
    expect((await other.call('alert.list')).map(({ kind }) => kind)).toContain('restored');
  });

  it('asks KSeF about what waited: what the old computer sent meanwhile is not sent twice', async () => {
    const { call } = world;
    await call('mode.set', { mode: 'offline24' });
    const { id } = await call('invoice.issue', validDraft());
    const file = await backup();
    await call('mode.auto');
    await untilArchived(call, [id]);
    const { upload } = await giveFile(other.call, file);
    await other.call('backup.inspect', { upload });
    await other.call('backup.restore', { upload });
    await other.call('mode.auto');
    await untilArchived(other.call, [id]);
    expect(world.sandbox.records.posts()).toBe(1);
  });

  it('is not put into a folder that has a company', async () => {
    await expect(world.call('backup.begin')).rejects.toMatchObject({ code: 'company.exists' });
  });

  it('moves with its keys, and that is written down on both sides', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const { id } = await world.call('invoice.issue', validDraft());
    const file = await bytesOf(world.firm, await world.call('backup.moveOut', { password }));
    expect(file.subarray(0, file.indexOf(10)).toString()).toContain(world.sandbox.company.nip);
    expect(file.includes('SQLite')).toBe(false);
    expect((await world.call('alert.list')).map(({ kind }) => kind)).toContain('movedOut');
    expect((await world.call('backup.status')).movedOutAt).not.toBeNull();

    const bare = await startTestCore(world.sandbox, { osVault: null });
    try {
      const { upload } = await giveFile(bare.call, file);
      expect(await bare.call('backup.kind', { upload })).toEqual({ kind: 'move' });
      expect(await bare.call('backup.inspect', { upload, password })).toMatchObject({
        kind: 'move',
        invoices: 1,
      });
      await bare.call('backup.restore', { upload });
      await bare.call('keystore.unlock', { passphrase: password });
      await bare.call('mode.set', { mode: 'offline24' });
      expect((await bare.call('invoice.issue', draftOf('Na nowym'))).kod2Url).not.toBeNull();
      expect((await bare.call('backup.status')).movedOutAt).toBeNull();
      const kinds = (await bare.call('journal.list', {})).map(({ kind }) => kind);
      expect(kinds).toContain('backup.movedOut');
      expect(kinds).toContain('backup.movedIn');
      await bare.call('mode.auto');
      await untilArchived(bare.call, [id]);
    } finally {
      await bare.remove();
    }
  });
});

/** A firm that has issued one invoice; a folder without a company beside it, for what leaves it so. */
interface Shared {
  sandbox: RunningSandbox;
  firm: TestCore;
  empty: TestCore;
}
const shared = {} as Shared;
beforeAll(async () => {
  shared.sandbox = await startSandbox({ clock: systemClock, program: true });
  shared.firm = await startTestCore(shared.sandbox);
  shared.empty = await startTestCore(shared.sandbox);
  await setUpCompany(shared.firm.call, shared.sandbox);
  const { id } = await shared.firm.call('invoice.issue', validDraft());
  await untilArchived(shared.firm.call, [id]);
});
afterAll(async () => {
  await shared.firm.remove();
  await shared.empty.remove();
  await shared.sandbox.close();
});
const backup = () => backupOf(shared.firm);

describe('a file that is no good backup is refused, and the folder stays empty', () => {
  const sqlite = (change: (db: Database.Database) => void) => (bytes: Buffer) => {
    const file = join(folder.path, 'changed.sqlite');
    writeFileSync(file, bytes);
    const db = new Database(file);
    change(db);
    return db.serialize();
  };
  it.each([
    ['empty', 'backup.notABackup', () => Buffer.alloc(0)],
    ['of something else', 'backup.notABackup', () => Buffer.from('PK nothing of ours'.repeat(500))],
    ['cut off', 'backup.damaged', (it: Buffer) => it.subarray(0, Math.floor(it.length / 2))],
    [
      'with a page overwritten',
      'backup.damaged',
      (it: Buffer) => Buffer.concat([it.subarray(0, 4096), Buffer.alloc(8192, 7), it.subarray(12_288)]),
    ],
    ['of a newer program', 'backup.tooNew', sqlite((db) => db.pragma('user_version = 99'))],
    [
      'of another program',
      'backup.notABackup',
      sqlite((db) => db.exec('CREATE TRIGGER mine AFTER INSERT ON journal BEGIN SELECT 1; END')),
    ],
    [
      'whose journal was rewritten',
      'backup.damaged',
      sqlite((db) => {
        const { sql } = db
          .prepare<[], { sql: string }>(`SELECT sql FROM sqlite_schema WHERE name = 'journal_no_update'`)
          .get()!;
        db.exec(`DROP TRIGGER journal_no_update; UPDATE journal SET at = at + 1 WHERE id = 1; ${sql}`);
      }),
    ],
  ])('%s: %s', async (_, code, change: (bytes: Buffer) => Buffer) => {
    const { call } = shared.empty;
    const { upload } = await giveFile(call, change(await backup()));
    await expect(call('backup.inspect', { upload })).rejects.toMatchObject({ code });
    await expect(call('backup.restore', { upload })).rejects.toMatchObject({ code: 'backup.gone' });
    expect((await call('app.status')).company).toBeNull();
  });
});

describe('keys', () => {
  it('of a safe with a passphrase work on another computer with that passphrase', async () => {
    const shop = await startTestCore(shared.sandbox, { osVault: null });
    const home = await startTestCore(shared.sandbox, { osVault: null, background: false });
    try {
      const { nip, name, ksefToken } = shared.sandbox.company;
      const address = { line1: 'ul. Portowa 7', line2: '81-350 Gdynia' };
      const passphrase = 'latarnia morska';
      await shop.call('company.create', { nip, name, address, ksefToken, passphrase });
      await shop.call('backup.set', { folder: folder.path });
      const file = await newestBackup(shop.call);
      expect(file.includes(ksefToken)).toBe(false);
      const { upload } = await giveFile(home.call, file);
      expect(await home.call('backup.inspect', { upload })).toMatchObject({ keys: 'passphrase' });
      await home.call('backup.restore', { upload });
      await expect(home.call('keystore.unlock', { passphrase: 'inne hasło' })).rejects.toMatchObject({
        code: 'keystore.wrongPassphrase',
      });
      expect(await home.call('keystore.unlock', { passphrase })).toMatchObject({
        ...{ unlocked: true, ksefToken: true },
      });
    } finally {
      await shop.remove();
      await home.remove();
    }
  });

  it('that another computer’s keychain sealed are given up, and the safe begins anew', async () => {
    const file = await backup();
    const bare = await startTestCore(shared.sandbox, { osVault: null });
    try {
      const { upload } = await giveFile(bare.call, file);
      expect(await bare.call('backup.inspect', { upload })).toMatchObject({
        keys: 'lost',
        needsPassphrase: true,
      });
      await expect(bare.call('backup.restore', { upload, passphrase: 'abc' })).rejects.toMatchObject({
        code: 'keystore.passphraseTooShort',
      });
      const passphrase = 'nowe hasło sejfu';
      await bare.call('backup.restore', { upload, passphrase });
      const status = await bare.call('keystore.unlock', { passphrase });
      expect(status).toMatchObject({ unlocked: true, ksefToken: false, offline: null });
      expect(
        await bare.call('company.setLogin', { ksefToken: shared.sandbox.company.ksefToken }),
      ).toMatchObject({
        ksefToken: true,
      });
    } finally {
      await bare.remove();
    }
  });
});

describe('a file that moves a firm', () => {
  let file: Buffer;
  beforeAll(async () => {
    file = await bytesOf(shared.firm, await shared.firm.call('backup.moveOut', { password }));
  });

  it.each([
    ['with another password', 'backup.wrongPassword', 'inne hasło pliku', (it: Buffer) => it],
    ['cut off', 'backup.damaged', password, (it: Buffer) => it.subarray(0, it.length - 10)],
    [
      'of another firm',
      'backup.wrongPassword',
      password,
      (it: Buffer) => swap(it, '1111111111', '5265877635'),
    ],
    ['changed', 'backup.damaged', password, (it: Buffer) => changedAt(it, it.length - 100)],
  ])('%s is refused: %s', async (_, code, given, change) => {
    const { call } = shared.empty;
    const { upload } = await giveFile(call, change(file));
    await expect(call('backup.inspect', { upload, password: given })).rejects.toMatchObject({ code });
    await expect(call('backup.restore', { upload })).rejects.toMatchObject({ code: 'backup.gone' });
  });

  it('needs a password worth the name', async () => {
    const { call } = shared.firm;
    const before = (await call('backup.status')).movedOutAt;
    await expect(call('backup.moveOut', { password: 'krotkie' })).rejects.toMatchObject({
      code: 'backup.badPassword',
    });
    expect((await call('backup.status')).movedOutAt).toBe(before);
  });
});

const swap = (bytes: Buffer, from: string, to: string): Buffer =>
  Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1');
const changedAt = (bytes: Buffer, index: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[index]! ^= 1;
  return changed;
};
