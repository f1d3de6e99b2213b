import type { Piece } from '../layout/flow.ts';
import { wrap } from '../layout/sheet.ts';
import { type Tone, colour, contentWidth, page, text } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import type { PrintState } from '../renderInvoicePdf.ts';

const PADDING = 5;
const INDENT = 12;

/** How the invoice was issued and whether KSeF has it already: words first, colour only repeats them. */
export function statusStrip(paper: Paper): Piece {
  const { state, words } = paper;
  const isProforma = state.document?.kind === 'proforma';
  const issued = isProforma ? words.noInvoice : words.issuedInMode[state.mode];
  const where = isProforma ? null : ksefStatus(paper);
  const tone = toneOf(state);
  const width = contentWidth - 2 * INDENT;
  const strong = { ...text.bodyStrong, colour: tone.text };
  const plain = { ...text.body, colour: tone.text };
  const issuedLines = issued === null ? [] : wrap(issued, strong, width);
  const whereLines = where === null ? [] : wrap(where, issued === null ? strong : plain, width);
  const height = 2 * PADDING + (issuedLines.length + whereLines.length) * plain.leading;
  return {
    height,
    draw: (sheet, top) => {
      sheet.box(page.left, top, contentWidth, height, tone.ground, 2);
      sheet.box(page.left, top, 3, height, tone.bar, 1);
      const below = sheet.lines(issuedLines, page.left + INDENT, top + PADDING, strong);
      sheet.lines(whereLines, page.left + INDENT, below, issued === null ? strong : plain);
    },
  };
}

export function ksefStatus({ state, words }: Paper): string | null {
  const { mode, ksefNumber, acceptedAt } = state;
  if (ksefNumber !== null) return words.accepted(ksefNumber, acceptedAt);
  return mode === 'awaria-calkowita' ? null : words.waiting;
}

function toneOf({ mode, ksefNumber }: PrintState): Tone {
  if (ksefNumber !== null) return colour.green;
  if (mode === 'awaria-calkowita') return colour.red;
  return mode === 'online' ? colour.grey : colour.amber;
}
