import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { untilArchived, setUpCompany, startTestCore, type TestCore } from '../support/company.ts';
import { draftOf, validDraft } from '../support/drafts.ts';
import { spoilXml } from '../support/spoilXml.ts';
import { useFirm } from '../support/useFirm.ts';

const password = 'latarnia-w-plecaku';
/** The shop has no internet: its queue is kept offline by hand, and KSeF is there for the office only. */
const world = useFirm();
let office: TestCore;
beforeEach(async () => {
  office = await startTestCore(world.sandbox);
  await setUpCompany(office.call, world.sandbox);
  await world.call('mode.set', { mode: 'offline24' });
});
afterEach(() => office.remove());

const contentOf = async (core: TestCore, { fileId }: { fileId: string }) =>
  Buffer.from((await core.core.readFile(fileId)).bytes).toString('base64');
const carriedOut = async () => contentOf(world.firm, await world.call('carry.export', { password }));
const results = async () => {
  const [carry] = await office.call('carry.list');
  return contentOf(office, await office.call('carry.results', { id: carry!.id }));
};
const statesOf = (core: TestCore, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await core.call('invoice.get', { id })).state));
const numbersInKsef = () => world.sandbox.records.invoices().map(({ number }) => number);
const issue = async (count: number) => {
  const ids: string[] = [];
  for (let nr = 1; nr <= count; nr++) ids.push((await world.call('invoice.issue', draftOf(`Poz. ${nr}`))).id);
  return ids;
};

describe('a shop without internet', () => {
  it('has its queue delivered by the office, and takes numbers and UPO back', async () => {
    const ids = await issue(3);
    const file = await carriedOut();
    expect(await office.call('carry.takeIn', { file, password })).toEqual({ taken: 3, known: 0 });
    await untilArchived(office.call, ids);

    expect(await world.call('carry.takeResults', { file: await results() })).toEqual({
      ...{ accepted: 3, rejected: 0, waiting: 0 },
    });
    expect(await statesOf(world.firm, ids)).toEqual(['archived', 'archived', 'archived']);
    for (const id of ids) {
      const [here, there] = [
        await world.call('invoice.get', { id }),
        await office.call('invoice.get', { id }),
      ];
      expect(here.ksefNumber).toBe(there.ksefNumber);
      const { fileId } = await world.call('invoice.document', { id, kind: 'upo' });
      expect(Buffer.from((await world.firm.core.readFile(fileId)).bytes).toString()).toContain(
        here.ksefNumber,
      );
    }
    expect(world.sandbox.records.posts()).toBe(3);
    // Back online, the shop has nothing left to send.
    await world.call('mode.auto');
    expect(await world.call('queue.sendNow')).toEqual({ accepted: 0, rejected: 0, waiting: 0 });
    expect(world.sandbox.records.posts()).toBe(3);
  });

  it('that is online again before the results come back asks KSeF, and sends nothing twice', async () => {
    const ids = await issue(5);
    await office.call('carry.takeIn', { file: await carriedOut(), password });
    await untilArchived(office.call, ids);
    await world.call('mode.auto');
    await untilArchived(world.call, ids);
    expect(world.sandbox.records.posts()).toBe(5);
    // The results are late, and change nothing.
    const before = await statesOf(world.firm, ids);
    await world.call('carry.takeResults', { file: await results() });
    expect(await statesOf(world.firm, ids)).toEqual(before);
  });

  it('sends by itself what the office never delivered', async () => {
    const ids = await issue(2);
    await carriedOut();
    expect(await statesOf(world.firm, ids)).toEqual(['unclear', 'unclear']);
    expect((await world.call('queue.list'))[0]?.carriedOutAt).not.toBeNull();
    await world.call('mode.auto');
    await untilArchived(world.call, ids);
    expect(world.sandbox.records.posts()).toBe(2);
  });

  it('and an office that send at the same time deliver each invoice once', async () => {
    const ids = await issue(8);
    const file = await carriedOut();
    await Promise.all([office.call('carry.takeIn', { file, password }), world.call('mode.auto')]);
    await Promise.all([untilArchived(office.call, ids), untilArchived(world.call, ids)]);
    expect(new Set(numbersInKsef()).size).toBe(8);
    expect(numbersInKsef()).toHaveLength(8);
  });

  it('hears of a refusal too, and mends it where the invoice was issued', async () => {
    const [id = ''] = await issue(1);
    await world.restart(() => spoilXml(world.firm.dataDir, [id]));
    await office.call('carry.takeIn', { file: await carriedOut(), password });
    await expect.poll(async () => (await office.call('invoice.get', { id })).state).toBe('rejected');
    expect(await world.call('carry.takeResults', { file: await results() })).toMatchObject({ rejected: 1 });
    expect((await world.call('invoice.get', { id })).problem).toMatchObject({ code: 'ksef.invoiceRejected' });
    await world.call('invoice.correctTechnically', { id });
    await world.call('mode.auto');
    await untilArchived(world.call, [id]);
    expect(numbersInKsef()).toHaveLength(1);
  });

  it('may bring results before everything was delivered, and again later', async () => {
    const ids = await issue(2);
    await office.call('queue.pause');
    await office.call('carry.takeIn', { file: await carriedOut(), password });
    expect(await world.call('carry.takeResults', { file: await results() })).toMatchObject({ waiting: 2 });
    await office.call('queue.resume');
    await untilArchived(office.call, ids);
    expect(await world.call('carry.takeResults', { file: await results() })).toMatchObject({ accepted: 2 });
    expect(await world.call('carry.list')).toMatchObject([{ direction: 'out', accepted: 2, waiting: 0 }]);
  });
});

