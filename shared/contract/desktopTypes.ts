import { z } from 'zod';
import { openedKinds, openedProblems } from '../domain/openedFile.ts';
import { Instant } from './basicTypes.ts';

/** A program that broke down, as this computer keeps it: no names, no amounts, no keys. */
export const CrashReport = z.object({
  /** The name of its file. */
  id: z.string(),
  at: Instant,
  what: z.enum(['program', 'window', 'part']),
});
export type CrashReport = z.infer<typeof CrashReport>;

/** `off`: nobody has said where new versions are; nothing is ever asked for then. */
export const updateStates = [
  'off',
  'idle',
  'asking',
  'newest',
  'found',
  'downloading',
  'ready',
  'failed',
] as const;
export const UpdateStatus = z.object({
  state: z.enum(updateStates),
  /** The version that was found. */
  version: z.string().nullable(),
  percent: z.number().nullable(),
  /** Whether this system can prove who made a new version: what can't be proved is not installed. */
  canInstall: z.boolean(),
});
export type UpdateStatus = z.infer<typeof UpdateStatus>;

/** What the program does on this computer beside its window. */
export const DesktopStatus = z.object({
  /** Starts with the computer's user; null where the system does not let it. */
  autoStart: z.boolean().nullable(),
  /** It has never been asked whether to. */
  asksAutoStart: z.boolean(),
  /** Goes on in the tray when the window is closed; null until somebody was asked. */
  keepsInTray: z.boolean().nullable(),
  updates: UpdateStatus,
  /** Newest first. */
  crashes: z.array(CrashReport),
});
export type DesktopStatus = z.infer<typeof DesktopStatus>;

/** A file that the system opened with the program, at most 3 MB, as Base64. */
export const OpenedFile = z.object({ name: z.string(), base64: z.base64() });
export type OpenedFile = z.infer<typeof OpenedFile>;

export const OpenedKind = z.enum(openedKinds);
export const RefusedFile = z.object({ name: z.string(), problem: z.enum(openedProblems) });

/** Which folder is asked for, and where to begin to look: an absolute path, or whatever stands in the field. */
export const FolderQuestion = z.strictObject({
  purpose: z.enum(['backup', 'watch']),
  at: z.string().max(4096),
});
export type FolderQuestion = z.infer<typeof FolderQuestion>;

/** Keys of the window that its native menu stands for. */
export const menuKeys = ['palette', 'shortcuts', 'mode'] as const;
