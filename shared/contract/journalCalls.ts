import { z } from 'zod';
import { Instant } from './basicTypes.ts';
import { call, nothing, page } from './call.ts';
import { JournalEntry, JournalFilter } from './types.ts';

/** The chain of hashes over the whole journal: how many lines it has, and the first one that does not follow. */
export const JournalCheck = z.object({
  count: z.int().min(0),
  brokenAt: z.int().nullable(),
  checkedAt: Instant,
});
export type JournalCheck = z.infer<typeof JournalCheck>;

/** A line with the number of its invoice. */
export const JournalRow = JournalEntry.extend({ invoiceNumber: z.string().nullable() });
export type JournalRow = z.infer<typeof JournalRow>;

/** The screen of the journal. */
export const journalCalls = {
  'journal.page': call(
    'A part of the journal, newest first, and how many lines there are in all.',
    JournalFilter.extend(page),
    z.object({ total: z.int(), items: z.array(JournalRow) }),
  ),
  'journal.check': call('Checks the chain of hashes over every line of the journal.', nothing, JournalCheck),
} as const;
