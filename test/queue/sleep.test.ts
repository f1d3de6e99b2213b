import { describe, expect, it } from 'vitest';
import { untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';

let isResting = false;
const listeners = new Set<() => void>();
const power = {
  isResting: () => isResting,
  onAwake: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
const world = useFirm({}, { power });

describe('a computer that goes to sleep', () => {
  it('issues still, begins no delivery, and sends by itself when it wakes', async () => {
    isResting = true;
    const { id } = await world.call('invoice.issue', validDraft());
    await world.call('queue.sendNow');
    expect(await world.call('queue.status')).toMatchObject({ waiting: 1, sending: false });
    expect(world.sandbox.records.invoices()).toEqual([]);
    isResting = false;
    listeners.forEach((listener) => listener());
    await untilArchived(world.call, [id]);
  });

  it('is listened to no longer once the program is closed', async () => {
    expect(listeners.size).toBe(1);
    await world.restart();
    expect(listeners.size).toBe(1);
  });
});
