import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { AppError } from '../../shared/errors/appError.ts';
import { appOrigin } from './appProtocol.ts';

/** Something that answers texts and pushes messages: the core, or the desktop itself. */
export interface TextService {
  call(text: string): Promise<string>;
  onEvent(listener: (message: unknown) => void): unknown;
}

/** The names under which the core is reached; the desktop's own calls have others. */
export const coreChannels = { call: 'rpc', event: 'event' };
export const desktopChannels = { call: 'desktop', event: 'desktop-event' };

/** Carries texts over IPC: trust the frame, then the same text as in every host. */
export function connectIpc(
  ipc: Pick<IpcMain, 'handle'>,
  service: TextService,
  ourWindow: () => WebContents | null,
  channels = coreChannels,
): void {
  ipc.handle(channels.call, (event, text: unknown) =>
    isOurMainFrame(event, ourWindow()) && typeof text === 'string' ? service.call(text) : refused(),
  );
  service.onEvent((message) => ourWindow()?.send(channels.event, message));
}

/** Only the top frame of our own window, showing our own page, may call. */
function isOurMainFrame({ senderFrame, sender }: IpcMainInvokeEvent, ours: WebContents | null): boolean {
  return (
    ours !== null &&
    sender.id === ours.id &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame.url.startsWith(`${appOrigin}/`)
  );
}

function refused(): string {
  const { code, kind, details } = new AppError('ipc.badRequest', { problem: 'sender' });
  return JSON.stringify({ ok: false, error: { code, kind, details } });
}
