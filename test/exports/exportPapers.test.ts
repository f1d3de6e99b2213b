import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { paperLayout, paperText, pdfReader } from '../support/papers.ts';
import { needs } from '../support/programs.ts';
import { scan, scanner } from '../support/scanner.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();
const today = () => {
  const day = warsawDay(systemClock.now());
  return { from: day, to: day };
};
const bytesOf = async (file: { fileId: string }) => (await world.firm.core.readFile(file.fileId)).bytes;

describe.skipIf(!pdfReader)(`the register of a day as a PDF ${needs('pdftotext')}`, () => {
  it('tells what KSeF has with its number, and what it has not with its deadline', async () => {
    const sent = await world.call('invoice.issue', validDraft());
    await untilArchived(world.call, [sent.id]);
    await world.call('mode.set', { mode: 'offline24' });
    await world.call('queue.pause');
    const lines = [{ name: 'A', quantity: '1', netPrice: '100.00', vatRate: '8' as const }];
    const waiting = await world.call('invoice.issue', validDraft({ lines }));
    const file = await world.call('export.register', { ...today(), format: 'pdf' });
    expect(file).toMatchObject({ mediaType: 'application/pdf' });
    expect(file.name).toMatch(/^rejestr-faktur-.*\.pdf$/);
    const pdf = await bytesOf(file);
    const text = paperText(pdf);
    const { ksefNumber } = await world.call('invoice.get', { id: sent.id });
    expect(text).toContain(ksefNumber);
    expect(text).toContain(waiting.number);
    expect(text).toMatch(/2 faktury, poza KSeF: 1/);
    expect(text).toContain('poza KSeF: czeka');
    expect(text).toMatch(/Offline24 · termin \d\d\.\d\d\.\d{4}/);
    expect(paperLayout(pdf)).toMatch(/8%\s+100,00\s+8,00\s+108,00/);
    const [line] = await world.call('journal.list', { area: 'invoice', limit: 1 });
    expect(line).toMatchObject({ kind: 'export.made', data: { what: 'pdf', count: 2 } });
  });

  it('can be given up', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    for (let count = 0; count < 5; count += 1) await world.call('invoice.issue', validDraft());
    const making = world.call('export.register', { ...today(), format: 'pdf' });
    await world.call('export.cancel');
    await expect(making).rejects.toMatchObject({ code: 'export.cancelled' });
  });
});

describe('the codes of the invoices of a day', () => {
  it.skipIf(!scanner)(`are all read from their sheet ${needs('zbarimg', 'pdftoppm')}`, async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const issued = [];
    for (let count = 0; count < 3; count += 1) {
      issued.push(await world.call('invoice.issue', validDraft()));
    }
    const file = await world.call('export.codes', today());
    expect(file.name).toMatch(/^kody-faktur-.*\.pdf$/);
    const expected = issued.flatMap(({ kod1Url, kod2Url }) => [kod1Url, kod2Url]);
    expect(scan(await bytesOf(file)).sort()).toEqual(expected.sort());
  });

  it('are not given out for an online invoice before KSeF has it', async () => {
    await world.call('mode.set', { mode: 'online' });
    await world.call('queue.pause');
    await world.call('invoice.issue', validDraft());
    await expect(world.call('export.codes', today())).rejects.toMatchObject({ code: 'export.noCodes' });
  });
});
