import { print } from '../../../shared/i18n/print.ts';
import type { Piece, Section } from '../layout/flow.ts';
import { linePieces } from '../layout/stack.ts';
import { type TextStyle, contentWidth, page, text } from '../layout/theme.ts';
import type { InvoiceView, Note, Reference, Register } from '../read/view.ts';

/** Documents that this one corrects, settles or belongs to. */
export const references = (invoice: InvoiceView): Section =>
  titled(print.references, invoice.references.map(referenceLine), text.body);

/** `DodatkowyOpis`: what the issuer had to add, line by line. */
export const notes = (invoice: InvoiceView): Section =>
  titled(print.notes, invoice.notes.map(noteLine), text.body);

/** `Stopka`: the seller's registers and free text, in small type. */
export const footer = (invoice: InvoiceView): Section => ({
  gap: 8,
  pieces: [...invoice.footer, ...invoice.registers.map(registerLine)].flatMap((line) =>
    linePieces(line, text.small, page.left, contentWidth),
  ),
});

function titled(title: string, content: string[], style: TextStyle): Section {
  const pieces = content.flatMap((line) => linePieces(line, style, page.left, contentWidth));
  if (pieces.length === 0) return { gap: 0, pieces: [] };
  const [first, ...rest] = pieces;
  const height = text.labelStrong.leading + 1;
  const opening: Piece = {
    height: height + (first?.height ?? 0),
    draw: (sheet, top) => {
      sheet.text(title, page.left, top, text.labelStrong);
      first?.draw(sheet, top + height);
    },
  };
  return { gap: 9, pieces: [opening, ...rest] };
}

const noteLine = (note: Note): string =>
  `${note.lineNumber === null ? '' : `${print.ordinal} ${note.lineNumber} – `}${note.key}: ${note.value}`;

const registerLine = (register: Register): string =>
  [
    register.fullName,
    register.krs === null ? null : `${print.registers.krs} ${register.krs}`,
    register.regon === null ? null : `${print.registers.regon} ${register.regon}`,
    register.bdo === null ? null : `${print.registers.bdo} ${register.bdo}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');

function referenceLine(one: Reference): string {
  switch (one.kind) {
    case 'correctionReason':
      return `${print.correctionReason}: ${one.text}`;
    case 'corrected':
      return withKsefNumber(print.corrected(one.number, one.day), one.ksefNumber);
    case 'advance':
      return withKsefNumber(`${print.advanceInvoice} ${one.number ?? ''}`.trim(), one.ksefNumber);
    case 'contract':
      return `${print.contract} ${print.datedDocument(one.number, one.day)}`;
    case 'order':
      return `${print.order} ${print.datedDocument(one.number, one.day)}`;
    case 'warehouseRelease':
      return `${print.warehouseRelease} ${one.number}`;
  }
}

const withKsefNumber = (document: string, ksefNumber: string | null): string =>
  ksefNumber === null ? document : `${document}, ${print.ksefNumberOf(ksefNumber)}`;
