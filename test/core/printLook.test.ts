import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { InvoiceRecord } from '../../electron/db/invoiceRows.ts';
import type { InvoiceVersion } from '../../electron/db/versionStore.ts';
import { printStanding } from '../../electron/features/printStanding.ts';
import { toLogo } from '../../electron/pdf/logo.ts';
import type { AttemptView, DocumentKind } from '../../shared/contract/types.ts';
import { untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { paperRows, pdfReader } from '../support/papers.ts';
import { needs } from '../support/programs.ts';
import { spoilXml } from '../support/spoilXml.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();

const bytesOf = async (fileId: string) => (await world.firm.core.readFile(fileId)).bytes;
const printed = async (id: string, kind: DocumentKind = 'pdf', version?: number) =>
  bytesOf((await world.call('invoice.document', { id, kind, version })).fileId);
const told = async (...wanted: Parameters<typeof printed>) => paperRows(await printed(...wanted));

/** Half of it is red and half see-through. */
const png = (width: number, height: number): Buffer => {
  const image = new PNG({ width, height });
  for (let at = 0; at < image.data.length; at += 4) {
    image.data.set([255, 0, 0, (at / 4) % width < width / 2 ? 255 : 0], at);
  }
  return PNG.sync.write(image);
};
const file = (bytes: Buffer) => ({ file: { name: 'logo.png', base64: bytes.toString('base64') } });

describe('the look of prints', () => {
  it('is plain until the firm chooses, and stays as chosen', async () => {
    expect(await world.call('print.settings')).toEqual({
      ...{ language: 'pl', accent: '#12395b', inWords: true, transferCode: false, logo: null },
    });
    await world.call('print.setSettings', { accent: '#9B1C31', transferCode: true });
    await world.call('print.setLogo', file(png(40, 20)));
    await world.restart();
    expect(await world.call('print.settings')).toMatchObject({
      ...{ language: 'pl', accent: '#9b1c31', inWords: true, transferCode: true },
      logo: { mediaType: 'image/png', width: 40, height: 20 },
    });
    await world.call('print.setLogo', { file: null });
    expect((await world.call('print.settings')).logo).toBeNull();
  });

  it('takes no colour that is too pale to read, and no file that is no picture', async () => {
    await expect(world.call('print.setSettings', { accent: '#ffcc00' })).rejects.toMatchObject({
      ...{ code: 'print.paleAccent', details: { colour: '#ffcc00' } },
    });
    await expect(world.call('print.setLogo', file(Buffer.from('<svg/>')))).rejects.toMatchObject({
      ...{ code: 'print.badLogo', details: { reason: 'format' } },
    });
    await expect(world.call('print.setLogo', file(png(40, 20).subarray(0, 70)))).rejects.toMatchObject({
      ...{ code: 'print.badLogo', details: { reason: 'damaged' } },
    });
    expect(await world.call('print.settings')).toMatchObject({ accent: '#12395b', logo: null });
  });

  it('makes prints anew when it changes, and the same bytes when it does not', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const { id } = await world.call('invoice.issue', validDraft());
    const plain = await printed(id);
    expect(Buffer.from(await printed(id)).equals(plain)).toBe(true);
    await world.call('print.setLogo', file(png(40, 20)));
    const withLogo = await printed(id);
    expect(Buffer.from(withLogo).includes('/Image')).toBe(true);
    await world.call('print.setLogo', { file: null });
    expect(Buffer.from(await printed(id)).equals(plain)).toBe(true);
  });
});

