import { describe, expect, it } from 'vitest';
import { renderCodesListPdf, type CodesEntry } from '../../electron/pdf/codesSheet/renderCodesListPdf.ts';
import { renderCodesSheetPdf } from '../../electron/pdf/codesSheet/renderCodesSheetPdf.ts';
import { pageCount, paperStructure, paperText, pdfReader } from '../support/papers.ts';
import { ksefNumber, linksOf, printedAt, printState, xmlOf } from '../support/prints.ts';
import { needs } from '../support/programs.ts';
import { scan, scanner } from '../support/scanner.ts';

const xml = xmlOf('drafts/01-firma-z-nip.json');

describe('the sheet with the codes of an invoice', () => {
  it.skipIf(!scanner).each(['EC', 'RSA'] as const)(
    `has both codes of an %s key, large and read by a scanner ${needs('zbarimg', 'pdftoppm')}`,
    async (kind) => {
      const state = printState({ kod2Url: linksOf(kind).kod2Url });
      expect(scan(await renderCodesSheetPdf({ xml, state })).sort()).toEqual(
        [state.kod2Url, state.kod1Url].sort(),
      );
    },
  );

  it.skipIf(!scanner)('has KOD I alone for an online invoice, captioned with its number', async () => {
    const state = printState({ mode: 'online', ksefNumber, kod2Url: null });
    const pdf = await renderCodesSheetPdf({ xml, state });
    expect(scan(pdf)).toEqual([state.kod1Url]);
    expect(paperText(pdf)).toContain(ksefNumber);
  });

  it.skipIf(!pdfReader)('says which invoice the codes are of', async () => {
    const pdf = await renderCodesSheetPdf({ xml, state: printState() });
    const text = paperText(pdf);
    for (const said of [
      ...['FV/1/11/2026', '20.11.2026', '2 865,80 zł', 'Latarnia Serwis Łukasz Żuraw', 'Żółty Młyn'],
      ...['OFFLINE', 'CERTYFIKAT', 'Zweryfikuj fakturę w KSeF', 'Zweryfikuj wystawcę faktury'],
    ]) {
      expect(text).toContain(said);
    }
    expect(pageCount(pdf)).toBe(1);
    expect(paperStructure(pdf).match(/Figure/g)?.length).toBe(2);
  });

  it('is refused for an invoice of a total failure, which has none', async () => {
    const state = printState({ mode: 'awaria-calkowita', kod1Url: null, kod2Url: null });
    await expect(renderCodesSheetPdf({ xml, state })).rejects.toMatchObject({
      ...{ code: 'pdf.noCodes', details: { number: 'FV/1/11/2026' } },
    });
  });
});

describe('the sheet with the codes of many invoices', () => {
  const entries = (count: number): CodesEntry[] =>
    Array.from({ length: count }, (_, index) => ({
      ...{ number: `FV/${index + 1}/11/2026`, issueDate: '2026-11-20', buyerName: 'Żółty Młyn' },
      amount: '1 234,50 zł',
      state: printState({
        kod1Url: `https://qr-test.ksef.mf.gov.pl/invoice/5223006143/20-11-2026/number-${index}-of-the-list-of-codes`,
        kod2Url: linksOf(index % 2 === 0 ? 'EC' : 'RSA').kod2Url,
      }),
    }));
  const list = (some: CodesEntry[]) => ({
    ...{ entries: some, seller: 'Latarnia Serwis', range: { from: '2026-11-01', to: '2026-11-30' } },
    ...{ madeAt: printedAt, training: false },
  });

  it.skipIf(!scanner)('has every code of every invoice, and a scanner reads them all', async () => {
    const some = entries(7);
    const expected = some.flatMap(({ state }) => [state.kod1Url, state.kod2Url]);
    expect(scan(await renderCodesListPdf(list(some))).sort()).toEqual(expected.sort());
  });

  it.skipIf(!pdfReader)('tells each invoice, two in a row, over pages that are counted', async () => {
    const pages: number[] = [];
    const pdf = await renderCodesListPdf({
      ...list(entries(13)),
      afterPage: (count) => {
        pages.push(count);
        return Promise.resolve();
      },
    });
    const text = paperText(pdf);
    for (let index = 1; index <= 13; index += 1) expect(text).toContain(`FV/${index}/11/2026`);
    expect(text).toContain('Kody weryfikujące 13 faktur');
    expect(pages).toHaveLength(pageCount(pdf));
    expect(pages.reduce((sum, one) => sum + one, 0)).toBe(14);
  });

  it('is the same bytes for the same invoices', async () => {
    const some = list(entries(3));
    const [first, second] = await Promise.all([renderCodesListPdf(some), renderCodesListPdf(some)]);
    expect(Buffer.compare(first, second)).toBe(0);
  });
});
