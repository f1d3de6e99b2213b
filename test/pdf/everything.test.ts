import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadXsdGate } from '../../electron/fa3/xsdGate.ts';
import { parseXml } from '../../electron/fa3/xmlTree.ts';
import { plainPaperLook } from '../../electron/pdf/paper.ts';
import { renderInvoicePdf } from '../../electron/pdf/renderInvoicePdf.ts';
import { englishDetails } from '../../shared/i18n/print/englishDetails.ts';
import { polish } from '../../shared/i18n/print/polish.ts';
import { pdfReader } from '../support/papers.ts';
import { codesOf, fullInvoices, leafPaths } from '../support/print/fullInvoices.ts';
import { layoutProblems, saved, textsOf, wordsOf } from '../support/print/pageText.ts';
import { leavesOf, placeOf } from '../support/print/printedForms.ts';
import { printState, printedFixtures } from '../support/print/printedFixtures.ts';
import { inventedWords } from '../support/print/vocabulary.ts';
import { needs } from '../support/programs.ts';
import { needsSharedData, sharedData } from '../support/sharedData.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-everything-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bare = (text: string): string => text.replace(/[\s\u00a0]+/g, '');

async function check(name: string, xml: string): Promise<void> {
  const bytes = Buffer.from(xml);
  // The amount in words is the one thing that a firm may have on paper beside what is in the XML.
  const look = { ...plainPaperLook, inWords: false };
  const file = saved(folder, name, await renderInvoicePdf({ xml: bytes, state: printState, look }));
  const leaves = leavesOf(parseXml(bytes));
  const { drawn, laidOut, whole } = textsOf(file);
  expect(missing(leaves, bare(drawn) + bare(whole.split('\f').at(0) ?? ''))).toEqual([]);
  expect(inventedWords(whole, leaves)).toEqual([]);
  expect(inventedWords(laidOut, leaves)).toEqual([]);
  expect(layoutProblems(wordsOf(file))).toEqual([]);
}

/** Texts that stand on paper less often than in the XML. */
function missing(leaves: ReturnType<typeof leavesOf>, paper: string): string[] {
  const wanted = new Map<string, { times: number; path: string }>();
  for (const { printed, path, isOnce } of leaves) {
    if (printed === null) continue;
    const known = wanted.get(printed)?.times ?? 0;
    wanted.set(printed, { times: isOnce ? 1 : known + 1, path });
  }
  return [...wanted].flatMap(([printed, { times, path }]) => {
    const found = paper.split(bare(printed)).length - 1;
    return found >= times ? [] : [`${path}: “${printed}” stands ${found} times, not ${times}`];
  });
}

describe('the table of places', () => {
  it('has every element of the schema', () => {
    for (const path of leafPaths()) expect(() => placeOf(path)).not.toThrow();
  });

  it('does not know an element that the schema may get one day', () => {
    expect(() => placeOf('/Faktura/Fa/P_99')).toThrow('has no place');
  });

  it.each(['polish', 'english'] as const)('names every code of the schema in %s', (language) => {
    const words = { polish, english: englishDetails }[language];
    const names: [string, (code: string) => string][] = [
      ['TypKorekty', words.correctionEffect],
      ['StatusInfoPodatnika', words.sellerStatus],
      ['Procedura', words.procedureName],
      ['RodzajTransportu', words.transportName],
      ['OpisLadunku', words.cargoName],
      ['RachunekWlasnyBanku', words.ownBankAccount],
    ];
    for (const [element, name] of names) {
      const codes = codesOf(element);
      expect(codes.length).toBeGreaterThan(2);
      for (const code of codes) expect(name(code)).toMatch(/[a-ząćęłńóśźż]{3}.*$/);
      expect(new Set(codes.map(name)).size).toBe(codes.length);
    }
  });
});

describe('the check of a layout', () => {
  const word = { text: 'a', page: 1, left: 100, right: 130, top: 100, bottom: 112 };

  it('finds words that cover each other or leave the frame', () => {
    expect(layoutProblems([word, { ...word, left: 128, right: 160 }])).toHaveLength(1);
    expect(layoutProblems([word, { ...word, top: 104, bottom: 116 }])).toHaveLength(1);
    expect(layoutProblems([{ ...word, right: 560 }])).toHaveLength(1);
  });

  it('takes words side by side and line under line', () => {
    const others = [
      { ...word, left: 131, right: 160 },
      { ...word, top: 111, bottom: 123 },
      { ...word, page: 2 },
    ];
    expect(layoutProblems([word, ...others])).toEqual([]);
  });
});

describe.skipIf(!pdfReader)(
  `every text and amount is on paper, and nothing else ${needs('pdftotext', 'pdfinfo')}`,
  () => {
    const full = fullInvoices();
    const names = full.map((xml, index): [string, string] => [`full ${index + 1} of ${full.length}`, xml]);

    it('has every element of the schema in the full invoices, which are valid', async () => {
      const gate = await loadXsdGate();
      for (const xml of full) expect(gate.validate(Buffer.from(xml))).toEqual([]);
      const used = new Set(
        full.flatMap((xml) => leavesOf(parseXml(Buffer.from(xml))).map(({ path }) => path)),
      );
      expect(leafPaths().filter((path) => !used.has(path))).toEqual([]);
    });

    it.each(names)('%s', check);
    it.each(printedFixtures)('%s', check);
  },
);

const samples = sharedData === null ? null : join(sharedData, 'samples/fa3');
describe.skipIf(samples === null || !pdfReader)(`invoices of other programs${needsSharedData}`, () => {
  const names = samples === null ? [] : readdirSync(samples).filter((it) => it.endsWith('.xml'));
  it.each(names)('%s', async (name) => {
    const xml = readFileSync(join(samples!, name), 'utf8').replace(/#[a-z_0-9]+#/gi, '1111111111');
    await check(name, xml);
  });
});
