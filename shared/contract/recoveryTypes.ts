import { z } from 'zod';
import { ErrorView, Instant } from './basicTypes.ts';

const Named = z.object({ number: z.string(), ksefNumber: z.string() });

/** How far KSeF was asked for what a restored firm does not have. */
export const RecoveryView = z.object({
  /** Whether it came in one file from another computer; else from a backup. */
  moved: z.boolean(),
  /** KSeF is asked for what it stored from then on. */
  since: Instant,
  /** Null until KSeF has told all. */
  finishedAt: Instant.nullable(),
  /** Documents looked at; of them fetched, found waiting here, under a number of another invoice, not to be read. */
  ...{ checked: z.int(), recovered: z.int(), adopted: z.int(), taken: z.int(), unread: z.int() },
  /** The first ones that need a person: KSeF has them and this copy can't. */
  left: z.array(Named),
  /** Why KSeF could not be asked the last time. */
  problem: ErrorView.nullable(),
});
export type RecoveryView = z.infer<typeof RecoveryView>;

/** The same with the place to go on from; kept in the settings. */
export const Recovery = RecoveryView.extend({
  /** When the firm was restored. */
  at: Instant,
  place: z.object({ from: Instant, to: Instant, page: z.int() }).nullable(),
  /** Up to when KSeF has to have told all; null until it was asked. */
  wanted: Instant.nullable(),
});
export type Recovery = z.infer<typeof Recovery>;
