import { single, stripPiece, titlePiece } from '../layout/blocks.ts';
import { type Section, drawPages, paginate } from '../layout/flow.ts';
import { portrait } from '../layout/papers.ts';
import { runningFrame } from '../layout/runningFrame.ts';
import { colour } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import { madeBy } from '../parts/pageFrame.ts';
import { readPaper } from '../readPaper.ts';
import type { Print } from '../renderInvoicePdf.ts';
import { sheetOf } from '../sheetOf.ts';
import {
  confirmationCodes,
  confirmationLines,
  confirmationParties,
  confirmationTotal,
} from './confirmationParts.ts';
import { confirmationSays } from './confirmationSays.ts';

/**
 * The confirmation of a transaction on A4: for a buyer who gets the invoice itself in KSeF. The invoice's XML is not
 * put into the file, which is no invoice. A pure function.
 * @throws AppError `pdf.unreadableXml` when the XML is not an FA(3) invoice.
 */
export async function renderConfirmationPdf(print: Print): Promise<Uint8Array> {
  const paper = readPaper(print);
  const { state, words } = paper;
  const { papers } = words;
  const { number } = paper.invoice;
  const title = papers.confirmation.documentTitle(number);
  const sheet = sheetOf(paper, { title, subject: papers.confirmation.isNoInvoice });
  const pages = paginate(sectionsOf(paper));
  const running = {
    format: portrait,
    head: { left: title, right: papers.confirmation.isNoInvoice },
    foot: `${papers.confirmation.isNoInvoice} · ${madeBy(paper)}`,
    mark: state.training ? words.trainingMark(state.training) : null,
  };
  drawPages(sheet, pages, (index) =>
    runningFrame(sheet, { ...running, pageOf: words.pageOf(index + 1, pages.length) }, index),
  );
  return sheet.finish();
}

function sectionsOf(paper: Paper): Section[] {
  const { confirmation } = paper.words.papers;
  const said = confirmationSays(paper);
  const table = confirmationLines(paper);
  const codes = confirmationCodes(paper);
  const strip = [
    `${confirmation.isNoInvoice}.`,
    said.arrival,
    ...(said.issued === null ? [] : [`${said.issued}.`]),
    confirmation.doesNotReplace,
  ];
  const title = { over: confirmation.title(paper.invoice.number), title: confirmation.over };
  return [
    single(0, titlePiece(title, portrait)),
    single(8, stripPiece(strip, paper.state.ksefNumber === null ? colour.amber : colour.grey, portrait)),
    single(14, confirmationParties(paper)),
    ...(table === null
      ? []
      : [{ gap: 14, tag: 'Table' as const, pieces: table.rows, head: table.head, tail: 2 }]),
    single(12, confirmationTotal(paper)),
    ...(codes === null ? [] : [single(16, codes)]),
  ];
}
