import type { SelfTestResult } from '../../shared/contract/selfTestTypes.ts';
import type { PointId } from '../../shared/domain/selfTest/points.ts';
import { selfTestProblem } from '../../shared/i18n/selfTestProblems.ts';
import { eventually, type TestCore } from './company.ts';

/** Runs a self-test to its end and gives what was kept of it. */
export async function runSelfTest(firm: Pick<TestCore, 'call'>): Promise<SelfTestResult> {
  const { id } = await firm.call('selfTest.start');
  await eventually(
    'the self-test has ended',
    async () => (await firm.call('selfTest.current')) === null,
    180_000,
  );
  return firm.call('selfTest.get', { id });
}

/** Points that did not pass, each with how it came out and the first sentence a person reads about it. */
export const notPassed = ({ results }: SelfTestResult): Partial<Record<PointId, string>> =>
  Object.fromEntries(
    results
      .filter(({ outcome }) => outcome !== 'passed')
      .map(({ point, outcome, problem }) => [
        point,
        `${outcome}: ${problem ? selfTestProblem(problem).title : ''}`,
      ]),
  );

/** What was seen at a point under a name. */
export const seenAt = ({ results }: SelfTestResult, point: PointId, name: string): string[] =>
  (results.find((it) => it.point === point)?.evidence ?? [])
    .filter((it) => it.name === name)
    .map(({ value }) => value);