describe('a logo', () => {
  it('is laid on white and is no finer than printers are', () => {
    const { bytes, width, height } = toLogo(png(2000, 1000));
    expect([width, height]).toEqual([850, 425]);
    const { data } = PNG.sync.read(Buffer.from(bytes));
    expect([...data.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
    expect([...data.subarray(-4)]).toEqual([255, 255, 255, 255]);
    // Colour type 2: no transparency.
    expect(bytes[25]).toBe(2);
  });
});

describe.skipIf(!pdfReader)(`what stands on prints of the firm ${needs('pdftotext')}`, () => {
  it('is in the language of the customer, where it has one of its own', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const { buyer } = validDraft();
    const customer = await world.call('customer.save', { buyer, printLanguage: 'en' });
    expect(customer.printLanguage).toBe('en');
    const { id } = await world.call('invoice.issue', validDraft());
    expect(await told(id)).toContain('Seller');
    await world.call('customer.save', { id: customer.id, buyer });
    expect((await world.call('customer.get', { id: customer.id })).printLanguage).toBe('en');
    await world.call('customer.save', { id: customer.id, buyer, printLanguage: null });
    expect(await told(id)).toContain('Sprzedawca');
    await world.call('print.setSettings', { language: 'pl-en' });
    expect(await told(id)).toContain('Sprzedawca / Seller');
  });

  it('shows a sample that uses no number and says what it is', async () => {
    const { fileId, name, mediaType } = await world.call('print.sample');
    expect({ name, mediaType }).toEqual({ name: 'wzor-wydruku.pdf', mediaType: 'application/pdf' });
    const text = paperRows(await bytesOf(fileId));
    expect(text).toContain('Przykładowy Nabywca sp. z o.o.');
    expect(text).toContain('To nie jest faktura.');
    expect(
      Buffer.from(await bytesOf((await world.call('print.sample')).fileId)).includes('/EmbeddedFile'),
    ).toBe(false);
    expect((await world.call('invoice.list', {})).total).toBe(0);
  });

  it('tells of a refusal, then of the technical correction, and of the version that it replaced', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const { id, sha256Base64Url } = await world.call('invoice.issue', validDraft());
    await world.restart(() => spoilXml(world.firm.dataDir, [id]));
    const first = (await world.call('invoice.get', { id })).sha256Base64Url;
    expect(await told(id)).toContain('Oczekuje na numer KSeF');
    await world.call('mode.auto');
    await world.untilState(id, 'rejected');
    expect(await told(id)).toMatch(/KSeF odrzucił tę fakturę \d\d\.\d\d\.\d{4} \(kod 430\)/);
    expect(await told(id, 'pdfOffline')).toContain('Oczekuje na numer KSeF');

    await world.call('invoice.correctTechnically', { id });
    await untilArchived(world.call, [id]);
    const now = await told(id);
    expect(now).toContain('Korekta techniczna');
    expect(now).toContain(`${first ?? sha256Base64Url} (wersja 1)`);
    expect(now).toContain('Numer KSeF: ');
    const before = await told(id, 'pdf', 1);
    expect(before).toContain('WERSJA ZASTĄPIONA');
    expect(before).toContain('(kod 430)');
    expect(before).not.toContain('Numer KSeF: ');
  });
});

const attempt = (finishedAt: number, outcome: AttemptView['outcome']): AttemptView => ({
  ...{ startedAt: finishedAt - 1, finishedAt, session: 's', reference: null, outcome, problem: null },
});
const problem = { code: 'ksef.invoiceRejected', details: { code: 450 } } as const;
const version = (replacedAt: number, why: InvoiceVersion['why'], sha256: string): InvoiceVersion => ({
  ...{ replacedAt, why, sha256, problem: { ...problem }, number: 'FV/1', issueDate: '2026-11-20' },
  ...{ issuedAt: 1, mode: 'offline24', kod1Url: null, kod2Url: null },
});
const standing = (state: InvoiceRecord['state'], change: Partial<Parameters<typeof printStanding>[1]> = {}) =>
  printStanding(
    { state, mode: 'offline24', number: 'FV/2', problem },
    {
      ...{ versions: [], attempts: [], version: undefined, isAsFirst: false },
      ...change,
    },
  );

describe('what became of an invoice', () => {
  const versions = [
    version(10, 'technicalCorrection', 'first'),
    version(20, 'technicalCorrection', 'second'),
    version(30, 'reissue', 'third'),
    version(40, 'technicalCorrection', 'fourth'),
  ];
  const attempts = [attempt(9, 'refused'), attempt(19, 'refused'), attempt(35, 'unclear')];

  it('that was refused: the day of the last refusal and its code', () => {
    expect(standing('rejected', { attempts })).toMatchObject({ refused: { at: 19, code: 450 } });
    expect(standing('rejected', { attempts, isAsFirst: true })).toEqual({});
    expect(standing('queued', { attempts })).toEqual({});
  });

  it('that is exempt', () => {
    expect(standing('exempt')).toEqual({ exempt: true });
  });

  it.each([
    [1, undefined, 9],
    [2, { sha256: 'first', version: 1 }, 19],
    [3, { sha256: 'first', version: 1 }, 19],
    [4, undefined, 19],
    [undefined, { sha256: 'fourth', version: 4 }, undefined],
  ])('version %s names the first file that it corrects technically', (nr, corrected, refusedAt) => {
    const found = standing('queued', { versions, attempts, version: nr });
    expect(found.technicalCorrectionOf).toEqual(corrected);
    expect(found.refused?.at).toBe(refusedAt);
    expect(found.replaced?.number).toBe(nr === undefined ? undefined : 'FV/2');
  });
});
