import { warsawDay } from '../../../shared/domain/warsawTime.ts';
import type { Piece } from '../layout/flow.ts';
import { wrap } from '../layout/sheet.ts';
import { type Tone, colour, contentWidth, page, text } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import type { PrintState } from '../renderInvoicePdf.ts';

const PADDING = 5;
const INDENT = 12;

/** How the invoice was issued and what KSeF says of it: words first, colour only repeats them. */
export function statusStrip(paper: Paper): Piece {
  const tone = toneOf(paper.state);
  const strong = { ...text.bodyStrong, colour: tone.text };
  const plain = { ...text.body, colour: tone.text };
  const told = statements(paper).map((content, index) => {
    const style = index === 0 ? strong : plain;
    return { style, lines: wrap(content, style, contentWidth - 2 * INDENT) };
  });
  const height = 2 * PADDING + told.reduce((sum, { lines }) => sum + lines.length, 0) * plain.leading;
  return {
    height,
    draw: (sheet, top) => {
      sheet.box(page.left, top, contentWidth, height, tone.ground, 2);
      sheet.box(page.left, top, 3, height, tone.bar, 1);
      let at = top + PADDING;
      for (const { lines, style } of told) at = sheet.lines(lines, page.left + INDENT, at, style);
    },
  };
}

/** The gravest first. */
function statements(paper: Paper): string[] {
  const { state, words } = paper;
  if (state.document?.kind === 'proforma') return [words.noInvoice];
  if (state.document?.kind === 'sample') return [words.sampleNote];
  const { mode, refused, replaced, technicalCorrectionOf: corrected } = state;
  return [
    replaced ? words.replaced({ ...replaced, day: warsawDay(replaced.at) }) : null,
    refused
      ? words.refused({ mode, code: refused.code, day: refused.at === null ? null : warsawDay(refused.at) })
      : null,
    words.issuedInMode[mode],
    corrected ? words.technicalCorrection(corrected) : null,
    ksefStatus(paper),
  ].filter((one) => one !== null);
}

export function ksefStatus({ state, words }: Paper): string | null {
  const { mode, ksefNumber, acceptedAt, refused, replaced } = state;
  if (ksefNumber !== null) return words.accepted(ksefNumber, acceptedAt);
  if (refused || replaced) return null;
  // `issuedInMode` says already that such an invoice stays outside KSeF.
  if (isExempt(state)) return mode === 'awaria-calkowita' ? null : words.exempt;
  return words.waiting;
}

/** Freed of the duty to be sent, unless it was sent all the same. */
const isExempt = ({ mode, exempt = mode === 'awaria-calkowita' }: PrintState): boolean => exempt;

function toneOf(state: PrintState): Tone {
  if (state.refused || state.replaced) return colour.red;
  if (state.ksefNumber !== null) return colour.green;
  if (isExempt(state)) return colour.red;
  return state.mode === 'online' ? colour.grey : colour.amber;
}
