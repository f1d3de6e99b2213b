import { z } from 'zod';
import { EnvironmentName } from '../domain/environment.ts';
import { evidenceNames } from '../domain/selfTest/evidence.ts';
import { points } from '../domain/selfTest/points.ts';
import { outcomes, verdicts } from '../domain/selfTest/verdict.ts';
import { ErrorView, Instant } from './basicTypes.ts';

export const SelfTestId = z.string().min(1).max(64);

/** Something seen while a point was tried. */
export const EvidenceView = z.object({ name: z.enum(evidenceNames), value: z.string() });
export type EvidenceView = z.infer<typeof EvidenceView>;

/** What became of a point: why it failed or can't be tried here, and what was seen. */
export const PointResult = z.object({
  point: z.enum(points),
  outcome: z.enum(outcomes),
  problem: ErrorView.nullable(),
  evidence: z.array(EvidenceView),
  tookMs: z.int(),
});
export type PointResult = z.infer<typeof PointResult>;

/** A self-test, finished or under way, with what it was of. */
export const SelfTestResult = z.object({
  id: SelfTestId,
  startedAt: Instant,
  /** Null while it is under way. */
  finishedAt: Instant.nullable(),
  version: z.string(),
  company: z.object({ nip: z.string(), name: z.string(), training: z.boolean() }),
  environment: EnvironmentName,
  /** Who sat at this computer, by the system's name. */
  by: z.string().nullable(),
  /** What is being tried now. */
  running: z.enum(points).nullable(),
  /** In the order of the report. */
  results: z.array(PointResult),
});
export type SelfTestResult = z.infer<typeof SelfTestResult>;

/** A kept self-test as lists show it. */
export const SelfTestHead = SelfTestResult.pick({ id: true, startedAt: true, version: true }).extend({
  verdict: z.enum(verdicts),
});
export type SelfTestHead = z.infer<typeof SelfTestHead>;
