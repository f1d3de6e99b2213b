import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileProblems } from '../../electron/fa3/fileProblems.ts';
import { loadXsdGate, type XsdGate } from '../../electron/fa3/xsdGate.ts';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { draftProblems } from '../../shared/domain/draftProblems.ts';
import { issueInvoice } from '../../shared/domain/invoice.ts';
import { normaliseDraft } from '../../shared/domain/normaliseDraft.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import { seller } from '../support/drafts.ts';
import { has, needs } from '../support/programs.ts';
import { sharedData, needsSharedData } from '../support/sharedData.ts';

const folder = join(import.meta.dirname, '../fixtures/kinds');
const files = readdirSync(folder);
const draftIn = (file: string): InvoiceDraft =>
  InvoiceDraft.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
const issued = (file: string) =>
  issueInvoice({
    ...{ draft: draftIn(file), seller, number: 'FV/8/11/2026', issueDate: '2026-11-20' },
    createdAt: Date.UTC(2026, 10, 20, 11),
  });
const xmlOf = (file: string): Buffer => Buffer.from(buildFa3(issued(file)));
const flat = (file: string): string => xmlOf(file).toString('utf8').replaceAll('\n', '');

let gate: XsdGate;
let scratch: string;
beforeAll(async () => {
  gate = await loadXsdGate();
  scratch = mkdtempSync(join(tmpdir(), 'latarnik-kinds-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('every kind of invoice', () => {
  it.each(files)('%s has no problems, stays as it is when cleaned twice, and passes the schema', (file) => {
    const draft = draftIn(file);
    expect(draftProblems(draft)).toEqual([]);
    const once = normaliseDraft(draft);
    expect(normaliseDraft(once)).toEqual(once);
    // Stored as JSON and read again, it is the same draft.
    expect(normaliseDraft(InvoiceDraft.parse(JSON.parse(JSON.stringify(once))))).toEqual(once);
    expect(gate.validate(xmlOf(file))).toEqual([]);
    expect(fileProblems(xmlOf(file))).toEqual([]);
  });

  it.skipIf(sharedData === null || !has('xmllint'))(
    `passes the schema by xmllint too${needs('xmllint')}${needsSharedData}`,
    () => {
      const schema = join(sharedData ?? '', 'schemas/fa3/schemat_FA(3)_v1-0E.xsd');
      const catalogue = join(sharedData ?? '', 'schemas/fa3/catalog.xml');
      const paths = files.map((file) => {
        const path = join(scratch, file.replace('.json', '.xml'));
        writeFileSync(path, xmlOf(file));
        return path;
      });
      const env = { ...process.env, XML_CATALOG_FILES: catalogue };
      const said = execFileSync('xmllint', ['--nonet', '--noout', '--schema', schema, ...paths], {
        ...{ env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
      });
      expect(said).toBe('');
    },
  );
});

describe('totals by the act', () => {
  it.each<[string, string, number, string[]]>([
    [
      'gross prices less discounts',
      'vat-brutto-rabaty.json',
      199_998,
      ['<P_13_1>1544.71</P_13_1><P_14_1>355.28</P_14_1>'],
    ],
    ['an advance over two rates', 'zal.json', 100_000, ['<WartoscZamowienia>4050.00</WartoscZamowienia>']],
    [
      'a correction before and after',
      'kor-przed-po.json',
      -24_600,
      ['<P_13_1>-200.00</P_13_1><P_14_1>-46.00</P_14_1>'],
    ],
    [
      'a correction by difference',
      'kor-roznica.json',
      -31_427,
      ['<P_13_1>-255.50</P_13_1><P_14_1>-58.77</P_14_1>'],
    ],
    [
      'a discount for a period',
      'kor-zbiorcza.json',
      -61_500,
      ['<NrKSeFN>1</NrKSeFN>', '<OkresFaKorygowanej>październik 2026'],
    ],
    [
      'a corrected advance',
      'kor-zal.json',
      -40_000,
      ['<P_15ZK>1000.00</P_15ZK>', '<StanPrzedZ>1</StanPrzedZ>'],
    ],
    ['a corrected settlement', 'kor-roz.json', -24_600, ['<P_15ZK>2300.00</P_15ZK>']],
  ])('%s (%s)', (_, file, grossGrosze, texts) => {
    expect(issued(file).grossGrosze).toBe(grossGrosze);
    for (const text of texts) expect(flat(file)).toContain(text);
  });

  it('a settlement takes off what its advances came to, rate by rate', () => {
    const invoice = issued('roz.json');
    expect(invoice.rates).toEqual([
      { rate: '23', netGrosze: 216_040, vatGrosze: 49_689, grossGrosze: 265_729 },
      { rate: '8', netGrosze: 24_973, vatGrosze: 1_998, grossGrosze: 26_971 },
    ]);
  });

  it('the parts of an advance add up to what was paid', () => {
    const { rates } = issued('zal.json');
    expect(rates.reduce((sum, it) => sum + it.grossGrosze, 0)).toBe(100_000);
    for (const it of rates) expect(it.netGrosze + it.vatGrosze).toBe(it.grossGrosze);
  });

  it('tax in another currency stands in zl too, and the rate is told', () => {
    const xml = flat('vat-waluta.json');
    expect(xml).toContain('<P_14_1>23.00</P_14_1><P_14_1W>97.78</P_14_1W>');
    expect(xml).toContain('<KursWaluty>4.2512</KursWaluty>');
    expect(xml).toContain('1 EUR = 4,2512 zł, z dnia 19.11.2026, tabela 225/A/NBP/2026');
  });

  it('rates that share a field add up in it', () => {
    expect(flat('vat-wszystkie-stawki.json')).toContain('<P_13_1>200.00</P_13_1><P_14_1>45.00</P_14_1>');
    expect(flat('vat-wszystkie-stawki.json')).toContain('<P_13_5>200.00</P_13_5><P_14_5>40.50</P_14_5>');
  });

  it('split payment is set by itself over 15 000 zl with goods of Annex 15', () => {
    expect(flat('vat-wszystko.json')).toContain('<P_18A>1</P_18A>');
    expect(flat('vat-brutto-rabaty.json')).toContain('<P_18A>2</P_18A>');
  });
});
