import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadXsdGate } from '../../electron/fa3/xsdGate.ts';
import { wrap } from '../../electron/pdf/layout/sheet.ts';
import { text } from '../../electron/pdf/layout/theme.ts';
import { renderInvoicePdf } from '../../electron/pdf/renderInvoicePdf.ts';
import { pdfReader } from '../support/papers.ts';
import { layoutProblems, pagesOf, saved, textsOf, wordsOf } from '../support/print/pageText.ts';
import { printState, printedFixtures } from '../support/print/printedFixtures.ts';
import { hugeInvoices, invoiceOfLines } from '../support/print/hugeInvoices.ts';
import { draftIn, xmlOf } from '../support/prints.ts';
import { needs } from '../support/programs.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-layout-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const print = async (name: string, xml: string): Promise<string> =>
  saved(folder, name, await renderInvoicePdf({ xml: Buffer.from(xml), state: printState }));

describe('a line of text', () => {
  const told = (content: string, width: number): string[] =>
    wrap(content, text.body, width).map((line) => line.trimEnd());

  it('does not end with a word of one letter, nor parts an article from its number', () => {
    expect(told('Lina do cumowania i kotwica', 80)).toEqual(['Lina do cumowania', 'i kotwica']);
    expect(told('na podstawie art. 106nda ustawy', 90)).toEqual(['na podstawie', 'art. 106nda ustawy']);
  });

  it('is broken in a long word after its hyphen or slash, in a link where it is full', () => {
    expect(told('Handlowo-Usługowo-Produkcyjna', 90)).toEqual(['Handlowo-Usługowo-', 'Produkcyjna']);
    expect(told('https://qr.example/abcdefghijklmnop', 100)[0]).toMatch(/example.[a-c]/);
    expect(told('Konstantynopolitańczykowianeczka', 80).join('')).toBe('Konstantynopolitańczykowianeczka');
  });
});

describe.skipIf(!pdfReader)(`an invoice of any size ${needs('pdftotext', 'pdfinfo')}`, () => {
  it.each(Object.entries(hugeInvoices))('with %s leaves no page and covers no word', async (name, make) => {
    const xml = make();
    expect((await loadXsdGate()).validate(Buffer.from(xml))).toEqual([]);
    const file = await print(name, xml);
    const words = wordsOf(file);
    expect(layoutProblems(words).slice(0, 5)).toEqual([]);
    const pages = pagesOf(file);
    const { laidOut } = textsOf(file);
    for (const number of [1, 2, pages]) {
      if (number <= pages) expect(laidOut).toContain(`strona ${number} z ${pages}`);
    }
    // No page is left empty but for its head and foot.
    const filled = Map.groupBy(
      words.filter((word) => word.top > 70 && word.bottom < 805),
      (word) => word.page,
    );
    expect(filled.size).toBe(pages);
  });

  it.each([17, 19, 21, 23, 25, 27, 29, 31])('of %d lines keeps rows with its totals', async (lines) => {
    const file = await print(`lines ${lines}`, invoiceOfLines(lines));
    expect(layoutProblems(wordsOf(file))).toEqual([]);
    const withTotals = textsOf(file)
      .laidOut.split('\f')
      .find((text) => text.includes('Do zapłaty'));
    expect(withTotals).toMatch(/Towar numer \d+[^]*Do zapłaty/);
  });

  it('repeats the head of a table and the title above it on every page', async () => {
    const file = await print('pairs', hugeInvoices['200 lines before and after']!());
    const onPages = textsOf(file)
      .laidOut.split('\f')
      .filter((text) => text.includes('Towar numer'));
    expect(onPages.length).toBeGreaterThan(3);
    for (const text of onPages) expect(text).toMatch(/Stan przed korektą i po korekcie\s+Lp\./);
  });

  it('keeps a corrected pair on its pages, however long its names are', async () => {
    const correction = draftIn('kinds/kor-przed-po.json');
    const lines = correction.lines.map((line) => ({ ...line, name: 'W'.repeat(512) }));
    const file = await print('long pair', xmlOf({ ...correction, lines: lines.slice(0, 2) }).toString());
    expect(layoutProblems(wordsOf(file))).toEqual([]);
    expect(textsOf(file).drawn.match(/W/g)?.length).toBeGreaterThanOrEqual(2 * 512);
  });

  it('has its tables as tables and its titles as titles for a screen reader', async () => {
    const [, xml = ''] = printedFixtures.find(([name]) => name === 'kinds/kor-przed-po.json') ?? [];
    const tree = execFileSync('pdfinfo', ['-struct', await print('structure', xml)], { encoding: 'utf8' });
    const names = [...tree.matchAll(/^ *(\w+)/gm)].map(([, name]) => name);
    const counted = (name: string): number => names.filter((one) => one === name).length;
    // A head and two pairs of rows, then the sums of two rates under a head of their own.
    expect(counted('Table')).toBe(2);
    expect(counted('TR')).toBe(8);
    expect(names.filter((name) => name === 'H1' || name === 'H2')[0]).toBe('H1');
    expect(names.join(' ')).toMatch(/H2 Table TR TH/);
  });

  it('has a link to pay that can be clicked', async () => {
    const [, xml = ''] = printedFixtures.find(([name]) => name === 'kinds/vat-wszystko.json') ?? [];
    const bytes = await renderInvoicePdf({ xml: Buffer.from(xml), state: printState });
    expect(Buffer.from(bytes).toString('latin1')).toContain('(https://pay.example.pl/?IPKSeF=123ABCDEFGHIJ)');
  });
});
