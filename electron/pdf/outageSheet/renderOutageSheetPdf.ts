import type { InterfaceLanguage } from '../../../shared/domain/interfaceLanguage.ts';
import type { OutageTodo } from '../../../shared/domain/outageSteps.ts';
import type { Practice } from '../../../shared/domain/practice.ts';
import { warsawDay } from '../../../shared/domain/warsawTime.ts';
import { outageSheet as inEnglish } from '../../../shared/i18n/english/help/outageSheet.ts';
import { outageSheet as inPolish, type OutageSheetWords } from '../../../shared/i18n/help/outageSheet.ts';
import { english } from '../../../shared/i18n/print/english.ts';
import { polish } from '../../../shared/i18n/print/polish.ts';
import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { nip } from '../layout/amounts.ts';
import { headingPiece, single, stripPiece, titlePiece } from '../layout/blocks.ts';
import { type Piece, type Section, drawPages, paginate } from '../layout/flow.ts';
import { portrait } from '../layout/papers.ts';
import { runningFrame } from '../layout/runningFrame.ts';
import { Sheet, wrap } from '../layout/sheet.ts';
import { layTextTable } from '../layout/textTable.ts';
import { type TextStyle, colour, contentWidth, page, text } from '../layout/theme.ts';

export interface OutageSheet {
  language: InterfaceLanguage;
  company: { name: string; nip: string };
  /** UTC milliseconds. */
  madeAt: number;
  training: Practice;
  /** Last Warsaw day of the offline certificate; null without one. */
  certificateValidTo: string | null;
  todo: readonly OutageTodo[];
}

/** Words of the sheet, and of what runs around every print. */
export const outageSheetWords: Record<InterfaceLanguage, { words: OutageSheetWords; print: PrintWords }> = {
  pl: { words: inPolish, print: polish },
  en: { words: inEnglish, print: english },
};

/** Read from a step away. */
const STEP: TextStyle = { ...text.body, size: 10, leading: 13.4 };
const MARK_WIDTH = 20;

/** What to do in an outage on one A4 page, with what this firm has left to do. The same input gives the same bytes. */
export function renderOutageSheetPdf(print: OutageSheet): Promise<Uint8Array> {
  const { company, madeAt, training, language } = print;
  const { words, print: around } = outageSheetWords[language];
  const sheet = new Sheet({
    ...{ language: around.language, title: words.title, author: company.name, subject: words.promiseBody },
    ...{ creator: around.producer, createdAt: madeAt, modifiedAt: madeAt },
  });
  const pages = paginate(sectionsOf(print, words));
  const running = {
    format: portrait,
    head: { left: words.title, right: company.name },
    foot: `${words.foot} · ${around.producer}`,
    mark: training ? around.trainingMark(training) : null,
  };
  drawPages(sheet, pages, (index) =>
    runningFrame(sheet, { ...running, pageOf: around.pageOf(index + 1, pages.length) }, index),
  );
  return sheet.finish();
}

function sectionsOf(
  { company, madeAt, certificateValidTo, todo }: OutageSheet,
  words: OutageSheetWords,
): Section[] {
  const [table] = layTextTable(
    words.columns.map((title) => ({ title, isNumber: false })),
    words.rows,
    [],
  );
  const { left } = portrait;
  const title = {
    over: words.firm(company.name, nip(company.nip)),
    title: words.title,
    under: words.madeAt(warsawDay(madeAt)),
  };
  return [
    single(0, titlePiece(title, portrait)),
    single(8, stripPiece([words.promise, words.promiseBody], colour.green, portrait)),
    {
      gap: 9,
      title: headingPiece(words.now, left),
      pieces: words.steps.map((step, index) => markedPiece(`${index + 1}.`, step)),
    },
    single(9, headingPiece(words.modes, left)),
    { gap: 2, tag: 'Table', ...(table && { head: table.head }), pieces: table?.rows ?? [] },
    {
      gap: 9,
      title: headingPiece(words.trouble, left),
      pieces: words.troubles.map(([said, help]) => markedPiece('•', `${said}: ${help}`)),
    },
    {
      gap: 8,
      title: headingPiece(words.todoTitle, left),
      pieces: [
        ...(certificateValidTo === null ? [] : [markedPiece('', words.certificate(certificateValidTo))]),
        ...todo.map((it) => markedPiece(words.box, words.todo[it])),
      ],
    },
    { gap: 8, title: headingPiece(words.byHand, left), pieces: words.lines.map(linePiece) },
  ];
}

/** A step behind its number, or behind a box to tick. */
function markedPiece(mark: string, content: string): Piece {
  const lines = wrap(content, STEP, contentWidth - MARK_WIDTH);
  return {
    height: lines.length * STEP.leading + 2,
    draw: (sheet, top) =>
      sheet.tag('P', () => {
        if (mark !== '') sheet.text(mark, page.left, top, { ...STEP, font: 'bold' });
        sheet.lines(lines, page.left + MARK_WIDTH, top, STEP);
      }),
  };
}

/** A line to be filled in with a pen. */
const linePiece = (label: string): Piece => ({
  height: 20,
  draw: (sheet, top) => {
    sheet.tag('P', () => sheet.text(label, page.left, top + 5, STEP));
    sheet.decoration(() => sheet.rule(page.left + 140, top + 18, contentWidth - 140, colour.rule));
  },
});
