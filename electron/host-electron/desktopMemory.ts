import { z } from 'zod';
import { interfaceLanguages } from '../../shared/domain/interfaceLanguage.ts';
import { readJson, writeJson } from './jsonFile.ts';

const Bounds = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });

/** What this computer remembers of the program; it is not the firm's, and does not move with it. */
const Memory = z.object({
  /** How often the program was started; the first time it asks for nothing. */
  starts: z.int().default(0),
  autoStartAsked: z.boolean().default(false),
  /** null until somebody was asked. */
  keepsInTray: z.boolean().nullable().default(null),
  /** That it goes on in the tray was said once. */
  trayTold: z.boolean().default(false),
  /** What the page in the window spoke last. */
  language: z.enum(interfaceLanguages).default('pl'),
  zoomPercent: z.int().min(50).max(300).default(100),
  /** Where the window was, by the arrangement of screens. */
  windows: z.record(z.string(), z.object({ bounds: Bounds, maximised: z.boolean() })).default({}),
});
export type DesktopMemory = z.output<typeof Memory>;
/** Arrangements of screens that are remembered: the ones used last. */
const mostArrangements = 12;

export type Remembering = ReturnType<typeof createDesktopMemory>;

/** Keeps it in one file, written whole; a disk that is full costs a preference, nothing else. */
export function createDesktopMemory(file: string) {
  let memory = readJson(file, Memory, Memory.parse({}));
  return {
    get: (): DesktopMemory => memory,
    set: (change: Partial<DesktopMemory>): void => {
      const windows = Object.entries(change.windows ?? memory.windows).slice(-mostArrangements);
      memory = { ...memory, ...change, windows: Object.fromEntries(windows) };
      try {
        writeJson(file, memory);
      } catch {
        // It holds until the program ends.
      }
    },
  };
}
