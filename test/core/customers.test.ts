import { describe, expect, it } from 'vitest';
import type { Buyer } from '../../shared/domain/fa3/party.ts';
import { nipOf, someBuyer } from '../support/book.ts';
import { validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();
const save = (change: Partial<Buyer> = {}, more = {}) =>
  world.call('customer.save', { buyer: someBuyer(change), ...more });
const found = async (text: string) =>
  (await world.call('customer.search', { text })).map(({ buyer }) => buyer.name);

describe('a customer', () => {
  it('is kept as it will stand on an invoice', async () => {
    const customer = await save(
      { id: { kind: 'nip', nip: 'PL 526-587-76-35' }, name: '  Zażółć   sp. z o.o. ', buyerKey: 'K1' },
      { note: ' stały\r\nklient ', payment: { form: 'transfer', days: 14 }, currency: 'eur' },
    );
    expect(customer).toMatchObject({
      buyer: { id: { kind: 'nip', nip: '5265877635' }, name: 'Zażółć sp. z o.o.' },
      note: 'stały\nklient',
      payment: { form: 'transfer', days: 14 },
      ...{ currency: 'EUR', archived: false, lastUsedAt: null },
    });
    expect(customer.buyer).not.toHaveProperty('buyerKey');
    await world.restart();
    expect(await world.call('customer.get', { id: customer.id })).toEqual(customer);
  });

  it('may lack an address, but nothing else that an invoice needs', async () => {
    const { id, name } = someBuyer();
    const { id: saved } = await world.call('customer.save', { buyer: { id, name } });
    expect((await world.call('customer.get', { id: saved })).buyer).not.toHaveProperty('address');
  });

  it.each([
    ['a wrong NIP', { id: { kind: 'nip', nip: '5265877636' } }, 'draft.badNip', 'buyer.id.nip'],
    ['no name', { name: ' ' }, 'draft.missing', 'buyer.name'],
    [
      'a wrong EU number',
      { id: { kind: 'eu', country: 'DE', vatNumber: '1' } },
      'draft.badVatNumber',
      'buyer.id.vatNumber',
    ],
    ['a wrong e-mail', { email: 'biuro' }, 'draft.badEmail', 'buyer.email'],
    [
      'half an address',
      { address: { country: 'PL', line1: '', line2: 'x' } },
      'draft.missing',
      'buyer.address.line1',
    ],
  ] as [string, Partial<Buyer>, string, string][])(
    'with %s is refused at its field',
    async (_, change, code, path) => {
      await expect(save(change)).rejects.toMatchObject({ code, details: { path } });
      expect((await world.call('customer.list', {})).total).toBe(0);
    },
  );

  it('with a wrong currency is refused at its field', async () => {
    await expect(save({}, { currency: 'XYZ' })).rejects.toMatchObject({
      code: 'draft.badCurrency',
      details: { path: 'currency' },
    });
  });

  it('that is there already is told, and saved all the same when asked to', async () => {
    const first = await save();
    const again = save({ name: 'Zażółć, oddział w Łodzi' });
    await expect(again).rejects.toMatchObject({
      code: 'customer.twin',
      details: { id: first.id, name: first.buyer.name },
    });
    const branch = await save({ name: 'Zażółć, oddział w Łodzi' }, { evenIfTwin: true });
    expect(branch.id).not.toBe(first.id);
    // The user has said that they are two.
    expect(await world.call('customer.twins')).toEqual([]);
    const consumer = { id: { kind: 'none' }, name: 'Jan Łęcki' } as const;
    await save(consumer);
    await expect(save({ ...consumer, name: 'JAN ŁĘCKI' })).rejects.toMatchObject({ code: 'customer.twin' });
  });

  it('keeps on a change what was left out of it', async () => {
    const { id } = await save({}, { note: 'x', payment: { form: 'cash', days: null }, currency: 'EUR' });
    const changed = await save({ name: 'Inna' }, { id, note: null });
    expect(changed).toMatchObject({ id, note: null, payment: { form: 'cash', days: null }, currency: 'EUR' });
    expect(await found('zazolc')).toEqual([]);
    expect(await found('inna')).toEqual(['Inna']);
  });

  it('is put away and taken back', async () => {
    const { id } = await save();
    await world.call('customer.archive', { id, archived: true });
    expect(await found('zazolc')).toEqual([]);
    expect((await world.call('customer.list', {})).total).toBe(0);
    expect((await world.call('customer.list', { archived: true, text: 'jazn' })).total).toBe(1);
    await world.call('customer.archive', { id, archived: false });
    expect(await found('zazolc')).toHaveLength(1);
    await expect(world.call('customer.archive', { id: 'none', archived: true })).rejects.toMatchObject({
      code: 'customer.notFound',
    });
  });
});

describe('a search of customers', () => {
  it('does without Polish marks, capitals and dashes in a NIP', async () => {
    await save();
    for (const text of [
      'ZAZOLC',
      'gęśl',
      'jazn zaz',
      '526-587',
      '526 587 76 35',
      'PL5265877635',
      'swietoj',
    ]) {
      expect(await found(text), text).toHaveLength(1);
    }
    for (const text of ['azolc', '5877635', 'zazolc x', '%', '"', 'name:zazolc']) {
      expect(await found(text), text).toEqual([]);
    }
  });

  it('gives names before numbers, and those before customer numbers and the rest', async () => {
    const other = { address: { country: 'PL', line1: 'ul. 5110 Pułku 1' } };
    await save({ id: { kind: 'nip', nip: nipOf(0) }, name: 'Beta', ...other });
    await save({ id: { kind: 'nip', nip: '5265877635' }, name: 'Gamma', customerNumber: '5110-7' });
    await save({ id: { kind: 'nip', nip: '5260250995' }, name: 'Delta', ...other });
    await save({ id: { kind: 'nip', nip: nipOf(99) }, name: 'Klub 5110' });
    expect(await found('5110')).toEqual(['Klub 5110', 'Beta', 'Gamma', 'Delta']);
  });

  it('is paged by name where all are listed', async () => {
    for (const [index, name] of ['Żuk', 'Ćma', 'Osa', 'Bąk'].entries()) {
      await save({ id: { kind: 'nip', nip: nipOf(index) }, name });
    }
    const { total, items } = await world.call('customer.list', { limit: 2, offset: 1 });
    expect([total, ...items.map(({ buyer }) => buyer.name)]).toEqual([4, 'Ćma', 'Osa']);
  });
});

describe('two entries of one customer', () => {
  const twins = async () => {
    const keep = await save({}, { note: 'dawny' });
    const drop = await save(
      { name: 'Zażółć', email: 'a@b.pl', customerNumber: 'K-7' },
      { evenIfTwin: true, payment: { form: 'cash', days: null } },
    );
    return { keep, drop };
  };

  it('are found by number, or by name and address, until the user says that they are two', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    await world.call('invoice.issue', validDraft({ buyer: someBuyer({ id: { kind: 'none' } }) }));
    await world.call('invoice.issue', validDraft());
    const [group = [], ...others] = await world.call('customer.twins');
    expect(group.map(({ buyer }) => buyer.id.kind).sort()).toEqual(['nip', 'none']);
    expect(others).toEqual([]);
    await world.call('customer.keepApart', { ids: group.map(({ id }) => id) });
    expect(await world.call('customer.twins')).toEqual([]);
  });

  it('become one: the kept one’s data, filled from the other', async () => {
    const { keep, drop } = await twins();
    const merged = await world.call('customer.merge', { keep: keep.id, drop: drop.id });
    expect(merged).toMatchObject({
      ...{ id: keep.id, note: 'dawny', payment: { form: 'cash', days: null } },
      buyer: { name: keep.buyer.name, email: 'a@b.pl', customerNumber: 'K-7' },
    });
    await expect(world.call('customer.get', { id: drop.id })).rejects.toMatchObject({
      code: 'customer.notFound',
    });
    expect((await world.call('customer.list', {})).total).toBe(1);
    expect(await found('zazolc')).toHaveLength(1);
    await expect(world.call('customer.merge', { keep: keep.id, drop: keep.id })).rejects.toMatchObject({
      code: 'customer.mergeWithItself',
    });
  });
});
