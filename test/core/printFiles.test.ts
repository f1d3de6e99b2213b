import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { createPageReader } from '../../electron/pages/createPageReader.ts';
import type { DocumentKind } from '../../shared/contract/types.ts';
import { validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();

const bytesOf = async (fileId: string): Promise<Buffer> =>
  Buffer.from((await world.firm.core.readFile(fileId)).bytes);
const document = (id: string, kind: DocumentKind) => world.call('invoice.document', { id, kind });
async function issue(mode: 'offline24' | 'awaria-calkowita') {
  await world.call('mode.set', { mode });
  await world.call('queue.pause');
  return world.call('invoice.issue', validDraft());
}

describe('codes as files', () => {
  it('say what the print says, under names of their own, proved like it', async () => {
    const reader = createPageReader();
    const { id, number, kod1Url, kod2Url } = await issue('offline24');
    const base = number.replaceAll('/', '-');
    for (const [kind, name, url] of [
      ['kod1Png', `${base}-KOD-I.png`, kod1Url],
      ['kod2Png', `${base}-KOD-II.png`, kod2Url],
    ] as const) {
      const file = await document(id, kind);
      expect(file).toMatchObject({ name, mediaType: 'image/png' });
      expect(await reader.codesOfPicture(await bytesOf(file.fileId))).toEqual([url]);
    }
    const svg = await document(id, 'kod2Svg');
    expect(svg).toMatchObject({ name: `${base}-KOD-II.svg`, mediaType: 'image/svg+xml' });
    expect((await bytesOf(svg.fileId)).toString()).toContain(`<title>KOD II faktury ${number}`);
    const { journal, prints } = await world.call('invoice.get', { id });
    const checked = journal.filter(({ kind }) => kind === 'print.checked').reverse();
    expect(checked.map(({ data }) => [data['kind'], data['codes']])).toEqual([
      ['kod1Png', ['kodI']],
      ['kod2Png', ['kodII']],
      ['kod2Svg', ['kodII']],
    ]);
    expect(prints).toEqual([]);
    await reader.close();
  });

  it('online: KOD I only; in a total failure none', async () => {
    const online = await world.call('invoice.issue', validDraft());
    await document(online.id, 'kod1Svg');
    await expect(document(online.id, 'kod2Svg')).rejects.toMatchObject({ code: 'invoice.documentMissing' });
    const { id } = await issue('awaria-calkowita');
    await expect(document(id, 'kod1Png')).rejects.toMatchObject({ code: 'invoice.documentMissing' });
  });
});

describe('pages of a PDF', () => {
  it('are pictures of their size, fetched like other files', async () => {
    const { id } = await issue('offline24');
    const { fileId, name } = await document(id, 'pdf');
    const { pages } = await world.call('document.pages', { fileId });
    expect(pages).toEqual([{ fileId: `${fileId}.page-1-96dpi.png`, width: 794, height: 1123 }]);
    const { ref, bytes } = await world.firm.core.readFile(pages[0]!.fileId);
    expect(ref).toMatchObject({ name: name.replace('.pdf', '-1.png'), mediaType: 'image/png' });
    const { width, height } = PNG.sync.read(Buffer.from(bytes));
    expect({ width, height }).toEqual({ width: 794, height: 1123 });
    const fine = await world.call('document.pages', { fileId, dpi: 192 });
    expect(fine.pages[0]).toMatchObject({ width: 1587, height: 2245 });
  });

  it('are there for a kept print and a proforma too', async () => {
    const { id } = await issue('offline24');
    await document(id, 'pdf');
    const [print] = (await world.call('invoice.get', { id })).prints;
    expect((await world.call('document.pages', { fileId: print!.fileId })).pages).toHaveLength(1);
    const proforma = await world.call('proforma.issue', { draft: validDraft() });
    const { fileId } = await world.call('proforma.document', { id: proforma.id });
    const { pages } = await world.call('document.pages', { fileId });
    expect((await bytesOf(pages[0]!.fileId)).subarray(1, 4).toString()).toBe('PNG');
  });

  it('are refused for what has none, and unknown pages are no files', async () => {
    const { id } = await issue('offline24');
    const { fileId } = await document(id, 'xml');
    await expect(world.call('document.pages', { fileId })).rejects.toMatchObject({ code: 'file.noPages' });
    const nowhere = world.call('document.pages', { fileId: 'nowhere' });
    await expect(nowhere).rejects.toMatchObject({ code: 'file.notFound' });
    const pdf = await document(id, 'pdf');
    for (const page of ['page-2-96dpi', 'page-1-9999dpi', 'page-1-0dpi']) {
      const it = world.firm.core.readFile(`${pdf.fileId}.${page}.png`);
      await expect(it).rejects.toMatchObject({ code: 'file.notFound' });
    }
    await expect(bytesOf(`${id}.print-2`)).rejects.toMatchObject({ code: 'file.notFound' });
    await expect(bytesOf('nobody.print-1')).rejects.toMatchObject({ code: 'file.notFound' });
  });

  it('leave a file that exists only until it is fetched where it is', async () => {
    const csv = await world.call('journal.export', {});
    await expect(world.call('document.pages', { fileId: csv.fileId })).rejects.toMatchObject({
      code: 'file.noPages',
    });
    expect((await bytesOf(csv.fileId)).byteLength).toBe(csv.sizeBytes);
  });
});
