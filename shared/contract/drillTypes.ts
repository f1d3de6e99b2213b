import { z } from 'zod';
import { drillSteps } from '../domain/drill/steps.ts';
import { Instant } from './basicTypes.ts';
import { CompanyId } from './companiesTypes.ts';

/** An outage drill under way, as its own company tells it. */
export const DrillStatus = z.object({
  /** The firm that practises; its company ends the drill. */
  owner: CompanyId,
  startedAt: Instant,
  steps: z.array(z.object({ step: z.enum(drillSteps), done: z.boolean() })),
  ksefDown: z.boolean(),
  failureAnnounced: z.boolean(),
});
export type DrillStatus = z.infer<typeof DrillStatus>;

/** What the firm's journal keeps of a drill. */
export const DrillRecord = z.object({
  startedAt: Instant,
  finishedAt: Instant,
  by: z.string().nullable(),
  done: z.array(z.enum(drillSteps)),
  /** Invoices issued in it. */
  invoices: z.int(),
});
export type DrillRecord = z.infer<typeof DrillRecord>;
