import type { PointResult, SelfTestResult } from '../../../shared/contract/selfTestTypes.ts';
import type { EvidenceName } from '../../../shared/domain/selfTest/evidence.ts';
import {
  chapters,
  checks,
  pointNumber,
  points,
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
  pointName,
  selfTestReport as words,
  selfTestTitle,
  verdictName,
} from '../../../shared/i18n/selfTest.ts';
import { nip } from '../layout/amounts.ts';
import { factPieces, headingPiece, single, stripPiece, titlePiece } from '../layout/blocks.ts';
import { drawPages, paginate, type Piece, type Section } from '../layout/flow.ts';
import { portrait } from '../layout/papers.ts';
import { runningFrame } from '../layout/runningFrame.ts';
import { Sheet } from '../layout/sheet.ts';
import { linePieces } from '../layout/stack.ts';
import { colour, contentWidth, page, text, type Tone } from '../layout/theme.ts';
import { layLedger, type LedgerColumn } from '../register/ledger.ts';
import { outcomeText, pointRows } from './pointRows.ts';

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
    ...failures(result.results),
    { gap: 10, pieces: linePieces(words.about, text.small, page.left, contentWidth) },
    checkList(result.results),
    impossible(result.results),
    ...chapters.flatMap((chapter) => chapterTable(chapter, result.results)),
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
    ...certificateFacts(results),
    [words.startedAt, formatInstant(startedAt)],
    [words.took, finishedAt === null ? words.unfinished : words.duration(finishedAt - startedAt)],
    [words.program, words.version(version)],
    [words.ksef, words.ksefIs(outcomeOf('own.cycle', results))],
    ...(by === null ? [] : [[words.by, by] as [string, string]]),
  ];
  return [
    single(0, titlePiece({ over: words.subtitle, title: selfTestTitle }, portrait)),
    single(8, stripPiece([verdictName[verdict], countsText(countOutcomes(results))], tone, portrait)),
    { gap: 10, pieces: factPieces(facts, portrait) },
  ];
}

const outcomeOf = (wanted: PointId, results: readonly PointResult[]): Outcome =>
  results.find(({ point }) => point === wanted)?.outcome ?? 'cancelled';

/** The firm's own certificate of type 2, as the point that tried it has seen it. */
function certificateFacts(results: readonly PointResult[]): [string, string][] {
  const seen = results.find(({ point }) => point === 'own.certificate')?.evidence ?? [];
  const valueOf = (wanted: EvidenceName) => seen.find(({ name }) => name === wanted)?.value;
  const [serial, from, to] = [valueOf('certificate'), valueOf('validFrom'), valueOf('validTo')];
  if (!serial || from === undefined || to === undefined) return [[words.certificate, words.noCertificate]];
  return [
    [words.certificate, words.certificateIs(serial, Number(from), Number(to))],
    [
      words.fingerprint,
      valueOf('fingerprint')
        ?.match(/.{1,4}/g)
        ?.join(' ') ?? '',
    ],
  ];
}

/** What whoever reads one page has to know: each point that failed with the reason, and those that nobody tried. */
function failures(results: readonly PointResult[]): Section[] {
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  const untried = points.filter((it) => outcomeOf(it, results) === 'cancelled');
  if (failed.length === 0 && untried.length === 0) return [];
  const pieces = failed.flatMap(({ point, problem }) => {
    const { title } = selfTestProblem(problem ?? { code: 'internal', details: {} });
    const said = words.failedPoint(pointNumber[point], pointName[point], title);
    return linePieces(said, { ...text.body, colour: colour.red.text }, page.left, contentWidth);
  });
  const others = words.untried(untried.map((it) => pointNumber[it]));
  return [
    {
      ...{ gap: 14, title: headingPiece(words.problems(failed.length > 0), page.left) },
      pieces: [
        ...pieces,
        ...(untried.length === 0 ? [] : linePieces(others, text.body, page.left, contentWidth)),
      ],
    },
  ];
}

const table = (title: string, { head, rows }: { head: Piece; rows: Piece[] }): Section => ({
  ...{ gap: 16, tag: 'Table', pieces: rows, head },
  title: headingPiece(title, page.left),
});

function checkList(results: readonly PointResult[]): Section {
  interface Row {
    check: CheckId;
    outcome: Outcome;
  }
  const numbersOf = (id: CheckId): string =>
    (checks.find((it) => it.id === id)?.restsOn ?? []).map((point: PointId) => pointNumber[point]).join(', ');
  const { number, outcome: came, question, restsOn } = words.columns;
  const columns: LedgerColumn<Row>[] = [
    { title: number, align: 'left', width: 'fit', cell: (_, index) => ({ main: `7.${index + 1}` }) },
    {
      ...{ title: came, align: 'left', width: 'fit' },
      cell: ({ outcome }) => ({ main: outcomeText(outcome), isStrong: true }),
    },
    {
      ...{ title: question, align: 'left', width: EVERY_CHECK_WIDTH },
      cell: ({ check }) => ({ main: checkName[check] }),
    },
    {
      ...{ title: restsOn, align: 'left', width: 'rest' },
      cell: ({ check }) => ({ main: words.restsOn(numbersOf(check)) }),
    },
  ];
  const paper = { x: page.left, width: contentWidth, asTable: true };
  return table(words.checklist, layLedger(columns, answerChecks(results), paper));
}

function chapterTable(chapter: (typeof chapters)[number], results: readonly PointResult[]): Section[] {
  const found = chapter.points.flatMap(([id]) => results.find(({ point }) => point === id) ?? []);
  if (found.length === 0) return [];
  const whole = outcomeText(chapterOutcome(chapter.id, results));
  return [table(`${chapter.number}. ${chapterName[chapter.id]}: ${whole}`, pointRows(found))];
}

function impossible(results: readonly PointResult[]): Section {
  const found = results.filter(({ outcome }) => outcome === 'notPossible');
  const lines = found.map(({ point, problem }) => {
    const { body } = selfTestProblem(problem ?? { code: 'internal', details: {} });
    return `${pointNumber[point]} ${pointName[point]}: ${body}`;
  });
  // A test that was cancelled tried only some of the points.
  const isWhole = verdictOf(results) !== 'cancelled';
  const said = lines.length === 0 && isWhole ? [words.nothingImpossible] : lines;
  return {
    ...{ gap: 14, title: headingPiece(words.notPossible, page.left) },
    pieces: said.flatMap((line) => linePieces(line, text.body, page.left, contentWidth)),
  };
}
