import { Sheet } from './layout/sheet.ts';
import type { Paper } from './paper.ts';

/** An empty file that says of itself what it is, whose, and when it was issued. */
export const sheetOf = (
  { invoice, state, words }: Paper,
  { title, subject }: { title: string; subject: string },
): Sheet =>
  new Sheet({
    ...{
      language: words.language,
      title,
      subject,
      author: invoice.seller.name ?? '',
      creator: words.producer,
    },
    createdAt: state.issuedAt,
    modifiedAt: state.acceptedAt ?? state.issuedAt,
  });

/** The file of an invoice's print. */
export const invoiceSheet = (paper: Paper): Sheet => {
  const { invoice, state, words } = paper;
  return sheetOf(paper, {
    title: words.documentTitle(invoice.kind, invoice.number),
    subject:
      state.ksefNumber === null ? words.invoiceKind(invoice.kind) : words.accepted(state.ksefNumber, null),
  });
};

/** Puts the XML into the file, which the print was made from. */
export function attachInvoice(sheet: Sheet, { invoice, words }: Paper, xml: Uint8Array): void {
  const name = `${invoice.number.replace(/[^\p{L}\p{N}]+/gu, '-')}.xml`;
  sheet.attach({ name, mediaType: 'text/xml', description: words.attachedXml(invoice.number), bytes: xml });
}
