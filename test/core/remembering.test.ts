import { describe, expect, it } from 'vitest';
import type { InvoiceDraftInput } from '../../shared/domain/draft.ts';
import { addDays, warsawDay } from '../../shared/domain/warsawTime.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { someBuyer, someGood } from '../support/book.ts';
import { validDraft } from '../support/drafts.ts';
import { spoilXml } from '../support/spoilXml.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();
const today = warsawDay(systemClock.now());
const issue = async (change: Partial<InvoiceDraftInput> = {}) => {
  await world.call('mode.set', { mode: 'offline24' });
  return world.call('invoice.issue', validDraft(change));
};
const customers = () => world.call('customer.search', {});
const goods = () => world.call('good.search', {});

describe('an issued invoice', () => {
  it('leaves its buyer with the habits of paying, and its goods with their prices', async () => {
    const payment = { form: 'transfer', dueDate: addDays(today, 14) } as const;
    const { issuedAt } = await issue({ payment });
    expect(await customers()).toMatchObject([
      {
        buyer: { id: { nip: '5265877635' }, address: { line2: '81-368 Gdynia' } },
        ...{ payment: { form: 'transfer', days: 14 }, currency: 'PLN', note: null, lastUsedAt: issuedAt },
      },
    ]);
    expect(await goods()).toMatchObject([
      { line: { name: 'Usługa', unit: 'szt.', netPrice: '100.00', vatRate: '23' }, lastUsedAt: issuedAt },
    ]);
    expect((await goods())[0]?.line).not.toHaveProperty('quantity');
  });

  it('keeps what the user wrote of a known buyer, and brings its habits up to date', async () => {
    const edited = someBuyer({ name: 'Zażółć (stały)', email: 'ksiegowosc@zazolc.example' });
    await world.call('customer.save', { buyer: edited, note: 'dzwonić rano' });
    await issue({ payment: { form: 'cash', paidOn: today } });
    expect(await customers()).toMatchObject([
      { buyer: edited, note: 'dzwonić rano', payment: { form: 'cash', days: null } },
    ]);
  });

  it('remembers a consumer by name and address, once', async () => {
    const buyer = { ...someBuyer({ name: 'Jan Łęcki' }), id: { kind: 'none' } as const };
    await issue({ buyer });
    await issue({ buyer: { ...buyer, name: 'JAN  ŁĘCKI' } });
    expect(await customers()).toMatchObject([{ buyer: { id: { kind: 'none' }, name: 'Jan Łęcki' } }]);
  });

  it('knows a good by its code, else by name and unit; two codes are two goods', async () => {
    await world.call('good.save', { line: someGood({ index: 'T-59A', pkwiu: '20.59.12' }) });
    const line = { name: 'Toner inaczej nazwany', quantity: '1', netPrice: '199.00', vatRate: '23' } as const;
    await issue({ lines: [{ ...line, index: 't-59a' }] });
    expect(await goods()).toMatchObject([
      { line: { name: 'Toner HP 59A', index: 'T-59A', pkwiu: '20.59.12', netPrice: '199.00' } },
    ]);
    await issue({ lines: [{ ...line, name: 'TONER HP 59a', unit: 'szt.', netPrice: '180.00' }] });
    expect((await goods()).map(({ line: it }) => it.netPrice)).toEqual(['180.00']);
    await issue({ lines: [{ ...line, name: 'Toner HP 59A', index: 'INNY' }] });
    expect(await goods()).toHaveLength(2);
  });

  it('takes the price as it was given, and no price from another currency', async () => {
    await world.call('good.save', { line: someGood() });
    const line = { name: 'Toner HP 59A', quantity: '1', vatRate: '23' } as const;
    await issue({ pricing: 'gross', lines: [{ ...line, grossPrice: '246.00' }] });
    const [gross] = await goods();
    expect(gross?.line).toMatchObject({ grossPrice: '246.00' });
    expect(gross?.line).not.toHaveProperty('netPrice');
    const exchange = { rate: '4.25', day: addDays(today, -1), table: '1/A/NBP/2026' };
    await issue({ currency: 'EUR', exchange, lines: [{ ...line, netPrice: '40.00' }] });
    expect((await goods())[0]?.line).toMatchObject({ grossPrice: '246.00' });
    expect(await customers()).toMatchObject([{ currency: 'EUR' }]);
  });

  it('of a correction changes neither habits nor goods', async () => {
    await issue({ payment: { form: 'transfer', dueDate: addDays(today, 7) } });
    await issue({
      kind: 'KOR',
      correction: { originals: [{ issueDate: '2026-01-01', number: 'X/1' }] },
      lines: [{ name: 'Rabat', value: '-1.00', vatRate: '23' }],
    });
    expect(await customers()).toMatchObject([{ payment: { form: 'transfer', days: 7 } }]);
    expect(await goods()).toHaveLength(1);
  });

  it('adds nobody once that is switched off, but still knows whom it knew', async () => {
    const { id } = await world.call('customer.save', { buyer: someBuyer() });
    expect(await world.call('book.setRemembering', { on: false })).toMatchObject({ remembering: false });
    await world.restart();
    expect(await world.call('book.settings')).toEqual({ remembering: false, lookUp: false });
    await issue();
    await issue({ buyer: someBuyer({ id: { kind: 'nip', nip: '5260250995' } }) });
    expect(await customers()).toMatchObject([{ id, lastUsedAt: expect.any(Number) as number }]);
    expect(await goods()).toEqual([]);
  });

  it('that is refused leaves nothing behind', async () => {
    await expect(issue({ lines: [] })).rejects.toMatchObject({ code: 'draft.noLines' });
    expect(await customers()).toEqual([]);
  });

  it('that KSeF refused leaves what its mended content says, and nothing when that is wrong', async () => {
    await world.call('queue.pause');
    const { id } = await world.call('invoice.issue', validDraft());
    await world.restart(() => spoilXml(world.firm.dataDir, [id]));
    await world.call('queue.resume');
    await world.untilState(id, 'rejected');
    const before = { customers: await customers(), goods: await goods() };
    const buyer = someBuyer({ id: { kind: 'nip', nip: '5260250995' }, name: 'Drugi nabywca' });
    const wrong = validDraft({ buyer, lines: [] });
    await expect(world.call('invoice.reissue', { id, draft: wrong })).rejects.toMatchObject({
      code: 'draft.noLines',
    });
    expect({ customers: await customers(), goods: await goods() }).toEqual(before);

    const [line] = validDraft().lines;
    const draft = validDraft({ buyer, lines: [{ ...line!, netPrice: '120.00' }] });
    const { issuedAt } = await world.call('invoice.reissue', { id, draft });
    expect(await customers()).toMatchObject([
      { buyer: { name: 'Drugi nabywca' }, lastUsedAt: issuedAt },
      { buyer: { id: { nip: '5265877635' } } },
    ]);
    expect(await goods()).toMatchObject([{ line: { netPrice: '120.00' }, lastUsedAt: issuedAt }]);
  });

  it('gives those used last first', async () => {
    const names = ['Ala', 'Ola', 'Ela'];
    for (const name of names) await issue({ buyer: { ...someBuyer({ name }), id: { kind: 'none' } } });
    await issue({ buyer: { ...someBuyer({ name: 'Ola' }), id: { kind: 'none' } } });
    expect((await customers()).map(({ buyer }) => buyer.name)).toEqual(['Ola', 'Ela', 'Ala']);
  });
});

