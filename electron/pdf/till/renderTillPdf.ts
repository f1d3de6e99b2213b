import { polish } from '../../../shared/i18n/print/polish.ts';
import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { type Piece, type Placed, type Section, drawPages, paginate } from '../layout/flow.ts';
import { Sheet } from '../layout/sheet.ts';
import type { Paper } from '../paper.ts';
import { madeBy } from '../parts/pageFrame.ts';
import { readFa3 } from '../readFa3.ts';
import type { PrintState } from '../renderInvoicePdf.ts';
import { line, paragraph, roll, rollFrame, type } from './roll.ts';
import { tillCodes } from './tillCodes.ts';
import { tillLines } from './tillLines.ts';
import {
  tillAnnotations,
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
export async function renderTillPdf({
  xml,
  state,
  words = polish,
}: {
  xml: Uint8Array;
  state: PrintState;
  words?: PrintWords;
}): Promise<Uint8Array> {
  const paper: Paper = { invoice: readFa3(xml), state, words };
  const { kind, number, seller } = paper.invoice;
  const sheet = new Sheet({
    language: words.language,
    title: words.documentTitle(kind, number),
    author: seller.name ?? '',
    subject: state.ksefNumber === null ? words.invoiceKind(kind) : words.accepted(state.ksefNumber, null),
    creator: words.producer,
    createdAt: state.issuedAt,
    modifiedAt: state.acceptedAt ?? state.issuedAt,
  });
  drawRoll(sheet, sectionsOf(paper));
  const name = `${number.replace(/[^\p{L}\p{N}]+/gu, '-')}.xml`;
  sheet.attach({ name, mediaType: 'text/xml', description: words.attachedXml(number), bytes: xml });
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
    ruled(tillLines(paper)),
    ruled(tillRates(paper)),
    ruled(tillTotal(paper)),
    section(3, tillPayment(paper)),
    section(6, tillAnnotations(paper)),
    section(6, tillNotes(paper)),
    section(6, tillFooter(paper)),
    ruled(tillCodes(paper)),
    section(2, made === '' ? [] : [paragraph(made, type.small)]),
  ];
}

const section = (gap: number, pieces: Piece[]): Section => ({ gap, pieces });
const ruled = (pieces: Piece[]): Section => section(5, pieces.length === 0 ? [] : [line(0, 4), ...pieces]);
