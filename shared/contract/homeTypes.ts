import { z } from 'zod';
import { announcementCategories } from '../domain/deadline.ts';
import { Day, ErrorView, Grosze, Instant } from './basicTypes.ts';
import { AnnouncementView } from './modeTypes.ts';
import { AlertView, InvoiceId } from './types.ts';

const count = z.int().min(0);
const lengthMs = z.int().min(0);

/** Something that needs a person: a warning as it is told everywhere, or what waits beside the warnings. */
export const TodoView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('alert'), alert: AlertView }),
  z.object({ kind: z.literal('rejected'), count }),
  z.object({ kind: z.literal('keystore'), problem: ErrorView }),
  z.object({ kind: z.literal('paused') }),
  z.object({ kind: z.literal('corrections'), waiting: count, ready: count }),
  z.object({ kind: z.literal('recurring'), count, failed: count }),
]);
export type TodoView = z.infer<typeof TodoView>;

const SalesSum = z.object({ grossGrosze: Grosze, count });
/** Sales in one currency; amounts in its hundredths, corrections as the difference they make. */
export const SalesView = z.object({
  currency: z.string(),
  days: z.array(z.object({ dayOfMonth: z.int(), present: SalesSum.nullable(), last: SalesSum.nullable() })),
  present: SalesSum,
  /** The month before up to the same day of the month. */
  lastToSameDay: SalesSum,
  last: SalesSum,
  differenceGrosze: Grosze,
  differencePercent: z.int().nullable(),
});
export type SalesView = z.infer<typeof SalesView>;

/** Deadlines of what waits, on a line of days with today in the middle; places of bands run from 0 to 1. */
export const DeadlineLineView = z.object({
  days: z.array(z.object({ day: Day, off: z.string().nullable() })),
  points: z.array(
    z.object({
      ...{ day: Day, count, due: Day, isOverdue: z.boolean() },
      only: z.object({ id: InvoiceId, number: z.string() }).nullable(),
    }),
  ),
  bands: z.array(
    z.object({
      kind: z.enum([...announcementCategories, 'noConnection']),
      ...{ start: Instant, end: Instant.nullable(), from: z.number(), to: z.number() },
    }),
  ),
  /** Invoices whose deadline runs only from the end of a failure. */
  open: count,
});
export type DeadlineLineView = z.infer<typeof DeadlineLineView>;

/** How long KSeF was seen to answer on a day, and not to; the rest of the day was not watched. */
export const ConnectionDayView = z.object({
  ...{ day: Day, onlineMs: lengthMs, offlineMs: lengthMs, announcedMs: lengthMs, lengthMs },
});
export type ConnectionDayView = z.infer<typeof ConnectionDayView>;
export const ConnectionView = z.object({
  /** Oldest first, today last. */
  days: z.array(ConnectionDayView),
  ...{ onlineMs: lengthMs, offlineMs: lengthMs, unknownDays: count },
});
export type ConnectionView = z.infer<typeof ConnectionView>;

export const HomeOverview = z.object({
  today: Day,
  /** Nothing was issued yet. */
  isEmpty: z.boolean(),
  todo: z.array(TodoView),
  line: DeadlineLineView,
  /** The latest three. */
  messages: z.array(AnnouncementView),
  /** Złotys first; there is always one. */
  sales: z.array(SalesView),
  connection: ConnectionView,
});
export type HomeOverview = z.infer<typeof HomeOverview>;
