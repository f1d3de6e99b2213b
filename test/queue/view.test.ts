import { describe, expect, it } from 'vitest';
import { eventually, untilArchived } from '../support/company.ts';
import { draftOf } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();
const issue = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let nr = 1; nr <= count; nr++) {
    ids.push((await world.call('invoice.issue', draftOf(`Pozycja ${nr}`))).id);
  }
  return ids;
};

describe('the queue as its screen shows it', { timeout: 60_000 }, () => {
  it('has each invoice in the order in which it goes, and what is held at the end', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const [first, second, third] = (await issue(3)) as [string, string, string];
    expect(await world.call('queue.hold', { ids: [first, first], held: true })).toEqual({ changed: 1 });
    const { total, items } = await world.call('queue.rows', {});
    expect(total).toBe(3);
    expect(items.map(({ id, position, stay }) => [id, position, stay])).toEqual([
      [second, 1, null],
      [third, 2, null],
      [first, null, 'held'],
    ]);
    const { counts, line, packages } = await world.call('queue.outlook');
    expect(counts).toMatchObject({ going: 2, held: 1 });
    expect(packages).toEqual({ count: 0, invoices: 0 });
    expect(line.points).toMatchObject([{ count: 3, only: null }]);
    const held = await world.call('queue.rows', { show: 'held' });
    expect(held.items.map(({ id }) => id)).toEqual([first]);
    const { day } = line.points[0]!;
    expect((await world.call('queue.rows', { day, limit: 1, offset: 1 })).items).toHaveLength(1);
    expect((await world.call('queue.rows', { day: '2020-01-01' })).total).toBe(0);

    await world.call('queue.hold', { ids: [first, second, third], held: true });
    await world.call('mode.auto');
    expect((await world.call('queue.status')).waiting).toBe(3);
    await world.call('queue.hold', { ids: [first, second, third], held: false });
    await untilArchived(world.call, [first, second, third]);
    expect(await world.call('queue.hold', { ids: [first], held: true })).toEqual({ changed: 0 });
    expect(await world.call('queue.rows', {})).toEqual({ total: 0, items: [] });
  });

  it('says which would go in a package', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    await issue(80);
    const { packages, etaMs } = await world.call('queue.outlook');
    expect(packages).toEqual({ count: 1, invoices: 80 });
    expect(etaMs).toBeGreaterThan(0);
    const { items } = await world.call('queue.rows', { limit: 1, offset: 79 });
    expect(items).toMatchObject([{ position: 80, batch: { nr: 1, count: 80 } }]);
  });

  it('tells of each step of an invoice on its way, and of its UPO', async () => {
    const [id] = (await issue(1)) as [string];
    await untilArchived(world.call, [id]);
    await eventually('all told', () =>
      Promise.resolve(
        world.firm.events.some((it) => it.event === 'queue.progress' && it.data.phase === 'finished'),
      ),
    );
    const phases = world.firm.events.flatMap((it) =>
      it.event === 'queue.progress' && it.data.invoiceId === id ? [it.data.phase] : [],
    );
    expect(phases.slice(0, 3)).toEqual(['preparing', 'session', 'sending']);
    expect(phases.at(-1)).toBe('upo');
  });
});
