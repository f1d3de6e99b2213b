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

describe('what an invoice was made of', () => {
  it('is gone as the invoice is issued, and with the invoice only', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    await world.call('form.keep', { key: 'new', form: 'x' });
    const { id: saved } = await world.call('saved.put', { kind: 'draft', name: 'A', draft: validDraft() });
    const { id: template } = await world.call('saved.put', {
      kind: 'template',
      name: 'B',
      draft: validDraft(),
    });
    const { id: proforma } = await world.call('proforma.issue', { draft: validDraft() });
    const madeOf = { form: 'new', saved, proforma };

    const refused = world.call('invoice.issue', { ...validDraft({ lines: [] }), madeOf });
    await expect(refused).rejects.toMatchObject({ code: 'draft.noLines' });
    expect(await world.call('form.kept')).toHaveLength(1);
    expect(await world.call('proforma.get', { id: proforma })).toMatchObject({ invoice: null });

    const { id } = await world.call('invoice.issue', { ...validDraft(), madeOf });
    expect(await world.call('form.kept')).toEqual([]);
    expect(await world.call('saved.list', {})).toMatchObject([{ id: template }]);
    expect(await world.call('proforma.get', { id: proforma })).toMatchObject({ invoice: { id } });
  });

  it('stops no invoice when it is gone already, and a template stays', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const gone = { form: 'new', saved: 'LAT-X', proforma: 'LAT-X' };
    await world.call('invoice.issue', { ...validDraft(), madeOf: gone });
    const { id: saved } = await world.call('saved.put', { kind: 'template', name: 'B', draft: validDraft() });
    await world.call('invoice.issue', { ...validDraft(), madeOf: { saved } });
    expect(await world.call('saved.list', {})).toHaveLength(1);
    expect((await world.call('invoice.list', {})).total).toBe(2);
  });

  it('is gone too when a correction is entered that waits for a KSeF number', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const { id: originalId } = await world.call('invoice.issue', validDraft());
    const form = `correction:${originalId}`;
    await world.call('form.keep', { key: form, form: 'x' });
    const draft = validDraft({
      kind: 'KOR',
      correction: { reason: 'x', effect: 'original', originals: [{ issueDate: '', number: '' }] },
      lines: [{ name: 'Usługa', quantity: '-1', netPrice: '100.00', vatRate: '23' }],
    });
    await world.call('correction.enter', { originalId, draft, madeOf: { form } });
    expect(await world.call('form.kept')).toEqual([]);
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
