import { describe, expect, it } from 'vitest';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { draftOf, validDraft } from '../support/drafts.ts';
import { invoiceXml } from '../support/invoiceXml.ts';
import { sendElsewhere } from '../support/otherProgram.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();
const issue = async () => (await world.call('invoice.issue', validDraft())).number;
const [year = '', month = ''] = warsawDay(systemClock.now()).split('-');
const kor = () =>
  validDraft({
    kind: 'KOR',
    correction: { originals: [{ issueDate: '2026-01-01', number: 'X/1' }] },
    lines: [{ name: 'Rabat', value: '-1.00', vatRate: '23' }],
  });

describe('numbers of invoices', () => {
  it('go in a series of their own for each kind', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    expect(await issue()).toBe(`FV/1/${month}/${year}`);
    expect((await world.call('invoice.issue', kor())).number).toBe(`KOR/1/${month}/${year}`);
    expect(await issue()).toBe(`FV/2/${month}/${year}`);
  });

  it('follow the firm’s own template, with its desk, from where another program left off', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    await world.call('series.setDesk', { desk: 'K2' });
    const template = '{seria}-{nr:4}/{RRRR}';
    const all = await world.call('series.set', { kind: 'VAT', template, restart: 'yearly', last: 122 });
    expect(all.find(({ kind }) => kind === 'VAT')).toMatchObject({ last: 122, next: `K2-0123/${year}` });
    expect(await issue()).toBe(`K2-0123/${year}`);
    expect(await issue()).toBe(`K2-0124/${year}`);
    await expect(
      world.call('series.set', { kind: 'VAT', template, restart: 'yearly', last: 100 }),
    ).rejects.toMatchObject({ code: 'series.goesBack', details: { used: 124 } });
  });

  it('are checked against KSeF when a firm moves in', async () => {
    const issueDate = warsawDay(systemClock.now());
    const taken = `FV/41/${month}/${year}`;
    const gateway = await sendElsewhere(
      world.sandbox,
      invoiceXml({ number: taken, issueDate, nip: world.sandbox.company.nip }),
    );
    expect((await gateway.archive.sessions(0)).length).toBe(1);
    const series = { kind: 'VAT', template: 'FV/{nr}/{MM}/{RRRR}', restart: 'monthly' } as const;
    await expect(world.call('series.set', { ...series, last: 40 })).rejects.toMatchObject({
      code: 'series.taken',
      details: { number: taken },
    });
    await world.call('series.set', { ...series, last: 41 });
    expect(await issue()).toBe(`FV/42/${month}/${year}`);
  });

  it('have no gaps and no doubles when many windows issue at once, and some drafts are wrong', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const tries = Array.from({ length: 30 }, (_, index) =>
      world
        .call('invoice.issue', index % 3 === 0 ? validDraft({ lines: [] }) : draftOf(`Poz. ${index}`))
        .then(({ number }) => number)
        .catch(() => null),
    );
    const numbers = (await Promise.all(tries)).filter((it) => it !== null);
    const expected = Array.from({ length: 20 }, (_, index) => `FV/${index + 1}/${month}/${year}`);
    expect([...numbers].sort()).toEqual([...expected].sort());
  });

  it('never meet an invoice that is there already, whatever the template was changed to', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    await world.call('series.set', { kind: 'VAT', template: 'F{nr}', restart: 'never' });
    expect([await issue(), await issue()]).toEqual(['F1', 'F2']);
    await world.call('series.set', { kind: 'ROZ', template: 'F{nr}', restart: 'never' });
    await world.call('series.set', { kind: 'VAT', template: 'F{nr:1}', restart: 'never' });
    expect(await issue()).toBe('F3');
  });

  it('are kept over a restart; a template that would repeat itself is refused', async () => {
    await expect(
      world.call('series.set', { kind: 'VAT', template: 'FV/{nr}', restart: 'monthly' }),
    ).rejects.toMatchObject({ code: 'series.badTemplate' });
    await world.call('mode.set', { mode: 'offline24' });
    expect(await issue()).toBe(`FV/1/${month}/${year}`);
    await world.restart();
    expect(await issue()).toBe(`FV/2/${month}/${year}`);
  });
});
