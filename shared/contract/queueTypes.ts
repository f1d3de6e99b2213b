import { z } from 'zod';
import { queueStays } from '../domain/queueOrder.ts';
import { Day, Instant } from './basicTypes.ts';
import { DeadlineLineView } from './homeTypes.ts';
import { InvoiceId, InvoiceSummary } from './types.ts';

const count = z.int().min(0);

/** An invoice of the queue with its place in it. */
export const QueueRow = InvoiceSummary.extend({
  /** Place in the order of sending, from 1; null for one that does not go, and `stay` says why. */
  position: z.int().min(1).nullable(),
  stay: z.enum(queueStays).nullable(),
  /** The package it would go in, from 1, and how many invoices go in it; null: by itself. */
  batch: z.object({ nr: z.int().min(1), count: z.int().min(1) }).nullable(),
  /** New XML of the same content in the place of a refused one: it goes by itself. */
  isTechnicalCorrection: z.boolean(),
  /** It is tried no earlier than then. */
  notBefore: Instant.nullable(),
});
export type QueueRow = z.infer<typeof QueueRow>;

/** `day`: a point of the line of deadlines; only what stands there is wanted. */
export const QueueFilter = z.strictObject({
  show: z.enum(['all', 'going', 'held', 'refused']).optional(),
  day: Day.optional(),
});
export type QueueFilter = z.infer<typeof QueueFilter>;

/** The queue in few words: what there is, what KSeF's limits leave, and deadlines on a line of days. */
export const QueueOutlook = z.object({
  counts: z.object({
    ...{ going: count, refused: count, atKsef: count, asked: count, carriedOut: count, held: count },
    withoutUpo: count,
  }),
  /** Packages that what goes would be sent in, and invoices in them. */
  packages: z.object({ count, invoices: count }),
  /** About how long it takes until KSeF has taken all that goes, in ms. */
  etaMs: z.int().min(0),
  /** KSeF's limits let nothing be sent before. */
  restUntil: Instant.nullable(),
  line: DeadlineLineView,
});
export type QueueOutlook = z.infer<typeof QueueOutlook>;

export const HoldSome = z.strictObject({ ids: z.array(InvoiceId).min(1).max(10_000), held: z.boolean() });
