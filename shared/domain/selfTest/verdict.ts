import { checks, chapters, points, type ChapterId, type CheckId, type PointId } from './points.ts';

/** `notPossible`: can't be tried here, with the reason; `cancelled`: was not reached. */
export const outcomes = ['passed', 'failed', 'notPossible', 'cancelled'] as const;
export type Outcome = (typeof outcomes)[number];

/** What became of a point. */
export interface Judged {
  point: PointId;
  outcome: Outcome;
}

export interface Counts {
  passed: number;
  failed: number;
  notPossible: number;
  cancelled: number;
}

/** How many points have which outcome; those without a result count as not reached. */
export function countOutcomes(results: readonly Judged[]): Counts {
  const counts: Counts = { passed: 0, failed: 0, notPossible: 0, cancelled: points.length - results.length };
  for (const { outcome } of results) counts[outcome] += 1;
  return counts;
}

/** The worst decides: a question is answered with yes only if everything that it rests on was seen to work. */
function together(wanted: readonly PointId[], results: readonly Judged[]): Outcome {
  const found = wanted.map((point) => results.find((it) => it.point === point)?.outcome ?? 'cancelled');
  const order = ['failed', 'cancelled', 'notPossible'] as const;
  return order.find((outcome) => found.includes(outcome)) ?? 'passed';
}

/** The article's eight questions with their answers. */
export const answerChecks = (results: readonly Judged[]): { check: CheckId; outcome: Outcome }[] =>
  checks.map(({ id, restsOn }) => ({ check: id, outcome: together(restsOn, results) }));

/** How a chapter as a whole came out. */
export const chapterOutcome = (id: ChapterId, results: readonly Judged[]): Outcome =>
  together(
    chapters.filter((it) => it.id === id).flatMap((it) => it.points.map(([point]) => point)),
    results,
  );

export const verdicts = ['passed', 'failed', 'cancelled'] as const;
export type Verdict = (typeof verdicts)[number];

/** A test is passed when nothing failed and everything was reached; what can't be tried here does not count. */
export function verdictOf(results: readonly Judged[]): Verdict {
  const { failed, cancelled } = countOutcomes(results);
  return failed > 0 ? 'failed' : cancelled > 0 ? 'cancelled' : 'passed';
}

/** Points that came out otherwise than in an earlier test, in the order of the report. */
export const differences = (
  before: readonly Judged[],
  after: readonly Judged[],
): { point: PointId; before: Outcome | null; after: Outcome | null }[] =>
  points
    .map((point) => ({
      point,
      before: before.find((it) => it.point === point)?.outcome ?? null,
      after: after.find((it) => it.point === point)?.outcome ?? null,
    }))
    .filter((it) => it.before !== it.after);
