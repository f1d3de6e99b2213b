import { z } from 'zod';
import { Instant } from './basicTypes.ts';

/** What the Ministry's list of VAT payers said of one account of one firm, with what proves that it was asked. */
export const AccountCheck = z.object({
  nip: z.string(),
  /** 26 digits. */
  account: z.string(),
  /** The firm has reported it; virtual accounts of a reported one count too. */
  isAssigned: z.boolean(),
  /** Warsaw day for which the list was asked. */
  day: z.iso.date(),
  /** The Ministry's own number and time of the question: the proof. */
  requestId: z.string(),
  requestedAt: z.string(),
  at: Instant,
});
export type AccountCheck = z.infer<typeof AccountCheck>;
