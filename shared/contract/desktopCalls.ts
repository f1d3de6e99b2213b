import { z } from 'zod';
import { call, nothing } from './call.ts';
import {
  DesktopStatus,
  FolderQuestion,
  menuKeys,
  OpenedFile,
  OpenedKind,
  RefusedFile,
} from './desktopTypes.ts';

/**
 * What only the desktop program can do, answered by the host itself and never by the core: the window of the browser
 * host has none of it. It travels like the contract, as text, checked on both sides.
 */
export const desktopCalls = {
  'desktop.ready': call(
    'The window listens now: what happened before is told to it.',
    nothing,
    DesktopStatus,
  ),
  'desktop.status': call('What the program does on this computer beside its window.', nothing, DesktopStatus),
  'desktop.set': call(
    'Changes it; what is left out stays as it was. An answer to a question counts as an answer.',
    z.strictObject({ autoStart: z.boolean().optional(), keepsInTray: z.boolean().optional() }),
    DesktopStatus,
  ),
  'desktop.answerClose': call(
    'What to do with the window that was closed while invoices wait, now and from now on.',
    z.strictObject({ keep: z.boolean() }),
    z.null(),
  ),
  'desktop.takeFiles': call(
    'Files that the system opened with the program; each is handed over once.',
    z.strictObject({ kind: OpenedKind }),
    z.array(OpenedFile),
  ),
  'desktop.chooseFolder': call(
    'Lets somebody choose a folder in the dialog of the system; null where none was chosen.',
    FolderQuestion,
    z.string().nullable(),
  ),
  'desktop.quitNow': call('Ends the program without waiting for an answer of KSeF.', nothing, z.null()),
  'desktop.lookForUpdate': call('Asks whether there is a new version.', nothing, DesktopStatus),
  'desktop.downloadUpdate': call('Fetches the new version that was found.', nothing, DesktopStatus),
  'desktop.installUpdate': call('Ends the program and starts its new version.', nothing, z.null()),
  'desktop.showCrashes': call('Opens the folder with the reports of breakdowns.', nothing, z.null()),
} as const;
export type DesktopMethod = keyof typeof desktopCalls;

/** What the desktop tells the window. */
export const desktopEvents = {
  /** Somebody clicked on a notification, the tray or a menu: the address of a screen, `#/queue`. */
  'place.asked': z.object({ hash: z.string() }),
  'key.asked': z.object({ key: z.enum(menuKeys) }),
  'files.opened': z.object({ invoices: z.int(), certificates: z.int(), refused: z.array(RefusedFile) }),
  'close.asked': z.object({ waiting: z.int() }),
  /** The program is about to end, and waits for KSeF's answer. */
  leaving: z.object({ waiting: z.int() }),
  'desktop.changed': DesktopStatus,
} as const;
export type DesktopEventName = keyof typeof desktopEvents;
export type DesktopEventData<E extends DesktopEventName> = z.output<(typeof desktopEvents)[E]>;
export type DesktopEvent = {
  [E in DesktopEventName]: { event: E; data: DesktopEventData<E> };
}[DesktopEventName];
export type DesktopInput<M extends DesktopMethod> = z.input<(typeof desktopCalls)[M]['input']>;
export type DesktopOutput<M extends DesktopMethod> = z.output<(typeof desktopCalls)[M]['output']>;
