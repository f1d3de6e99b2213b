import { renderCodesSheetPdf } from './codesSheet/renderCodesSheetPdf.ts';
import { renderConfirmationPdf } from './confirmation/renderConfirmationPdf.ts';
import { renderTillConfirmationPdf } from './confirmation/renderTillConfirmationPdf.ts';
import { type Print, renderInvoicePdf } from './renderInvoicePdf.ts';
import { renderTillPdf } from './till/renderTillPdf.ts';

/** What is drawn from the XML of an invoice. */
export type PrintKind =
  | 'pdf'
  | 'pdfOffline'
  | 'pdfDuplicate'
  | 'conflictPdf'
  | 'confirmation'
  | 'till'
  | 'tillConfirmation'
  | 'codesSheet';

/**
 * A print of an invoice in the form that is wanted. A pure function: the same XML, state and look give the same bytes.
 * @throws AppError `pdf.unreadableXml`, and `pdf.noCodes` for the sheet with codes where there are none
 */
export function renderPrint(kind: PrintKind, print: Print): Promise<Uint8Array> {
  switch (kind) {
    case 'confirmation':
      return renderConfirmationPdf(print);
    case 'till':
      return renderTillPdf(print);
    case 'tillConfirmation':
      return renderTillConfirmationPdf(print);
    case 'codesSheet':
      return renderCodesSheetPdf(print);
    case 'pdf':
    case 'pdfOffline':
    case 'pdfDuplicate':
    case 'conflictPdf':
      return renderInvoicePdf(print);
  }
}
