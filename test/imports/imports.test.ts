import { describe, expect, it } from 'vitest';
import type { ImportEntry } from '../../shared/contract/importTypes.ts';
import { untilArchived } from '../support/company.ts';
import { invoiceXml } from '../support/invoiceXml.ts';
import { zip } from '../support/packages.ts';
import { useFirm } from '../support/useFirm.ts';

// A safe that can be closed.
const world = useFirm({}, { osVault: null });
const own = (name: string) => invoiceXml({ nip: world.sandbox.company.nip, name });
const add = (...files: [name: string, bytes: Uint8Array][]) =>
  world.call('import.add', {
    files: files.map(([name, bytes]) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  });
const list = () => world.call('import.list');
const only = async (): Promise<ImportEntry> => {
  const [entry, ...others] = await list();
  expect(others).toEqual([]);
  return entry!;
};
const issued = async () => (await world.call('invoice.list', {})).items;

describe('files that were picked', () => {
  it('are shown with what they say, and with what is wrong, before anything is issued', async () => {
    const broken = own('Papier').toString('utf8').replace('<NIP>5265877635</NIP>', '<NIP>5265877636</NIP>');
    await add(
      ['dobry.xml', own('Toner')],
      ['zly-nip.xml', Buffer.from(broken)],
      ['obcy.xml', invoiceXml({ nip: '5265877635' })],
      ['smieci.xml', Buffer.from('to nie jest XML')],
    );
    expect(await list()).toMatchObject([
      {
        ...{ name: 'dobry.xml', source: 'picked', problems: [], issued: null, issuedBefore: null },
        content: { kind: 'VAT', number: 'FV/1/11/2026', grossGrosze: 46_494, currency: 'PLN' },
      },
      { content: { kind: 'VAT' }, problems: [{ code: 'draft.badNip', details: { path: 'buyer.id.nip' } }] },
      { content: null, problems: [{ code: 'import.otherSeller' }] },
      { content: null, problems: [{ code: 'import.notAnInvoice' }] },
    ]);
    expect(await issued()).toEqual([]);
  });

  it('are issued with a number and date of our own, through the same gate, and reach KSeF', async () => {
    await add(['a.xml', own('Toner')]);
    const { key } = await only();
    const entry = await world.call('import.issue', { key });
    const [invoice] = await issued();
    expect(entry.issued).toEqual({ invoiceId: invoice!.id, number: invoice!.number });
    expect(invoice!.number).toMatch(/^FV\/1\//);
    await untilArchived(world.call, [invoice!.id]);
    const { journal } = await world.call('invoice.get', { id: invoice!.id });
    expect(journal.map(({ kind }) => kind)).toContain('import.issued');
    // Asked once more, the file says what became of it.
    expect((await world.call('import.issue', { key })).issued).toEqual(entry.issued);
    expect(await issued()).toHaveLength(1);
  });

  it('that were issued before are known by their bytes, over a restart too, and issued again only when asked', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    await add(['a.xml', own('Toner')]);
    await world.call('import.issue', { key: (await only()).key });
    await world.restart();
    expect(await list()).toEqual([]);
    await add(['inna-nazwa.xml', own('Toner')]);
    const { key, issuedBefore } = await only();
    expect(issuedBefore?.number).toMatch(/^FV\/1\//);
    expect((await world.call('import.issue', { key })).failure).toMatchObject({
      code: 'import.alreadyIssued',
      details: { number: issuedBefore!.number },
    });
    expect(await issued()).toHaveLength(1);
    const again = await world.call('import.issue', { key, again: true });
    expect(again).toMatchObject({
      failure: null,
      issued: { number: expect.stringMatching(/^FV\/2\//) as string },
    });
  });

  it('say why they were not issued: a problem of their own, or of the safe', async () => {
    const broken = own('Papier').toString('utf8').replace('<NIP>5265877635</NIP>', '<NIP>5265877636</NIP>');
    await add(['zly.xml', Buffer.from(broken)], ['dobry.xml', own('Toner')]);
    await world.call('mode.set', { mode: 'offline24' });
    await world.call('keystore.lock');
    const [wrong, good] = await list();
    expect((await world.call('import.issue', { key: wrong!.key })).failure?.code).toBe('draft.badNip');
    expect((await world.call('import.issue', { key: good!.key })).failure?.code).toMatch(/^keystore\./);
    expect(await issued()).toEqual([]);
    await world.call('mode.set', { mode: 'online' });
    expect((await world.call('import.issue', { key: good!.key })).issued?.number).toMatch(/^FV\/1\//);
  });

  it('are mended in the form and issued once, with the file noted as done', async () => {
    const broken = own('Papier').toString('utf8').replace('<NIP>5265877635</NIP>', '<NIP>5265877636</NIP>');
    await world.call('mode.set', { mode: 'offline24' });
    await add(['zly.xml', Buffer.from(broken)]);
    const { key } = await only();
    const draft = await world.call('import.draft', { key });
    await expect(world.call('import.issueMended', { key, draft })).rejects.toMatchObject({
      code: 'draft.badNip',
    });
    expect(await issued()).toEqual([]);
    const mended = { ...draft, buyer: { ...draft.buyer, id: { kind: 'nip' as const, nip: '5265877635' } } };
    const { id, number } = await world.call('import.issueMended', { key, draft: mended });
    expect((await only()).issued).toEqual({ invoiceId: id, number });
    await expect(world.call('import.issueMended', { key, draft: mended })).rejects.toMatchObject({
      code: 'import.alreadyIssued',
    });
    expect(await issued()).toHaveLength(1);
    // The very file is known from now on.
    await world.call('import.drop', { keys: [key] });
    await add(['zly.xml', Buffer.from(broken)]);
    expect((await only()).issuedBefore?.number).toBe(number);
  });

  it('come in a ZIP too; what is no XML in it is left alone', async () => {
    const archive = await zip([
      { name: 'styczen/a.xml', bytes: own('Toner') },
      { name: 'b.XML', bytes: own('Papier') },
      { name: 'czytaj.txt', bytes: Buffer.from('x') },
    ]);
    await add(['faktury.zip', archive]);
    expect((await list()).map(({ name }) => name)).toEqual(['a.xml', 'b.XML']);
  });

  it('given twice stand there once', async () => {
    await add(['a.xml', own('Toner')], ['b.xml', own('Toner')]);
    await add(['c.xml', own('Toner')]);
    expect((await only()).name).toBe('a.xml');
  });

  it('can be taken off the list', async () => {
    await add(['a.xml', own('Toner')]);
    const { key } = await only();
    await world.call('import.drop', { keys: [key] });
    expect(await list()).toEqual([]);
    await expect(world.call('import.issue', { key })).rejects.toMatchObject({ code: 'import.gone' });
  });
});
