import { describe, expect, it } from 'vitest';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { formatDay } from '../../shared/i18n/format.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { validDraft } from '../support/drafts.ts';
import { paperLayout, pdfReader } from '../support/papers.ts';
import { needs } from '../support/programs.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();
const today = warsawDay(systemClock.now());
const [year = '', month = ''] = today.split('-');
const pdfOf = async (fileId: string) => Buffer.from((await world.firm.core.readFile(fileId)).bytes);

describe('a proforma', () => {
  it('has numbers of its own, never goes to KSeF, and knows the invoice that it became', async () => {
    const { id, number, ...made } = await world.call('proforma.issue', { draft: validDraft() });
    expect(number).toBe(`PRO/1/${month}/${year}`);
    expect(made).toMatchObject({ issueDate: today, grossGrosze: 12_300, invoice: null });
    expect((await world.call('proforma.issue', { draft: validDraft() })).number).toBe(
      `PRO/2/${month}/${year}`,
    );
    expect(await world.call('queue.status')).toMatchObject({ waiting: 0 });
    expect((await world.call('invoice.list', {})).total).toBe(0);

    const draft = await world.call('proforma.toInvoice', { id });
    await world.call('mode.set', { mode: 'offline24' });
    const invoice = await world.call('invoice.issue', draft);
    expect(invoice.number).toBe(`FV/1/${month}/${year}`);
    await world.call('proforma.invoiced', { id, invoiceId: invoice.id });
    await world.restart();
    const { items, total } = await world.call('proforma.list', {});
    expect(total).toBe(2);
    expect(items[1]).toMatchObject({ id, invoice: { id: invoice.id, number: invoice.number } });
  });

  it('is numbered by the firm’s own template, and a number given back is not lost', async () => {
    await expect(world.call('proforma.issue', { draft: validDraft({ lines: [] }) })).rejects.toMatchObject({
      code: 'draft.noLines',
    });
    const series = { kind: 'PROFORMA', template: 'P-{nr:3}/{RRRR}', restart: 'yearly', last: 7 } as const;
    const all = await world.call('series.set', series);
    expect(all.find(({ kind }) => kind === 'PROFORMA')?.next).toBe(`P-008/${year}`);
    expect((await world.call('proforma.issue', { draft: validDraft() })).number).toBe(`P-008/${year}`);
  });

  it('is made of an ordinary invoice only, and told where it is not there', async () => {
    await expect(world.call('proforma.issue', { draft: validDraft({ kind: 'UPR' }) })).rejects.toMatchObject({
      code: 'proforma.onlyVat',
    });
    const none = { code: 'proforma.notFound' };
    await expect(world.call('proforma.document', { id: 'X' })).rejects.toMatchObject(none);
    await expect(world.firm.core.readFile('X.proforma.pdf')).rejects.toMatchObject(none);
    const { id } = await world.call('proforma.issue', { draft: validDraft() });
    await expect(world.call('proforma.invoiced', { id, invoiceId: 'X' })).rejects.toMatchObject({
      code: 'invoice.notFound',
    });
  });

  it.skipIf(!pdfReader)(
    `says on its print that it is none, without codes and KSeF, and stays the same${needs('pdftotext')}`,
    async () => {
      const { id, number } = await world.call('proforma.issue', { draft: validDraft() });
      const { fileId, name } = await world.call('proforma.document', { id });
      expect(name).toBe(`PRO-1-${month}-${year}.pdf`);
      const pdf = await pdfOf(fileId);
      const text = paperLayout(pdf);
      expect(text).toContain('Faktura proforma');
      expect(text).toContain(number);
      expect(text).toContain('To nie jest faktura w rozumieniu ustawy o VAT');
      expect(text).not.toMatch(/KSeF|OFFLINE|CERTYFIKAT|Zweryfikuj/);
      await world.restart();
      expect((await pdfOf(fileId)).equals(pdf)).toBe(true);
    },
  );
});

describe('a duplicate of a print', () => {
  it.skipIf(!pdfReader)(
    `is the print with the word and its day, and stands in the journal${needs('pdftotext')}`,
    async () => {
      await world.call('mode.set', { mode: 'offline24' });
      const { id, number } = await world.call('invoice.issue', validDraft());
      const { fileId, name } = await world.call('invoice.document', { id, kind: 'pdfDuplicate' });
      expect(name).toBe(`FV-1-${month}-${year}-duplikat.pdf`);
      const text = paperLayout(await pdfOf(fileId));
      expect(text).toMatch(/DUPLIKAT/);
      expect(text).toContain(`Data wystawienia duplikatu: ${formatDay(today)}`);
      expect(text).toContain(number);
      expect(text).toContain('OFFLINE');
      const { fileId: print } = await world.call('invoice.document', { id, kind: 'pdf' });
      expect(paperLayout(await pdfOf(print))).not.toMatch(/DUPLIKAT/);
      const { journal } = await world.call('invoice.get', { id });
      expect(journal.map(({ kind }) => kind)).toEqual([
        ...['print.checked', 'invoice.duplicateMade', 'print.checked', 'invoice.issued'],
      ]);
    },
  );

  it('does not leave before the print itself may', async () => {
    await world.call('mode.set', { mode: 'online' });
    await world.call('queue.pause');
    const { id } = await world.call('invoice.issue', validDraft());
    await world.call('invoice.document', { id, kind: 'pdfDuplicate' });
    expect(await world.call('invoice.get', { id })).toMatchObject({ mode: 'offline24' });
  });
});
