import { randomUUID } from 'node:crypto';
import type { EvidenceView, PointResult } from '../../../shared/contract/selfTestTypes.ts';
import type { PointId } from '../../../shared/domain/selfTest/points.ts';
import { AppError, isAppError } from '../../../shared/errors/appError.ts';
import type { Clock, Log } from '../../core/ports.ts';
import type { Step, Steps } from './step.ts';

/** What a tester is told while it goes on. */
export interface Watcher {
  begins(point: PointId): void;
  ended(result: PointResult): void;
}

export interface RunPorts {
  clock: Clock;
  log: Log;
  signal: AbortSignal;
  watcher: Watcher;
}

/** Whatever went wrong, as people are told of it. What nobody foresaw is in the log under its incident id. */
export function problemOf(error: unknown, log: Log): AppError {
  if (isAppError(error)) return error;
  const incidentId = randomUUID();
  log.error('self-test', {
    incidentId,
    cause: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return new AppError('internal', { incidentId }, error);
}

const outcomeOf = (problem: AppError, isCancelled: boolean): PointResult['outcome'] => {
  if (isCancelled) return 'cancelled';
  return isAppError(problem, 'selfTest.notHere') ? 'notPossible' : 'failed';
};

async function tryPoint(point: PointId, step: Step, { clock, log, signal }: RunPorts): Promise<PointResult> {
  const evidence: EvidenceView[] = [];
  const since = clock.now();
  const seen = (outcome: PointResult['outcome'], problem: AppError | null): PointResult => ({
    ...{ point, outcome, evidence, tookMs: Math.max(0, clock.now() - since) },
    problem: problem && { code: problem.code, details: problem.details },
  });
  try {
    await step((name, value) => evidence.push({ name, value: String(value) }));
    return seen('passed', null);
  } catch (error) {
    const problem = problemOf(error, log);
    return seen(outcomeOf(problem, signal.aborted), problem);
  }
}

/** Tries points one after another; a chapter that can't be begun fails with the reason at each of its points. */
export async function runSteps(steps: Steps, begin: () => Promise<void>, ports: RunPorts): Promise<void> {
  const { signal, log, watcher } = ports;
  if (signal.aborted) return;
  let refusal: AppError | null = null;
  const [first] = steps;
  if (first) watcher.begins(first[0]);
  try {
    await begin();
  } catch (error) {
    refusal = problemOf(error, log);
  }
  for (const [point, step] of steps) {
    if (signal.aborted) return;
    watcher.begins(point);
    const failing = refusal;
    watcher.ended(await tryPoint(point, failing ? () => Promise.reject(failing) : step, ports));
  }
}
