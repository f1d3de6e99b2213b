import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import type { Section } from '../layout/flow.ts';
import { formatted, joined } from '../layout/joined.ts';
import { linePieces, paragraphs } from '../layout/stack.ts';
import { contentWidth, page, text } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import type { Note, Reference, Register } from '../read/view.ts';
import { fitsFoot, madeBy } from './pageFrame.ts';

/** Documents that this one settles or belongs to. */
export const references = ({ invoice, words }: Paper): Section =>
  paragraphs(
    words.references,
    invoice.references.map((one) => referenceLine(one, words)),
  );

/** `DodatkowyOpis`: what the issuer had to add, line by line. */
export const notes = ({ invoice, words }: Paper): Section =>
  paragraphs(
    words.notes,
    invoice.notes.map((note) => noteLine(note, words)),
  );

/** `Stopka`: the seller's registers and free text, in small type. */
export function footer(paper: Paper): Section {
  const { invoice, words } = paper;
  const made = madeBy(paper);
  const lines = [...invoice.footer, ...invoice.registers.map((one) => registerLine(one, words))];
  if (!fitsFoot(made)) lines.push(made);
  return {
    gap: 8,
    pieces: lines.flatMap((line) => linePieces(line, text.small, page.left, contentWidth)),
  };
}

export const noteLine = (note: Note, words: PrintWords): string =>
  `${note.lineNumber === null ? '' : `${words.ordinal} ${note.lineNumber} – `}${note.key}: ${note.value}`;

export const registerLine = (register: Register, { registers }: PrintWords): string =>
  joined([
    register.fullName,
    formatted(register.krs, (krs) => `${registers.krs} ${krs}`),
    formatted(register.regon, (regon) => `${registers.regon} ${regon}`),
    formatted(register.bdo, (bdo) => `${registers.bdo} ${bdo}`),
  ]);

export function referenceLine(one: Reference, words: PrintWords): string {
  switch (one.kind) {
    case 'advance':
      return joined(
        [
          `${words.advanceInvoice} ${one.number ?? ''}`.trim(),
          formatted(one.ksefNumber, words.ksefNumberOf),
          one.isOutsideKsef ? words.outsideKsef : null,
        ],
        ', ',
      );
    case 'contract':
      return `${words.contract} ${words.datedDocument(one.number, one.day)}`;
    case 'order':
      return `${words.order} ${words.datedDocument(one.number, one.day)}`;
    case 'warehouseRelease':
      return `${words.warehouseRelease} ${one.number}`;
  }
}
