import { describe, expect, it } from 'vitest';
import { parseXml } from '../../electron/fa3/xmlTree.ts';
import { renderTillPdf } from '../../electron/pdf/till/renderTillPdf.ts';
import { paperText, pdfReader } from '../support/papers.ts';
import { fullInvoices } from '../support/print/fullInvoices.ts';
import { leavesOf } from '../support/print/printedForms.ts';
import { printState, printedFixtures } from '../support/print/printedFixtures.ts';
import { needs } from '../support/programs.ts';

/** A sign that the font of the prints does not have; paper shows the sign for that. */
const bare = (text: string): string => text.replace(/\s+/g, '');

describe.skipIf(!pdfReader)(`every text and amount is on a till's roll ${needs('pdftotext')}`, () => {
  const full = fullInvoices().map((xml, index): [string, string] => [`full ${index + 1}`, xml]);

  it.each([...full, ...printedFixtures])('%s', async (_, xml) => {
    const bytes = Buffer.from(xml);
    const paper = bare(paperText(await renderTillPdf({ xml: bytes, state: printState })));
    const missing = leavesOf(parseXml(bytes)).filter(
      ({ printed }) => printed !== null && !paper.includes(bare(printed)),
    );
    expect(missing.map(({ path, printed }) => `${path}: ${printed}`)).toEqual([]);
  });
});
