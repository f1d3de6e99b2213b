import { z } from 'zod';
import { call, nothing } from './call.ts';
import { News, WindowPreferences } from './windowTypes.ts';

/** Calls about the window itself: its look, its commands, its notifications. */
export const windowCalls = {
  'window.preferences': call('What the window remembers.', nothing, WindowPreferences),
  'window.setPreferences': call(
    'Remembers something about the window; what is left out stays as it was.',
    z.strictObject(WindowPreferences.partial().shape),
    WindowPreferences,
  ),
  'window.news': call(
    'What happened lately that a person may want to know, newest first: lines of the journal.',
    z.strictObject({ limit: z.int().min(1).max(500).default(200) }),
    News,
  ),
};
