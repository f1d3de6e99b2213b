import { moment } from '../layout/amounts.ts';
import { type Sheet, textWidth, wrap } from '../layout/sheet.ts';
import { MM, colour, contentWidth, page, text } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';

/** Room for `page n of m`, points. */
const FOOT_PAGES = 100;
const MARK_GAP = 8;

interface Place {
  /** From 1. */
  number: number;
  of: number;
}

/** What stands on every page around its content: marks, running head, foot with the page number. */
export function pageFrame(sheet: Sheet, paper: Paper, place: Place): void {
  drawMarks(sheet, marksOf(paper));
  if (place.number > 1) runningHead(sheet, paper);
  const pageNumber = paper.words.pageOf(place.number, place.of);
  sheet.text(pageNumber, page.right, page.foot, text.foot, 'right');
  const [made] = wrap(madeBy(paper), text.foot, contentWidth - FOOT_PAGES);
  sheet.text(made ?? '', page.left, page.foot, text.foot);
}

interface Mark {
  words: string;
  tone: { ground: string; text: string };
}

/** What nobody may miss, whichever page is in hand. */
function marksOf({ state, words }: Paper): Mark[] {
  const { training, alarm } = colour;
  return [
    ...(state.training ? [{ words: words.trainingMark(state.training), tone: training }] : []),
    ...(state.document?.kind === 'sample' ? [{ words: words.sample, tone: training }] : []),
    ...(state.replaced ? [{ words: words.replacedMark, tone: alarm }] : []),
    ...(state.refused && !state.replaced ? [{ words: words.refusedMark, tone: alarm }] : []),
  ];
}

/** They hang from the upper edge: seen at once, they cover nothing, and survive a black and white copy. */
function drawMarks(sheet: Sheet, marks: Mark[]): void {
  const widths = marks.map((mark) => textWidth(mark.words, text.mark) + 20);
  const gaps = Math.max(0, marks.length - 1) * MARK_GAP;
  let left = (page.width - widths.reduce((sum, width) => sum + width, gaps)) / 2;
  marks.forEach(({ words, tone }, index) => {
    const width = widths[index] ?? 0;
    const style = { ...text.mark, colour: tone.text };
    sheet.box(left, -4, width, 6.5 * MM + 4, tone.ground, 3);
    sheet.text(words, left + width / 2, 6.5 * MM - style.leading - 3, style, 'centre');
    left += width + MARK_GAP;
  });
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
