import { describe, expect, it } from 'vitest';
import { validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();

describe('what an announcement did', () => {
  it('is told by the invoices that rely on it, and by every deadline that it moved', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const { id, number } = await world.call('invoice.issue', validDraft());
    const { now } = await world.call('app.status');
    await world.call('announcement.enter', { category: 'failure', start: now, end: null });
    const [failure] = await world.call('announcement.list');
    const { relying, moved } = await world.call('announcement.effects', { id: failure!.id });
    expect(relying).toEqual({ total: 1, items: [{ id, number, deadline: { kind: 'open' } }] });
    expect(moved).toMatchObject({
      total: 1,
      items: [{ invoiceId: id, number, from: { kind: 'day' }, to: { kind: 'open' } }],
    });
    await world.call('announcement.takeBack', { id: failure!.id });
    const after = await world.call('announcement.effects', { id: failure!.id });
    expect(after.relying.total).toBe(0);
    expect(after.moved.items).toMatchObject([{ to: { kind: 'day' } }, { to: { kind: 'open' } }]);
    expect(await world.call('announcement.effects', { id: 'user-0' })).toMatchObject({
      ...{ relying: { total: 0 }, moved: { total: 0 } },
    });
  });
});
