import { verificationLinks } from './parts/codes.ts';
import { type Print, layOutPrint } from './renderInvoicePdf.ts';

/** A code that stands on a print: which one, and what a scanner reads from it. */
export interface ExpectedCode {
  kind: 'kod1' | 'kod2' | 'transfer';
  content: string;
}

/**
 * Every code that a print of an invoice must show, in the order of reading, and no other. A pure function of what the
 * print is made from.
 * @throws AppError `pdf.unreadableXml`
 */
export function expectedCodes(print: Print): ExpectedCode[] {
  const { kod1, kod2 } = verificationLinks(print.state);
  // Whether the transfer code found its place is known only once the pages are laid out.
  const transfer = print.look?.transferCode === true ? layOutPrint(print).paper.transferCode : null;
  const all: [ExpectedCode['kind'], string | null][] = [
    ['transfer', transfer],
    ['kod1', kod1],
    ['kod2', kod2],
  ];
  return all.flatMap(([kind, content]) => (content === null ? [] : [{ kind, content }]));
}
