import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../shared/contract/types.ts';
import { untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { paperText, pdfReader } from '../support/papers.ts';
import { needs } from '../support/programs.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();
const fetched = async (id: string, kind: DocumentKind) => {
  const { fileId } = await world.call('invoice.document', { id, kind });
  return world.firm.core.readFile(fileId);
};

describe('the papers beside the invoice', () => {
  it.each([
    ['confirmation', '-potwierdzenie.pdf'],
    ['till', '-80mm.pdf'],
    ['codesSheet', '-kody.pdf'],
  ] as const)('%s is handed out for an offline invoice', async (kind, ending) => {
    await world.call('mode.set', { mode: 'offline24' });
    const { id } = await world.call('invoice.issue', validDraft());
    const { ref, bytes } = await fetched(id, kind);
    expect(ref).toMatchObject({ mediaType: 'application/pdf', sizeBytes: bytes.byteLength });
    expect(ref.name.endsWith(ending)).toBe(true);
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  it('carry KSeF’s number once it is there, and the UPO can be printed then', async () => {
    const { id } = await world.call('invoice.issue', validDraft());
    await expect(fetched(id, 'upoPdf')).rejects.toMatchObject({
      ...{ code: 'invoice.documentMissing', details: { id, kind: 'upo' } },
    });
    await untilArchived(world.call, [id]);
    const { ksefNumber } = await world.call('invoice.get', { id });
    const { ref, bytes } = await fetched(id, 'upoPdf');
    expect(ref.name).toMatch(/-UPO\.pdf$/);
    if (!pdfReader) return;
    expect(paperText(bytes)).toContain(ksefNumber);
    expect(paperText((await fetched(id, 'till')).bytes)).toContain(ksefNumber);
  });

  it.skipIf(!pdfReader)(`the UPO tells by whose certificate it is signed ${needs('pdftotext')}`, async () => {
    const { id } = await world.call('invoice.issue', validDraft());
    await untilArchived(world.call, [id]);
    const text = paperText((await fetched(id, 'upoPdf')).bytes);
    expect(text).toMatch(/Certyfikat wystawiony dla .*CN=/);
    expect(text).toContain('Czas podpisu');
  });
});
