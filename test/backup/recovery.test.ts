import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { giveFile, newestBackup, useFolder } from '../support/backups.ts';
import { eventually, startTestCore, untilArchived, type TestCore } from '../support/company.ts';
import { draftOf } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();
const folder = useFolder();
let others: TestCore[] = [];
beforeEach(() => {
  others = [];
});
afterEach(async () => {
  for (const it of others) await it.remove();
});

const issue = async (call: TestCore['call'], name: string) => call('invoice.issue', draftOf(name));
const backup = async (): Promise<Buffer> => {
  await world.call('backup.set', { folder: folder.path });
  await world.call('backup.make');
  return newestBackup(world.call);
};
/** Another computer with the firm of a backup; `background: false` asks nothing by itself. */
const restored = async (file: Buffer, background = true): Promise<TestCore> => {
  const it = await startTestCore(world.sandbox, { background });
  others.push(it);
  const { upload } = await giveFile(it.call, file);
  await it.call('backup.inspect', { upload });
  await it.call('backup.restore', { upload });
  return it;
};
const untilAsked = ({ call }: TestCore): Promise<void> =>
  eventually('KSeF has told all', async () => (await call('backup.recovery'))?.finishedAt != null);
const numbersIn = async ({ call }: Pick<TestCore, 'call'>) =>
  (await call('invoice.list', { limit: 1000 })).items.map(({ number }) => number).sort();

describe('a firm restored from an older backup asks KSeF for what it does not have', () => {
  it('gets invoices issued later back, goes on behind their numbers, and sends nothing twice', async () => {
    const { call, sandbox } = world;
    const before = [];
    for (let nr = 1; nr <= 5; nr += 1) before.push((await issue(call, `Przed ${nr}`)).id);
    await untilArchived(call, before);
    const older = await backup();
    const sent = [await issue(call, 'Po kopii 1'), await issue(call, 'Po kopii 2')];
    await untilArchived(
      call,
      sent.map(({ id }) => id),
    );
    await call('mode.set', { mode: 'offline24' });
    const waiting = await issue(call, 'Offline po kopii');
    const newer = await backup();
    await call('mode.auto');
    await untilArchived(call, [waiting.id]);
    const all = await numbersIn(world);
    expect(all).toHaveLength(8);

    const shop = await restored(older);
    await untilAsked(shop);
    expect(await shop.call('backup.recovery')).toMatchObject({
      ...{ recovered: 3, adopted: 0, taken: 0, unread: 0, left: [], problem: null, moved: false },
    });
    expect(await numbersIn(shop)).toEqual(all);
    const { items } = await shop.call('invoice.list', { limit: 1000 });
    await untilArchived(
      shop.call,
      items.map(({ id }) => id),
    );
    for (const { number, id } of items) {
      const there = (await call('invoice.list', { search: number })).items[0]!;
      const [mine, theirs] = [
        await shop.call('invoice.get', { id }),
        await call('invoice.get', { id: there.id }),
      ];
      expect(mine).toMatchObject({
        ...{ ksefNumber: theirs.ksefNumber, kod1Url: theirs.kod1Url, grossGrosze: theirs.grossGrosze },
        ...{ mode: theirs.mode, buyerName: theirs.buyerName, issueDate: theirs.issueDate },
      });
    }
    expect(await shop.call('journal.list', { search: 'odzyskana z KSeF' })).toHaveLength(3);
    expect(await shop.call('alert.list')).toMatchObject([{ kind: 'restored', ksef: { recovered: 3 } }]);

    const next = await issue(shop.call, 'Po przywróceniu');
    expect(all).not.toContain(next.number);
    expect(next.number).toMatch(/^FV\/9\//);
    await untilArchived(shop.call, [next.id]);

    // A copy made while one of them waited: that one is found, and is the same.
    const office = await restored(newer);
    await untilAsked(office);
    await office.call('mode.auto');
    await untilArchived(office.call, [waiting.id]);
    await office.call('backup.askKsef');
    expect(await office.call('backup.recovery')).toMatchObject({ recovered: 1, adopted: 1, taken: 0 });
    expect(sandbox.records.posts()).toBe(9);
    expect(sandbox.records.invoices()).toHaveLength(9);
    expect(await numbersIn(office)).toEqual([...all, next.number].sort());
  });

  it('says until KSeF has answered that numbers may be repeated, and which one was', async () => {
    const { call } = world;
    const older = await backup();
    const { id, number } = await issue(call, 'Po kopii');
    await untilArchived(call, [id]);
    const shop = await restored(older, false);
    expect(await shop.call('backup.recovery')).toMatchObject({ finishedAt: null, recovered: 0 });
    expect(await shop.call('alert.list')).toMatchObject([{ kind: 'restored', ksef: { finishedAt: null } }]);
    await shop.call('mode.set', { mode: 'offline24' });
    expect(await issue(shop.call, 'Tu też pierwsza')).toMatchObject({ number });
    const asked = await shop.call('backup.askKsef');
    expect(asked).toMatchObject({ recovered: 0, taken: 1, left: [{ number }] });
    expect(asked?.finishedAt).not.toBeNull();
    expect(await shop.call('backup.askKsef')).toMatchObject({ taken: 1, left: [{ number }] });
  });

  it('goes on where it was when the connection breaks or the program ends', async () => {
    const { call } = world;
    const older = await backup();
    const ids = [];
    for (let nr = 1; nr <= 3; nr += 1) ids.push((await issue(call, `Po kopii ${nr}`)).id);
    await untilArchived(call, ids);
    const shop = await restored(older, false);
    const realFetch = globalThis.fetch;
    let given = 0;
    globalThis.fetch = (...request) => {
      const [address] = request;
      const path = String(address instanceof Request ? address.url : address);
      if (path.includes('/invoices/ksef/') && (given += 1) > 2)
        throw new TypeError('gone', { cause: 'test' });
      return realFetch(...request);
    };
    try {
      expect(await shop.call('backup.askKsef')).toMatchObject({
        ...{ finishedAt: null, recovered: 2, problem: { code: 'ksef.unreachable' } },
      });
    } finally {
      globalThis.fetch = realFetch;
    }
    await shop.core.close();
    others = [];
    const again = await startTestCore(world.sandbox, { dataDir: shop.dataDir });
    others.push(again);
    await untilAsked(again);
    expect(await again.call('backup.recovery')).toMatchObject({ recovered: 3, checked: 3, problem: null });
    expect(await numbersIn(again)).toEqual(await numbersIn(world));
  });
});
