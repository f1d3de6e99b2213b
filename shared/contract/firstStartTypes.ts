import { z } from 'zod';
import { ErrorView, Instant } from './basicTypes.ts';

/** What is left of setting a company up once it exists; its data come before them. */
export const firstStartSteps = ['login', 'certificate', 'ready'] as const;
export const FirstStartStep = z.enum(firstStartSteps);
export type FirstStartStep = z.infer<typeof FirstStartStep>;

/** What a test of the login does, in its order. */
export const loginTestSteps = ['address', 'challenge', 'login', 'permission', 'limits'] as const;
export const LoginTest = z.object({
  at: Instant,
  /** The host that was asked. */
  host: z.string(),
  by: z.enum(['token', 'certificate']).nullable(),
  steps: z.array(
    z.object({
      step: z.enum(loginTestSteps),
      state: z.enum(['ok', 'failed', 'notTried']),
      problem: ErrorView.nullable(),
    }),
  ),
  /** Invoices can be issued with it; what KSeF allows need not be known for that. */
  passed: z.boolean(),
  /** How far this computer's clock is ahead of KSeF's. */
  clockSkewMs: z.int().nullable(),
  /** The largest invoice in MB, and how many fit into a session. */
  limits: z.object({ invoiceMb: z.number(), invoices: z.int() }).nullable(),
});
export type LoginTest = z.infer<typeof LoginTest>;

const state = z.enum(['ok', 'missing', 'unknown']);
/** What a firm needs on the worst day; `isOptional`: it can do without. */
export const ReadinessPoint = z.discriminatedUnion('point', [
  z.object({
    ...{ point: z.literal('login'), state, isOptional: z.boolean() },
    lastTest: z.object({ at: Instant, passed: z.boolean() }).nullable(),
  }),
  z.object({
    ...{ point: z.literal('certificate'), state, isOptional: z.boolean() },
    ...{ validTo: Instant.nullable(), problem: ErrorView.nullable(), isOrdered: z.boolean() },
  }),
  z.object({
    ...{ point: z.literal('clock'), state, isOptional: z.boolean(), skewMs: z.int().nullable() },
  }),
  z.object({ point: z.literal('numbering'), state, isOptional: z.boolean(), next: z.string() }),
  z.object({
    ...{ point: z.literal('disk'), state, isOptional: z.boolean(), freeBytes: z.number().nullable() },
  }),
  z.object({
    ...{ point: z.literal('printing'), state, isOptional: z.boolean(), problem: ErrorView.nullable() },
  }),
  z.object({ point: z.literal('backup'), state, isOptional: z.boolean(), folder: z.string() }),
  z.object({ point: z.literal('mail'), state, isOptional: z.boolean() }),
]);
export type ReadinessPoint = z.infer<typeof ReadinessPoint>;
