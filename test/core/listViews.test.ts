import { describe, expect, it } from 'vitest';
import { usualColumns, type InvoiceLook } from '../../shared/domain/invoiceLook.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();
const look = (change: Partial<InvoiceLook> = {}): InvoiceLook => ({
  ...{ filter: { issued: 'thisMonth', mode: 'offline' }, order: 'amount', reversed: true },
  columns: ['number', 'ksefNumber'],
  ...change,
});

describe('views of the list of invoices', () => {
  it('are kept by the firm over a restart, the oldest first, and one of them is where the list begins', async () => {
    const before = await world.call('view.list');
    expect(before).toEqual({ own: [], first: 'all', columns: [...usualColumns] });
    const cash = await world.call('view.put', { name: 'Gotówka', look: look() });
    const other = await world.call('view.put', { name: 'Inny', look: look({ order: 'buyer' }) });
    await world.call('view.setFirst', { id: cash.id });
    await world.call('view.setColumns', { columns: ['number', 'gross'] });
    await world.restart();
    const after = await world.call('view.list');
    expect(after.own).toEqual([cash, other]);
    expect(after.own[0]?.look).toEqual(look());
    expect(after).toMatchObject({ first: cash.id, columns: ['number', 'gross'] });
    await world.call('view.setFirst', { id: 'lastMonth' });
    expect((await world.call('view.list')).first).toBe('lastMonth');
  });

  it('are renamed and changed under their id, and no two have one name', async () => {
    const { id } = await world.call('view.put', { name: 'A', look: look() });
    await world.call('view.put', { name: 'B', look: look() });
    const renamed = { id, name: '  C ', look: look({ filter: {} }) };
    expect(await world.call('view.put', renamed)).toEqual({ ...renamed, name: 'C' });
    await expect(world.call('view.put', { id, name: 'B', look: look() })).rejects.toMatchObject({
      code: 'view.nameTaken',
    });
    await expect(world.call('view.put', { id: 'x', name: 'D', look: look() })).rejects.toMatchObject({
      code: 'view.notFound',
    });
    await expect(world.call('view.setFirst', { id: 'x' })).rejects.toMatchObject({ code: 'view.notFound' });
  });

  it('come back after they were removed, unless another has their name by then', async () => {
    const { id } = await world.call('view.put', { name: 'A', look: look() });
    await world.call('view.setFirst', { id });
    await world.call('view.remove', { id });
    expect(await world.call('view.list')).toMatchObject({ own: [], first: 'all' });
    await world.call('view.restore', { id });
    expect(await world.call('view.list')).toMatchObject({ own: [{ id }], first: id });
    await world.call('view.remove', { id });
    await world.call('view.put', { name: 'A', look: look() });
    await expect(world.call('view.restore', { id })).rejects.toMatchObject({ code: 'view.nameTaken' });
  });
});
