import type { PointResult, SelfTestResult } from '../../../shared/contract/selfTestTypes.ts';
import {
  chapters,
  checks,
  pointNumber,
  type CheckId,
  type PointId,
} from '../../../shared/domain/selfTest/points.ts';
import {
  answerChecks,
  chapterOutcome,
  countOutcomes,
  verdictOf,
  type Outcome,
} from '../../../shared/domain/selfTest/verdict.ts';
import { selfTestProblem } from '../../../shared/i18n/selfTestProblems.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { environmentName } from '../../../shared/i18n/modes.ts';
import { polish } from '../../../shared/i18n/print/polish.ts';
import {
  chapterName,
  checkName,
  countsText,
  evidenceText,
  outcomeName,
  outcomeSign,
  pointName,
  selfTestReport as words,
  selfTestTitle,
  verdictName,
} from '../../../shared/i18n/selfTest.ts';
import { nip } from '../layout/amounts.ts';
import { factPieces, headingPiece, single, stripPiece, titlePiece } from '../layout/blocks.ts';
import { drawPages, paginate, type Section } from '../layout/flow.ts';
import { portrait } from '../layout/papers.ts';
import { runningFrame } from '../layout/runningFrame.ts';
import { Sheet } from '../layout/sheet.ts';
import { linePieces } from '../layout/stack.ts';
import { colour, contentWidth, page, text, type Tone } from '../layout/theme.ts';
import { layLedger, type LedgerColumn } from '../register/ledger.ts';

const WORTH_TELLING_MS = 100;
const WHAT_WIDTH = 165;
const EVERY_CHECK_WIDTH = 260;

/**
 * A self-test on paper, for the accountant or an auditor: what was tried, how it came out and what was seen, and what
 * could not be tried and why. The same result gives the same bytes.
 */
export async function renderSelfTestPdf(result: SelfTestResult): Promise<Uint8Array> {
  const { company, startedAt, finishedAt } = result;
  const sheet = new Sheet({
    language: polish.language,
    title: `${selfTestTitle}, ${formatInstant(startedAt)}`,
    author: company.name,
    subject: words.subtitle,
    creator: polish.producer,
    createdAt: startedAt,
    modifiedAt: finishedAt ?? startedAt,
  });
  const sections = [
    ...opening(result),
    ...checkList(result.results),
    ...chapters.flatMap((chapter) => chapterTable(chapter, result.results)),
    ...impossible(result.results),
    { gap: 14, pieces: linePieces(words.about, text.small, page.left, contentWidth) },
  ];
  const pages = paginate(sections);
  const running = {
    format: portrait,
    head: { left: `${selfTestTitle}, ${formatInstant(startedAt)}`, right: company.name },
    foot: words.version(result.version),
    mark: company.training ? polish.trainingMark(true) : null,
  };
  drawPages(sheet, pages, (index) =>
    runningFrame(sheet, { ...running, pageOf: words.pageOf(index + 1, pages.length) }, index),
  );
  return sheet.finish();
}

const tones = { passed: colour.green, failed: colour.red, cancelled: colour.amber } as const;

function opening(result: SelfTestResult): Section[] {
  const { company, environment, startedAt, finishedAt, version, by, results } = result;
  const verdict = verdictOf(results);
  const tone: Tone = tones[verdict];
  const name = words.nip(company.name, nip(company.nip));
  const facts: [string, string][] = [
    [words.firm, company.training ? `${name} (${words.training})` : name],
    [words.environment, environmentName[environment]],
    [words.startedAt, formatInstant(startedAt)],
    [words.took, finishedAt === null ? words.unfinished : words.duration(finishedAt - startedAt)],
    [words.program, words.version(version)],
    [words.ksef, words.ksefIs],
    ...(by === null ? [] : [[words.by, by] as [string, string]]),
  ];
  return [
    single(0, titlePiece({ over: words.subtitle, title: selfTestTitle }, portrait)),
    single(8, stripPiece([verdictName[verdict], countsText(countOutcomes(results))], tone, portrait)),
    { gap: 10, pieces: factPieces(facts, portrait) },
  ];
}

