import { z } from 'zod';
import { announcementCategories } from '../domain/deadline.ts';
import { Mode } from '../domain/mode.ts';
import { Day, Instant } from './basicTypes.ts';

/** Until when KSeF must get the invoice: the end of a Warsaw day, not known yet, or never (duty lifted). */
export const DeadlineView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: Day, overdue: z.boolean() }),
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('none') }),
]);
export type DeadlineView = z.infer<typeof DeadlineView>;

/** Something the Ministry announced, or the user entered as announced, as it stands now. */
export const AnnouncementView = z.object({
  id: z.string(),
  source: z.enum(['user', 'latarnia']),
  category: z.enum(announcementCategories),
  start: Instant,
  end: Instant.nullable(),
  title: z.string(),
  text: z.string(),
  version: z.int(),
  withdrawn: z.boolean(),
  word: z.enum(['confirmed', 'dismissed']).nullable(),
  /** Latarnia's own id and version of the message that spoke of the event last. */
  messageId: z.string().nullable(),
  messageVersion: z.int().nullable(),
  /** When the program learned of this version. */
  storedAt: Instant,
});
export type AnnouncementView = z.infer<typeof AnnouncementView>;

/** An announced event with everything that was ever said of it, oldest first. */
export const AnnouncementHistory = AnnouncementView.extend({ versions: z.array(AnnouncementView) });
export type AnnouncementHistory = z.infer<typeof AnnouncementHistory>;

export const ModeStatus = z.object({
  mode: Mode,
  source: z.enum(['auto', 'manual']),
  since: Instant,
  /** Why: a stable word the interface translates, and the user's own words for a manual switch. */
  cause: z.enum([
    'start',
    'ksefReachable',
    'ksefUnreachable',
    'maintenanceAnnounced',
    'failureAnnounced',
    'totalFailureConfirmed',
    'chosenByUser',
  ]),
  reason: z.string().nullable(),
  /** Who set it by hand. */
  by: z.string().nullable(),
  /** The announcement that the mode rests on. */
  announcement: AnnouncementView.nullable(),
  /** By when KSeF would have to get an invoice issued now. */
  deadlineNow: DeadlineView,
  /** This computer's clock is more than five minutes off KSeF's. */
  clockProblem: z.object({ skewMs: z.int(), ourDay: Day, ksefDay: Day }).nullable(),
  /** No source is believed alone: a way to the internet, KSeF's API, the Ministry's messages. */
  lamps: z.object({
    internet: z.enum(['up', 'down', 'unknown']),
    ksef: z.enum(['up', 'down', 'unknown']),
    latarnia: z.enum(['available', 'maintenance', 'failure', 'totalFailure', 'silent', 'unknown']),
    lastKsefAnswer: Instant.nullable(),
    lastLatarniaAnswer: Instant.nullable(),
  }),
  /** An announcement that the program does not act on before it was asked about. */
  question: z
    .object({ kind: z.enum(['contradiction', 'totalFailure']), announcement: AnnouncementView })
    .nullable(),
});
export type ModeStatus = z.infer<typeof ModeStatus>;

/**
 * For Niedostępność and Awaria chosen by hand: when the Ministry's announcement says it began and ends.
 * `announcementEnd` ends the announcement of the mode that is left; without it, now.
 */
export const ManualMode = z.strictObject({
  mode: Mode,
  reason: z.string().max(256).optional(),
  announcement: z.strictObject({ start: Instant, end: Instant.optional() }).optional(),
  announcementEnd: Instant.optional(),
});
