import type { Mode } from '../../shared/domain/mode.ts';
import { confirmationKind, invoiceKind, print, proformaKind } from '../../shared/i18n/print.ts';
import { type Piece, type Section, paginate } from './layout/flow.ts';
import { Sheet } from './layout/sheet.ts';
import { codes } from './parts/codes.ts';
import { heading } from './parts/heading.ts';
import { lineTable } from './parts/lineTable.ts';
import { footer, notes, references } from './parts/notes.ts';
import { pageFrame } from './parts/pageFrame.ts';
import { parties } from './parts/parties.ts';
import { paymentDetails } from './parts/payment.ts';
import { statusStrip } from './parts/statusStrip.ts';
import { totals } from './parts/totals.ts';
import { readFa3 } from './readFa3.ts';
import type { InvoiceView } from './read/view.ts';

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
 * An FA(3) invoice as an A4 PDF. A pure function: the same XML and state give the same bytes.
 * @throws AppError `pdf.unreadableXml` when the XML is not an FA(3) invoice.
 */
export async function renderInvoicePdf(input: { xml: Uint8Array; state: PrintState }): Promise<Uint8Array> {
  const invoice = readFa3(input.xml);
  const kind = kindOf(input.state.document?.kind);
  return draw(kind === undefined ? invoice : { ...invoice, kind }, input.state);
}

/** What is no invoice is called by its own name. */
const kindOf = (document: NonNullable<PrintState['document']>['kind'] | undefined): string | undefined => {
  if (document === 'proforma') return proformaKind;
  return document === 'confirmation' ? confirmationKind : undefined;
};

function draw(invoice: InvoiceView, state: PrintState): Promise<Uint8Array> {
  const pages = paginate(sectionsOf(invoice, state));
  const sheet = new Sheet({
    title: print.documentTitle(invoice.kind, invoice.number),
    author: invoice.seller.name ?? '',
    subject: state.ksefNumber === null ? invoiceKind(invoice.kind) : print.accepted(state.ksefNumber, null),
    creator: print.producer,
    createdAt: state.issuedAt,
    modifiedAt: state.acceptedAt ?? state.issuedAt,
  });
  pages.forEach((placed, index) => {
    sheet.addPage();
    pageFrame(sheet, invoice, { number: index + 1, of: pages.length }, state);
    for (const { piece, top } of placed) piece.draw(sheet, top);
  });
  return sheet.finish();
}

/** The order of the document, top to bottom. */
function sectionsOf(invoice: InvoiceView, state: PrintState): Section[] {
  const table = lineTable(invoice.lines);
  return [
    single(0, heading(invoice, state)),
    single(10, statusStrip(state)),
    { gap: 13, pieces: parties(invoice) },
    references(invoice),
    // Two rows stay with the totals, so that these never stand alone on a page.
    { gap: 14, pieces: table?.rows ?? [], ...(table === null ? {} : { head: table.head, tail: 2 }) },
    single(10, totals(invoice)),
    paymentDetails(invoice),
    notes(invoice),
    footer(invoice),
    { ...single(12, codes(state)), atBottom: true },
  ];
}

const single = (gap: number, piece: Piece | null): Section => ({
  gap,
  pieces: piece === null ? [] : [piece],
});
