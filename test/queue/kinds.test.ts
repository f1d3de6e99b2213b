import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { untilArchived } from '../support/company.ts';
import { useFirm } from '../support/useFirm.ts';

const folder = join(import.meta.dirname, '../fixtures/kinds');
const draftIn = (file: string): InvoiceDraft =>
  InvoiceDraft.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
const files = readdirSync(folder);
const world = useFirm();

const allowAttachments = () =>
  fetch(`${world.sandbox.url}/v2/testdata/attachment`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ nip: world.sandbox.company.nip }),
  });

describe('invoices of every kind', { timeout: 60_000 }, () => {
  it('are issued offline, delivered by themselves and accepted; one with an attachment in a package', async () => {
    await allowAttachments();
    await world.call('mode.set', { mode: 'offline24' });
    const ids = new Map<string, string>();
    for (const file of files) ids.set(file, (await world.call('invoice.issue', draftIn(file))).id);
    await world.call('mode.auto');
    await untilArchived(world.call, [...ids.values()]);
    expect(world.sandbox.records.invoices()).toHaveLength(files.length);
    const sessionOf = async (file: string) =>
      (await world.call('invoice.get', { id: ids.get(file)! })).attempts.at(-1)?.session;
    expect(await sessionOf('vat-zalacznik.json')).toContain('-SB-');
    expect(await sessionOf('kor-przed-po.json')).toContain('-SO-');
    // And each has its print.
    for (const id of ids.values()) {
      const { sizeBytes } = await world.call('invoice.document', { id, kind: 'pdf' });
      expect(sizeBytes).toBeGreaterThan(5_000);
    }
  });

  it('with an attachment and without consent are refused, and may be sent again when it is given', async () => {
    const { id } = await world.call('invoice.issue', draftIn('vat-zalacznik.json'));
    await world.untilState(id, 'rejected');
    expect((await world.call('invoice.get', { id })).problem).toMatchObject({ details: { code: 415 } });
    await allowAttachments();
    await world.call('invoice.sendAgain', { id });
    await untilArchived(world.call, [id]);
  });
});
