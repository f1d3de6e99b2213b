import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadXsdGate } from '../../electron/fa3/xsdGate.ts';
import { renderInvoicePdf } from '../../electron/pdf/renderInvoicePdf.ts';
import { layoutProblems, saved, textsOf, wordsOf } from '../support/print/pageText.ts';
import { printState } from '../support/print/printedFixtures.ts';
import { hugeInvoices } from '../support/print/hugeInvoices.ts';
import { has, needs } from '../support/programs.ts';

const reader = has('pdftotext') && has('pdfinfo');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-layout-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const print = async (name: string, xml: string): Promise<string> =>
  saved(folder, name, await renderInvoicePdf({ xml: Buffer.from(xml), state: printState }));
const pagesOf = (file: string): number =>
  Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1]);

describe.skipIf(!reader)(`an invoice of any size ${needs('pdftotext', 'pdfinfo')}`, () => {
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
});
