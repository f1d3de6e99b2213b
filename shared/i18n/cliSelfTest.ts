import type { SelfTestResult } from '../contract/selfTestTypes.ts';
import { pointNumber, type PointId } from '../domain/selfTest/points.ts';
import { answerChecks, countOutcomes, verdictOf } from '../domain/selfTest/verdict.ts';
import { selfTestProblem } from './selfTestProblems.ts';
import { checkName, countsText, outcomeSign, pointName, verdictName } from './selfTest.ts';

const named = (point: PointId): string => `${pointNumber[point]} ${pointName[point]}`;

/** What the command line tells of a self-test. */
export const cliSelfTest = {
  trying: (point: string): string => `… ${named(point as PointId)}`,
  result: ({ results }: SelfTestResult): string =>
    [
      ...results.map(({ point, outcome, problem }) =>
        [
          `${outcomeSign[outcome]} ${named(point)}`,
          ...(problem === null ? [] : [`    ${selfTestProblem(problem).title}`]),
        ].join('\n'),
      ),
      '',
      ...answerChecks(results).map(({ check, outcome }) => `${outcomeSign[outcome]} ${checkName[check]}`),
      '',
      `${verdictName[verdictOf(results)]}: ${countsText(countOutcomes(results))}`,
    ].join('\n'),
};
