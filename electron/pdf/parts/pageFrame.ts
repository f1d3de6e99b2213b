import { moment } from '../layout/amounts.ts';
import { type Sheet, textWidth, wrap } from '../layout/sheet.ts';
import { MM, colour, contentWidth, page, text } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';

/** Room for `page n of m`, points. */
const FOOT_PAGES = 100;

interface Place {
  /** From 1. */
  number: number;
  of: number;
}

/** What stands on every page around its content: training mark, running head, foot with the page number. */
export function pageFrame(sheet: Sheet, paper: Paper, place: Place): void {
  const { state, words } = paper;
  if (state.training) trainingMark(sheet, words.trainingMark);
  if (place.number > 1) runningHead(sheet, paper);
  const pageNumber = words.pageOf(place.number, place.of);
  sheet.text(pageNumber, page.right, page.foot, text.foot, 'right');
  const [made] = wrap(madeBy(paper), text.foot, contentWidth - FOOT_PAGES);
  sheet.text(made ?? '', page.left, page.foot, text.foot);
}

/** Hangs from the upper edge: seen at once, covers nothing, and survives a black and white copy. */
function trainingMark(sheet: Sheet, mark: string): void {
  const width = textWidth(mark, text.training) + 20;
  const middle = page.width / 2;
  sheet.box(middle - width / 2, -4, width, 6.5 * MM + 4, colour.training.ground, 3);
  sheet.text(mark, middle, 6.5 * MM - text.training.leading - 3, text.training, 'centre');
}

function runningHead(sheet: Sheet, { invoice, state, words }: Paper): void {
  const isDuplicate = state.document?.kind === 'duplicate';
  const title = words.documentTitle(invoice.kind, invoice.number);
  const [number] = wrap(
    isDuplicate ? `${words.duplicate} · ${title}` : title,
    text.value,
    contentWidth * 0.6,
  );
  const [seller] = wrap(invoice.seller.name ?? '', text.label, contentWidth * 0.36);
  sheet.text(number ?? '', page.left, page.top, text.value);
  sheet.text(seller ?? '', page.right, page.top, text.label, 'right');
  sheet.rule(page.left, page.top + 15, contentWidth, colour.hairline);
}

/** `SystemInfo` and `DataWytworzeniaFa`. */
export function madeBy({ invoice, words }: Paper): string {
  const at = invoice.createdAt === null ? '' : moment(invoice.createdAt);
  return invoice.program === null ? at : words.madeBy(invoice.program, at);
}

/** Whether the foot of a page has room for who made the document; the end of the document says it whole otherwise. */
export const fitsFoot = (made: string): boolean => textWidth(made, text.foot) <= contentWidth - FOOT_PAGES;
