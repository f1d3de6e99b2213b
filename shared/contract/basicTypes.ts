import { z } from 'zod';
import type { ErrorCode } from '../errors/catalogue.ts';

/** An instant: UTC milliseconds. */
export const Instant = z.int();
/** A calendar day in Europe/Warsaw, `YYYY-MM-DD`. */
export const Day = z.iso.date();
/** An amount in grosze. */
export const Grosze = z.int();

/** A failure as it stands in lists and histories: a catalogue code and its details. */
export const ErrorView = z.object({
  code: z.custom<ErrorCode>((value) => typeof value === 'string').meta({ type: 'string' }),
  details: z.record(z.string(), z.unknown()),
});
export type ErrorView = z.infer<typeof ErrorView>;
