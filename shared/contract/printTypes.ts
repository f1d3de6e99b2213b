import { z } from 'zod';
import { handOverConsequences, handOverKinds, handOverReasons } from '../domain/handOver.ts';

/** Documents that a buyer may be given now, the recommended one first, and why it is, or why none is. */
export const PrintOffers = z.object({
  offers: z.array(
    z.object({
      kind: z.enum(handOverKinds),
      recommended: z.boolean(),
      /** What follows from choosing it; null for the recommended one. */
      reason: z.enum(handOverConsequences).nullable(),
    }),
  ),
  reason: z.enum(handOverReasons),
  /** Of the training company: nothing of it is for a real buyer. */
  training: z.boolean(),
});
export type PrintOffers = z.infer<typeof PrintOffers>;
