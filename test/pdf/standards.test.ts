import { describe, expect, it } from 'vitest';
import { renderRegisterPdf } from '../../electron/pdf/register/renderRegisterPdf.ts';
import { renderInvoicePdf } from '../../electron/pdf/renderInvoicePdf.ts';
import { renderPrint } from '../../electron/pdf/renderPrint.ts';
import { renderUpoPdf } from '../../electron/pdf/upo/renderUpoPdf.ts';
import { has, needs } from '../support/programs.ts';
import { pdfProblems } from '../support/pdfRules.ts';
import { draftFiles, draftIn, logoOf, printOf, printState, xmlOf } from '../support/prints.ts';
import { many, registerOf } from '../support/registers.ts';
import { manyUpo } from '../support/upos.ts';

describe.skipIf(!has('qpdf'))(`PDF/A-3a and PDF/UA-1 ${needs('qpdf')}`, () => {
  it.each(draftFiles)('%s breaks no rule of them', async (file) => {
    expect(pdfProblems(await renderInvoicePdf({ xml: xmlOf(file), state: printState() }))).toEqual([]);
  });

  const ordinary = 'drafts/01-firma-z-nip.json';
  const withSigns = { ...draftIn(ordinary), note: '⌀ 8 ≤ 40 mm ✓ 漢' };
  const everything = {
    language: 'pl-en',
    accent: '#7a1f3d',
    transferCode: true,
    logo: logoOf(300, 120),
  } as const;
  it.each<[string, () => Promise<Uint8Array>]>([
    [
      'a print with logo, two languages and the transfer code',
      () => renderInvoicePdf(printOf(ordinary, { look: everything })),
    ],
    [
      'a duplicate',
      () =>
        renderInvoicePdf(
          printOf(ordinary, { state: { document: { kind: 'duplicate', madeOn: '2026-11-21' } } }),
        ),
    ],
    [
      'a print of a refused invoice',
      () => renderInvoicePdf(printOf(ordinary, { state: { refused: { at: 1, code: 450 } } })),
    ],
    ['a print with signs of the spare font', () => renderInvoicePdf(printOf(withSigns))],
    ['the print on a till’s roll', () => renderPrint('till', printOf(ordinary))],
    ['a confirmation', () => renderPrint('confirmation', printOf(ordinary))],
    ['a sheet of codes', () => renderPrint('codesSheet', printOf(ordinary))],
    ['the UPO', () => renderUpoPdf({ xml: manyUpo(3), training: false })],
    ['a register', () => renderRegisterPdf(registerOf(many(40)))],
  ])('%s breaks none either', async (_, made) => {
    expect(pdfProblems(await made())).toEqual([]);
  });

  it.each([
    [
      'a link that no keyboard reaches in order',
      '/Tabs /S',
      '/Tabs /R',
      'page 1: links do not follow the structure',
    ],
    ['a code without words', '/Alt ', '/Alx ', 'structure: figure without words'],
    ['another standard', '<pdfaid:part>3<', '<pdfaid:part>2<', 'XMP: no PDF/A part'],
    ['a cell outside of a row', '/S /TD', '/S /TX', 'structure: /TX'],
    [
      'an attachment of no relation',
      '/AFRelationship /Source',
      '/AFRelationship /Other!',
      'FV-1-11-2026.xml: relationship',
    ],
    ['text that belongs to nothing', '/ParentTree ', '/ParentTrex ', 'page 1: mark 0 belongs to nothing'],
    ['a font that stands outside', '/FontFile2', '/FontFilex', 'font not embedded'],
    ['no profile of colour', '/S /GTS_PDFA1', '/S /GTS_PDFX1', 'colour: no output intent'],
  ])('are broken by %s, and the check says so', async (_, part, spoilt, problem) => {
    const bytes = await renderInvoicePdf({ xml: xmlOf('drafts/01-firma-z-nip.json'), state: printState() });
    const broken = Buffer.from(bytes).toString('latin1').replaceAll(part, spoilt);
    expect(pdfProblems(Buffer.from(broken, 'latin1')).join('\n')).toContain(problem);
  });
});
