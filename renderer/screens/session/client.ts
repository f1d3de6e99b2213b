import { createContext, use } from 'react';
import type { CallInput, Method, Output } from '../../../shared/contract/contract.ts';
import type { EventData, EventName } from '../../../shared/contract/events.ts';
import type { FileRef } from '../../../shared/contract/types.ts';
import type { PageView } from '../../api/printFile.ts';

/** All that screens know of the program behind them; no transport, no host. */
export interface ProgramClient {
  /** @throws AppError, and nothing else. */
  call<M extends Method>(method: M, input: CallInput<M>): Promise<Output<M>>;
  /** Returns the function that stops listening. */
  on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void;
  /** The same for another company of the program. */
  of(company: string): ProgramClient;
}

export interface Program {
  client: ProgramClient;
  /** Shows a file the way the host does it. */
  openFile: (file: FileRef) => Promise<void>;
  /** Keeps a file where the user wants it. */
  saveFile: (file: FileRef) => Promise<void>;
  /** Under which address the window shows a file in itself; another `version` makes it look again. */
  fileUrl: (fileId: string, version?: number) => string;
  /** Prints a PDF; `pages` are its pictures at `printDpi`, for windows that can't show a PDF themselves. */
  printFile: (file: FileRef, pages: () => Promise<readonly PageView[]>) => Promise<void>;
  /** Puts a PNG file onto the clipboard. */
  copyPicture: (fileId: Promise<string>) => Promise<void>;
  /** Shows a warning on the desktop; false where this window can't, or another part of the program does it. */
  notify: (text: { title: string; body: string }) => boolean;
  /** Whether this window may use the desktop; absent where another part of the program does it. */
  desktop?: { permission: () => NotificationPermission; ask: () => Promise<unknown> };
  /** Puts the number of waiting invoices on the window's icon and title. */
  setBadge: (count: number) => void;
}

export const ProgramContext = createContext<Program | null>(null);

/** The program behind this screen. */
export function useProgram(): Program {
  const program = use(ProgramContext);
  if (program === null) throw new Error('ProgramContext is missing');
  return program;
}
