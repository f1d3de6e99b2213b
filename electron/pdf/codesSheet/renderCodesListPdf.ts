import type { Practice } from '../../../shared/domain/practice.ts';
import type { PapersWords } from '../../../shared/i18n/print/papersWords.ts';
import { polish } from '../../../shared/i18n/print/polish.ts';
import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { titlePiece, single } from '../layout/blocks.ts';
import { type Piece, pageByPage, paginate } from '../layout/flow.ts';
import { portrait } from '../layout/papers.ts';
import { runningFrame } from '../layout/runningFrame.ts';
import { Sheet, textWidth, wrap } from '../layout/sheet.ts';
import { MM, type TextStyle, colour, contentWidth, page, text } from '../layout/theme.ts';
import type { PrintState } from '../renderInvoicePdf.ts';
import { type VerificationCode, drawCode, verificationOf, withQuietZone } from '../verification.ts';

/** An invoice whose codes are wanted. */
export interface CodesEntry {
  number: string;
  issueDate: string;
  buyerName: string;
  /** With its currency, as printed. */
  amount: string;
  state: PrintState;
}

export interface CodesList {
  /** Invoices that have codes, in the order of the sheet. */
  entries: CodesEntry[];
  seller: string;
  /** Warsaw days, both inclusive. */
  range: { from: string; to: string };
  madeAt: number;
  training: Practice;
  /** Called after each page, so that others get their turn. */
  afterPage?: (entries: number) => Promise<void>;
}

const COLUMN_GAP = 20;
const COLUMN = (contentWidth - COLUMN_GAP) / 2;
/** KOD I and KOD II stand beside each other in half a page; sides in millimetres, white zone included. */
const KOD_I_MM = 32;
const KOD_II_MM = [35, 45] as const;
const LONG_FROM = 80;
const KOD_II_LEFT = COLUMN - 45 * MM;
const LINK: TextStyle = { ...text.link, size: 4.4, leading: 5.4 };
const CAPTION: TextStyle = { ...text.caption, size: 7, leading: 9 };
const CUT = 9;

/** The codes of many invoices, two invoices beside each other, to be cut out. */
export async function renderCodesListPdf(list: CodesList): Promise<Uint8Array> {
  const { entries, seller, range, madeAt, training } = list;
  const words = polish;
  const { codesSheet } = words.papers;
  const title = codesSheet.manyTitle(entries.length);
  const sheet = new Sheet({
    language: words.language,
    title,
    author: seller,
    subject: codesSheet.period(range.from, range.to),
    creator: words.producer,
    createdAt: madeAt,
    modifiedAt: madeAt,
  });
  const rows: Piece[] = [];
  for (let index = 0; index < entries.length; index += 2) {
    rows.push(rowPiece(entries.slice(index, index + 2), words, codesSheet));
  }
  const under = `${seller} · ${codesSheet.manyAbout}`;
  const pages = paginate([
    single(0, titlePiece({ over: codesSheet.period(range.from, range.to), title, under }, portrait)),
    { gap: 10, pieces: rows },
  ]);
  const running = {
    format: portrait,
    head: { left: title, right: seller },
    foot: codesSheet.period(range.from, range.to),
    mark: training ? words.trainingMark(training) : null,
  };
  const frame = (index: number): void =>
    runningFrame(sheet, { ...running, pageOf: words.pageOf(index + 1, pages.length) }, index);
  for (const drawn of pageByPage(sheet, pages, frame)) {
    await list.afterPage?.(2 * drawn.filter(({ piece }) => rows.includes(piece)).length);
  }
  return sheet.finish();
}

interface Cell {
  height: number;
  draw(sheet: Sheet, x: number, top: number): void;
}

function rowPiece(entries: CodesEntry[], words: PrintWords, codesSheet: PapersWords['codesSheet']): Piece {
  const cells = entries.map((entry) => cellOf(entry, words, codesSheet));
  const height = Math.max(...cells.map((cell) => cell.height));
  return {
    height: CUT + height + CUT,
    draw: (sheet, top) => {
      sheet.rule(page.left, top, contentWidth, colour.rule);
      sheet.box(page.width / 2 - 0.25, top, 0.5, CUT + height + CUT, colour.rule);
      cells.forEach((cell, index) => cell.draw(sheet, page.left + index * (COLUMN + COLUMN_GAP), top + CUT));
    },
  };
}

function cellOf(entry: CodesEntry, words: PrintWords, codesSheet: PapersWords['codesSheet']): Cell {
  const { number, issueDate, buyerName, amount, state } = entry;
  const title = wrap(number, text.party, COLUMN);
  const about = wrap([codesSheet.issuedOn(issueDate), amount, buyerName].join(' · '), text.small, COLUMN);
  const codes = verificationOf(state, words).map((one, index) => placed(one, index));
  const textHeight = title.length * text.party.leading + about.length * text.small.leading + 3;
  const symbolHeight = Math.max(...codes.map(({ side }) => side));
  const links = codes.map(({ one }) => wrap(one.url, LINK, COLUMN));
  const linksHeight = links.reduce((sum, lines) => sum + lines.length * LINK.leading, 0);
  return {
    height: textHeight + symbolHeight + CAPTION.leading + 3 + linksHeight,
    draw: (sheet, x, top) => {
      sheet.tag('H2', () => sheet.lines(title, x, top, text.party));
      const below = sheet.lines(about, x, top + title.length * text.party.leading, text.small) + 3;
      for (const { one, left, side } of codes) {
        const module = side / withQuietZone(one);
        drawCode(sheet, one, { x: x + left, top: below, module });
        sheet.text(one.caption, x + left + 4 * module, below + side, captionStyle(one.caption));
      }
      let at = below + symbolHeight + CAPTION.leading + 3;
      codes.forEach(({ one }, index) => {
        const lines = links[index] ?? [];
        const linkTop = at;
        const height = lines.length * LINK.leading;
        sheet.tag('P', () =>
          sheet.link(x, linkTop, COLUMN, height, one.url, () => {
            sheet.lines(lines, x, linkTop, LINK);
          }),
        );
        at += height;
      });
    },
  };
}

/** The first code on the left edge, less its white zone; the second one in the right half. */
function placed(one: VerificationCode, index: number): { one: VerificationCode; left: number; side: number } {
  const modules = withQuietZone(one);
  if (index === 0) return { one, side: KOD_I_MM * MM, left: (-4 * KOD_I_MM * MM) / modules };
  return { one, side: (modules > LONG_FROM ? KOD_II_MM[1] : KOD_II_MM[0]) * MM, left: KOD_II_LEFT };
}

/** A KSeF number is wider than its code; it must not run into the next one. */
function captionStyle(caption: string): TextStyle {
  const width = textWidth(caption, CAPTION);
  return { ...CAPTION, size: Math.min(CAPTION.size, (CAPTION.size * (KOD_II_LEFT - 4)) / width) };
}
