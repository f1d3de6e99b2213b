import { createContext, use, useEffect, useRef } from 'react';
import type { ui } from '../../../shared/i18n/ui.ts';

/** Something a person may want done, as the palette and the list of shortcuts show it. */
export interface Command {
  /** Stays the same from one version to the next: the last ones are remembered by it. */
  id: string;
  group: Exclude<keyof typeof ui.commands.groups, 'recent' | 'invoices'>;
  title: string;
  /** Other words by which people look for it. */
  words?: string;
  /** As they are written on keys: `Ctrl+M`. */
  keys?: string;
  run: () => void;
}

/** What can be done on the screen that is shown, beside what can be done everywhere. */
export interface CommandRegistry {
  /** Returns the function that takes them away. */
  register: (commands: () => readonly Command[]) => () => void;
  all: () => Command[];
}

export function createCommandRegistry(): CommandRegistry {
  const known = new Set<() => readonly Command[]>();
  return {
    register: (commands) => {
      known.add(commands);
      return () => known.delete(commands);
    },
    all: () => [...known].flatMap((commands) => commands()),
  };
}

export const CommandContext = createContext<CommandRegistry | null>(null);

export function useCommandRegistry(): CommandRegistry {
  const registry = use(CommandContext);
  if (registry === null) throw new Error('CommandContext is missing');
  return registry;
}

/** Offers what a screen can do, as long as it is shown. */
export function useCommands(commands: readonly Command[]): void {
  const registry = useCommandRegistry();
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => registry.register(() => latest.current), [registry]);
}
