import { z } from 'zod';
import { environmentNames } from '../domain/environment.ts';
import { ErrorView } from './basicTypes.ts';
import { DeadlineView } from './modeTypes.ts';
import { AlertView } from './types.ts';

/** The first company is `1`; further ones are numbered in the order in which they were added. */
export const CompanyId = z.string().regex(/^[a-z0-9-]{1,64}$/);

/** A company of this program, as the menu shows it. */
export const CompanyEntry = z.object({
  id: CompanyId,
  /** Null as long as it was not set up, and where its data can't be opened. */
  name: z.string().nullable(),
  nip: z.string().nullable(),
  environment: z.enum(environmentNames).nullable(),
  training: z.boolean(),
  /** Opened for a drill: nothing in it is real, and it is gone afterwards. */
  drill: z.boolean(),
  ...{ waiting: z.int(), rejected: z.int(), paused: z.boolean(), nearestDeadline: DeadlineView.nullable() },
  /** Warnings that are worth an interruption (`isGrave`). */
  graveAlerts: z.int(),
  /** Why it could not be opened; the others work all the same. */
  problem: ErrorView.nullable(),
  /** The window shows it: calls that name no company go to it. */
  shown: z.boolean(),
  /** The one that was shown before. */
  isPrevious: z.boolean(),
});
export type CompanyEntry = z.infer<typeof CompanyEntry>;

/** A grave warning of a company that is not shown, which the desktop has not told yet. */
export const CompanyAlert = z.object({ company: CompanyId, name: z.string(), alert: AlertView });
export type CompanyAlert = z.infer<typeof CompanyAlert>;
