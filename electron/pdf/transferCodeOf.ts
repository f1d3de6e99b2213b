import { type Print, layOutPrint } from './renderInvoicePdf.ts';
import type { PrintKind } from './renderPrint.ts';

/**
 * What the banks' code on a print says; null where it has none. Whether it found its place is known only once the pages
 * are laid out.
 * @throws AppError `pdf.unreadableXml`
 */
export function transferCodeOf(kind: PrintKind, print: Print): string | null {
  const isInvoice = kind === 'pdf' || kind === 'pdfOffline' || kind === 'pdfDuplicate';
  return isInvoice && print.look?.transferCode === true ? layOutPrint(print).paper.transferCode : null;
}
