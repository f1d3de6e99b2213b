import { type Piece, type Placed, type Section, drawPages, paginate } from '../layout/flow.ts';
import type { Sheet } from '../layout/sheet.ts';
import type { Paper } from '../paper.ts';
import { madeBy } from '../parts/pageFrame.ts';
import { readPaper } from '../readPaper.ts';
import type { Print } from '../renderInvoicePdf.ts';
import { attachInvoice, invoiceSheet } from '../sheetOf.ts';
import { line, paragraph, roll, rollFrame, type } from './roll.ts';
import { tillCodes } from './tillCodes.ts';
import { tillRows } from './tillLines.ts';
import {
  tillAdvances,
  tillAnnotations,
  tillAttachment,
  tillConditions,
  tillCorrection,
  tillFooter,
  tillHeading,
  tillNotes,
  tillParty,
  tillPayment,
  tillRates,
  tillReferences,
  tillStatus,
  tillTotal,
} from './tillParts.ts';

/**
 * An FA(3) invoice for a till's printer: a roll of 80 mm, black only, one page as long as its content. A PDF/A-3 with
 * the XML inside, and a pure function as the A4 print is.
 * @throws AppError `pdf.unreadableXml` when the XML is not an FA(3) invoice.
 */
export async function renderTillPdf(print: Print): Promise<Uint8Array> {
  const paper = readPaper(print);
  const sheet = invoiceSheet(paper);
  drawRoll(sheet, sectionsOf(paper));
  attachInvoice(sheet, paper, print.xml);
  return sheet.finish();
}

/** Draws sections on a roll and cuts it below the last of them. */
export function drawRoll(sheet: Sheet, sections: Section[]): void {
  const pages = paginate(sections, rollFrame);
  const sizeOf = (index: number) => ({ width: roll.width, height: endOf(pages[index] ?? []) + roll.end });
  drawPages(sheet, pages, () => undefined, sizeOf);
}

const endOf = (placed: Placed[]): number =>
  placed.reduce((end, { top, piece }) => Math.max(end, top + piece.height), 0);

function sectionsOf(paper: Paper): Section[] {
  const { invoice, words } = paper;
  const made = madeBy(paper);
  return [
    section(0, tillHeading(paper)),
    section(5, tillStatus(paper)),
    ...[invoice.seller, invoice.buyer, ...invoice.otherParties].map((party) =>
      section(6, tillParty(party, words)),
    ),
    section(6, tillCorrection(paper)),
    section(6, tillReferences(paper)),
    ...tillRows(paper).map(ruled),
    ruled(tillRates(paper)),
    ruled(tillTotal(paper)),
    section(3, tillPayment(paper)),
    section(6, tillAdvances(paper)),
    section(6, tillAnnotations(paper)),
    section(6, tillConditions(paper)),
    section(6, tillNotes(paper)),
    section(6, tillFooter(paper)),
    section(6, tillAttachment(paper)),
    ruled(tillCodes(paper)),
    section(2, made === '' ? [] : [paragraph(made, type.small)]),
  ];
}

const section = (gap: number, pieces: Piece[]): Section => ({ gap, pieces });
const ruled = (pieces: Piece[]): Section => section(5, pieces.length === 0 ? [] : [line(0, 4), ...pieces]);