describe('a file with the queue', () => {
  it('taken in twice is delivered once', async () => {
    const ids = await issue(2);
    const file = await carriedOut();
    await office.call('carry.takeIn', { file, password });
    expect(await office.call('carry.takeIn', { file, password })).toEqual({ taken: 0, known: 2 });
    await untilArchived(office.call, ids);
    expect(world.sandbox.records.posts()).toBe(2);
  });

  it('holds nothing in clear but whose it is', async () => {
    await issue(1);
    const bytes = Buffer.from(await carriedOut(), 'base64').toString('latin1');
    expect(bytes.slice(0, bytes.indexOf('\n'))).toContain(world.sandbox.company.nip);
    expect(bytes).not.toMatch(/FV\/|Faktura|Gęślą|LAT-/);
  });

  it.each([
    ['with another password', 'carry.wrongPassword', (file: string) => ({ file, password: 'inne-haslo' })],
    ['that was changed', 'carry.wrongPassword', (file: string) => ({ file: changedAt(file, 400), password })],
    ['that is something else', 'carry.notAFile', () => ({ file: btoa('{"a":1}\nxyz'), password })],
    ['that is empty', 'carry.notAFile', () => ({ file: '', password })],
    [
      'of another firm',
      'carry.otherCompany',
      (file: string) => ({
        file: Buffer.from(
          Buffer.from(file, 'base64').toString('latin1').replace('1111111111', '5265877635'),
          'latin1',
        ).toString('base64'),
        password,
      }),
    ],
  ])('%s is refused: %s', async (_, code, change) => {
    await issue(1);
    await expect(office.call('carry.takeIn', change(await carriedOut()))).rejects.toMatchObject({ code });
    expect((await office.call('invoice.list', {})).total).toBe(0);
    expect(await office.call('carry.list')).toEqual([]);
  });

  it('is not taken in when one of its numbers is another invoice’s here', async () => {
    const ids = await issue(2);
    await office.call('mode.set', { mode: 'offline24' });
    await office.call('invoice.issue', validDraft());
    await expect(office.call('carry.takeIn', { file: await carriedOut(), password })).rejects.toMatchObject({
      code: 'carry.numberTaken',
    });
    expect((await office.call('invoice.list', {})).total).toBe(1);
    expect(ids).toHaveLength(2);
  });

  it('is not made with a short password, or of nothing', async () => {
    await expect(world.call('carry.export', { password })).rejects.toMatchObject({ code: 'carry.nothing' });
    await issue(1);
    await expect(world.call('carry.export', { password: 'krotkie' })).rejects.toMatchObject({
      code: 'carry.badPassword',
    });
    expect((await world.call('queue.list'))[0]).toMatchObject({ state: 'queued', carriedOutAt: null });
  });
});

describe('results', () => {
  it('of another queue, changed, or none at all are refused', async () => {
    const [id = ''] = await issue(1);
    await office.call('carry.takeIn', { file: await carriedOut(), password });
    await untilArchived(office.call, [id]);
    const file = await results();
    await expect(office.call('carry.takeResults', { file })).rejects.toMatchObject({ code: 'carry.unknown' });
    await expect(world.call('carry.takeResults', { file: changedAt(file, 400) })).rejects.toMatchObject({
      code: 'carry.notAFile',
    });
    await expect(world.call('carry.takeResults', { file: btoa('nic') })).rejects.toMatchObject({
      code: 'carry.notAFile',
    });
    expect((await world.call('invoice.get', { id })).state).toBe('unclear');
  });
});

function changedAt(file: string, index: number): string {
  const bytes = Buffer.from(file, 'base64');
  bytes[index]! ^= 1;
  return bytes.toString('base64');
}
