import { describe, expect, it } from 'vitest';

import { systemClock } from '../../electron/core/systemClock.ts';
import { untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { unzip } from '../support/packages.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();

const consumer = {
  id: { kind: 'none' as const },
  name: 'Jan Kowalski',
  address: { country: 'PL', line1: 'ul. Długa 1', line2: '80-001 Gdańsk' },
};
const german = {
  id: { kind: 'eu' as const, country: 'DE', vatNumber: '123456789' },
  name: 'Hafen GmbH',
  address: { country: 'DE', line1: 'Am Hafen 1' },
};
const { buyer: business } = validDraft();

/** The document proposed for an invoice issued now, and why. */
const proposedFor = async (buyer: typeof business) => {
  const { id } = await world.call('invoice.issue', validDraft({ buyer }));
  const { offers, reason } = await world.call('print.offer', { invoiceId: id });
  return { id, kind: offers.find(({ recommended }) => recommended)?.kind ?? null, reason };
};
const bytesOf = async (fileId: string) => (await world.firm.core.readFile(fileId)).bytes;

describe('the document for the buyer of an issued invoice', () => {
  it('in offline24 is a confirmation for a Polish business, and the invoice for everybody else', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    expect(await proposedFor(business)).toMatchObject({ kind: 'confirmation', reason: 'offline24Business' });
    expect(await proposedFor(consumer)).toMatchObject({ kind: 'pdf', reason: 'offlineWithoutNip' });
    expect(await proposedFor(german)).toMatchObject({ kind: 'pdf', reason: 'offlineForeign' });
  });

  it('in a failure is the invoice, and becomes the one with the number when KSeF gave it', async () => {
    await world.call('mode.set', {
      mode: 'offline-awaria',
      announcement: { start: systemClock.now() - 60_000 },
    });
    const { id, kind, reason } = await proposedFor(business);
    expect({ kind, reason }).toEqual({ kind: 'pdf', reason: 'failure' });
    await world.call('mode.auto');
    await untilArchived(world.call, [id]);
    expect(await world.call('print.offer', { invoiceId: id })).toMatchObject({
      reason: 'hasNumber',
      training: false,
      offers: [
        { kind: 'pdf', recommended: true, reason: null },
        { kind: 'till', recommended: false, reason: 'sameOnTillPaper' },
        { kind: 'pdfDuplicate', recommended: false, reason: 'duplicate' },
        { kind: 'pdfOffline', recommended: false, reason: 'beforeNumber' },
      ],
    });
  });

  it('changes from the invoice to a confirmation when an online one turns offline before it leaves', async () => {
    await world.call('mode.set', { mode: 'online' });
    await world.call('queue.pause');
    const { id, ...before } = await proposedFor(business);
    expect(before).toEqual({ kind: 'pdf', reason: 'onlineSoon' });
    await world.call('invoice.document', { id, kind: 'pdf' });
    expect(await world.call('print.offer', { invoiceId: id })).toMatchObject({ reason: 'offline24Business' });
  });

  it('of an invoice that is not there is told of as such', async () => {
    await expect(world.call('print.offer', { invoiceId: 'LAT-0' })).rejects.toMatchObject({
      code: 'invoice.notFound',
    });
  });
});

describe('a confirmation of the transaction', () => {
  it('is a PDF of its own, with a name of its own', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const { id } = await proposedFor(business);
    const file = await world.call('invoice.document', { id, kind: 'confirmation' });
    expect(file).toMatchObject({ mediaType: 'application/pdf', fileId: `${id}.confirmation` });
    expect(file.name).toMatch(/^FV-1-.+-potwierdzenie\.pdf$/);
    const bytes = Buffer.from(await bytesOf(file.fileId));
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(bytes.equals(Buffer.from(await bytesOf(`${id}.pdf`)))).toBe(false);
  });
});

describe('everything of an invoice in one file', () => {
  const entriesOf = async (id: string) => {
    const file = await world.call('print.bundle', { invoiceId: id });
    return { file, entries: await unzip(await bytesOf(file.fileId)) };
  };

  it('holds the right document, the XML and the codes, byte for byte', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const { id } = await proposedFor(business);
    const { file, entries } = await entriesOf(id);
    expect(file.name).toMatch(/^FV-1-\d+-\d+\.zip$/);
    const base = file.name.replace('.zip', '');
    expect([...entries.keys()]).toEqual([
      ...[`${base}-potwierdzenie.pdf`, `${base}.xml`, `${base}-KOD-I.png`, `${base}-KOD-I.svg`],
      ...[`${base}-KOD-II.png`, `${base}-KOD-II.svg`],
    ]);
    expect(entries.get(`${base}-potwierdzenie.pdf`)).toEqual(
      Buffer.from(await bytesOf(`${id}.confirmation`)),
    );
    expect(entries.get(`${base}-KOD-II.png`)).toEqual(Buffer.from(await bytesOf(`${id}.kod2Png`)));
    expect(entries.get(`${base}.xml`)).toEqual(Buffer.from(await bytesOf(`${id}.xml`)));
  });

  it('holds the UPO too, once KSeF gave it', async () => {
    const { id } = await proposedFor(business);
    await untilArchived(world.call, [id]);
    const { file, entries } = await entriesOf(id);
    const base = file.name.replace('.zip', '');
    expect([...entries.keys()]).toEqual([
      ...[`${base}.pdf`, `${base}.xml`, `${base}-UPO.xml`, `${base}-UPO.pdf`],
      ...[`${base}-KOD-I.png`, `${base}-KOD-I.svg`],
    ]);
    expect(entries.get(`${base}-UPO.xml`)).toEqual(Buffer.from(await bytesOf(`${id}.upo`)));
  });

  it('of an online invoice that turned offline holds the document that is right then', async () => {
    await world.call('mode.set', { mode: 'online' });
    await world.call('queue.pause');
    const { id } = await proposedFor(business);
    const { entries } = await entriesOf(id);
    expect([...entries.keys()][0]).toMatch(/-potwierdzenie\.pdf$/);
  });
});
