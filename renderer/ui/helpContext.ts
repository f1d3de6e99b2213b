import { createContext, use } from 'react';
import type { HelpTopic } from '../../shared/i18n/help/topics.ts';

/** What help is asked for: a failure by its code, or a place of the program. */
export type HelpRequest = { code: string } | { topic: HelpTopic };

export const HelpContext = createContext<((request: HelpRequest) => void) | null>(null);

/** Opens help beside what is done; nothing is left or lost. */
export function useHelp(): (request: HelpRequest) => void {
  const open = use(HelpContext);
  if (open === null) throw new Error('HelpContext is missing');
  return open;
}
