import { z } from 'zod';
import { colourSchemes } from '../domain/colourScheme.ts';
import { interfaceLanguages } from '../domain/interfaceLanguage.ts';
import { Instant } from './basicTypes.ts';
import { JournalEntry } from './types.ts';

/** What a window of the program remembers from one start to the next. */
export const WindowPreferences = z.object({
  look: z.enum(colourSchemes),
  language: z.enum(interfaceLanguages),
  /** Ids of the commands that were run last, the last one first. */
  recentCommands: z.array(z.string().max(100)).max(12),
  /** Warnings raised until then were looked at. */
  alertsSeenAt: Instant,
  /** The newest line of the journal that was looked at as news. */
  newsSeen: z.int().min(0),
});
export type WindowPreferences = z.infer<typeof WindowPreferences>;

export const firstPreferences: WindowPreferences = {
  ...{ look: 'auto', language: 'pl', recentCommands: [], alertsSeenAt: 0, newsSeen: 0 },
};

export const News = z.array(JournalEntry);
