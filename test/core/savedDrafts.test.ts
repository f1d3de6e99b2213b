import { describe, expect, it } from 'vitest';
import { createSavedStore } from '../../electron/db/savedStore.ts';
import { openDatabase } from '../../electron/db/openDatabase.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();
const unfinished = validDraft({ buyer: { id: { kind: 'none' }, name: '' }, lines: [] });

describe('a saved draft', () => {
  it('may be unfinished, is changed under its id, and listed by kind, the last one first', async () => {
    const first = await world.call('saved.put', {
      kind: 'draft',
      name: ' Oferta dla Nowaka ',
      draft: unfinished,
    });
    expect(first).toMatchObject({ name: 'Oferta dla Nowaka', draft: unfinished, schedule: null, next: null });
    const { id } = await world.call('saved.put', { kind: 'template', name: 'Serwis', draft: validDraft() });
    await world.call('saved.put', { id: first.id, kind: 'draft', name: 'Oferta', draft: validDraft() });
    expect((await world.call('saved.list', {})).map(({ name }) => name)).toEqual(['Oferta', 'Serwis']);
    expect(await world.call('saved.list', { kind: 'template' })).toMatchObject([{ id }]);
    expect((await world.call('saved.get', { id: first.id })).draft.lines).toHaveLength(1);
  });

  it('that is removed can be had back, over a restart too, for 30 days', async () => {
    const { id } = await world.call('saved.put', { kind: 'draft', name: 'A', draft: validDraft() });
    await world.call('saved.remove', { id });
    expect(await world.call('saved.list', {})).toEqual([]);
    await world.restart();
    expect(await world.call('saved.restore', { id })).toMatchObject({ id, name: 'A' });
    await world.call('saved.remove', { id });
    await world.restart(() => {
      const db = openDatabase(world.firm.dataDir);
      const saved = createSavedStore(db.sqlite);
      saved.put({ ...saved.get(id), removedAt: systemClock.now() - 31 * 86_400_000 });
      db.close();
    });
    await expect(world.call('saved.restore', { id })).rejects.toMatchObject({ code: 'saved.notFound' });
  });

  it('of an unknown id, recurring without a schedule, or without a name is refused', async () => {
    const one = { kind: 'draft' as const, name: 'A', draft: validDraft() };
    const refused = (change: object, code: string) =>
      expect(world.call('saved.put', { ...one, ...change })).rejects.toMatchObject({ code });
    await refused({ id: 'LAT-X' }, 'saved.notFound');
    await refused({ kind: 'recurring' }, 'saved.noSchedule');
    await refused({ name: '  ' }, 'ipc.badInput');
    const { id } = await world.call('saved.put', one);
    await expect(world.call('saved.issueNow', { id })).rejects.toMatchObject({ code: 'saved.notRecurring' });
  });
});

describe('a form that is being filled in', () => {
  it('is kept until it is forgotten, over a restart too', async () => {
    await world.call('form.keep', { key: 'new', form: '{"a":1}' });
    await world.call('form.keep', { key: 'copy:1', form: 'x' });
    await world.call('form.keep', { key: 'new', form: '{"a":2}' });
    await world.restart();
    expect((await world.call('form.kept')).map(({ key, form }) => [key, form]).sort()).toEqual([
      ...[
        ['copy:1', 'x'],
        ['new', '{"a":2}'],
      ],
    ]);
    await world.call('form.keep', { key: 'new', form: null });
    expect(await world.call('form.kept')).toMatchObject([{ key: 'copy:1' }]);
  });

  it('is refused when it can’t be one', async () => {
    const refused = (key: string, form: string) =>
      expect(world.call('form.keep', { key, form })).rejects.toMatchObject({ code: 'ipc.badInput' });
    await refused('', 'x');
    await refused('x'.repeat(101), 'x');
    await refused('x', 'x'.repeat(8_000_001));
  });
});