describe('a good', () => {
  it.each([
    ['no name', { name: '' }, 'draft.missing', 'good.name'],
    ['a wrong price', { netPrice: '-1' }, 'draft.badPrice', 'good.netPrice'],
    ['no OSS rate', { vatRate: 'OSS' }, 'draft.missing', 'good.ossRate'],
    ['an OSS rate without OSS', { ossRate: '19' }, 'draft.notHere', 'good.ossRate'],
  ] as const)('with %s is refused at its field', async (_, change, code, path) => {
    const saving = world.call('good.save', { line: someGood(change) });
    await expect(saving).rejects.toMatchObject({ code, details: { path } });
  });

  it('is found by its name, code and GTIN, told when it is there already, and put away', async () => {
    const { id } = await world.call('good.save', {
      line: someGood({ name: 'Śruba żółta', index: 'SR-8', gtin: '5901234123457' }),
    });
    for (const text of ['sruba', 'ZOLT', 'sr-8', '5901234']) {
      expect(await world.call('good.search', { text }), text).toMatchObject([{ id }]);
    }
    const twin = world.call('good.save', { line: someGood({ index: 'sr-8' }) });
    await expect(twin).rejects.toMatchObject({ code: 'good.twin', details: { id, name: 'Śruba żółta' } });
    await world.call('good.archive', { id, archived: true });
    expect(await goods()).toEqual([]);
    expect((await world.call('good.list', { archived: true })).items).toMatchObject([{ id, archived: true }]);
  });
});
