import { z } from 'zod';
import { ErrorView } from '../../../shared/contract/basicTypes.ts';
import { MailWay, type MailHistoryEntry } from '../../../shared/contract/mailTypes.ts';
import type { JournalStore } from '../../db/journalStore.ts';

/** Messages of one invoice that are looked at; nobody sends more. */
const most = 500;

/** What the journal keeps of a message, beside its kind. */
export const MailRecord = z.object({
  messageId: z.string(),
  way: MailWay,
  to: z.array(z.string()),
  refused: z.array(z.string()).default([]),
  subject: z.string(),
  documents: z.array(z.object({ name: z.string(), sha256: z.string() })),
  code: ErrorView.shape.code.optional(),
  details: ErrorView.shape.details.default({}),
});
export type MailRecord = z.infer<typeof MailRecord>;

const ends = {
  'mail.sent': 'sent',
  'mail.failed': 'failed',
  'mail.unclear': 'unclear',
  'mail.drafted': 'drafted',
} as const;
const outcomeOf = (kind: string): (typeof ends)[keyof typeof ends] | undefined =>
  Object.hasOwn(ends, kind) ? ends[kind as keyof typeof ends] : undefined;

/**
 * Messages about an invoice as the journal tells of them, newest first. One that was begun and has no end is under way,
 * or the program died over it: then nobody knows whether it arrived.
 */
export function mailHistory(
  journal: JournalStore,
  invoiceId: string,
  isUnderWay: (messageId: string) => boolean,
): MailHistoryEntry[] {
  const ended = new Set<string>();
  return journal
    .list({ invoiceId, prefixes: ['mail'], limit: most, offset: 0 })
    .flatMap(({ at, kind, data }) => {
      const record = MailRecord.safeParse(data);
      if (!record.success) return [];
      const { code, details, ...told } = record.data;
      const outcome = outcomeOf(kind);
      if (outcome === undefined && ended.has(told.messageId)) return [];
      ended.add(told.messageId);
      return [
        {
          ...{ at, ...told, outcome: outcome ?? (isUnderWay(told.messageId) ? 'sending' : 'unclear') },
          problem: code === undefined ? null : { code, details },
        },
      ];
    });
}
