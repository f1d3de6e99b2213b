import type { PaperFormat } from './papers.ts';
import { type Sheet, textWidth, wrap } from './sheet.ts';
import { MM, type TextStyle, colour, text } from './theme.ts';

/** What stands around the content of a document that is no invoice. */
export interface Running {
  format: PaperFormat;
  /** On every page but the first: what the document is, and whose. */
  head: { left: string; right: string };
  foot: string;
  pageOf: string;
  /** Hangs from the upper edge of every page. */
  mark: string | null;
}

const MARK: TextStyle = { ...text.labelStrong, colour: colour.training.text };

/** Head and foot of the page with this index; the first one has its title and so no head. */
export function runningFrame(sheet: Sheet, running: Running, index: number): void {
  const { format, head, foot, pageOf, mark } = running;
  const width = format.right - format.left;
  if (mark !== null) hangingMark(sheet, mark, format);
  if (index > 0) {
    sheet.text(firstLine(head.left, width * 0.6), format.left, format.top, text.value);
    const right = wrap(head.right, text.label, width * 0.38)[0] ?? '';
    sheet.text(right, format.right, format.top, text.label, 'right');
    sheet.rule(format.left, format.top + 15, width, colour.hairline);
  }
  sheet.text(pageOf, format.right, format.foot, text.foot, 'right');
  const made = wrap(foot, text.foot, width - textWidth(pageOf, text.foot) - 20)[0] ?? '';
  sheet.text(made, format.left, format.foot, text.foot);
}

const firstLine = (content: string, width: number): string => wrap(content, text.value, width)[0] ?? '';

function hangingMark(sheet: Sheet, mark: string, format: PaperFormat): void {
  const width = textWidth(mark, MARK) + 20;
  const middle = format.width / 2;
  sheet.box(middle - width / 2, -4, width, 6.5 * MM + 4, colour.training.ground, 3);
  sheet.text(mark, middle, 6.5 * MM - MARK.leading - 3, MARK, 'centre');
}
