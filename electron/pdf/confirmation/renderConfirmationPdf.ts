import type { PapersWords } from '../../../shared/i18n/print/papersWords.ts';
import { polish } from '../../../shared/i18n/print/polish.ts';
import { polishPapers } from '../../../shared/i18n/print/polishPapers.ts';
import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { single, stripPiece, titlePiece } from '../layout/blocks.ts';
import { type Section, drawPages, paginate } from '../layout/flow.ts';
import { portrait } from '../layout/papers.ts';
import { runningFrame } from '../layout/runningFrame.ts';
import { Sheet } from '../layout/sheet.ts';
import { colour } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import { madeBy } from '../parts/pageFrame.ts';
import { readFa3 } from '../readFa3.ts';
import type { PrintState } from '../renderInvoicePdf.ts';
import {
  confirmationCodes,
  confirmationLines,
  confirmationParties,
  confirmationTotal,
} from './confirmationParts.ts';
import { confirmationSays } from './confirmationSays.ts';

export interface ConfirmationPrint {
  /** The FA(3) invoice that it is about; not put into the file, which is no invoice. */
  xml: Uint8Array;
  state: PrintState;
  words?: PrintWords;
  papers?: PapersWords;
}

/**
 * The confirmation of a transaction on A4: for a buyer who gets the invoice itself in KSeF. A pure function.
 * @throws AppError `pdf.unreadableXml` when the XML is not an FA(3) invoice.
 */
export async function renderConfirmationPdf({
  xml,
  state,
  words = polish,
  papers = polishPapers,
}: ConfirmationPrint): Promise<Uint8Array> {
  const paper: Paper = { invoice: readFa3(xml), state, words };
  const { number, seller } = paper.invoice;
  const title = papers.confirmation.documentTitle(number);
  const sheet = new Sheet({
    language: words.language,
    title,
    author: seller.name ?? '',
    subject: papers.confirmation.isNoInvoice,
    creator: words.producer,
    createdAt: state.issuedAt,
    modifiedAt: state.acceptedAt ?? state.issuedAt,
  });
  const pages = paginate(sectionsOf(paper, papers));
  const running = {
    format: portrait,
    head: { left: title, right: papers.confirmation.isNoInvoice },
    foot: `${papers.confirmation.isNoInvoice} · ${madeBy(paper)}`,
    mark: state.training ? words.trainingMark : null,
  };
  drawPages(sheet, pages, (index) =>
    runningFrame(sheet, { ...running, pageOf: words.pageOf(index + 1, pages.length) }, index),
  );
  return sheet.finish();
}

function sectionsOf(paper: Paper, papers: PapersWords): Section[] {
  const { confirmation } = papers;
  const said = confirmationSays(paper, papers);
  const table = confirmationLines(paper);
  const codes = confirmationCodes(paper, papers);
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
    single(12, confirmationTotal(paper, papers)),
    ...(codes === null ? [] : [single(16, codes)]),
  ];
}
