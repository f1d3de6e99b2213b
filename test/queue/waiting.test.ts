import { describe, expect, it } from 'vitest';
import { untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();

describe('a KSeF that has an invoice and works on it for long', () => {
  it('is waited for with the time and the reference, and nothing is sent again', async () => {
    world.sandbox.setFaults({ kind: 'statusStuck' });
    const { id } = await world.call('invoice.issue', validDraft());
    await world.untilState(id, 'processing');
    const [waiting] = await world.call('queue.list');
    const { attempts } = await world.call('invoice.get', { id });
    expect(waiting?.inProcessing).toEqual({
      since: attempts[0]?.finishedAt,
      reference: attempts[0]?.reference,
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await world.call('queue.list'))[0]?.inProcessing).toEqual(waiting?.inProcessing);
    world.sandbox.setFaults();
    await untilArchived(world.call, [id]);
    expect((await world.call('invoice.get', { id })).inProcessing).toBeNull();
    expect(world.sandbox.records.posts()).toBe(1);
  });
});
