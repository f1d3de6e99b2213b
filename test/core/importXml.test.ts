import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { validDraft } from '../support/drafts.ts';
import { invoiceXml } from '../support/invoiceXml.ts';
import { useFirm } from '../support/useFirm.ts';

const folder = join(import.meta.dirname, '../fixtures/kinds');
const world = useFirm();
const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64');

describe('an FA(3) file', () => {
  it('of our own export is issued again as another invoice of the same content', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    for (const file of readdirSync(folder).filter((it) => it !== 'roz.json')) {
      const draft = InvoiceDraft.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      const first = await world.call('invoice.issue', draft);
      const { bytes } = await world.firm.core.readFile(`${first.id}.xml`);
      const read = await world.call('invoice.readXml', { xml: base64(bytes) });
      expect(read).toMatchObject({ number: first.number, issueDate: first.issueDate, problems: [] });
      const again = await world.call('invoice.issue', read.draft);
      expect(again.number).not.toBe(first.number);
      expect([again.grossGrosze, again.currency]).toEqual([first.grossGrosze, first.currency]);
    }
  });

  it('that lacks what only its advance invoices say tells so', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const draft = InvoiceDraft.parse(JSON.parse(readFileSync(join(folder, 'roz.json'), 'utf8')));
    const { id } = await world.call('invoice.issue', draft);
    const { bytes } = await world.firm.core.readFile(`${id}.xml`);
    const { draft: read, problems } = await world.call('invoice.readXml', { xml: base64(bytes) });
    expect(read.settled).toHaveLength(2);
    expect(problems[0]).toMatchObject({ code: 'draft.missing', details: { path: 'settled.0.rates' } });
  });

  it.each([
    ['of another seller', base64(invoiceXml({ nip: '5265877635' })), 'import.otherSeller'],
    ['that is no XML', base64('PK\u0003\u0004'), 'pdf.unreadableXml'],
    ['that is no invoice', base64('<Inne/>'), 'pdf.unreadableXml'],
    ['with entities', base64('<!DOCTYPE x [<!ENTITY e "y">]><Faktura>&e;</Faktura>'), 'pdf.unreadableXml'],
    ['that is empty', '', 'pdf.unreadableXml'],
  ])('%s is refused', async (_, xml, code) => {
    await expect(world.call('invoice.readXml', { xml })).rejects.toMatchObject({ code });
    expect((await world.call('invoice.list', {})).total).toBe(0);
  });

  it('with a mistake is read, and the mistake is told at its field', async () => {
    const xml = invoiceXml().toString('utf8').replace('<NIP>5265877635</NIP>', '<NIP>5265877636</NIP>');
    const { draft, problems } = await world.call('invoice.readXml', { xml: base64(xml) });
    expect(problems).toMatchObject([{ code: 'draft.badNip', details: { path: 'buyer.id.nip' } }]);
    expect(draft.lines).toHaveLength(1);
    expect(validDraft().kind).toBe(draft.kind);
  });
});
