import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../electron/fa3/xmlTree.ts';
import { renderUpoPdf } from '../../electron/pdf/upo/renderUpoPdf.ts';
import type { XmlNode } from '../../shared/fa3/xmlNode.ts';
import { formatDay, formatInstant } from '../../shared/i18n/format.ts';
import {
  pageCount,
  paperInfo,
  paperLayout,
  paperStructure,
  paperText,
  pdfReader,
} from '../support/papers.ts';
import { needs } from '../support/programs.ts';
import { sharedData } from '../support/sharedData.ts';
import { manyUpo } from '../support/upos.ts';

const samples = sharedData === null ? null : join(sharedData, 'samples/upo');
const names = samples === null ? [] : readdirSync(samples).filter((it) => it.endsWith('.xml'));
const print = (xml: Uint8Array, training = false) => renderUpoPdf({ xml, training });

/** Every text of the XML, as people write it. */
function leaves(node: XmlNode): string[] {
  if (node.children.length > 0) return node.children.flatMap(leaves);
  const said = node.text.trim();
  if (node.name === 'NipSprzedawcy') return [said.replace(/(...)(...)(..)(..)/, '$1-$2-$3-$4')];
  if (node.name === 'TrybWysylki') return [said.toLowerCase()];
  if (/^\d{4}-\d\d-\d\d$/.test(said)) return [formatDay(said)];
  if (/^\d{4}-\d\d-\d\dT/.test(said))
    return [`${formatInstant(Date.parse(said))},${/\.(\d+)/.exec(said)?.[1]}`];
  return [said];
}

describe.skipIf(!pdfReader)(`the UPO on paper ${needs('pdftotext', 'pdfinfo')}`, () => {
  it.each(names)('says everything that %s says', async (name) => {
    const xml = readFileSync(join(samples!, name));
    const text = paperText(await print(xml));
    for (const leaf of leaves(parseXml(xml))) expect(text).toContain(leaf);
  });

  it('never leaves its last note alone on a page, and parts each value from its label', async () => {
    for (const count of [28, 30, 36, 38, 40]) {
      const pages = paperLayout(await print(manyUpo(count))).split('\f');
      const last = pages.find((text) => text.includes('Dowodem jest plik XML'));
      expect(last).toContain('Podpis w pliku XML');
    }
    expect(paperStructure(await print(manyUpo(2)))).toContain('"Kod formularza FA (3)"');
  });

  it('names the kind of the context and how the session was opened', async () => {
    const of = async (name: string) => paperText(await print(readFileSync(join(samples!, name))));
    if (samples === null) return;
    expect(await of('upo-faktura-internal-id.xml')).toContain('Kontekst: Identyfikator wewnętrzny');
    expect(await of('upo-faktura-id-zlozony-vat-ue.xml')).toContain('Kontekst: NIP i numer VAT UE');
  });

  it('counts on from the page before it, and repeats the heading of its table on every page', async () => {
    const pdf = await print(manyUpo(100));
    const pages = pageCount(pdf);
    expect(pages).toBeGreaterThan(3);
    const text = paperText(pdf);
    expect(text).toContain('od 101 do 200, wszystkich: 300');
    expect(text).toMatch(/101 5265877635-20261120-000000000000-AB/);
    expect(text).toContain('FV/100/11/2026');
    expect(text.match(/Numer faktury · skrót SHA-256/g)).toHaveLength(pages);
    expect(text).toContain(`strona ${pages} z ${pages}`);
  });

  it('is one table of a header and a row for each invoice, for a screen reader', async () => {
    const structure = paperStructure(await print(manyUpo(5)));
    expect(structure.match(/^\s*TR\b/gm)).toHaveLength(6);
    expect(structure.match(/^\s*Table\b/gm)).toHaveLength(1);
    expect(structure).toMatch(/H1/);
  });

  it('marks one of the training KSeF', async () => {
    expect(paperText(await print(manyUpo(1), true))).toContain('SZKOLENIE');
    expect(paperText(await print(manyUpo(1)))).not.toContain('SZKOLENIE');
  });

  it('is tagged, in Polish, and has a title', async () => {
    const info = paperInfo(await print(manyUpo(1)));
    expect(info).toMatch(/Title:\s+UPO faktury FV\/1\/11\/2026/);
    expect(info).toMatch(/Tagged:\s+yes/);
  });
});

describe('the print of a UPO', () => {
  it('is the same bytes for the same UPO and carries its XML', async () => {
    const [first, second] = await Promise.all([print(manyUpo(3)), print(manyUpo(3))]);
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.from(first).toString('latin1')).toContain('/AFRelationship /Source');
  });

  it('of something else is refused', async () => {
    await expect(print(Buffer.from('<Faktura/>'))).rejects.toMatchObject({ code: 'pdf.unreadableXml' });
  });
});
