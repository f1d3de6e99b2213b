import { AppError } from '../../../shared/errors/appError.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { money } from '../layout/amounts.ts';
import { factPieces, single, titlePiece } from '../layout/blocks.ts';
import { codeColumn } from '../codeColumn.ts';
import { type Piece, type Section, drawPages, paginate } from '../layout/flow.ts';
import { portrait } from '../layout/papers.ts';
import { runningFrame } from '../layout/runningFrame.ts';
import { linePieces } from '../layout/stack.ts';
import { MM, colour, contentWidth, page, text } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import { madeBy } from '../parts/pageFrame.ts';
import { taxIdLine } from '../parts/parties.ts';
import { ksefStatus } from '../parts/statusStrip.ts';
import type { Party } from '../read/view.ts';
import { readPaper } from '../readPaper.ts';
import type { Print } from '../renderInvoicePdf.ts';
import { sheetOf } from '../sheetOf.ts';
import { verificationOf } from '../verification.ts';

const COLUMN_GAP = 20;
const COLUMN = (contentWidth - COLUMN_GAP) / 2;
/** Big enough for a bad copier and a phone at arm's length; white zone included. */
const SIDES_MM = [70, 86] as const;

/**
 * The verification codes of one invoice on a sheet of their own, to attach to a print made by another program.
 * A pure function.
 * @throws AppError `pdf.noCodes` for an invoice that has none (total failure), `pdf.unreadableXml`
 */
export async function renderCodesSheetPdf(print: Print): Promise<Uint8Array> {
  const paper = readPaper(print);
  const { state, words } = paper;
  const { papers } = words;
  const { number, seller } = paper.invoice;
  const title = papers.codesSheet.documentTitle(number);
  const codes = codesPiece(paper);
  if (codes === null) throw new AppError('pdf.noCodes', { number });
  const sheet = sheetOf(paper, { title, subject: papers.codesSheet.title });
  const pages = paginate(sectionsOf(paper, codes));
  const running = {
    format: portrait,
    head: { left: title, right: seller.name ?? '' },
    foot: madeBy(paper),
    mark: state.training ? words.trainingMark(state.training) : null,
  };
  drawPages(sheet, pages, (index) =>
    runningFrame(sheet, { ...running, pageOf: words.pageOf(index + 1, pages.length) }, index),
  );
  return sheet.finish();
}

function sectionsOf(paper: Paper, codes: Piece): Section[] {
  const { invoice, words } = paper;
  const { codesSheet } = words.papers;
  const status = ksefStatus(paper);
  const facts: (readonly [string, string])[] = [
    [words.issueDate, formatDay(invoice.issueDate)],
    [codesSheet.amount, money(invoice.total, invoice.currency)],
    [words.seller, partyLine(invoice.seller, words)],
    [words.buyer, partyLine(invoice.buyer, words)],
    ...(status === null ? [] : [[codesSheet.state, status] as const]),
  ];
  return [
    single(0, titlePiece({ over: codesSheet.title, title: invoice.number }, portrait)),
    { gap: 10, pieces: factPieces(facts, portrait) },
    single(16, codes),
    { gap: 18, pieces: linePieces(codesSheet.about, text.small, page.left, contentWidth) },
  ];
}

const partyLine = ({ name, id }: Party, words: PrintWords): string =>
  [name, id === null ? null : taxIdLine(id, words)].filter((one) => one !== null).join(', ');

function codesPiece({ state, words }: Paper): Piece | null {
  const codes = verificationOf(state, words);
  if (codes.length === 0) return null;
  const columns = codes.map((one, index) => codeColumn(one, (SIDES_MM[index] ?? SIDES_MM[1]) * MM, COLUMN));
  return {
    height: 12 + Math.max(...columns.map(({ height }) => height)),
    draw: (sheet, top) => {
      sheet.rule(page.left, top, contentWidth, colour.hairline);
      columns.forEach((column, index) =>
        column.draw(sheet, page.left + index * (COLUMN + COLUMN_GAP), top + 12),
      );
    },
  };
}
