import type { Practice } from '../../shared/domain/practice.ts';
import type { Mode } from '../../shared/domain/mode.ts';
import { proformaKind } from '../../shared/i18n/print/polish.ts';
import { type Piece, type Placed, type Section, drawPages, paginate } from './layout/flow.ts';
import { attachmentSections } from './parts/attachment.ts';
import { codes } from './parts/codes.ts';
import { heading } from './parts/heading.ts';
import { conditionSections, vehicles } from './parts/conditions.ts';
import { correctionSections } from './parts/correction.ts';
import { rowSections } from './parts/lineTable.ts';
import { footer, notes, references } from './parts/notes.ts';
import { pageFrame } from './parts/pageFrame.ts';
import { parties } from './parts/parties.ts';
import { paymentDetails } from './parts/payment.ts';
import { statusStrip } from './parts/statusStrip.ts';
import { advanceTable, totals } from './parts/totals.ts';
import { transferOf } from './parts/transferCard.ts';
import { readPaper } from './readPaper.ts';
import { attachInvoice, invoiceSheet } from './sheetOf.ts';
import type { Paper, PaperLook } from './paper.ts';

/** What the print tells that is not in the XML. Instants are UTC milliseconds. */
export interface PrintState {
  mode: Mode;
  ksefNumber: string | null;
  acceptedAt: number | null;
  issuedAt: number;
  kod1Url: string | null;
  kod2Url: string | null;
  /** An invoice of the training company: marked on every page. */
  training: Practice;
  /** What the document is when it is not the invoice itself. */
  document?:
    | { kind: 'proforma' }
    | { kind: 'sample' }
    | { kind: 'confirmation' }
    | { kind: 'duplicate'; /** Warsaw day. */ madeOn: string };
  /** KSeF refused this very XML: when it said so, and its code. */
  refused?: { at: number | null; code: number | null };
  /** Other XML has taken its place; `number` is what the invoice is called now. */
  replaced?: { at: number; why: 'technicalCorrection' | 'reissue'; number: string };
  /** It took the place of refused XML of the same content: that one's SHA-256 (Base64URL), and its version from 1. */
  technicalCorrectionOf?: { sha256: string; version: number | null };
  /** Freed of the duty to be sent; unless said, every invoice issued in a total failure is. */
  exempt?: boolean;
}

/** What a print is made from. */
export interface Print {
  xml: Uint8Array;
  state: PrintState;
  /** The look of a firm that has chosen nothing, unless said. */
  look?: PaperLook;
}

/**
 * An FA(3) invoice as an A4 PDF/A-3 with its XML inside. A pure function: the same XML, state and look give the same
 * bytes.
 * @throws AppError `pdf.unreadableXml` when the XML is not an FA(3) invoice.
 */
export async function renderInvoicePdf(print: Print): Promise<Uint8Array> {
  const { paper, pages } = layOutPrint(print);
  const { state } = paper;
  const sheet = invoiceSheet(paper);
  drawPages(sheet, pages, (index) => pageFrame(sheet, paper, { number: index + 1, of: pages.length }));
  // What is no invoice brings no XML that could be taken for one.
  if (state.document?.kind !== 'proforma' && state.document?.kind !== 'sample') {
    attachInvoice(sheet, paper, print.xml);
  }
  return sheet.finish();
}

/**
 * What stands where, before anything is drawn.
 * @throws AppError `pdf.unreadableXml`
 */
export function layOutPrint(print: Print): {
  paper: Paper;
  pages: Placed[][];
} {
  const read = readPaper(print);
  const { state, look } = read;
  const isProforma = state.document?.kind === 'proforma';
  const invoice = isProforma ? { ...read.invoice, kind: proformaKind } : read.invoice;
  const plain: Paper = { ...read, invoice };
  const transferCode = look.transferCode ? transferOf(invoice, state) : null;
  if (transferCode === null) return laidOut(plain);
  const withCode = laidOut({ ...plain, transferCode });
  if (withCode.pages.length === 1) return withCode;
  // A convenience for the buyer must not cost a page.
  const without = laidOut(plain);
  return without.pages.length < withCode.pages.length ? without : withCode;
}

const laidOut = (paper: Paper) => ({ paper, pages: paginate(sectionsOf(paper)) });

/** The order of the document, top to bottom. */
function sectionsOf(paper: Paper): Section[] {
  return [
    single(0, heading(paper)),
    single(10, statusStrip(paper)),
    { gap: 13, pieces: parties(paper) },
    ...correctionSections(paper),
    references(paper),
    ...rowSections(paper),
    single(10, totals(paper)),
    paymentDetails(paper),
    advanceTable(paper),
    vehicles(paper),
    ...conditionSections(paper),
    notes(paper),
    footer(paper),
    { ...single(12, codes(paper)), atBottom: true },
    ...attachmentSections(paper),
  ];
}

const single = (gap: number, piece: Piece | null): Section => ({
  gap,
  pieces: piece === null ? [] : [piece],
});
