import { z } from 'zod';

/** A question as it travels: the router checks `input` against the method's own schema. */
export const Request = z.strictObject({
  method: z.string(),
  input: z.unknown().optional(),
  /** The company that is meant; without it the one that is shown. */
  company: z.string().max(64).optional(),
});
export type Request = z.infer<typeof Request>;

/** An answer as it travels. */
export const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({ code: z.string(), kind: z.string(), details: z.record(z.string(), z.unknown()) }),
  }),
]);
export type Reply = z.infer<typeof Reply>;
