import { z } from 'zod';
import { Day, Instant } from './basicTypes.ts';
import { call } from './call.ts';
import { InvoiceId } from './types.ts';

/** A deadline as the journal tells it: a day, not known yet, or never. */
const ToldDeadline = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: Day }),
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('none') }),
]);
export type ToldDeadline = z.infer<typeof ToldDeadline>;

/** What an announcement did: invoices whose deadline rests on it now, and every deadline that it moved. */
export const AnnouncementEffects = z.object({
  relying: z.object({
    total: z.int().min(0),
    items: z.array(z.object({ id: InvoiceId, number: z.string(), deadline: ToldDeadline })),
  }),
  moved: z.object({
    total: z.int().min(0),
    items: z.array(
      z.object({
        ...{ invoiceId: InvoiceId, number: z.string(), at: Instant },
        ...{ from: ToldDeadline.nullable(), to: ToldDeadline },
      }),
    ),
  }),
});
export type AnnouncementEffects = z.infer<typeof AnnouncementEffects>;

/** The screen of announcements. */
export const announcementCalls = {
  'announcement.effects': call(
    'Which invoices rely on an announcement, and which deadlines it moved, newest first.',
    z.strictObject({ id: z.string().min(1).max(200), limit: z.int().min(1).max(200).default(20) }),
    AnnouncementEffects,
  ),
} as const;
