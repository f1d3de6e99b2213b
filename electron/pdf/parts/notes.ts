import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import type { Piece, Section } from '../layout/flow.ts';
import { linePieces } from '../layout/stack.ts';
import { type TextStyle, contentWidth, page, text } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import type { Note, Reference, Register } from '../read/view.ts';

/** Documents that this one corrects, settles or belongs to. */
export const references = ({ invoice, words }: Paper): Section =>
  titled(
    words.references,
    invoice.references.map((one) => referenceLine(one, words)),
    text.body,
  );

/** `DodatkowyOpis`: what the issuer had to add, line by line. */
export const notes = ({ invoice, words }: Paper): Section =>
  titled(
    words.notes,
    invoice.notes.map((note) => noteLine(note, words)),
    text.body,
  );

/** `Stopka`: the seller's registers and free text, in small type. */
export const footer = ({ invoice, words }: Paper): Section => ({
  gap: 8,
  pieces: [...invoice.footer, ...invoice.registers.map((one) => registerLine(one, words))].flatMap((line) =>
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
      sheet.tag('H2', () => sheet.text(title, page.left, top, text.labelStrong));
      first?.draw(sheet, top + height);
    },
  };
  return { gap: 9, pieces: [opening, ...rest] };
}

export const noteLine = (note: Note, words: PrintWords): string =>
  `${note.lineNumber === null ? '' : `${words.ordinal} ${note.lineNumber} – `}${note.key}: ${note.value}`;

export const registerLine = (register: Register, words: PrintWords): string =>
  [
    register.fullName,
    register.krs === null ? null : `${words.registers.krs} ${register.krs}`,
    register.regon === null ? null : `${words.registers.regon} ${register.regon}`,
    register.bdo === null ? null : `${words.registers.bdo} ${register.bdo}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');

export function referenceLine(one: Reference, words: PrintWords): string {
  const withKsefNumber = (document: string, ksefNumber: string | null): string =>
    ksefNumber === null ? document : `${document}, ${words.ksefNumberOf(ksefNumber)}`;
  switch (one.kind) {
    case 'correctionReason':
      return `${words.correctionReason}: ${one.text}`;
    case 'corrected':
      return withKsefNumber(words.corrected(one.number, one.day), one.ksefNumber);
    case 'advance':
      return withKsefNumber(`${words.advanceInvoice} ${one.number ?? ''}`.trim(), one.ksefNumber);
    case 'contract':
      return `${words.contract} ${words.datedDocument(one.number, one.day)}`;
    case 'order':
      return `${words.order} ${words.datedDocument(one.number, one.day)}`;
    case 'warehouseRelease':
      return `${words.warehouseRelease} ${one.number}`;
  }
}
