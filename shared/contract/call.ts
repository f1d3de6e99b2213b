import { z } from 'zod';

/** One call of the contract: what it does in a sentence, what it takes and what it answers. */
export const call = <I extends z.ZodType, O extends z.ZodType>(doc: string, input: I, output: O) => ({
  doc,
  input,
  output,
});

/** Calls without an input take `null`, nothing, or an empty object: scripts write what comes naturally. */
export const nothing = z.union([z.null(), z.strictObject({})]).default(null);

/** Of lists that are read in parts. */
export const page = { limit: z.int().min(1).max(1000).default(100), offset: z.int().min(0).default(0) };
