import type { PointResult } from '../../../shared/contract/selfTestTypes.ts';
import { evidence as kinds } from '../../../shared/domain/selfTest/evidence.ts';
import { pointNumber } from '../../../shared/domain/selfTest/points.ts';
import type { Outcome } from '../../../shared/domain/selfTest/verdict.ts';
import {
  evidenceText,
  outcomeName,
  outcomeSign,
  pointName,
  selfTestReport as words,
} from '../../../shared/i18n/selfTest.ts';
import { selfTestProblem } from '../../../shared/i18n/selfTestProblems.ts';
import type { Piece } from '../layout/flow.ts';
import { wrap } from '../layout/sheet.ts';
import { TextStack, pile } from '../layout/stack.ts';
import { colour, contentWidth, page, text, type TextStyle } from '../layout/theme.ts';

const WORTH_TELLING_MS = 100;
/** Longer values stand on lines of their own. */
const SHORT = 60;
const EDGE = 4;
const NUMBER_WIDTH = 24;
const OUTCOME_WIDTH = 74;
const PADDING = 4;
const HEAD_PADDING = 3.5;

const left = page.left + EDGE;
const outcomeLeft = left + NUMBER_WIDTH;
const whatLeft = outcomeLeft + OUTCOME_WIDTH;
const whatWidth = page.right - EDGE - whatLeft;

const name: TextStyle = text.bodyStrong;
const seen: TextStyle = { ...text.small, size: 7.2, leading: 9.8 };
const why: TextStyle = { ...text.body, colour: colour.red.text };

const outcomeColour: Record<Outcome, string> = {
  passed: colour.green.text,
  failed: colour.red.text,
  notPossible: colour.muted,
  cancelled: colour.muted,
};

/** The style of an outcome's sign and words: never colour alone. */
export const outcomeStyle = (outcome: Outcome): TextStyle => ({
  ...text.bodyStrong,
  colour: outcomeColour[outcome],
});
export const outcomeText = (outcome: Outcome): string =>
  `${outcomeSign[outcome]}\u00a0${outcomeName[outcome]}`;

/** What was seen: short things in one paragraph, and each link or long text on lines of its own. */
function evidenceLines({ evidence, tookMs }: PointResult): string[] {
  const said = evidence.map((it) => ({ ...evidenceText(it), isLink: kinds[it.name] === 'link' }));
  const isLong = ({ text: value, isLink }: (typeof said)[number]): boolean => isLink || value.length > SHORT;
  const took =
    tookMs < WORTH_TELLING_MS || evidence.some((it) => it.name === 'tookMs') ? [] : [words.duration(tookMs)];
  const short = [...said.filter((it) => !isLong(it)).map(pairOf), ...took];
  return [...(short.length === 0 ? [] : [short.join(' · ')]), ...said.filter(isLong).map(pairOf)];
}

/** A label keeps to its value. */
const pairOf = ({ label, text: value }: { label: string; text: string }): string =>
  `${label.replaceAll(' ', '\u00a0')}:\u00a0${value}`;

/** One point: its number, how it came out, and under what was tried why it failed and what was seen. */
function rowPiece(result: PointResult): Piece {
  const { point, outcome, problem } = result;
  const said = problem === null ? null : selfTestProblem(problem);
  const what = new TextStack(whatWidth).add(pointName[point], name);
  if (said !== null) {
    what.add(words.reason(said.title, said.body), outcome === 'failed' ? why : text.body, 1);
  }
  for (const line of evidenceLines(result)) what.add(line, seen, 1.5);
  const outcomeLines = wrap(outcomeText(outcome), outcomeStyle(outcome), OUTCOME_WIDTH - 6);
  const height = 2 * PADDING + Math.max(what.height, outcomeLines.length * name.leading);
  return {
    height,
    draw: (sheet, top) => {
      const at = top + PADDING;
      sheet.tag('TR', () => {
        sheet.tag('TD', () => sheet.text(pointNumber[point], left, at, name));
        sheet.tag('TD', () => sheet.lines(outcomeLines, outcomeLeft, at, outcomeStyle(outcome)));
        sheet.tag('TD', () => what.draw(sheet, whatLeft, at));
      });
      sheet.rule(page.left, top + height, contentWidth, colour.hairline);
    },
  };
}

const head: Piece = {
  height: 2 * HEAD_PADDING + text.labelStrong.leading,
  draw(sheet, top) {
    const { number, outcome, what } = words.columns;
    sheet.box(page.left, top, contentWidth, this.height, colour.ground);
    sheet.rule(page.left, top + this.height, contentWidth, colour.rule, 0.75);
    sheet.tag('TR', () =>
      [[number, left] as const, [outcome, outcomeLeft] as const, [what, whatLeft] as const].forEach(
        ([title, x]) => sheet.tag('TH', () => sheet.text(title, x, top + HEAD_PADDING, text.labelStrong)),
      ),
    );
  },
};

/** The first two rows and the last two stay together: none is alone with a heading, or alone on the next page. */
function keptTogether(rows: readonly Piece[]): Piece[] {
  const [first, second, ...others] = rows;
  if (first === undefined || second === undefined) return [...rows];
  const [last, lastButOne] = [others.at(-1), others.at(-2)];
  const end =
    last === undefined || lastButOne === undefined
      ? others
      : [...others.slice(0, -2), pile([lastButOne, last])];
  return [pile([first, second]), ...end];
}

/** The points of a chapter as a table over the full width. */
export const pointRows = (results: readonly PointResult[]): { head: Piece; rows: Piece[] } => ({
  head,
  rows: keptTogether(results.map(rowPiece)),
});
