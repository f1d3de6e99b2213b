import { describe, expect, it } from 'vitest';
import { renderInvoicePdf } from '../../electron/pdf/renderInvoicePdf.ts';
import { has, needs } from '../support/programs.ts';
import { pdfProblems } from '../support/pdfRules.ts';
import { draftFiles, printState, xmlOf } from '../support/prints.ts';

describe.skipIf(!has('qpdf'))(`PDF/A-3a and PDF/UA-1 ${needs('qpdf')}`, () => {
  it.each(draftFiles)('%s breaks no rule of them', async (file) => {
    expect(pdfProblems(await renderInvoicePdf({ xml: xmlOf(file), state: printState() }))).toEqual([]);
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
