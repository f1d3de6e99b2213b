import { describe, expect, it } from 'vitest';
import type { InvoiceDraftInput } from '../../shared/domain/draft.ts';
import { eventually, untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();

/** Two pieces less than were invoiced. */
const correction = (change: Partial<InvoiceDraftInput> = {}) =>
  validDraft({
    kind: 'KOR',
    correction: {
      reason: 'pomyłka w ilości',
      effect: 'original',
      originals: [{ issueDate: '', number: '' }],
    },
    lines: [{ name: 'Usługa', quantity: '-1', netPrice: '100.00', vatRate: '23' }],
    ...change,
  });
const offline = async () => {
  await world.call('mode.set', { mode: 'offline24' });
  return world.call('invoice.issue', validDraft());
};
const xmlOf = async (id: string) =>
  Buffer.from((await world.firm.core.readFile(`${id}.xml`)).bytes).toString('utf8');
const corrections = async () =>
  (await world.call('invoice.list', {})).items.filter(({ grossGrosze }) => grossGrosze < 0);

describe('a correction', () => {
  it('of an invoice that KSeF has is issued at once, with its KSeF number', async () => {
    const { id, number } = await world.call('invoice.issue', validDraft());
    await untilArchived(world.call, [id]);
    const entered = await world.call('correction.enter', { originalId: id, draft: correction() });
    if (!('issued' in entered)) throw new Error('it waits');
    const xml = await xmlOf(entered.issued.id);
    const { ksefNumber, issueDate } = await world.call('invoice.get', { id });
    expect(xml).toContain(`<NrKSeFFaKorygowanej>${ksefNumber}</NrKSeFFaKorygowanej>`);
    expect(xml).toContain(`<NrFaKorygowanej>${number}</NrFaKorygowanej>`);
    expect(xml).toContain(`<DataWystFaKorygowanej>${issueDate}</DataWystFaKorygowanej>`);
    await untilArchived(world.call, [entered.issued.id]);
  });

  it('of an invoice that still waits is kept, over a restart too, and issued by itself with the number', async () => {
    const { id } = await offline();
    const entered = await world.call('correction.enter', { originalId: id, draft: correction() });
    expect(entered).toHaveProperty('waiting');
    expect(await corrections()).toEqual([]);
    expect(await world.call('correction.list')).toMatchObject([
      { originalId: id, kind: 'KOR', isReady: false, problem: null },
    ]);
    await world.restart();
    await world.call('mode.auto');
    await eventually('the correction is issued', async () => (await corrections()).length === 1);
    const [issued] = await corrections();
    await untilArchived(world.call, [id, issued!.id]);
    const { ksefNumber } = await world.call('invoice.get', { id });
    expect(await xmlOf(issued!.id)).toContain(`<NrKSeFFaKorygowanej>${ksefNumber}</NrKSeFFaKorygowanej>`);
    expect(await world.call('correction.list')).toEqual([]);
    expect(world.sandbox.records.invoices()).toHaveLength(2);
  });

  it('asks first where the program was told to ask', async () => {
    const { id } = await offline();
    await world.call('correction.setAsking', { ask: true });
    const { waiting } = (await world.call('correction.enter', { originalId: id, draft: correction() })) as {
      waiting: string;
    };
    await expect(world.call('correction.issue', { id: waiting })).rejects.toMatchObject({
      code: 'correction.notYet',
    });
    await world.call('mode.auto');
    await untilArchived(world.call, [id]);
    expect(await world.call('correction.list')).toMatchObject([{ isReady: true }]);
    expect(await corrections()).toEqual([]);
    const issued = await world.call('correction.issue', { id: waiting });
    await untilArchived(world.call, [issued.id]);
  });

  it('of an invoice from a total failure says that it was outside KSeF', async () => {
    await world.call('mode.set', { mode: 'awaria-calkowita' });
    const { id } = await world.call('invoice.issue', validDraft());
    await world.call('mode.auto');
    await world.untilMode('online');
    const entered = await world.call('correction.enter', { originalId: id, draft: correction() });
    if (!('issued' in entered)) throw new Error('it waits');
    const xml = await xmlOf(entered.issued.id);
    expect(xml).toContain('<NrKSeFN>1</NrKSeFN>');
    expect(xml).not.toContain('NrKSeFFaKorygowanej');
  });

  it('can be given up while it waits, and no number is used', async () => {
    const { id } = await offline();
    const { waiting } = (await world.call('correction.enter', { originalId: id, draft: correction() })) as {
      waiting: string;
    };
    await world.call('correction.drop', { id: waiting });
    expect(await world.call('correction.list')).toEqual([]);
    await world.call('mode.auto');
    await untilArchived(world.call, [id]);
    expect(await corrections()).toEqual([]);
    const next = await world.call('invoice.issue', validDraft());
    expect(next.number).toMatch(/^FV\/2\//);
  });

  it.each([
    ['a draft that is none', () => validDraft(), 'correction.notACorrection'],
    ['a wrong draft', () => correction({ lines: [] }), 'draft.nothingCorrected'],
  ])('of %s is refused, and nothing is kept', async (_, draft, code) => {
    const { id } = await offline();
    await expect(world.call('correction.enter', { originalId: id, draft: draft() })).rejects.toMatchObject({
      code,
    });
    expect(await world.call('correction.list')).toEqual([]);
  });
});