const table = <Row>(columns: readonly LedgerColumn<Row>[], rows: readonly Row[], title: string): Section => {
  const laid = layLedger(columns, rows, { x: page.left, width: contentWidth, asTable: true });
  return {
    ...{ gap: 14, tag: 'Table', pieces: laid.rows, head: laid.head, tail: 1 },
    title: headingPiece(title, page.left),
  };
};

const signed = (outcome: Outcome) => ({
  main: `${outcomeSign[outcome]}\u00a0${outcomeName[outcome]}`,
  isStrong: outcome === 'failed',
});

function checkList(results: readonly PointResult[]): Section[] {
  interface Row {
    check: CheckId;
    outcome: Outcome;
  }
  const numbersOf = (id: CheckId): string =>
    (checks.find((it) => it.id === id)?.restsOn ?? []).map((point: PointId) => pointNumber[point]).join(', ');
  const columns: LedgerColumn<Row>[] = [
    {
      ...{ title: words.columns.number, align: 'right', width: 'fit' },
      cell: (_, index) => ({ main: `7.${index + 1}` }),
    },
    {
      ...{ title: words.columns.what, align: 'left', width: EVERY_CHECK_WIDTH },
      cell: ({ check }) => ({ main: checkName[check] }),
    },
    {
      ...{ title: words.columns.outcome, align: 'left', width: 'fit' },
      cell: ({ outcome }) => signed(outcome),
    },
    {
      ...{ title: words.columns.evidence, align: 'left', width: 'rest' },
      cell: ({ check }) => ({ main: words.restsOn(numbersOf(check)) }),
    },
  ];
  return [table(columns, answerChecks(results), words.checklist)];
}

/** Failure or reason first, then whatever was seen. */
function evidenceOf({ problem, evidence, tookMs }: PointResult): string[] {
  const said = problem === null ? null : selfTestProblem(problem);
  return [
    ...(said === null ? [] : [words.reason(said.title, said.body)]),
    ...evidence.map((it) => {
      const { label, text: value } = evidenceText(it);
      return `${label}: ${value}`;
    }),
    ...(tookMs < WORTH_TELLING_MS || evidence.some(({ name }) => name === 'tookMs')
      ? []
      : [words.duration(tookMs)]),
  ];
}

function chapterTable(chapter: (typeof chapters)[number], results: readonly PointResult[]): Section[] {
  const rows = chapter.points.flatMap(([id]) => results.find(({ point }) => point === id) ?? []);
  if (rows.length === 0) return [];
  const { number, outcome, what, evidence } = words.columns;
  const columns: LedgerColumn<PointResult>[] = [
    {
      ...{ title: number, align: 'left', width: 'fit' },
      cell: ({ point }) => ({ main: pointNumber[point] }),
    },
    {
      ...{ title: what, align: 'left', width: WHAT_WIDTH },
      cell: ({ point }) => ({ main: pointName[point] }),
    },
    {
      ...{ title: outcome, align: 'left', width: 'fit' },
      cell: (row) => signed(row.outcome),
    },
    {
      ...{ title: evidence, align: 'left', width: 'rest' },
      cell: (row) => ({ main: evidenceOf(row).join(' · ') }),
    },
  ];
  const whole = outcomeName[chapterOutcome(chapter.id, results)];
  return [table(columns, rows, `${chapter.number}. ${chapterName[chapter.id]}: ${whole}`)];
}

function impossible(results: readonly PointResult[]): Section[] {
  const found = results.filter(({ outcome }) => outcome === 'notPossible');
  const lines = found.map(({ point, problem }) => {
    const { body } = selfTestProblem(problem ?? { code: 'internal', details: {} });
    return `${pointNumber[point]} ${pointName[point]}: ${body}`;
  });
  const said = lines.length === 0 ? [words.nothingImpossible] : lines;
  return [
    {
      ...{ gap: 14, title: headingPiece(words.notPossible, page.left) },
      pieces: said.flatMap((line) => linePieces(line, text.body, page.left, contentWidth)),
    },
  ];
}
