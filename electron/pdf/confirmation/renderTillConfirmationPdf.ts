import { amount, money } from '../layout/amounts.ts';
import type { Piece, Section } from '../layout/flow.ts';
import { factsOf } from '../parts/heading.ts';
import { madeBy } from '../parts/pageFrame.ts';
import { roleLabel, taxIdLine } from '../parts/parties.ts';
import { readPaper } from '../readPaper.ts';
import type { Party } from '../read/view.ts';
import { line, pair, paragraph, space, type } from '../till/roll.ts';
import { drawRoll } from '../till/renderTillPdf.ts';
import { tillCodes } from '../till/tillCodes.ts';
import { counted } from './confirmationParts.ts';
import { confirmationSays } from './confirmationSays.ts';
import type { Print } from '../renderInvoicePdf.ts';
import { sheetOf } from '../sheetOf.ts';

/**
 * The confirmation of a transaction on a till's roll. A pure function.
 * @throws AppError `pdf.unreadableXml` when the XML is not an FA(3) invoice.
 */
export async function renderTillConfirmationPdf(print: Print): Promise<Uint8Array> {
  const paper = readPaper(print);
  const { invoice, state, words } = paper;
  const { confirmation } = words.papers;
  const codes = tillCodes(paper);
  const said = confirmationSays(paper);
  const party = (one: Party): Piece[] => [
    paragraph(roleLabel(one.role, words), type.label, 5),
    ...(one.name === null ? [] : [paragraph(one.name, type.strong)]),
    ...(one.id === null ? [] : [paragraph(taxIdLine(one.id, words), type.strong)]),
  ];
  const lines = invoice.lines
    .filter((one) => !one.isBefore)
    .map((one) => {
      const value = one.grossValue ?? one.netValue;
      const name = [one.name ?? '', counted(one)].filter((it) => it !== '').join(', ');
      return pair(`${one.ordinal}. ${name}`, value === null ? '' : amount(value), type.body);
    });
  const isGross = invoice.lines.some((one) => one.grossValue !== null);
  const over = paragraph(confirmation.over, type.number, 0, 'centre');
  const heading: Piece = { ...over, draw: (sheet, top) => sheet.tag('H1', () => over.draw(sheet, top)) };
  const sections: Section[] = [
    part([
      ...(state.training
        ? [paragraph(words.trainingMark(state.training), type.strong, 0, 'centre'), line(1, 4, 1.5)]
        : []),
      heading,
      paragraph(confirmation.title(invoice.number), type.body, 0, 'centre'),
      line(4, 3),
      paragraph(`${confirmation.isNoInvoice}.`, type.strong),
      paragraph(said.arrival, type.body),
      ...(said.issued === null ? [] : [paragraph(`${said.issued}.`, type.body)]),
      paragraph(confirmation.doesNotReplace, type.body),
      line(3, 3),
      ...factsOf(paper).map(([label, value]) => pair(label, value, type.body, 0, type.strong)),
    ]),
    part([...party(invoice.seller), ...party(invoice.buyer)]),
    part([
      line(6, 4),
      paragraph(isGross ? words.grossValue : words.netValue, type.label, 0, 'right'),
      ...lines,
      line(4, 4),
      pair(confirmation.total, money(invoice.total, invoice.currency), type.totalLabel, 0, type.total),
    ]),
    part(
      codes.length === 0
        ? []
        : [line(4, 4), paragraph(confirmation.howToCheckStacked, type.small), space(4), ...codes],
    ),
    part([paragraph(madeBy(paper), type.small)]),
  ];
  const title = confirmation.documentTitle(invoice.number);
  const sheet = sheetOf(paper, { title, subject: confirmation.isNoInvoice });
  drawRoll(sheet, sections);
  return sheet.finish();
}

const part = (pieces: Piece[]): Section => ({ gap: 0, pieces });
