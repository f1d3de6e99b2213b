import type { Mode } from '../../shared/domain/mode.ts';
import { confirmationKind, polish, proformaKind } from '../../shared/i18n/print/polish.ts';
import { type Piece, type Section, drawPages, paginate } from './layout/flow.ts';
import type { SheetInfo } from './layout/archivePdf.ts';
import { Sheet } from './layout/sheet.ts';
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
import { readFa3 } from './readFa3.ts';
import type { Paper } from './paper.ts';

/** What the print tells that is not in the XML. Instants are UTC milliseconds. */
export interface PrintState {
  mode: Mode;
  ksefNumber: string | null;
  acceptedAt: number | null;
  issuedAt: number;
  kod1Url: string | null;
  kod2Url: string | null;
  /** An invoice of the training company: marked on every page. */
  training: boolean;
  /** What the document is when it is not the invoice itself. */
  document?:
    | { kind: 'proforma' }
    | { kind: 'confirmation' }
    | { kind: 'duplicate'; /** Warsaw day. */ madeOn: string };
}

/**
 * An FA(3) invoice as an A4 PDF/A-3 with its XML inside. A pure function: the same XML and state give the same bytes.
 * @throws AppError `pdf.unreadableXml` when the XML is not an FA(3) invoice.
 */
export async function renderInvoicePdf({
  xml,
  state,
}: {
  xml: Uint8Array;
  state: PrintState;
}): Promise<Uint8Array> {
  const read = readFa3(xml);
  const isProforma = state.document?.kind === 'proforma';
  const kind = isProforma
    ? proformaKind
    : state.document?.kind === 'confirmation'
      ? confirmationKind
      : read.kind;
  const invoice = { ...read, kind };
  const paper: Paper = { invoice, state, words: polish };
  const pages = paginate(sectionsOf(paper));
  const sheet = new Sheet(about(paper));
  drawPages(sheet, pages, (index) => pageFrame(sheet, paper, { number: index + 1, of: pages.length }));
  if (!isProforma) {
    const { number } = invoice;
    const name = `${number.replace(/[^\p{L}\p{N}]+/gu, '-')}.xml`;
    sheet.attach({ name, mediaType: 'text/xml', description: paper.words.attachedXml(number), bytes: xml });
  }
  return sheet.finish();
}

const about = ({ invoice, state, words }: Paper): SheetInfo => ({
  language: words.language,
  title: words.documentTitle(invoice.kind, invoice.number),
  author: invoice.seller.name ?? '',
  subject:
    state.ksefNumber === null ? words.invoiceKind(invoice.kind) : words.accepted(state.ksefNumber, null),
  creator: words.producer,
  createdAt: state.issuedAt,
  modifiedAt: state.acceptedAt ?? state.issuedAt,
});

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
